"""The worker's door: where a worker process begins. The parent imports no extractor; this one lazy import keeps it so (step 8)."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.connection import Connection

from core.extraction.confining import confine
from core.extraction.last_words import speak_into


def main(pipe: Connection, memory_limit: int, words: Connection | None = None) -> None:
    """Serve tasks until the parent closes the pipe. `memory_limit` in bytes of address space; `words` takes what goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    if words is not None:
        speak_into(words)
    _send_output_to_stderr()
    confine(memory_limit)
    os.environ["OMP_THREAD_LIMIT"] = "1"  # one document, one core: text recognition would take them all, to be hardly faster
    from core.extraction.worker import Worker  # noqa: PLC0415  # the worker's door

    Worker(pipe).serve()


def _send_output_to_stderr() -> None:
    """What a library prints must not get between the parent's JSON lines."""
    if sys.stdout is not None and sys.stderr is not None:
        os.dup2(2, 1)
