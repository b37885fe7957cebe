"""What a PDF says of itself: properties, outline, links, attachments, form fields (step 8, after the text has been sent).

Each row of `_TOPICS` is read on its own, so that a broken outline costs the outline; pypdf raises whatever it stumbles over, and
all of it means "not to be had". Everything is bounded: a list of a million links stops early.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TypeAlias, cast

import pypdf
import pypdfium2
from pypdf.generic import Destination

from core.document import MetaValue
from core.errors import ExtractionError
from core.extraction.kit.bounds import bounded
from core.extraction.kit.titles import title_of
from core.extraction.pdf.annotations import OnPages
from core.extraction.pdf.fallback import open_pdf

_MOST_PAGES = 2_000  # that are searched for links
_MOST_ANNOTATIONS = 20_000  # that are looked at
_MOST_LINKS = 5_000
_MOST_ENTRIES = 2_000  # of the outline
_DEEPEST = 50  # level of the outline
_INFO = {"/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped"}
_HEADER = re.compile(r"%PDF-(\d\.\d)")
_SEPARATORS = re.compile(r"\s*[,;\n]\s*")

Found: TypeAlias = Mapping[str, object]


def read(path: Path, document: pypdfium2.PdfDocument | None, on_pages: OnPages, passwords: tuple[str, ...] = ()) -> dict[str, MetaValue]:
    """The metadata by standard names; never raises for what is in the file.

    Where pdfium has the `document`, what was found `on_pages` is believed; where pypdf cannot open the file, pdfium's own short list has to do.
    """
    found: dict[str, object] = {}
    try:
        reader = open_pdf(path, passwords)
    except ExtractionError:
        found.update(_by_pdfium(document) if document else {})
    else:
        with contextlib.closing(reader):
            for topic in _TOPICS if document else (*_TOPICS, _pages, _outline, _links):
                found.update((name, value) for name, value in _read(topic, reader).items() if value not in (None, "", [], {}, False))
    if document:
        files = [*cast("list[str]", found.get("papertray:attachments", [])), *on_pages.files]
        found |= {"papertray:pages": len(document), "papertray:links": list(on_pages.links), "papertray:attachments": list(dict.fromkeys(files))}
        found |= {"papertray:outline": outline} if (outline := list(islice(_bookmarks(document), _MOST_ENTRIES))) else {}
    return bounded(found)


def _read(topic: Callable[[pypdf.PdfReader], Found], reader: pypdf.PdfReader) -> Found:
    try:
        return topic(reader)
    except Exception:  # noqa: BLE001  # see the module's docstring
        return {}


def _properties(reader: pypdf.PdfReader) -> Found:
    """XMP's lists and dates, which are better typed, under what the information dictionary says of the same."""
    return {**_read(_xmp, reader), **{name: value for name, value in _read(_information, reader).items() if value}}


def _information(reader: pypdf.PdfReader) -> Found:
    info = reader.metadata
    if info is None:
        return {}
    stated = str(info.title or "")
    title = title_of(stated)
    return {
        "title": title,
        "papertray:stated_title": stated if stated != title else "",
        "creator": info.author,
        "subject": info.subject,
        "keywords": _words(info.keywords or ""),
        "created": _date(info, "/CreationDate"),
        "modified": _date(info, "/ModDate"),
        "papertray:application": info.creator,
        "papertray:producer": info.producer,
        "papertray:custom": {name.removeprefix("/"): str(info[name]) for name in info if name not in _INFO},
    }


def _date(info: pypdf.DocumentInformation, name: str) -> datetime | str | None:
    """The date, or what stands in its place where that is none."""
    try:
        return info.creation_date if name == "/CreationDate" else info.modification_date
    except ValueError:
        return str(info.get(name, ""))


def _xmp(reader: pypdf.PdfReader) -> Found:
    xmp = reader.xmp_metadata
    if xmp is None:
        return {}
    part = xmp.pdfaid_part
    return {
        "title": title_of(_default(xmp.dc_title)),
        "creator": [str(name) for name in xmp.dc_creator or []],
        "contributor": [str(name) for name in xmp.dc_contributor or []],
        "description": _default(xmp.dc_description),
        "keywords": [str(word) for word in xmp.dc_subject or []] or _words(xmp.pdf_keywords or ""),
        "publisher": [str(name) for name in xmp.dc_publisher or []],
        "language": next(iter(xmp.dc_language or []), ""),
        "identifier": xmp.dc_identifier,
        "created": xmp.xmp_create_date,
        "modified": xmp.xmp_modify_date,
        "papertray:application": xmp.xmp_creator_tool,
        "papertray:producer": xmp.pdf_producer,
        "papertray:pdfa": f"PDF/A-{part}{(xmp.pdfaid_conformance or '').lower()}" if part else "",
    }


def _structure(reader: pypdf.PdfReader) -> Found:
    root = reader.root_object
    marks = root.get("/MarkInfo")
    form = root.get("/AcroForm")
    header = _HEADER.match(reader.pdf_header)
    return {
        "papertray:pdf_version": str(root.get("/Version", "")).removeprefix("/") or (header[1] if header else ""),
        "papertray:encrypted": reader.is_encrypted,
        "papertray:encryption": _encryption(reader),
        "papertray:tagged": bool(marks and marks.get_object().get("/Marked")),
        "papertray:signed": bool(form and int(form.get_object().get("/SigFlags", 0)) & 1),
    }


def _encryption(reader: pypdf.PdfReader) -> str:
    """How it is encrypted, such as "AES-256 (revision 6)" (PDF 2.0, 7.6)."""
    if not reader.is_encrypted:
        return ""
    how = cast("pypdf.generic.DictionaryObject", reader.trailer["/Encrypt"].get_object())
    version, revision = int(how.get("/V", 0)), int(how.get("/R", 0))
    if version >= 4:
        filter_ = cast("pypdf.generic.DictionaryObject", how["/CF"]).get(str(how.get("/StmF", "/StdCF")), {}).get_object()
        kind = {"/AESV3": "AES-256", "/AESV2": "AES-128", "/V2": "RC4-128"}.get(str(filter_.get("/CFM", "")), "of an unknown kind")
    else:
        kind = f"RC4-{int(how.get('/Length', 40)) if version > 1 else 40}"
    return f"{kind} (revision {revision})"


def _language(reader: pypdf.PdfReader) -> Found:
    return {"language": str(reader.root_object.get("/Lang", ""))}


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[dict[str, object]]:
    """The outline, as pypdf has it, too (the same in 77 of 77 files), which reads every page's place in the file for it: 360 times as long."""
    with contextlib.suppress(pypdfium2.PdfiumError, UnicodeError):
        for bookmark in document.get_toc(max_depth=_DEEPEST):
            place = bookmark.get_dest()
            page = place.get_index() if place else None
            yield {"title": bookmark.get_title(), "level": bookmark.level + 1, "page": None if page is None or page < 0 else page + 1}


def _pages(reader: pypdf.PdfReader) -> Found:
    return {"papertray:pages": len(reader.pages)}


def _outline(reader: pypdf.PdfReader) -> Found:
    return {"papertray:outline": list(_entries(reader, reader.outline))[:_MOST_ENTRIES]}


def _entries(reader: pypdf.PdfReader, outline: Sequence[object]) -> Iterator[dict[str, object]]:
    waiting: list[tuple[object, int]] = [(entry, 1) for entry in reversed(outline)]
    while waiting:
        entry, level = waiting.pop()
        if isinstance(entry, list):
            waiting.extend((child, level + 1) for child in reversed(entry))
        elif isinstance(entry, Destination):
            page = reader.get_destination_page_number(entry)
            yield {"title": entry.title, "level": level, "page": None if page is None or page < 0 else page + 1}


def _labels(reader: pypdf.PdfReader) -> Found:
    """Printed page numbers, where they differ from the pages' places in the file."""
    if "/PageLabels" not in reader.root_object:
        return {}
    labels = reader.page_labels
    return {"papertray:page_labels": labels if labels != [str(number) for number in range(1, len(labels) + 1)] else []}


def _fields(reader: pypdf.PdfReader) -> Found:
    if "/AcroForm" not in reader.root_object:
        return {}
    fields = reader.get_fields() or {}
    return {"papertray:form_fields": {name: _filled_in(field) for name, field in fields.items() if field.get("/FT")}}


def _filled_in(field: pypdf.generic.DictionaryObject) -> str:
    """A field's value; of a signature, who signed."""
    value = field.get("/V", "")
    return str(value.get("/Name", "")) if isinstance(value, pypdf.generic.DictionaryObject) else str(value).removeprefix("/")


def _attachments(reader: pypdf.PdfReader) -> Found:
    return {"papertray:attachments": list(reader.attachments)}


def _links(reader: pypdf.PdfReader) -> Found:
    """The addresses that links lead to, each once."""
    links: dict[str, None] = {}
    for annotation in _each_annotation(reader):
        action = annotation.get("/A")
        uri = action.get_object().get("/URI") if action is not None else None
        if uri is not None and len(links) < _MOST_LINKS:
            links[str(uri)] = None
    return {"papertray:links": list(links)}


def _each_annotation(reader: pypdf.PdfReader) -> Iterator[pypdf.generic.DictionaryObject]:
    seen = 0
    for index in range(min(len(reader.pages), _MOST_PAGES)):
        try:
            annotations = [item.get_object() for item in reader.pages[index].get("/Annots", ()) or ()]
        except Exception:  # noqa: BLE001, S112  # as above, page by page
            continue
        for annotation in annotations:
            seen += 1
            if seen > _MOST_ANNOTATIONS:
                return
            if isinstance(annotation, pypdf.generic.DictionaryObject):
                yield annotation


_TOPICS: tuple[Callable[[pypdf.PdfReader], Found], ...] = (_properties, _language, _structure, _labels, _fields, _attachments)


def _by_pdfium(document: pypdfium2.PdfDocument) -> Found:
    info = document.get_metadata_dict()
    version = document.get_version()
    return {
        "title": title_of(info.get("Title", "")),
        "creator": info.get("Author"),
        "subject": info.get("Subject"),
        "keywords": _words(info.get("Keywords", "")),
        "papertray:application": info.get("Creator"),
        "papertray:producer": info.get("Producer"),
        "papertray:pages": len(document),
        "papertray:pdf_version": f"{version // 10}.{version % 10}" if version else "",
    }


def _words(keywords: str) -> list[str]:
    return [word for word in _SEPARATORS.split(keywords.strip()) if word]


def _default(alternatives: Mapping[str, str] | None) -> str:
    """The text in the default language of a text in several."""
    texts = alternatives or {}
    return texts.get("x-default") or next(iter(texts.values()), "")
