"""What a worker process writes to its standard error, kept by the parent for the case that it dies (steps 7 and 8).

A worker that reaches its memory limit inside a foreign engine does not come back to say so: C++ and Rust write a line and abort, pdfium aborts without a
word, where every other abort that was seen writes one. So the words, the signal and the most memory that a process held tell whether memory was the cause.
Where pipes cannot be told not to wait (Windows), nothing is kept; there the Job object's own account answers (`cells.py`).
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import signal
import sys
from multiprocessing.connection import Connection, Pipe

_KEPT = 16_384  # bytes
_MEMORY = re.compile(r"bad_alloc|out of memory|memory allocation of|cannot allocate memory|alloc(?:ation)? failed|MemoryError", re.IGNORECASE)
_NEAR = 0.6  # of the limit: address space is limited, and what is resident is always less


class LastWords:
    """The parent's end; `theirs` is what the child is given, and is to be closed here once it has it (None where nothing is kept)."""

    def __init__(self) -> None:
        self._ours: Connection | None = None
        self.theirs: Connection | None = None
        if sys.platform != "win32":
            self._ours, self.theirs = Pipe(duplex=False)
            os.set_blocking(self._ours.fileno(), False)
        self._heard = b""
        self._peak = _children_peak()

    def given(self) -> None:
        """The child has its end."""
        if self.theirs is not None:
            self.theirs.close()

    def hear(self, *, forget: bool = False) -> str:
        """What has been written since it was last forgotten, as far as it is kept; a worker is never kept waiting with it."""
        with contextlib.suppress(OSError):
            while self._ours is not None and (piece := os.read(self._ours.fileno(), _KEPT)):
                self._heard = (self._heard + piece)[-_KEPT:]
        said = self._heard.decode("utf-8", "replace")
        self._heard = b"" if forget else self._heard
        return said

    def close(self) -> None:
        """Let go of the pipe."""
        if self._ours is not None:
            self._ours.close()

    def tell_memory(self, exit_code: int | None, limit: int) -> bool:
        """Whether the worker, which is gone, has come to its limit of memory (bytes)."""
        said = self.hear()
        if exit_code is None or exit_code >= 0 or exit_code == -signal.SIGTERM:
            return False
        peak = _children_peak()
        held_much = peak > self._peak and peak >= _NEAR * limit
        return held_much or bool(_MEMORY.search(said)) or (exit_code == -signal.SIGABRT and not said.strip())


def speak_into(theirs: Connection) -> None:
    """In the child: standard error goes into this pipe from now on; what it cannot take at once is lost, and nobody waits."""
    os.set_blocking(theirs.fileno(), False)
    os.dup2(theirs.fileno(), 2)
    sys.stderr = io.TextIOWrapper(io.BufferedWriter(_Lossy(2, "w", closefd=False), 1), "utf-8", "backslashreplace", line_buffering=True)


class _Lossy(io.FileIO):
    def write(self, content: object) -> int:  # any buffer
        try:
            return os.write(2, content)  # type: ignore[arg-type]  # as above
        except OSError:
            return len(content)  # type: ignore[arg-type]  # as above


def _children_peak() -> int:
    """The most bytes that any process has held that this one started and that is gone; 0 where nobody tells."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415  # POSIX only

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak if sys.platform == "darwin" else peak << 10
