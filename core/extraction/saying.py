"""What a worker says of its documents, gathered until it is worth a message (step 8): a message costs as much as reading a note.

A document that is alone is heard at each `flush`, so that what has been said of it outlives the process. Of several small ones in a row nobody
needs to hear each by itself: should they end the process, they are read again, each alone.
"""

from __future__ import annotations

import time
from multiprocessing.connection import Connection

from core.extraction.protocol import Answer, Said

_LONGEST = 0.05  # seconds that what is said of a document waits for the others'
_MOST = 200  # things said that wait


class Saying:
    """The worker's end of the pipe."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._said: list[tuple[int, Said]] = []
        self._document = 0
        self._together = False
        self._sent_at = 0.0

    def begin(self, *, together: bool) -> None:
        """The next documents; `together` when they are several."""
        self._together = together
        self._sent_at = time.monotonic()

    def about(self, document: int) -> None:
        """What is said from now on is about this document."""
        self._document = document

    def say(self, said: Said) -> None:
        """To be sent with what follows."""
        self._said.append((self._document, said))

    @property
    def waiting(self) -> int:
        """How many things have been said and not been sent."""
        return len(self._said)

    def flush(self) -> None:
        """What has been said is worth being heard now; of several documents, when it has waited for a while."""
        if not self._together or len(self._said) >= _MOST or time.monotonic() >= self._sent_at + _LONGEST:
            self.send()

    def send(self) -> None:
        """Send what has been said. Raises OSError when nobody hears it any more."""
        if self._said:
            said, self._said = tuple(self._said), []
            self._pipe.send(said)
            self._sent_at = time.monotonic()

    def ask(self) -> tuple[Answer, ...]:
        """Send what has been said, and wait for what is to be done with the documents whose hashes are among it, in that order."""
        self.send()
        answers: tuple[Answer, ...] = self._pipe.recv()
        return answers
