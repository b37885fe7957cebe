"""A collection through the real service: every file's final state, with what reading it has cost."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.document import Document
from core.events import Batch, News, Progress
from core.extraction.protocol import Result
from core.paths import LibraryPaths
from core.pipeline import Pipeline
from core.reading import Readers
from core.service import Service
from core.settings import FolderSettings
from core.storage.catalogue import Catalogue
from core.views import View
from tests.house import Silent

EXPECTED = "-expected"
"""What the name of a folder of reference texts ends with, beside the folder that it is about."""

FINAL = frozenset({"stored", "failed", "waiting"})
_STUCK_SECONDS = 1800.0  # more than any limit gives the largest document
_SAY_SECONDS = 5.0
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the collection is to be read; 0 workers: as fits this computer."""

    workers: int = 0
    seconds: float = 60.0
    memory_mb: int = 1024
    everything: bool = False
    largest_mb: int = 512
    ocr: str = "no_text"


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading one document has taken: seconds, and bytes of memory at its most (0: not known)."""

    seconds: float
    memory: int


@dataclass(slots=True)
class Account:
    """What became of the collection; `trouble` is what must not happen: the application failed, or something never came to its end."""

    collection: Path
    library: LibraryPaths
    seconds: float = 0.0
    trouble: str = ""
    seen: int = 0
    costs: dict[int, Cost] = field(default_factory=dict)
    ignored: dict[str, list[str]] = field(default_factory=dict)

    def documents(self) -> Iterator[Document]:
        """Every document, in the order of the paths."""
        with Catalogue(self.library.catalogue) as catalogue:
            ids = catalogue.ids(View())
            for start in range(0, len(ids), _CHUNK):
                yield from catalogue.rows(ids[start : start + _CHUNK])

    def text(self, document: Document) -> str:
        """All text of a document."""
        with Catalogue(self.library.catalogue) as catalogue:
            return "\n".join(segment.text for segment in catalogue.text(document.id)) if document.version else ""


def read(collection: Path, library: Path, wishes: Wishes) -> Account:
    """Let the service read everything below `collection` into a new library."""
    account = Account(collection, LibraryPaths.of(library))
    began = time.monotonic()
    try:
        _read(account, wishes)
    except KeyboardInterrupt:
        account.trouble = "it was interrupted"
    except Exception as error:  # noqa: BLE001  # whatever it is: the application has died of a document, which is what this run is to find out
        account.trouble = f"the application failed: {type(error).__name__}: {error}"
    account.seconds = time.monotonic() - began
    _take_ledger(account)
    return account


def _read(account: Account, wishes: Wishes) -> None:
    service = Service(account.library, watching=Silent)
    folder = FolderSettings(
        str(account.collection),
        settle=0.1,
        keep_raw=False,
        everything=wishes.everything,
        max_size_mb=wishes.largest_mb,
        ocr=wishes.ocr,
        exclude=tuple(_expected_folders(account.collection)),
    )
    service.apply_settings(
        lambda settings: dataclasses.replace(settings, workers=wishes.workers, time_limit=wishes.seconds, memory_limit_mb=wishes.memory_mb).with_folder(folder)
    )
    progress = _Progress()
    service.listen(progress.hear)
    with service.opened() as pipeline:
        _note_costs(_readers(pipeline), account.costs)
        while not pipeline._is_done():
            pipeline.step(wait=True)
            if progress.stuck():
                account.trouble = f"nothing has moved for {_STUCK_SECONDS / 60:.0f} minutes"
                return


def _readers(pipeline: Pipeline) -> Readers:
    return pipeline._parts.readers


def _note_costs(readers: Readers, costs: dict[int, Cost]) -> None:
    """Look over the shoulder of whoever takes the results."""
    take = readers._take_result

    def note(result: Result) -> None:
        costs[result.task.document] = Cost(result.read_seconds, result.memory)
        take(result)

    readers._take_result = note  # type: ignore[method-assign]


def _expected_folders(collection: Path) -> Iterator[str]:
    """Patterns for the folders of reference texts within the collection: they are no part of it."""
    for top, folders, _ in os.walk(collection):
        for name in folders:
            if name.endswith(EXPECTED) and name.removesuffix(EXPECTED) in folders:
                inner = os.path.relpath(os.path.join(top, name), collection).replace(os.sep, "/")
                yield "".join(f"[{letter}]" if letter in "*?[" else letter for letter in inner) + "/*"


def _take_ledger(account: Account) -> None:
    with contextlib.suppress(Exception), Catalogue(account.library.catalogue) as catalogue:
        account.seen = sum(line.seen for line in catalogue.ledger())
        for file in catalogue.ignored(str(account.collection)):
            account.ignored.setdefault(file.rule, []).append(file.path)


class _Progress:
    """Says how far it is, at times, and knows when nothing moves any more."""

    def __init__(self) -> None:
        self._moved = self._said = time.monotonic()

    def hear(self, news: News) -> None:
        """From the service."""
        now = time.monotonic()
        if isinstance(news, Batch | Progress):
            self._moved = now
        if isinstance(news, Progress) and now >= self._said + _SAY_SECONDS:
            self._said = now
            print(f"{news.done} of {news.total} …", file=sys.stderr, flush=True)

    def stuck(self) -> bool:
        """Whether nothing has changed for longer than any document may take."""
        return time.monotonic() > self._moved + _STUCK_SECONDS
