"""How much memory a document has needed, asked in the child at the end of its reading (step 8)."""

from __future__ import annotations

import contextlib
import sys

_STATUS = 8192  # bytes: all of /proc/self/status


def begin_to_count() -> None:
    """Forget the peak that earlier documents of this process have left (Linux: proc(5), clear_refs; elsewhere the peak is the process's own)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError), open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")


def peak_memory() -> int:
    """The most bytes of memory that this process has held since `begin_to_count`; 0 where nothing tells."""
    if sys.platform == "win32":
        return 0
    if sys.platform == "linux":
        with contextlib.suppress(OSError), open("/proc/self/status", "rb", buffering=0) as file:
            said = file.read(_STATUS)
            at = said.find(b"VmHWM:")
            return int(said[at + 6 :].split(maxsplit=1)[0]) << 10 if at >= 0 else 0
    import resource  # noqa: PLC0415  # POSIX only

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak << 10
