"""Titles that a program stamped on a file, and titles that someone gave it (step 8): only the second kind is a title."""

from __future__ import annotations

import re

from core.extraction.cleaning import clean, one_line

_STAMPED = re.compile(
    r"(?:untitled|unbenannt|sans titre|unknown|none|null|title|titel|document|dokument|presentation|powerpoint[- ]?(?:presentation|präsentation)"
    r"|(?:document|dokument|presentation|book|mappe|slide|folie|untitled|unbenannt)[- ]?\d+"
    r"|boarddocs.*|microsoft (?:word|powerpoint|excel)|print ?job|scan(?:ned)?(?: (?:document|image))?|[\W\d_]*|about:blank)",
    re.IGNORECASE,
)
_PRINTED_BY = re.compile(r"(?:microsoft (?:office )?(?:word|powerpoint|excel)|adobe \w+)\s+-\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:docx?|docm|rtf|odt|pptx?|xlsx?|pdf|indd|pmd|qxd|pages|html?|txt)$", re.IGNORECASE)


def title_of(stated: str) -> str:
    """The title that these words of a file's properties give it; "" when a program put them there for want of one."""
    title = _SUFFIX.sub("", _PRINTED_BY.sub("", one_line(clean(stated), 500))).strip()
    return "" if _STAMPED.fullmatch(title) else title
