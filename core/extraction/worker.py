"""Step 8, in the child: a document is fetched, recognised, read and described, piece by piece.

The file is copied and hashed; known bytes stop here; the factory picks the extractor by content, then name; text and metadata are read
from the copy. Nothing that a file does here can hurt more than this process.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.account import Account
from core.extraction.copying import CannotReadError, check_is_here, copy_file, hash_file
from core.extraction.extractor import Extractor, Source
from core.extraction.factory import ExtractorFactory
from core.extraction.facts import Facts
from core.extraction.inside import Limits, Members, Unpacking, describe, numbered
from core.extraction.protocol import Answer, Described, Done, Hashed, Opened, Pages, Piece, Read, Said, Started, Task
from core.extraction.recognition.page_reader import PageReader, PagesInside
from core.extraction.saying import Saying
from core.extraction.sniff import HEAD, recognise
from core.extraction.unlocking import unlocked
from core.extraction.usage import begin_to_count, peak_memory
from core.formats import UNKNOWN


class Worker:
    """Serves one pipe, one task after the other."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._saying = Saying(pipe)
        self._factory = ExtractorFactory()
        self._pages = PageReader()

    def serve(self) -> None:
        """Do tasks until the pipe is closed."""
        while True:
            try:
                tasks = self._pipe.recv()
                if not isinstance(tasks, tuple):
                    return
                self._do_all(tasks)
            except (EOFError, BrokenPipeError, ConnectionResetError):
                return

    def _do_all(self, tasks: tuple[Task, ...]) -> None:
        """All are fetched, their bytes asked for at once, and those read that are to be."""
        self._saying.begin(together=len(tasks) > 1)
        fetched = [(task, hashed) for task in tasks if (hashed := self._fetch(task)) is not None]
        answers = self._saying.ask() if fetched else ()
        begin_to_count()
        for (task, hashed), answer in zip(fetched, answers, strict=True):
            self._saying.about(task.document)
            self._saying.say(self._do(task, hashed, answer))
            self._saying.flush()
        self._saying.send()

    def _do(self, task: Task, hashed: Hashed, answer: Answer) -> Done:
        try:
            self._keep(task, hashed, answer)
        except CannotReadError as error:
            return Done(error.code, error.detail)
        if answer is not Answer.READ:
            return Done()
        began = time.perf_counter()
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
        except RecursionError as error:
            return "too_deep", str(error)[:500]
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001  # a foreign library may raise anything; the document says so, the log has the words
            return "unreadable", f"{type(error).__name__}: {error}"[:500]
        return "", ""

    def _fetch(self, task: Task) -> Hashed | None:
        """Hash and copy; None when it cannot be read now."""
        self._saying.about(task.document)
        try:
            hashed = self._hash(task)
        except CannotReadError as error:
            self._saying.say(Done(error.code, error.detail))
            return None
        self._saying.say(hashed)
        return hashed

    @staticmethod
    def _hash(task: Task) -> Hashed:
        began = time.perf_counter()
        if task.stored and os.path.exists(task.stored):
            return Hashed(task.sha256, task.entry[0], copied=False, seconds=0.0)
        if not task.from_cloud:
            check_is_here(task.path)
        if task.known_size:
            sha256, size = hash_file(task.path, task.entry, even_if_open=task.even_if_open)
        else:
            sha256, size = copy_file(task.path, task.entry, task.staged, even_if_open=task.even_if_open)
        return Hashed(sha256, size, not task.known_size, time.perf_counter() - began)

    def _keep(self, task: Task, hashed: Hashed, answer: Answer) -> None:
        """Copy what was only hashed, and is wanted."""
        if answer is Answer.STOP or not task.known_size:
            return
        began = time.perf_counter()
        copied, size = copy_file(task.path, task.entry, task.staged, even_if_open=task.even_if_open)
        if copied != hashed.sha256:
            raise CannotReadError("changed", "its bytes are others than a moment ago")
        self._say(Hashed(copied, size, copied=True, seconds=hashed.seconds + time.perf_counter() - began))

    def _say(self, said: Said) -> None:
        self._saying.say(said)

    def _extract(self, task: Task) -> None:
        source = self._recognise(task)
        reader = self._factory.for_format(source.format, second=task.second and not task.skip)
        if reader is None:
            self._say(Read("", 0, "no_reader"))
            return
        extractor = reader(source)
        try:
            if task.pages is not None:
                self._recognise_pages(extractor, task.pages)
                return
            self._say(Started(f"{reader.name} {reader.version}", source.format.mime, 0))
            facts = Facts()
            self._read(extractor, facts)
            fallback: dict[str, MetaValue] = {"papertray:fallback": source.format.fallback} if task.second and not task.skip and source.format.fallback else {}
            self._describe(extractor, facts.told() | fallback)
        finally:
            extractor.close()

    def _recognise(self, task: Task) -> Source:
        path, name = Path(self._copy_of(task)), os.path.basename(task.path)
        with path.open("rb") as file:
            head = file.read(HEAD)
        found = recognise(head, path, name)
        if found is None and not task.everything:
            raise ExtractionError("no_document")
        return unlocked(Source(path, name, task.entry[0], found or UNKNOWN, Members(self._unpacking(task)), task.passwords))

    def _unpacking(self, task: Task) -> Unpacking:
        def tell(number: int) -> None:
            self._say(Opened(number))
            self._saying.flush()

        if task.pages is not None and task.pages.places:  # no limit of time but the task's own: recognising them takes longer than reading
            look, left_out = PagesInside(self._pages, task.pages, tell).look, task.pages.left_out
            return Unpacking(task.staged, self._factory, Limits(seconds=math.inf), passwords=task.passwords, look=look, left_out=left_out)
        return Unpacking(task.staged, self._factory, passwords=task.passwords, skip=task.skip, skip_trouble=task.skip_trouble, tell=tell)

    @staticmethod
    def _copy_of(task: Task) -> str:
        return task.stored if task.stored and not os.path.exists(task.staged) else task.staged

    def _recognise_pages(self, extractor: Extractor, pages: Pages) -> None:
        """Page by page, each sent when it is done."""
        self._pages.prepare(pages.languages)
        self._say(Started(f"{extractor.name} {extractor.version}", extractor.source.format.mime, pages.total))
        self._saying.flush()
        facts = Facts()
        content = _pages_inside(extractor, pages) if pages.places else (self._pages.read(extractor, number, pages) for number in pages.numbers)
        for segment in facts.of(content):
            self._say(Piece((segment,)))
            self._saying.flush()
        self._say(Described(tuple(facts.told().items()), "", ""))

    def _read(self, extractor: Extractor, facts: Facts) -> None:
        account = Account()
        content = facts.of(numbered(extractor.extract_content()))
        self._say(Started(f"{extractor.name} {extractor.version}", extractor.source.format.mime, extractor.count_segments()))
        for piece in account.pieces(content):
            self._say(Piece(piece))
            if self._saying.waiting > 2:
                self._saying.flush()
        self._say(account.sum_up())
        self._saying.flush()  # metadata never gates text: a crash in what follows leaves it

    def _describe(self, extractor: Extractor, of_the_text: dict[str, MetaValue]) -> None:
        """Metadata never gates text: whatever goes wrong here, the text is stored."""
        try:
            found = of_the_text | describe(extractor)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001  # as in `_do`; the detail goes to the document's metadata
            found = of_the_text | {"papertray:metadata_trouble": f"{type(error).__name__}: {error}"[:500]}
        self._say(Described(tuple(found.items()), _text_of(found.get("title")), _text_of(found.get("language"))))


def _pages_inside(extractor: Extractor, pages: Pages) -> Iterator[Segment]:
    """Those that have been met and looked at on the way to the last of them."""
    for segment in numbered(extractor.extract_content()):
        if segment.kind is pages.kind and segment.number in pages.numbers and segment.origin:
            yield segment
        if segment.kind is pages.kind and segment.number >= pages.numbers[-1]:
            return


def _text_of(value: MetaValue | None) -> str:
    return " ".join(value.split())[:500] if isinstance(value, str) else ""
