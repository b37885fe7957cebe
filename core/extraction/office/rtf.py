r"""Rich text (RTF): the words by striprtf, then what stands outside their flow (notes, comments, boxes, objects); and what its `\info` says (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from striprtf.striprtf import rtf_to_text

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line
from core.extraction.kit.parts import Parts
from core.extraction.kit.titles import title_of
from core.extraction.office.embedded import read_object
from core.extraction.office.rtf_objects import MATH, OBJECT, containers, equation_or_nothing, formula
from core.extraction.web.webpage import link_addresses
from core.formats import READERS

_MOST = 64 << 20  # bytes that are read; pictures are in them, in hexadecimal digits
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_PICTURES = re.compile(r"(?:[0-9a-fA-F]{2}\s?){500,}")
_OUTSIDE = (
    # (what a group begins with, the label of its part): striprtf leaves these out
    (re.compile(r"\{\\(?:header|footer)[lrf]?\b"), "headers and footers"),
    (re.compile(r"\{\\footnote\b"), "notes"),
    (re.compile(r"\{\\\*\\annotation\b"), "comments"),
    (re.compile(r"\{\\shptxt\b"), "text boxes"),
)
_HIDDEN = re.compile(r"\{(?:\\[a-z]+-?\d* ?){0,30}?\\(?:v|deleted)(?=[ \\{])")  # hidden, and what a tracked change deletes
_MOST_OBJECTS = 500
_MARK = "\ue000"  # no character of any text
_BETWEEN = r"{\uc1\u-8192?}"  # the same in rich text
_MOST_FONTS = 200_000  # characters
_WITHOUT_NUMBER = re.compile(r"\\uc(?![a-z0-9-])")
_NO_CHARACTER = re.compile(r"\\u-?\d{6,} ?")  # no character has such a number; what stands for it follows
_OTHER_ALPHABETS = re.compile(r"\\fcharset(7[89]|8[0-9])\b")
_ALPHABETS = {"78": "128", "79": "136", "80": "129", "81": "178", "82": "177", "85": "134", "86": "238", "87": "204", "88": "222", "89": "238"}
"""Apple's alphabets for which Python has no codec, and Windows' that are nearest to them."""

_FONTS = re.compile(r"\{\\fonttbl\b")
_INFO = re.compile(r"\{\\info\b")
_FIRST_WORD = re.compile(r"\{(?:\\\*)?\\(\w+?)(-?\d+)?(?![a-z])\s?")
_CODE_PAGE = re.compile(r"\\ansicpg(\d+)")
_LINK = re.compile(r'HYPERLINK\s+(?:\\\\?[a-z]\s+)*"([^"\s]{1,2000})"')
_INFO_NAMES = {
    "title": "title",
    "author": "creator",
    "operator": "contributor",
    "subject": "subject",
    "keywords": "keywords",
    "doccomm": "description",
    "comment": "description",
    "company": "papertray:company",
    "manager": "papertray:manager",
    "category": "papertray:category",
    "creatim": "created",
    "revtim": "modified",
    "nofpages": "papertray:pages",
    "nofwords": "papertray:words",
    "version": "papertray:revision",
}
_TIME = re.compile(r"\\(yr|mo|dy|hr|min|sec)(\d+)")
_GENERATOR = re.compile(r"\{\\\*\\generator ([^;{}]*)")
_COMMAS = re.compile(r"\s*[,;]\s*")


class RtfExtractor(Extractor):
    """Reads rich text. Its links' addresses are a part of their own, as in Word documents."""

    name: ClassVar[str] = "rtf"
    version: ClassVar[int] = READERS["rtf"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._markup = ""
        self._links: dict[str, None] = {}
        self._objects: list[bytes] = []

    def extract_content(self) -> Iterator[Segment]:
        """The text in parts, then what stands outside its flow. Raises `ExtractionError` when it is no rich text."""
        with self.source.path.open("rb") as file:
            content = file.read(_MOST + 1)
        if not content.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"{\\rt"):
            raise ExtractionError("damaged", "no rich text")
        self._markup = _shown(_PICTURES.sub("", self._with_equations(_characters(content[:_MOST]))))
        self._links = dict.fromkeys(_LINK.findall(self._markup))
        parts = Parts()
        yield from parts.add(_words(self._markup))
        yield from parts.end("text_cut" if len(content) > _MOST else "" if _is_whole(self._markup) else "damaged")
        start = _prologue(self._markup)
        for pattern, label in _OUTSIDE:
            yield from parts.begin(label)
            texts = _texts(start, [group[_first(group) : -1] for group in groups(self._markup, pattern)])
            for text in dict.fromkeys(text for text in texts if text):  # a header that each section repeats is given once
                yield from parts.add(text + "\n")
            yield from parts.end()
        yield from link_addresses(self._links, parts)
        for number, container in enumerate(self._objects, 1):
            yield from read_object(self.source.inside, container, f"object {number}")

    def _with_equations(self, markup: str) -> str:
        """The markup with its formulas and equations as words in their places; other objects are kept, to be read behind the text."""
        for group in dict.fromkeys(islice(groups(markup, OBJECT), _MOST_OBJECTS)):
            for container in islice(containers(group), 1):
                if words := equation_or_nothing(container):
                    markup = markup.replace(group, words)
                else:
                    self._objects.append(container)
        for group in dict.fromkeys(islice(groups(markup, MATH), _MOST_OBJECTS)):
            markup = markup.replace(group, formula(group))
        return markup.replace("{\\pntext", "{\\listtext")  # WordPad's word for the numbers of a list

    def extract_metadata(self) -> dict[str, MetaValue]:
        r"""What the `\info` group says."""
        found: dict[str, object] = {}
        info = next(groups(self._markup, _INFO), "")
        start = _prologue(self._markup)
        said = [(match, group) for group in groups(info[1:-1], re.compile(r"\{")) if (match := _FIRST_WORD.match(group)) and match[1] in _INFO_NAMES]
        for (match, group), text in zip(said, _texts(start, [group[match.end() : -1] for match, group in said]), strict=False):
            times = {word: int(number) for word, number in _TIME.findall(group)}
            found[_INFO_NAMES[match[1]]] = _time(times) if times else int(match[2]) if match[2] else one_line(text, 1000)
        stated = str(found.get("title", ""))
        keywords = [word for word in _COMMAS.split(str(found.get("keywords", ""))) if word]
        application = _GENERATOR.search(self._markup)
        outside = {"papertray:application": application[1].strip() if application else "", "papertray:links": list(self._links)}
        title = title_of(stated)
        return bounded({**found, "title": title, "papertray:stated_title": stated if stated != title else "", "keywords": keywords, **outside})


def plain_text(content: bytes) -> str:
    """The words of rich text."""
    return _words(_characters(content))


def groups(markup: str, beginning: re.Pattern[str]) -> Iterator[str]:
    """Each group that begins so, with its braces; groups inside such a group are not given again."""
    at = 0
    while match := beginning.search(markup, at):
        depth = 0
        end = len(markup)
        for brace in _BRACES.finditer(markup, match.start()):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if not depth and brace[0] == "}":
                end = brace.end()
                break
        yield markup[match.start() : end]
        at = end


def _shown(markup: str) -> str:
    """The markup without groups that are hidden, or that a tracked change deletes."""
    kept, at = [], 0
    for group in groups(markup, _HIDDEN):
        start = markup.index(group, at)
        kept.append(markup[at:start])
        at = start + len(group)
    return "".join((*kept, markup[at:]))


def _is_whole(markup: str) -> bool:
    depth = 0
    for brace in _BRACES.finditer(markup):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
    return depth <= 0


def _texts(prologue: str, insides: list[str]) -> list[str]:
    """The words of each of these groups, all read in one go: the prologue, which is long, is the same for all."""
    if not insides:
        return []
    return [text.strip() for text in _words(prologue + "".join(f"{{{inside}}}{_BETWEEN}" for inside in insides)).split(_MARK)][: len(insides)]


def _words(markup: str) -> str:
    # A line end says nothing in rich text; with one after each brace no pattern of striprtf's has a long line to run along again and again.
    try:
        text = rtf_to_text(_WITHOUT_NUMBER.sub(r"\\uc1", _OTHER_ALPHABETS.sub(_alphabet, _NO_CHARACTER.sub("", markup))).replace("}", "}\n"), errors="replace")  # type: ignore[no-untyped-call]  # striprtf carries no types
    except (
        ValueError,
        TypeError,
        OverflowError,
        IndexError,
        KeyError,
        AttributeError,
    ) as error:  # what striprtf stumbles over (the fuzzing has found the first three)
        raise ExtractionError("damaged", f"striprtf: {error}") from error
    return clean(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("|\n", "\n").replace("|", "\t"))


def _characters(content: bytes) -> str:
    match = re.search(rb"\\ansicpg(\d{1,5})", content[:4096])
    try:
        return content.decode(f"cp{int(match[1])}" if match else "cp1252", "replace")
    except LookupError:
        return content.decode("cp1252", "replace")


def _alphabet(match: re.Match[str]) -> str:
    return f"\\fcharset{_ALPHABETS.get(match[1], match[1])}"


def _prologue(markup: str) -> str:
    """What has to stand before a group that is read alone: the code page and the fonts, by whose numbers it names its alphabets."""
    page = _CODE_PAGE.search(markup)
    return "{\\rtf1\\ansi" + (page[0] if page else "") + (fonts if len(fonts := next(groups(markup, _FONTS), "")) <= _MOST_FONTS else "")


def _first(group: str) -> int:
    match = _FIRST_WORD.match(group)
    return match.end() if match else 1


def _time(parts: dict[str, int]) -> str:
    """A time as RFC 3339; rich text gives no offset."""
    if not parts.get("yr"):
        return ""
    return (
        f"{parts['yr']:04}-{parts.get('mo', 1) or 1:02}-{parts.get('dy', 1) or 1:02}T{parts.get('hr', 0):02}:{parts.get('min', 0):02}:{parts.get('sec', 0):02}"
    )
