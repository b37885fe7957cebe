"""`papertray list`, `show` and `text`: the documents, one document, and its words."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence

from core import formats
from core.cli import objects, words
from core.cli.call import Call, add_document, add_version, counted, positive
from core.cli.narrowing import add_narrowing, narrowed
from core.cli.output import clean, clean_text
from core.document import Document, Segment, SegmentKind, Version
from core.errors import REASONS
from core.events import Step
from core.storage.catalogue import Catalogue
from core.views import Detail

_AT_ONCE = 500  # documents: of a long list the first lines come at once


def add_list(parser: argparse.ArgumentParser) -> None:
    """The options of `list`."""
    add_narrowing(parser)
    parser.add_argument("--limit", type=positive, metavar="N", help="at most this many documents (default: all)")
    parser.add_argument("--offset", type=counted, default=0, metavar="N", help="leave out this many first (default: %(default)s)")


def list_(call: Call) -> int:
    """Print the documents, the latest change first."""
    view = narrowed(call)
    first, last = call.options.offset, call.options.offset + (call.options.limit or sys.maxsize)
    with call.catalogue() as catalogue:
        found = catalogue.ids(view)
        ids = found[first : min(last, len(found))]
        if call.out.json:
            for document in _documents(catalogue, ids):
                call.out.object(objects.document(document))
            return 0
        rows = [_row(document) for document in _documents(catalogue, ids)]
    call.out.table(("ID", "STATUS", "NAME", "SIZE", "PAGES", "VERSION", "MODIFIED", "FOLDER"), rows, right=(0, 3, 4, 5))
    number = words.count(len(found), "document")
    call.out.note((number if len(rows) == len(found) else f"{len(rows):,} of {number}") if found else "No documents.")
    return 0


def add_show(parser: argparse.ArgumentParser) -> None:
    """The options of `show`."""
    add_document(parser)


def show(call: Call) -> int:
    """Print everything about one document."""
    with call.catalogue() as catalogue:
        id_ = catalogue.find(call.options.document)
        detail, alike = catalogue.detail(id_), catalogue.similar(id_)
    if call.out.json:
        call.out.object({**objects.detail(detail), "similar": [objects.similar(one) for one in alike]})
        return 0
    call.out.facts(_facts(detail))
    _show_part(call, "Metadata", [(name, _value(value)) for name, value in detail.metadata], ("NAME", "VALUE"))
    _show_part(call, "Nearly the same", [(str(one.document), f"{one.score:.0%}", one.name) for one in alike], ("ID", "WORDS IN COMMON", "NAME"))
    headings = ("VERSION", "SEEN", "SIZE", "PAGES", "CHARACTERS", "READ BY", "TOOK", "SHA-256")
    _show_part(call, "Versions", [_version_row(version, detail.document.type) for version in detail.versions], headings)
    _show_part(call, "History", [_step_row(step) for step in detail.history], ("TIME", "WHAT", "VERSION", "TOOK", ""))
    return 0


def add_text(parser: argparse.ArgumentParser) -> None:
    """The options of `text`."""
    add_document(parser)
    add_version(parser)


def text(call: Call) -> int:
    """Print the extracted text, each page or part under its label, each cue behind its time."""
    with call.catalogue() as catalogue:
        id_ = catalogue.find(call.options.document)
        segments = catalogue.text(id_, call.options.version)
        document = catalogue.rows([id_])[0]
    for segment in segments:
        if call.out.json:
            call.out.object({"document": id_, "segment": objects.segment(segment), "text": segment.text, "reason": segment.trouble or None, **_origin(segment)})
        else:
            _print_segment(call, segment, alone=len(segments) == 1)
    if not any(segment.text for segment in segments):
        call.out.note(document.message or "There are no words in it.")
    return 0


def _documents(catalogue: Catalogue, ids: Sequence[int]) -> Iterator[Document]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from catalogue.rows(ids[start : start + _AT_ONCE])


def _row(document: Document) -> tuple[str, ...]:
    reason = REASONS.get(document.reason)
    since = f" since {words.moment(document.since)}" if document.since else ""
    return (
        str(document.id),
        f"{document.status} ({reason.short}{since})" if reason else document.status,
        document.name,
        words.size(document.size),
        str(formats.shown_pages(document.type, document.pages) or ""),
        str(document.version or ""),
        words.moment(document.modified),
        os.path.dirname(document.path),
    )


def _facts(detail: Detail) -> list[tuple[str, str]]:
    document = detail.document
    kind = formats.BY_MIME.get(document.type)
    return [
        ("Document", str(document.id)),
        ("Name", document.name),
        ("Path", document.path),
        ("Folder", document.folder),
        ("Status", document.status),
        ("", document.message),
        ("Since", words.moment(document.since)),
        ("Type", kind.words if kind else document.type),
        ("Title", document.title),
        ("Size", words.size(document.size)),
        ("Pages", str(formats.shown_pages(document.type, document.pages) or "")),
        ("Characters", f"{document.characters:,}"),
        ("Language", document.language),
        ("Version", str(document.version or "")),
        ("Modified", words.moment(document.modified)),
        ("First seen", words.moment(document.first_seen)),
        ("Last changed", words.moment(document.last_changed)),
        ("Deleted", words.moment(document.deleted)),
        ("Same text as", f"{document.copy_of} {detail.copy_of_name}" if document.copy_of is not None else ""),
        ("SHA-256", document.sha256),
    ]


def _show_part(call: Call, title: str, rows: Sequence[Sequence[str]], headings: Sequence[str]) -> None:
    if rows:
        call.out.line()
        call.out.line(title)
        call.out.table(headings, rows)


def _version_row(version: Version, kind: str) -> tuple[str, ...]:
    return (
        str(version.version),
        words.moment(version.seen),
        words.size(version.size),
        str(formats.shown_pages(kind, version.pages) or ""),
        f"{version.characters:,}",
        version.extractor or "-",
        words.duration(version.seconds),
        version.sha256[:16] + ("" if version.kept else " (not kept)"),
    )


def _step_row(step: Step) -> tuple[str, ...]:
    reason = REASONS[step.reason].short if step.reason in REASONS else step.reason
    remark = f"from {step.moved_from}" if step.moved_from is not None else reason
    return (
        f"{words.moment(step.time)[:10]} {words.clock_time(step.time)}",
        step.event.replace("_", " "),
        str(step.version),
        words.duration(step.seconds),
        remark,
    )


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _origin(segment: Segment) -> objects.Object:
    """Of text that was recognised in a picture of the page: by what, and how sure that is, from 0 to 100."""
    return {"origin": segment.origin, "confidence": segment.confidence} if segment.origin else {}


def _print_segment(call: Call, segment: Segment, *, alone: bool) -> None:
    lines = [clean_text(line) for line in segment.text.split("\n")]
    if segment.kind is SegmentKind.CUE:
        call.out.line(f"{segment.label}  {' '.join(lines)}")
        return
    if not alone:
        recognised = f" (recognised text, {segment.confidence} % sure)" if segment.origin and segment.text else ""
        call.out.line(f"[{clean(segment.label)}{recognised}]")
    for line in lines:
        call.out.line(line)
    if not alone:
        call.out.line()
