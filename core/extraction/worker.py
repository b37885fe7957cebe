"""Step 8, in the child: a document is fetched, recognised, read and described, piece by piece.

The file is copied and hashed; known bytes stop here; the factory picks the extractor by content, then name; text and metadata are read
from the copy. Nothing that a file does here can hurt more than this process.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.cleaning import folded
from core.extraction.copying import CannotReadError, check_is_here, copy_file, hash_file
from core.extraction.extractor import Extractor, Source
from core.extraction.factory import ExtractorFactory
from core.extraction.inside import Members, Unpacking, describe, numbered
from core.extraction.protocol import Answer, Described, Done, Hashed, Piece, Read, Said, Started, Task
from core.extraction.sniff import HEAD, recognise
from core.extraction.usage import begin_to_count, peak_memory
from core.formats import UNKNOWN

MOST_CHARACTERS = 20_000_000
"""Text per document; what is longer is kept whole and searchable only so far (`text_cut`)."""

_CUTS = ("inside_cut", "text_cut")  # reasons of segments that say that there would be more
_PIECE = 200_000  # characters sent at once: a few pipe writes a megabyte, and the parent is never held up


class Worker:
    """Serves one pipe, one task at a time."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._factory = ExtractorFactory()
        self._said: list[Said] = []

    def serve(self) -> None:
        """Do tasks until the pipe is closed."""
        while True:
            try:
                task = self._pipe.recv()
                if not isinstance(task, Task):
                    return
                self._say(self._do(task))
                self._flush()
            except (EOFError, BrokenPipeError, ConnectionResetError):
                return

    def _say(self, said: Said) -> None:
        """To be sent with what follows: a small document is three messages, not eight."""
        self._said.append(said)

    def _flush(self) -> None:
        said, self._said = tuple(self._said), []
        self._pipe.send(said)

    def _do(self, task: Task) -> Done:
        try:
            answer, began = self._fetch(task), time.perf_counter()
        except CannotReadError as error:
            return Done(error.code, error.detail)
        if answer is not Answer.READ:
            return Done()
        begin_to_count()
        trouble, detail = self._try(task)
        return Done(trouble, detail, time.perf_counter() - began, peak_memory())

    def _try(self, task: Task) -> tuple[str, str]:
        """Read it; the trouble's code and what the engine said of it, or nothing."""
        try:
            self._extract(task)
        except ExtractionError as error:
            return error.code, error.detail
        except MemoryError:
            return "too_much_memory", ""
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001  # a foreign library may raise anything; the document says so, the log has the words
            return "unreadable", f"{type(error).__name__}: {error}"[:500]
        return "", ""

    def _fetch(self, task: Task) -> Answer:
        """Hash and copy; ask the parent what to do with these bytes."""
        began = time.perf_counter()
        if not task.from_cloud:
            check_is_here(task.path)
        if task.known_size:
            sha256, size = hash_file(task.path, task.entry, even_if_open=task.even_if_open)
        else:
            sha256, size = copy_file(task.path, task.entry, task.staged, even_if_open=task.even_if_open)
        answer = self._ask(Hashed(sha256, size, not task.known_size, time.perf_counter() - began))
        if answer is not Answer.STOP and task.known_size:
            copied, size = copy_file(task.path, task.entry, task.staged, even_if_open=task.even_if_open)
            if copied != sha256:
                raise CannotReadError("changed", "its bytes are others than a moment ago")
            self._say(Hashed(sha256, size, copied=True, seconds=time.perf_counter() - began))
        return answer

    def _ask(self, hashed: Hashed) -> Answer:
        self._say(hashed)
        self._flush()
        answer: Answer = self._pipe.recv()
        return answer

    def _extract(self, task: Task) -> None:
        source = self._recognise(task)
        reader = self._factory.for_format(source.format)
        if reader is None:
            self._say(Started("", source.format.mime, 0))
            self._say(Read("", 0, "no_reader"))
            return
        extractor = reader(source)
        try:
            self._say(Started(f"{reader.name} {reader.version}", source.format.mime, 0))
            self._read(extractor)
            self._describe(extractor)
        finally:
            extractor.close()

    def _recognise(self, task: Task) -> Source:
        path, name = Path(task.staged), os.path.basename(task.path)
        with path.open("rb") as file:
            head = file.read(HEAD)
        found = recognise(head, path, name)
        if found is None and not task.everything:
            raise ExtractionError("no_document")
        return Source(path, name, task.entry[0], found or UNKNOWN, Members(Unpacking(task.staged, self._factory)))

    def _read(self, extractor: Extractor) -> None:
        account = _Account()
        content = numbered(extractor.extract_content())
        self._say(Started(f"{extractor.name} {extractor.version}", extractor.source.format.mime, extractor.count_segments()))
        for piece in account.pieces(content):
            self._say(Piece(piece))
            if len(self._said) > 2:
                self._flush()
        self._say(account.sum_up())
        self._flush()  # metadata never gates text: a crash in what follows leaves it

    def _describe(self, extractor: Extractor) -> None:
        """Metadata never gates text: whatever goes wrong here, the text is stored."""
        try:
            found = describe(extractor)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001  # as in `_do`; the detail goes to the document's metadata
            found = {"papertray:metadata_trouble": f"{type(error).__name__}: {error}"[:500]}
        self._say(Described(tuple(found.items()), _text_of(found.get("title")), _text_of(found.get("language"))))


class _Account:
    """Counts what an extractor gives, cuts it at the limit and hashes its normalised words as they go by."""

    def __init__(self) -> None:
        self._characters = 0
        self._words = hashlib.sha256()
        self._any_word = False
        self._troubles: list[str] = []
        self._pages = 0
        self._cut = False

    def pieces(self, content: Iterator[Segment]) -> Iterator[tuple[Segment, ...]]:
        """The segments, some at a time."""
        gathered: list[Segment] = []
        size = 0
        for segment in content:
            if self._characters >= MOST_CHARACTERS:
                self._cut = True
                break
            gathered.append(self._take(segment))
            size += len(segment.text)
            if size >= _PIECE:
                yield tuple(gathered)
                gathered, size = [], 0
        yield tuple(gathered)

    def sum_up(self) -> Read:
        """What can be said when all has been read."""
        return Read(self._words.hexdigest() if self._any_word else "", self._characters, self._reason(), ", ".join(sorted(set(self._troubles))))

    def _take(self, segment: Segment) -> Segment:
        self._characters += len(segment.text)
        self._pages += segment.kind is SegmentKind.PAGE
        if segment.trouble:
            self._troubles.append(segment.trouble)
        if words := folded(segment.text):
            self._words.update(words)
            self._any_word = True
        return segment

    def _reason(self) -> str:
        found = {*self._troubles, *(["text_cut"] if self._cut else [])}
        if found - {"no_text", *_CUTS}:
            return "partly_read"
        if cut := next((code for code in _CUTS if code in found), None):
            return cut
        if found and (len(self._troubles) == self._pages or not self._any_word):
            return "no_text"
        return "" if self._any_word else "empty_text"


def _text_of(value: MetaValue | None) -> str:
    return " ".join(value.split())[:500] if isinstance(value, str) else ""
