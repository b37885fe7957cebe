"""The second reading of documents whose pages are pictures (steps 7 to 9), for `reading.py`: which pages are given out, and what is told of it.

A page is a task: whatever lands meanwhile waits for a page and not for a document, and what is killed costs a page.
"""

from __future__ import annotations

from core.clock import Clock
from core.errors import REASONS
from core.events import Listener, Problem, ProblemSolved
from core.extraction import languages
from core.extraction.pool import Pool
from core.extraction.protocol import Result
from core.sentence import Sentence
from core.settings import FolderSettings, Settings
from core.storage.files import StorageManager
from core.storage.recognition import Recognition, Wishes
from core.storage.writer import Writer
from core.watching.hints import Hints

_PUT_OFF_SECONDS = 60.0


class Recognising:
    """Hands out pages when nothing newer is to be read. `tell` hears what is missing for it."""

    def __init__(self, recognition: Recognition, storage: StorageManager, writer: Writer, hints: Hints, pool: Pool, clock: Clock, tell: Listener) -> None:
        self._recognition = recognition
        self._storage = storage
        self._writer = writer
        self._hints = hints
        self._pool = pool
        self._clock = clock
        self._tell = tell
        self._told: dict[str, str] = {}
        self._folders: dict[str, FolderSettings] = {}

    def set_settings(self, settings: Settings) -> None:
        """Which folders want it, and in which languages; documents are judged by it from now on."""
        self._folders = {folder.path: folder for folder in settings.folders}
        found = languages.find(settings.ocr_folder, settings.ocr_languages, self._storage.languages)
        absent = [name for name in languages.wanted(settings.ocr_languages) if found is not None and name not in found.names]
        self._say(
            "settings ocr_languages",
            f"Text recognition has no data for the language {', '.join(absent)}.",
            "Install it (tessdata-fast-…), or name the folder with its *.traineddata file in the settings.",
            is_so=bool(absent),
        )
        self._wish(Wishes({folder.path: folder.ocr for folder in settings.folders}, found))

    def dispatch(self, in_hand: set[int]) -> None:
        """Give a page of each of the next documents to the workers that are free."""
        for work in self._recognition.next(self._pool.free, in_hand, self._clock.now()):
            from_cloud = (folder := self._folders.get(work.folder)) is not None and folder.cloud == "fetch"
            task = self._recognition.task(work, self._storage.new_staged(), from_cloud=from_cloud)
            if task is not None:
                self._pool.submit(task)

    def store(self, result: Result) -> None:
        """Write the pages of a result, inside the transaction of a batch."""
        self._recognition.store(result)

    def put_off(self, result: Result) -> None:
        """Pages cannot be recognised now: their file cannot be read (the document stays as it is), or there is no engine though it seemed so."""
        self._storage.discard(result.task.staged)
        if result.trouble == "no_ocr":
            self._wish(Wishes(self._recognition.wishes.folders))
            return
        self._writer.begin()
        self._recognition.put_off(result.task.document, self._clock.now() + _PUT_OFF_SECONDS)
        self._writer.commit()
        self._hints.look_again(result.task.path, self._clock.monotonic() + _PUT_OFF_SECONDS + 0.001)

    def tell_what_is_missing(self) -> None:
        """That documents want what is not installed, or that this is over; once each."""
        message = Sentence("Text recognition is not installed, so pages that are pictures cannot be searched.")
        self._say("no_ocr", message, REASONS["no_ocr"].fix, is_so=self._recognition.is_missed)

    def _wish(self, wishes: Wishes) -> None:
        self._writer.begin()
        self._recognition.set_wishes(wishes)
        self._writer.commit()
        self.tell_what_is_missing()

    def _say(self, code: str, message: str, remedy: str, *, is_so: bool) -> None:
        if is_so and self._told.get(code) != message:
            self._told[code] = message
            self._tell(Problem(code, message, remedy))
        elif not is_so and self._told.pop(code, None) is not None:
            self._tell(ProblemSolved(code))
