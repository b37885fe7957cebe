"""Files inside Office documents: embedded workbooks, documents, and whatever somebody has put in as an object (step 8).

Each is handed to `Source.inside`, which reads it by its own extractor. An object's container is unwrapped first: what people see as "minutes.pdf" on a page
lies in a stream of a compound file. The workbook behind a chart is none of these: what the chart shows of it stands in the text.
"""

from __future__ import annotations

import io
import posixpath
import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import olefile

from core.document import Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Inside
from core.extraction.kit.ole_file import OLE_DAMAGE
from core.extraction.office.equations import EQUATION, equation_text
from core.extraction.office.ole_container import MOST, container
from core.extraction.office.package import Package, Relationship

KINDS = ("package", "oleObject", "aFChunk")
"""Kinds of relationships to what is embedded: documents in OOXML, objects in their containers, and texts of other formats that Word shows as its own."""

_WHOLE = ("WordDocument", "Workbook", "Book", "PowerPoint Document")  # streams of a container that is itself the document
_STREAMS = {"Package": "", "EmbeddedOdf": "", "CONTENTS": "", "Workbook": ".xls", "Book": ".xls"}
"""Streams that are the file, and what is to be added to its name: a workbook's records are read without their container, a chart's of Microsoft Graph, too."""
_DOCUMENTS = {"WordDocument": ".doc", "PowerPoint Document": ".ppt"}
"""Streams of documents that need the others beside them: they get a container of their own."""
_NATIVE, _PACKED = "\x01Ole10Native", b"\x02\0"  # the stream, and how a packager's goes on behind its size


def read_parts(inside: Inside, package: Package, related: Iterable[Relationship], where: str = "", *, told: bool = False) -> Iterator[Segment]:
    """The segments of what a part has embedded, each once; `where` stands before their labels ("slide 3"). `told`: its equations stand in its text."""
    for target in dict.fromkeys(r.target for r in related if r.kind in KINDS and not r.external and r.target in package):
        if inside.full:
            return
        name, content = posixpath.basename(target), package.read(target)
        if content.startswith(olefile.MAGIC):
            yield from read_object(inside, content, name, where, told=told)
        elif content:
            yield from inside.read(name, content, label=_label(where, name))
        else:  # too large to be held
            yield from inside.read(name, lambda target=target: package.open(target), label=_label(where, name))  # type: ignore[misc]  # mypy infers no types for defaults of a lambda


def read_object(inside: Inside, content: bytes, name: str, where: str = "", *, told: bool = False) -> Iterator[Segment]:
    """The segments of what an object's container holds."""
    if not told and (equation := equation_in(content)):
        yield Segment(SegmentKind.PART, 0, _label(where, "equation"), equation)
    for file, data in unwrapped(content, name):
        yield from inside.read(file, data, label=_label(where, file))


def unwrapped(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the file in an object's container; nothing where there is none that is read as a file (an equation, a picture)."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            if any(file.exists(stream) for stream in _WHOLE):
                yield name, content
            else:
                yield from in_storage(file, "", name)
    except OLE_DAMAGE:
        return


def equation_in(content: bytes) -> str:
    """What an object says that is an equation; "" for any other."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            return _equation(file)
    except OLE_DAMAGE:
        return ""


def _equation(file: olefile.OleFileIO, storage: str = "") -> str:
    place = f"{storage}/{EQUATION}" if storage else EQUATION
    try:
        return equation_text(file.openstream(place).read()) if file.exists(place) else ""
    except OLE_DAMAGE:
        return ""


def in_storage(file: olefile.OleFileIO, storage: str, name: str) -> Iterator[tuple[str, bytes]]:
    """The same, of a storage of a document's own container; b"" for a document that is too large to be taken out."""
    start = f"{storage}/" if storage else ""
    try:
        if file.exists(start + _NATIVE):
            yield from _native(file.openstream(start + _NATIVE).read(), name)
            return
        for stream, suffix in _STREAMS.items():
            if file.exists(start + stream):
                yield name + suffix, file.openstream(start + stream).read()
                return
        for stream, suffix in _DOCUMENTS.items():
            if storage and file.exists(start + stream):
                yield name + suffix, _container(file, storage)
                return
    except OLE_DAMAGE:
        return


def _container(file: olefile.OleFileIO, storage: str) -> bytes:
    """The streams that lie in a storage itself, in a container; those of objects in it are in storages below, which are read for themselves."""
    places = [place for place in file.listdir() if "/".join(place[:-1]) == storage]
    if sum(file.get_size(place) for place in places) > MOST:
        return b""
    return container({place[-1]: file.openstream(place).read() for place in places})


def read_storages(inside: Inside, file: olefile.OleFileIO, *, told: bool = False) -> Iterator[Segment]:
    """The segments of the objects that lie in the storages of an older document's container."""
    try:
        storages = dict.fromkeys("/".join(place[:-1]) for place in file.listdir() if len(place) > 1)
    except OLE_DAMAGE:
        return
    for storage in storages:
        if inside.full:
            return
        if not told and (equation := _equation(file, storage)):
            yield Segment(SegmentKind.PART, 0, "equation", equation)
        for name, data in in_storage(file, storage, "object"):
            yield from inside.read(name, data or _too_large)


def _too_large() -> BinaryIO:
    raise ExtractionError("inside_cut", "too large for a container of its own")


def _native(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """A packager's object (MS-OLEDS 2.3.6; the packager's own part is as its programs write it): the label is the file's name.

    Other programs write what they like into such a stream: Paint a bitmap, others what nobody else knows.
    """
    if content[4:6] != _PACKED:
        yield from [(f"{name}.bmp", content[4:])] if content[4:6] == b"BM" else []
        return
    label, at = _text(content, 6)
    _, at = _text(content, at)
    at += 4
    if at + 4 > len(content):
        return
    at += 4 + int(struct.unpack_from("<I", content, at)[0])
    if at + 4 > len(content):
        return
    size = int(struct.unpack_from("<I", content, at)[0])
    yield label or name, content[at + 4 : at + 4 + size]


def _text(content: bytes, at: int) -> tuple[str, int]:
    end = content.find(b"\0", at)
    end = len(content) if end < 0 else end
    return content[at:end].decode("cp1252", "replace"), end + 1


def _label(where: str, name: str) -> str:
    return f"{where}, {name}" if where else name
