"""The worker's door: where a worker process begins. The parent imports no extractor; this one lazy import keeps it so (step 8)."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.connection import Connection


def main(pipe: Connection, memory_limit: int) -> None:
    """Serve tasks until the parent closes the pipe. `memory_limit` in bytes of address space."""
    _be_modest(memory_limit)
    os.environ["OMP_THREAD_LIMIT"] = "1"  # one document, one core: text recognition would take them all, to be hardly faster
    from core.extraction.worker import Worker  # noqa: PLC0415  # the worker's door

    Worker(pipe).serve()


def _be_modest(memory_limit: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    _send_output_to_stderr()
    if sys.platform == "win32":
        _lower_windows_priority()
        return
    import resource  # noqa: PLC0415  # POSIX only

    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send_output_to_stderr() -> None:
    """What a library prints must not get between the parent's JSON lines."""
    if sys.stdout is not None and sys.stderr is not None:
        os.dup2(2, 1)


def _lower_windows_priority() -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # Windows only

        below_normal = 0x00004000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)
