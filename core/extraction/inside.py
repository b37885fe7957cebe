"""What lies inside a document: attachments, members of an archive, embedded files, each read by its own extractor as parts of the outer one (step 8).

An extractor that comes upon a file hands it to `Source.inside`, and gives the segments that come back among its own: "minutes.pdf, page 3". Whatever is
wrong with such a file is told by its segment's `trouble`; the outer document goes on. There are limits on how deep, how many, how large and how long: an
archive of archives may unpack to more than all disks hold. What is beyond them is told, too (`inside_cut`), once.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Content, Extractor, Inside, Source
from core.extraction.factory import ExtractorFactory
from core.extraction.kit.cleaning import clean, one_line
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.protocol import DEEPEST, unpacked_beside
from core.extraction.sniff import HEAD, recognise
from core.extraction.unlocking import unlocked
from core.formats import NO_DOCUMENTS, TEXTS, UNKNOWN, suffix_of

_CHUNK = 1 << 18
_PICTURES = "pictures"  # the extractor whose documents have no text of their own
_LEAST_DOTS = 400  # across and down, of a picture that may be a page: as parts, logos and icons would be many empty ones
_LABEL = 160  # characters: some names, one in another, and a heading
_UNTOLD = re.compile(r"part \d+|(?:line|row)s? [\d–]+")  # labels that say nothing when there is only one part


@dataclass(frozen=True, slots=True)
class Limits:
    """How deep files inside files are read, and how many in all; bytes of one and of all, unpacked; characters of one; seconds after which none is begun."""

    depth: int = DEEPEST
    members: int = 2_000
    size: int = 256 << 20
    total: int = 1 << 30
    characters: int = 5_000_000
    seconds: float = 30.0


@dataclass(slots=True)
class Unpacking:
    """One document's files inside, at all depths: what has been found, and what it has cost.

    `place`: where they are unpacked to, one at a time and depth; `passwords` are tried on them as on the document.
    `tell` is called with the number of each before it is read; the `skip`-th has ended a worker, and has `skip_trouble` instead of its text.
    `look` is given each segment with the reader that has it open, which can still show its page, and says what is to be made of it.
    `left_out`: names of files (after those that they lie in) that are not to be read.
    """

    place: str
    factory: ExtractorFactory
    limits: Limits = Limits()
    clock: Callable[[], float] = time.monotonic
    passwords: tuple[str, ...] = field(default=(), repr=False)
    found: list[MetaValue] = field(default_factory=list)
    size: int = 0
    began: float = 0.0
    full: bool = False
    begun: int = 0
    skip: int = 0
    skip_trouble: str = ""
    tell: Callable[[int], None] = lambda _: None
    look: Callable[[Extractor, Segment], Segment] = lambda _, segment: segment
    left_out: tuple[str, ...] = ()

    def begin(self) -> None:
        """Another file is to be read. Raises `ExtractionError` when it is one too many."""
        now = self.clock()
        self.began = self.began or now
        if len(self.found) >= self.limits.members or self.size >= self.limits.total or now - self.began > self.limits.seconds:
            self.full = True
            raise ExtractionError("inside_cut")
        self.begun += 1
        if self.begun != self.skip:
            self.tell(self.begun)

    @contextlib.contextmanager
    def unpacked(self, content: Content, depth: int, entry: dict[str, MetaValue]) -> Iterator[Path]:
        """The file, written to the disk for as long as it is read; its size and hash are put into its `entry`. Raises whatever its stream does."""
        path = unpacked_beside(self.place)[depth - 1]
        try:
            with contextlib.closing(io.BytesIO(content) if isinstance(content, bytes) else content()) as stream, open(path, "wb") as file:
                entry |= self._copy(stream, file)
            yield Path(path)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(path)

    def _copy(self, stream: BinaryIO, file: BinaryIO) -> dict[str, MetaValue]:
        digest, size = hashlib.sha256(), 0
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            self.size += len(chunk)
            if size > self.limits.size or self.size > self.limits.total:
                self.full = self.size > self.limits.total
                raise ExtractionError("inside_cut", "too large")
            digest.update(chunk)
            file.write(chunk)
        return {"size": size, "sha256": digest.hexdigest()}


class Members(Inside):
    """Reads what is inside a document that lies itself inside `depth - 1` others, whose names are `within`."""

    def __init__(self, unpacking: Unpacking, depth: int = 1, within: str = "") -> None:
        self._unpacking = unpacking
        self._depth = depth
        self._within = within
        self._told = False

    def read(self, name: str, content: Content, *, label: str = "", mime: str = "") -> Iterator[Segment]:
        """The segments of a file inside, each labelled with its name (or `label`). Raises nothing that is the file's fault."""
        if self.full:
            return
        name = one_line(clean(name), 300) or "unnamed"
        label = one_line(label or name, _LABEL)
        entry: dict[str, MetaValue] = {"name": self._within + name, "type": mime or UNKNOWN.mime}
        try:
            yield from self._read(name, content, label, entry)
        except ExtractionError as error:
            entry["trouble"] = error.code
        except MemoryError:
            entry["trouble"] = "too_much_memory"
        except NotImplementedError:  # packed in a way that nobody here knows: to get it again would help nobody
            entry["trouble"] = "unreadable"
        except (*DAMAGE, RuntimeError, LookupError):
            entry["trouble"] = "damaged"
        except Exception:  # noqa: BLE001  # a foreign library may raise anything; it costs the file inside, not the document
            entry["trouble"] = "unreadable"
        if trouble := str(entry.get("trouble", "")):
            self._told = self._told or trouble == "inside_cut"
            yield Segment(SegmentKind.PART, 0, label, "", trouble)

    def mention(self, name: str, content: Content, mime: str = "") -> None:
        """A file that is listed, and not read."""
        if len(self._unpacking.found) < self._unpacking.limits.members:
            entry: dict[str, MetaValue] = {"name": self._within + (one_line(clean(name), 300) or "unnamed"), "type": mime or UNKNOWN.mime}
            with contextlib.suppress(*DAMAGE), contextlib.closing(io.BytesIO(content) if isinstance(content, bytes) else content()) as stream:
                whole = stream.read(self._unpacking.limits.size)
                entry |= {"size": len(whole), "sha256": hashlib.sha256(whole).hexdigest()}
            self._unpacking.found.append(entry)

    def describe(self) -> list[MetaValue]:
        """Every file that was come upon: its name (after those that it lies in), type, size, SHA-256, and its trouble."""
        return list(self._unpacking.found)

    @property
    def full(self) -> bool:
        """Whether no more will be read here: a limit is reached, and that has been told."""
        return self._told and (self._unpacking.full or self._depth > self._unpacking.limits.depth)

    def _read(self, name: str, content: Content, label: str, entry: dict[str, MetaValue]) -> Iterator[Segment]:
        self._unpacking.begin()
        self._unpacking.found.append(entry)
        if self._depth > self._unpacking.limits.depth:
            raise ExtractionError("inside_cut", "too deep")
        if self._unpacking.begun == self._unpacking.skip:
            raise ExtractionError(self._unpacking.skip_trouble or "crash")
        if entry["name"] in self._unpacking.left_out:
            raise ExtractionError("crash")
        with self._unpacking.unpacked(content, self._depth, entry) as path:
            source = self._recognised(path, name, entry)
            reader = self._unpacking.factory.for_format(source.format) if source else None
            if source and reader:
                yield from self._segments(reader(source), label)

    def _recognised(self, path: Path, name: str, entry: dict[str, MetaValue]) -> Source | None:
        """The file as something to be read; None when it is no document, by the same rules as a file in a watched folder."""
        with path.open("rb") as file:
            head = file.read(HEAD)
        found = recognise(head, path, name) if head else None
        if found is None or (suffix_of(name) in NO_DOCUMENTS and found.key in TEXTS):
            return None
        inside = Members(self._unpacking, self._depth + 1, f"{entry['name']}/")
        source = unlocked(Source(path, name, path.stat().st_size, found, inside, self._unpacking.passwords))
        entry["type"] = source.format.mime
        return source

    def _segments(self, extractor: Extractor, label: str) -> Iterator[Segment]:
        characters = 0
        try:
            if extractor.name == _PICTURES and not _may_be_page(extractor):
                return
            for segment in _labelled((self._unpacking.look(extractor, segment) for segment in extractor.extract_content()), label):
                characters += len(segment.text)
                if characters > self._unpacking.limits.characters:
                    yield replace(segment, text="", trouble="text_cut")
                    break
                yield segment
        finally:
            extractor.close()


def _may_be_page(picture: Extractor) -> bool:
    """Whether a picture is large enough to be read; one that is damaged is listed, as those are that are too small."""
    try:
        said = picture.extract_metadata()
    except ExtractionError:
        return False
    return all(isinstance(dots, int) and dots >= _LEAST_DOTS for dots in (said.get("papertray:width"), said.get("papertray:height")))


def numbered(content: Iterator[Segment]) -> Iterator[Segment]:
    """A document's segments with its parts numbered through: those of files inside it have their places among its own."""
    parts = 0
    for segment in content:
        parts += segment.kind is SegmentKind.PART
        yield segment if segment.kind is not SegmentKind.PART or segment.number == parts else replace(segment, number=parts)


def describe(extractor: Extractor) -> dict[str, MetaValue]:
    """A document's metadata, and with it the account of the files inside it. Raises whatever the extractor does."""
    found = extractor.extract_metadata()
    attachments = extractor.source.inside.describe()
    encrypted: dict[str, MetaValue] = {"papertray:encrypted": True} if extractor.source.unlocked else {}
    return {**found, "papertray:attachments": attachments, **encrypted} if attachments else {**found, **encrypted}


def _labelled(content: Iterator[Segment], label: str) -> Iterator[Segment]:
    """The segments as parts, each label after the file's; its name alone where there is one part, and nothing more to be said of it."""
    first = next(content, None)
    if first is None:
        return
    second = next(content, None)
    alone = second is None and first.kind is SegmentKind.PART and _UNTOLD.fullmatch(first.label)
    yield replace(first, kind=SegmentKind.PART, label=label if alone else one_line(f"{label}, {first.label}", 2 * _LABEL))
    while second is not None:
        yield replace(second, kind=SegmentKind.PART, label=one_line(f"{label}, {second.label}", 2 * _LABEL))
        second = next(content, None)
