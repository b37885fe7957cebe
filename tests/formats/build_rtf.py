"""Rich text with a word in every place, and deeper than anyone writes it."""

from __future__ import annotations

MARKER = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset128 MS Gothic;}{\f2\fnil\fcharset204 Arial;}}"
    r"{\colortbl;\red0\green0\blue0;}"
    r"{\*\generator A program 1.0;}{\info{\title Minutes of August 13}{\author A. Cl\'e9rk}{\operator B. Clerk}{\subject The meeting}{\keywords minutes, board}"
    r"{\doccomm Approved}{\creatim\yr2024\mo8\dy13\hr19\min30}{\revtim\yr2024\mo8\dy14}{\nofpages2}{\nofwords40}}"
    r"{\header \pard The header\par}{\footer The footer}" + "\n"
    r"\pard The caf\'e9\rquote s na\u239?ve \b bold\b0  word{\super {\footnote \pard {\super 1} The note}}s.\par" + "\n"
    r"{\f1\'93\'fa\'96\'7b\'8c\'ea} \u-10187?\u-9138? {\f2\'cf\'f0\'ee} \endash  {\uc0\u8364} 5\line next line\tab after a tab\par"
    r"{\field{\*\fldinst{HYPERLINK "
    '"https://example.org/x"'
    r"}}{\fldrslt{The link}}}\par"
    r"\trowd\cellx1\cellx2 Books\cell 1,200\cell\row\pard"
    r"{\*\annotation A comment}{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard In a box\par}}}{\pict\pngblip 89504e470d0a}{\v hidden}"
    r"{\*\unknown not shown}\par The end.\par}"
)


def deep(depth: int) -> str:
    """Groups in one another."""
    return r"{\rtf1 The beginning. " + "{" * depth + "The middle." + "}" * depth + " The end.}"
