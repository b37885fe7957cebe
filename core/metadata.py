"""One shape of metadata, whoever found it: standard names, one kind of value for each, dates as RFC 3339 (step 9). Pure.

The names are Dublin Core's terms (dublincore.org, DCMI Metadata Terms) for what it has, and `papertray:…` for the rest. Adding a name is adding a row of
`TERMS`. What an extractor gave stays beside what was made of it, under `papertray:original`, wherever the two say different things.
"""

from __future__ import annotations

import contextlib
import email.utils
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from core.document import MetaValue

ORIGINAL = "papertray:original"
OURS = "papertray:"


@dataclass(frozen=True, slots=True)
class Term:
    """A standard `name`, the term it stands for, the `kind` of its value (a key of `KINDS`), and what extractors `also` call it."""

    name: str
    means: str
    kind: str
    also: tuple[str, ...] = ()


TERMS = (
    Term("title", "dcterms:title", "title", ("dc:title", "Title", "og:title")),
    Term("creator", "dcterms:creator", "texts", ("dc:creator", "author", "authors", "Author", "from")),
    Term("contributor", "dcterms:contributor", "texts", ("dc:contributor", "last_modified_by", "lastModifiedBy")),
    Term("subject", "dcterms:subject", "text", ("dc:subject", "Subject")),
    Term("keywords", "dcterms:subject", "words", ("Keywords", "tags", "keyword")),
    Term("description", "dcterms:description", "text", ("dc:description", "comments", "summary", "abstract")),
    Term("publisher", "dcterms:publisher", "texts", ("dc:publisher",)),
    Term("created", "dcterms:created", "date", ("CreationDate", "creation_date", "meta:creation-date")),
    Term("modified", "dcterms:modified", "date", ("ModDate", "last_modified", "dc:modified")),
    Term("issued", "dcterms:issued", "date", ("dc:date", "date", "published", "sent")),
    Term("language", "dcterms:language", "language", ("dc:language", "lang", "Lang")),
    Term("identifier", "dcterms:identifier", "text", ("dc:identifier", "isbn", "doi", "message_id")),
    Term("rights", "dcterms:rights", "text", ("dc:rights", "copyright")),
    Term("source", "dcterms:source", "text", ("dc:source",)),
    Term("relation", "dcterms:relation", "text", ("dc:relation",)),
    Term("papertray:pages", "pages of the file", "number", ("pages", "page_count")),
    Term("papertray:words", "words of the text that was read", "number", ()),
    Term("papertray:stated_words", "words as the writing program counted them", "number", ()),
    Term("papertray:application", "the program it was written with", "text", ("application", "generator", "Creator")),
    Term("papertray:producer", "the program that made the file", "text", ("producer", "Producer")),
    Term("papertray:printed", "when it was last printed", "date", ()),
    Term("papertray:links", "addresses that its links lead to", "list", ("links",)),
    Term("papertray:attachments", "files inside it", "list", ("attachments",)),
    Term("papertray:page_labels", "printed page numbers", "list", ("page_labels",)),
    Term("papertray:outline", "its bookmarks", "list", ("outline",)),
)

_BY_NAME = MappingProxyType({name: term for term in TERMS for name in (term.name, *term.also)})
_ORDER = MappingProxyType({term.name: place for place, term in enumerate(TERMS)})

_STAMPED = re.compile(
    r"(?:untitled(?: - notepad| document)?|unbenannt|sans titre|sin título|unknown|none|null|title|titel|document|dokument|presentation"
    r"|powerpoint[- ]?(?:presentation|präsentation|presentatie|presentasjon|bemutató|esitys|sunusu|演示文稿|簡報|プレゼンテーション|프레젠테이션)"
    r"|(?:présentation|prezentácia programu|prezentace aplikace|презентация) powerpoint|prezentacja programu powerpoint"
    r"|presentación de powerpoint|apresentação do powerpoint|presentazione (?:standard )?di powerpoint|adobe photoshop pdf"
    r"|(?:documento?|dokument|document|presentation|book|mappe|classeur|libro|untitled|unbenannt)[- ]?\d+"
    r"|(?:slide|folie|diapositiv[ea]|dia|slajd|slayt|幻灯片|投影片|スライド)[- ]?\d+"
    r"|boarddocs.*|microsoft (?:word|powerpoint|excel)|print ?job|scan(?:ned)?(?: (?:document|image))?|[\W\d_]*|about:blank)",
    re.IGNORECASE,
)
_PRINTED_BY = re.compile(r"(?:(?:microsoft (?:office )?(?:word|powerpoint|excel)|adobe \w+)\s+-\s+)+", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:\.(?:docx?|docm|rtf|odt|pptx?|xlsx?|pdf|indd|pmd|qxd|pages|html?|txt))+$", re.IGNORECASE)
_SEPARATED = re.compile(r"\s*[,;\n]\s*")
_PEOPLE = re.compile(r"\s*[;\n]\s*")  # a comma stands within names
_PDF_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?(?:00'00'?)?'?")  # PDF 1.7, 7.9.4
_ISO_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
_NO_DATE = ("1601-01-01", "1899-12-30", "1904-01-01", "1970-01-01T00:00:00", "1980-01-01T00:00:00", "0001-01-01")
"""What programs write for want of a date: the first moments of their calendars."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def title_of(stated: str) -> str:
    """The title that these words of a file's properties give it; "" when a program put them there for want of one."""
    title = _SUFFIX.sub("", _PRINTED_BY.sub("", " ".join(stated.split()))).strip()
    return "" if _STAMPED.fullmatch(title) else title


def shaped(found: Mapping[str, MetaValue]) -> dict[str, MetaValue]:
    """What an extractor found, by its standard names and in their order; what says nothing is left out."""
    given = dict(found)
    told, share = given.pop("papertray:text_language", None), given.pop("papertray:language_confidence", None)
    heading, counted = given.pop("papertray:text_heading", None), given.pop("papertray:counted_words", None)
    if counted and "papertray:words" in given:
        given["papertray:stated_words"] = given.pop("papertray:words")
    shape: dict[str, MetaValue] = {}
    original: dict[str, MetaValue] = {}
    for raw_name, raw in given.items():
        term = _BY_NAME.get(raw_name)
        name = term.name if term else raw_name if ":" in raw_name else OURS + raw_name
        value = KINDS[term.kind](raw) if term else raw
        if name in shape or (not value and value is not False and value != 0):
            original.update({} if name in shape else {name: raw})
            continue
        shape[name] = value
        if value not in (raw, [raw]) and raw != [value]:
            original[name] = raw
    if told:
        original.update({"language": shape["language"]} if shape.get("language", told) != told else {})
        shape |= {"language": told, "papertray:language_confidence": share or 0.0}
    shape |= {"papertray:words": counted} if counted else {}
    shape |= {"title": heading} if heading and "title" not in shape else {}
    ordered = dict(sorted(shape.items(), key=lambda pair: _ORDER.get(pair[0], len(TERMS))))
    return {**ordered, ORIGINAL: original} if original else ordered


def completed(shape: Mapping[str, MetaValue], told: Mapping[str, MetaValue]) -> dict[str, MetaValue]:
    """Metadata in this shape, with what a page that was recognised later tells of itself: its heading and language, where there are none yet."""
    added: dict[str, MetaValue] = {}
    if "title" not in shape and (heading := told.get("papertray:text_heading")):
        added["title"] = heading
    if "papertray:language_confidence" not in shape and (language := told.get("papertray:text_language")):
        added |= {"language": language, "papertray:language_confidence": told.get("papertray:language_confidence", 0.0)}
    return {**shape, **added}


def date_of(stated: str) -> str:
    """A date as RFC 3339 (full-date, or date-time with the offset that was stated, and without one where none was); "" where it is none."""
    text = " ".join(stated.split())
    found = _iso(text) or _pdf(text) or _mail(text)
    return "" if found.startswith(_NO_DATE) or not "1600" <= found[:4] <= "2200" else found


def _iso(text: str) -> str:
    match = _ISO_DATE.fullmatch(text)
    if not match:
        return ""
    day, time, offset = match[1], match[2], (match[3] or "").upper()
    if offset and offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    time = f"{time}:00" if time and time.count(":") == 1 else time
    return _real(f"{day}T{time}{_utc(offset)}" if time else day)


def _pdf(text: str) -> str:
    match = _PDF_DATE.fullmatch(text)
    if not match or not match[2]:
        return ""
    year, month, day, hour, minute, second, utc, sign, hours, minutes = match.groups()
    date = f"{year}-{month}-{day or '01'}"
    if hour is None:
        return _real(date) if day else ""
    offset = "Z" if utc else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return _real(f"{date}T{hour}:{minute or '00'}:{second or '00'}{_utc(offset)}")


def _mail(text: str) -> str:
    """RFC 5322, whose "-0000" says that the offset is not known."""
    with contextlib.suppress(TypeError, ValueError, IndexError, OverflowError):
        return _real(email.utils.parsedate_to_datetime(text).isoformat().replace("+00:00", "Z"))
    return ""


def _utc(offset: str) -> str:
    return "Z" if offset in {"+00:00", "-00:00"} else offset


def _real(text: str) -> str:
    """The same, if there was such a moment."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text


def _text(raw: MetaValue) -> MetaValue:
    if isinstance(raw, list):
        return "; ".join(text for item in raw if (text := str(item).strip()))
    return raw.strip() if isinstance(raw, str) else str(raw)


def _texts(raw: MetaValue) -> MetaValue:
    pieces = _PEOPLE.split(raw) if isinstance(raw, str) else raw if isinstance(raw, list) else [raw]
    return list(dict.fromkeys(text for piece in pieces if (text := " ".join(str(piece).split()))))


def _words(raw: MetaValue) -> MetaValue:
    pieces = _SEPARATED.split(raw) if isinstance(raw, str) else raw if isinstance(raw, list) else [raw]
    return list(dict.fromkeys(text for piece in pieces if (text := " ".join(str(piece).split()))))


def _date(raw: MetaValue) -> MetaValue:
    return date_of(str(raw))


def _number(raw: MetaValue) -> MetaValue:
    if isinstance(raw, bool | int):
        return int(raw)
    text = str(raw).strip().removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 18 else ""


def _language(raw: MetaValue) -> MetaValue:
    """An RFC 5646 tag: "en_us" is "en-US"."""
    text = str(raw[0] if isinstance(raw, list) and raw else raw).strip()
    if not _LANGUAGE.fullmatch(text):
        return ""
    first, *rest = text.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)])


def _list(raw: MetaValue) -> MetaValue:
    return raw if isinstance(raw, list) else [raw]


KINDS: MappingProxyType[str, Callable[[MetaValue], MetaValue]] = MappingProxyType(
    {
        "title": lambda raw: title_of(str(_text(raw))),
        "text": _text,
        "texts": _texts,
        "words": _words,
        "date": _date,
        "number": _number,
        "language": _language,
        "list": _list,
    }
)
"""How each kind of value is made of what an extractor gave; an empty one means that it says nothing."""
