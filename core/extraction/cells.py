"""What the parent lays on a process from outside: on Windows a Job object, elsewhere nothing (a worker limits itself: `confining.py`).

A Job object ends its processes, and those that they start, when the last handle to it is closed, and that is when this application ends, however it ends;
and it refuses memory beyond a limit (learn.microsoft.com, "Job Objects"). For workers (step 7), and for the commands of hooks.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Protocol

_log = logging.getLogger(__name__)
_PROCESS_MEMORY, _DIE_ON_EXCEPTION, _KILL_ON_CLOSE = 0x100, 0x400, 0x2000  # JOB_OBJECT_LIMIT_… (winnt.h)
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_NEAR = 0.9  # of the limit: what was refused is not counted, and small pieces are asked for last
_NO_MEMORY = frozenset({0xC0000017, 0xC000012D, 0xC0000044, 0xC000009A, 0xE0000008})
"""Exit codes of processes that died for want of memory: STATUS_NO_MEMORY, _COMMITMENT_LIMIT, _QUOTA_EXCEEDED and _INSUFFICIENT_RESOURCES (ntstatus.h);
the last is what Chromium's libraries, pdfium among them, raise then."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Kernel(Protocol):
    """The calls of kernel32; each gives 0 when it fails."""

    def create_job(self) -> int:
        """A new Job object's handle."""

    def set_limits(self, job: int, limits: ExtendedLimits) -> int:
        """Give it its limits."""

    def ask_limits(self, job: int, limits: ExtendedLimits) -> int:
        """Fill in its limits, and the most that its processes have held."""

    def assign(self, job: int, process: int) -> int:
        """Put a process into it."""

    def close(self, handle: int) -> int:
        """Let go of it."""


class Cell:
    """Holds one process; this one, of a system where other means serve, holds nothing."""

    def hold(self, process: int) -> None:
        """Take in the process with this handle (Windows' sentinel of a process is its handle)."""

    def close(self) -> None:
        """Let go; what is still in it ends."""

    def release(self) -> None:
        """Let go; what is still in it goes on."""

    def tell_memory(self, exit_code: int | None) -> bool:
        """Whether the process, which has died with this code, has come to its limit of memory; False also where nobody can tell."""
        del exit_code
        return False


class JobCell(Cell):
    """A Job object with this many bytes of memory for each process in it (0: any). Where Windows refuses it, there is none, and the log says so."""

    def __init__(self, kernel: Kernel, memory: int) -> None:
        self._kernel = kernel
        self._memory = memory
        self._job = kernel.create_job()
        limits = ExtendedLimits()
        limits.basic.flags = _DIE_ON_EXCEPTION | _KILL_ON_CLOSE | (_PROCESS_MEMORY if memory else 0)
        limits.process_memory = memory
        if not (self._job and kernel.set_limits(self._job, limits)):
            _log.warning("a process has no limits: Windows gives no Job object")
            self.close()

    def hold(self, process: int) -> None:
        """Take in the process, or say why not."""
        if self._job and not self._kernel.assign(self._job, process):
            _log.warning("a process has no limits: Windows does not take it into a Job object")
            self.close()

    def release(self) -> None:
        """Without the limit that ends them, its processes outlive the Job object."""
        if self._job:
            self._kernel.set_limits(self._job, ExtendedLimits())
        self.close()

    def tell_memory(self, exit_code: int | None) -> bool:
        """By its exit code, and by the most memory that the Job object has seen it hold: an engine that is refused memory ends itself in many ways."""
        if not exit_code or exit_code < 0 or not self._memory:
            return False
        found = ExtendedLimits()
        asked = self._job and self._kernel.ask_limits(self._job, found)
        return exit_code in _NO_MEMORY or bool(asked and found.peak_process_memory >= _NEAR * self._memory)

    def close(self) -> None:
        """Close the Job object's only handle, once."""
        if self._job:
            self._kernel.close(self._job)
        self._job = 0


if sys.platform == "win32":
    from ctypes import wintypes

    class Kernel32:
        """Windows' own."""

        def __init__(self) -> None:
            self._dll = ctypes.WinDLL("kernel32", use_last_error=True)
            self._dll.CreateJobObjectW.restype = wintypes.HANDLE
            self._dll.CreateJobObjectW.argtypes = [wintypes.LPVOID, wintypes.LPCWSTR]
            self._dll.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD]
            self._dll.QueryInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD, wintypes.LPVOID]
            self._dll.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
            self._dll.CloseHandle.argtypes = [wintypes.HANDLE]

        def create_job(self) -> int:
            """CreateJobObjectW."""
            return self._dll.CreateJobObjectW(None, None) or 0

        def set_limits(self, job: int, limits: ExtendedLimits) -> int:
            """SetInformationJobObject."""
            return int(self._dll.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)))

        def ask_limits(self, job: int, limits: ExtendedLimits) -> int:
            """QueryInformationJobObject."""
            return int(self._dll.QueryInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits), None))

        def assign(self, job: int, process: int) -> int:
            """AssignProcessToJobObject."""
            return int(self._dll.AssignProcessToJobObject(job, process))

        def close(self, handle: int) -> int:
            """CloseHandle."""
            return int(self._dll.CloseHandle(handle))

    def make_cell(memory: int) -> Cell:
        """A cell for one process, with this many bytes of memory (0: any)."""
        return JobCell(Kernel32(), memory)

else:

    def make_cell(memory: int) -> Cell:
        """The child limits itself."""
        del memory
        return Cell()
