"""The records of older PowerPoint slides (MS-PPT): which slides there are, in their order, and the texts on them and on their notes (step 8).

The stream keeps every version that was saved over an older one; the directories of persistent objects say where the newest of each lies.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import olefile

from core.errors import ExtractionError
from core.extraction.kit.ole_file import stream
from core.extraction.office import escher

_STREAM, _CURRENT = "PowerPoint Document", "Current User"
_DUAL = "PP97_DUALSTORAGE/"  # where PowerPoint 97 puts its own streams when it saves for 95 as well
_ENCRYPTED = 0xF3D1C4DF  # headerToken of a CurrentUserAtom (2.3.2)
_EDIT, _DIRECTORY, _DOCUMENT, _SLIDE, _NOTES = 4085, 6002, 1000, 1006, 1008
_LISTS, _PERSIST, _SLIDE_ATOM, _SHOW = 4080, 1011, 1007, 1017
_HEADER, _CHARS, _BYTES, _OUTLINE, _STRING = 3999, 4000, 4008, 3998, 4026
_TEXTBOX, _COMMENT, _FOOTERS, _LINK, _TAG_DATA = 0xF00D, 12000, 4057, 4055, 5003
_OBJECT, _MOST_OBJECT = 4113, 64 * 1024 * 1024  # ExOleObjStg; bytes of one, unpacked
_LINK_ATOM, _ACTION, _ACTION_ATOM = 4051, 4082, 4083
_TITLES = frozenset({0, 6})  # TextTypeEnum: title, centred title
_NOTES_TEXT = 2
_HIDDEN = 0x04  # of SlideShowSlideInfoAtom's flags
_MOST_DEPTH, _MOST_RECORDS, _MOST_EDITS = 60, 500_000, 2_000


@dataclass(frozen=True, slots=True)
class Record:
    """A record: what it is, and where its content begins and ends in the stream."""

    kind: int
    instance: int
    holds: bool
    start: int
    end: int


@dataclass(slots=True)
class Slide:
    """One slide's texts as they stand on it; `titles` are those that are its title, `comments` have who wrote them before them."""

    texts: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    hidden: bool = False


class PptFile:
    """Raises `ExtractionError` (`damaged`, `password`) when it holds no slides that can be read."""

    def __init__(self, file: olefile.OleFileIO) -> None:
        place = _DUAL if file.exists(_DUAL + _STREAM) else ""
        self._data = stream(file, place + _STREAM)
        current = stream(file, place + _CURRENT) if file.exists(place + _CURRENT) else b""
        token, edit = struct.unpack_from("<II", current, 12) if len(current) >= 20 else (0, 0)
        if token == _ENCRYPTED:
            raise ExtractionError("password", "encrypted records")
        self._places: dict[int, int] = {}  # of the newest version of each persistent object
        self._document = 0
        self._read_edits(edit)
        self._visited = 0
        self.links: dict[int, str] = {}  # the addresses of links, by their ids
        self._notes: dict[int, Record] = {}  # by the id that slides call them by
        self._entries: list[tuple[int, list[tuple[int, str]]]] = []  # (persistent object, outline texts with their types) of each slide
        self._linked: list[list[int]] = []  # the ids of links in the outline texts of each slide
        self._read_document()

    def __len__(self) -> int:
        return len(self._entries)

    def slides(self) -> Iterator[Slide]:
        """The slides in their order."""
        for number, (place, outline) in enumerate(self._entries):
            record = self._record(self._places.get(place, -1))
            slide = self._slide(record, outline)
            ids = [*(self._linked[number] if number < len(self._linked) else ()), *(self._addresses(record) if record else ())]
            slide.links = list(dict.fromkeys(self.links[id_] for id_ in ids if id_ in self.links))
            yield slide

    def objects(self) -> Iterator[bytes]:
        """The containers of embedded objects (2.10.35), unpacked."""
        for record in self._children(0, len(self._data)):
            if record.kind == _OBJECT and record.instance == 1:
                try:
                    yield zlib.decompressobj().decompress(self._data[record.start + 4 : record.end], _MOST_OBJECT)
                except zlib.error:
                    continue
            elif record.kind == _OBJECT:
                yield self._data[record.start : record.end]

    def _read_edits(self, edit: int) -> None:
        """The chain of edits, the newest first: what a newer one says of an object's place is believed."""
        seen: set[int] = set()
        while edit not in seen and len(seen) < _MOST_EDITS:
            seen.add(edit)
            record = self._record(edit)
            if record is None or record.kind != _EDIT or record.end - record.start < 20:
                return
            before, directory, document = struct.unpack_from("<III", self._data, record.start + 8)
            if record.end - record.start >= 32 and any(self._data[record.start + 28 : record.start + 32]) and not self._document:
                raise ExtractionError("password", "an encrypted session")
            self._document = self._document or document
            self._read_directory(directory)
            edit = before

    def _read_directory(self, at: int) -> None:
        record = self._record(at)
        if record is None or record.kind != _DIRECTORY:
            return
        at = record.start
        while at + 4 <= record.end:
            entry = struct.unpack_from("<I", self._data, at)[0]
            first, count = entry & 0xFFFFF, entry >> 20
            for number in range(min(count, (record.end - at - 4) // 4)):
                self._places.setdefault(first + number, struct.unpack_from("<I", self._data, at + 4 + 4 * number)[0])
            at += 4 + 4 * count

    def _read_document(self) -> None:
        document = self._record(self._places.get(self._document, -1))
        if document is None or document.kind != _DOCUMENT:
            document = next((r for r in self._children(0, len(self._data)) if r.kind == _DOCUMENT), None)
            self._places = {}
        if document is None:
            raise ExtractionError("damaged", "no document record")
        for record in self._children(document.start, document.end):
            if record.kind == _LISTS and record.instance == 0:
                self._read_list(record)
            elif record.kind == _LISTS and record.instance == 2:
                self._read_notes(record)
        for link in self._walk(document, _LINK):
            found = list(self._children(link.start, link.end))
            id_ = next((struct.unpack_from("<I", self._data, r.start)[0] for r in found if r.kind == _LINK_ATOM and r.end - r.start >= 4), 0)
            self.links.update((id_, self._text(r)) for r in found if r.kind == _STRING and r.instance == 1)
        if not self._places:
            self._take_what_lies_there()

    def _take_what_lies_there(self) -> None:
        """The directories are lost: the slides are taken in the order of the stream."""
        lying = [r for r in self._children(0, len(self._data)) if r.kind == _SLIDE]
        outlines = [outline for _, outline in self._entries]
        self._places = {at: record.start - 8 for at, record in enumerate(lying)}
        self._entries = [(at, outlines[at] if at < len(outlines) else []) for at in range(max(len(lying), len(outlines)))]

    def _read_notes(self, pages: Record) -> None:
        for entry in self._children(pages.start, pages.end):
            if entry.kind == _PERSIST and entry.end - entry.start >= 16:
                place, _, _, id_ = struct.unpack_from("<IIII", self._data, entry.start)
                notes = self._record(self._places.get(place, -1))
                if notes is not None:
                    self._notes[id_] = notes

    def _read_list(self, slides: Record) -> None:
        kind = 0
        for record in self._children(slides.start, slides.end):
            if record.kind == _PERSIST and record.end - record.start >= 4:
                self._entries.append((struct.unpack_from("<I", self._data, record.start)[0], []))
                self._linked.append([])
            elif record.kind == _HEADER and record.end - record.start >= 4:
                kind = struct.unpack_from("<I", self._data, record.start)[0]
            elif record.kind in {_CHARS, _BYTES} and self._entries:
                self._entries[-1][1].append((kind, self._text(record)))
            elif record.kind == _ACTION and self._linked:
                self._linked[-1] += self._addresses(record)

    def _slide(self, record: Record | None, outline: list[tuple[int, str]]) -> Slide:
        slide = Slide()
        used: set[int] = set()
        for found in self._children(record.start, record.end) if record else ():
            if found.kind == _SHOW and found.end - found.start >= 12:
                slide.hidden = bool(self._data[found.start + 10] & _HIDDEN)
            elif found.kind == _SLIDE_ATOM and found.end - found.start >= 20:
                notes = self._notes.get(struct.unpack_from("<I", self._data, found.start + 16)[0])
                slide.notes = [text for kind, text in self._boxes(notes, [], set()) if kind == _NOTES_TEXT] if notes else []
        boxes = list(self._boxes(record, outline, used)) if record else []
        rest = [entry for number, entry in enumerate(outline) if number not in used]
        for kind, text in (*rest, *boxes):
            slide.texts.append(text)
            if kind in _TITLES:
                slide.titles.append(text)
        if record:
            slide.texts += [text for text in escher.texts(self._data[record.start : record.end]) if text not in slide.texts]
            slide.texts += [self._text(r) for f in self._walk(record, _FOOTERS) for r in self._children(f.start, f.end) if r.kind == _STRING and r.instance < 3]
            for comment in self._walk(record, _COMMENT):
                said = {r.instance: self._text(r) for r in self._children(comment.start, comment.end) if r.kind == _STRING}
                slide.comments.append(": ".join(filter(None, (said.get(0, ""), " ".join(said.get(1, "").split())))))
        return slide

    def _addresses(self, record: Record) -> list[int]:
        """The ids of the links that something here leads to when it is clicked."""
        return [struct.unpack_from("<I", self._data, r.start + 4)[0] for r in self._walk(record, _ACTION_ATOM) if r.end - r.start >= 8]

    def _boxes(self, record: Record, outline: list[tuple[int, str]], used: set[int]) -> Iterator[tuple[int, str]]:
        """(type, text) of the text boxes in a slide's drawing; one may only point to a text of the outline, whose number goes into `used`."""
        for box in self._walk(record, _TEXTBOX):
            kind = 4
            for found in self._children(box.start, box.end):
                if found.kind == _HEADER and found.end - found.start >= 4:
                    kind = struct.unpack_from("<I", self._data, found.start)[0]
                elif found.kind in {_CHARS, _BYTES}:
                    yield kind, self._text(found)
                elif found.kind == _OUTLINE and found.end - found.start >= 4:
                    number = struct.unpack_from("<I", self._data, found.start)[0]
                    if number < len(outline) and number not in used:
                        used.add(number)
                        yield outline[number]

    def _walk(self, record: Record, kind: int, depth: int = 0) -> Iterator[Record]:
        """The records of this kind inside another, however deep."""
        for child in self._children(record.start, record.end):
            if child.kind == kind:
                yield child
            elif (child.holds or child.kind == _TAG_DATA) and depth < _MOST_DEPTH:
                yield from self._walk(child, kind, depth + 1)

    def _children(self, at: int, end: int) -> Iterator[Record]:
        while at + 8 <= end and self._visited < _MOST_RECORDS:
            self._visited += 1
            record = self._record(at)
            if record is None:
                return
            yield Record(record.kind, record.instance, record.holds, record.start, min(record.end, end))
            at = record.end

    def _record(self, at: int) -> Record | None:
        if not 0 <= at <= len(self._data) - 8:
            return None
        head, kind, size = struct.unpack_from("<HHI", self._data, at)
        return Record(kind, head >> 4, head & 0xF == 0xF, at + 8, min(at + 8 + size, len(self._data)))

    def _text(self, record: Record) -> str:
        content = self._data[record.start : record.end]
        return content.decode("latin-1") if record.kind == _BYTES else content.decode("utf-16-le", "replace")
