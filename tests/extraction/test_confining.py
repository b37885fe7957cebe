"""What a worker process may not do: proved in a process of its own, from which nothing can be taken back."""

from __future__ import annotations

import ctypes
import logging
import subprocess
import sys

import pytest

from core.extraction.cells import ExtendedLimits, JobCell

_TRY = """
import ctypes, os, socket, subprocess, sys, urllib.request
from core.extraction.confining import confine
pair = socket.socketpair()  # made before, as the parent's pipe is
before = os.nice(0)
confine(1 << 30)
for act in (
    lambda: socket.create_connection(("127.0.0.1", 9), 1),
    lambda: socket.getaddrinfo("example.org", 80),
    lambda: urllib.request.urlopen("http://127.0.0.1:9/"),
    lambda: subprocess.run([sys.executable, "-c", ""]),
    lambda: os.symlink("anywhere", "/there is no such folder/link"),
    lambda: os.chmod("/there is no such folder", 0o777),
):
    try:
        act()
        print("went out")
    except OSError as error:
        print(type(error).__name__, error.errno if error.errno else "")
pair[0].send(b"still talks"); print(pair[1].recv(20).decode())
print(ctypes.CDLL(None).socket(2, 1, 0) if sys.platform == "linux" else -1)
import resource
print(resource.getrlimit(resource.RLIMIT_AS)[0] >> 20, os.nice(0) == min(before + 10, 19))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_confined_process_has_no_network_starts_nothing_and_has_a_limit() -> None:
    said = subprocess.run([sys.executable, "-c", _TRY], capture_output=True, text=True, check=True).stdout.splitlines()
    assert said == [*["PermissionError 13"] * 6, "still talks", "-1", "1024 True"]


class StandIn:
    """Windows' calls, as they are recorded; `refuses` names the one that fails, `peak` is the most that a process has held (bytes)."""

    def __init__(self, refuses: str = "", peak: int = 0) -> None:
        self.refuses = refuses
        self.peak = peak
        self.calls: list[tuple[str, int]] = []
        self.limits: list[tuple[int, int]] = []

    def create_job(self) -> int:
        return self._call("create", 0) and 7

    def set_limits(self, job: int, limits: ExtendedLimits) -> int:
        self.limits.append((limits.process_memory, limits.basic.flags))
        return self._call("limits", job)

    def ask_limits(self, job: int, limits: ExtendedLimits) -> int:
        limits.peak_process_memory = self.peak
        return self._call("ask", job)

    def assign(self, job: int, process: int) -> int:
        assert process == 99
        return self._call("assign", job)

    def close(self, handle: int) -> int:
        return self._call("close", handle)

    def _call(self, name: str, job: int) -> int:
        self.calls.append((name, job))
        return int(name != self.refuses)


def test_a_job_object_holds_its_process_until_it_is_closed() -> None:
    kernel = StandIn()
    cell = JobCell(kernel, 512 << 20)
    cell.hold(99)
    assert kernel.calls == [("create", 0), ("limits", 7), ("assign", 7)]
    cell.close()
    cell.close()
    assert kernel.calls[3:] == [("close", 7)]
    assert kernel.limits == [(512 << 20, 0x2500)]


@pytest.mark.parametrize(
    ("exit_code", "peak", "memory"),
    [
        (0xC0000017, 0, True),  # STATUS_NO_MEMORY
        (0xE0000008, 100, True),  # as pdfium raises it
        (0xC0000409, 500, True),  # abort() of an engine that was refused a little more
        (3, 500, True),
        (0xC0000409, 100, False),
        (0xC0000005, 100, False),  # an access violation
        (0, 500, False),
        (-15, 500, False),  # ended by the pool
        (None, 500, False),
    ],
)
def test_memory_is_told_from_other_deaths_by_the_code_and_by_what_the_job_object_has_seen(exit_code: int | None, peak: int, memory: bool) -> None:
    cell = JobCell(StandIn(peak=peak << 20), 512 << 20)
    cell.hold(99)
    assert cell.tell_memory(exit_code) is memory
    cell.close()
    assert cell.tell_memory(3) is False  # nobody is there to be asked


def test_a_job_object_that_does_not_answer_tells_by_the_code_alone() -> None:
    cell = JobCell(StandIn("ask", peak=512 << 20), 512 << 20)
    assert (cell.tell_memory(3), cell.tell_memory(0xC0000017)) == (False, True)


def test_a_process_that_is_released_outlives_its_job_object() -> None:
    kernel = StandIn()
    cell = JobCell(kernel, 0)
    cell.hold(99)
    cell.release()
    cell.close()
    assert kernel.calls[3:] == [("limits", 7), ("close", 7)]
    assert kernel.limits == [(0, 0x2400), (0, 0)]


@pytest.mark.expects_log("has no limits")
@pytest.mark.parametrize(
    ("refuses", "calls"), [("create", ["create"]), ("limits", ["create", "limits", "close"]), ("assign", ["create", "limits", "assign", "close"])]
)
def test_without_a_job_object_the_worker_works_and_the_log_says_so(refuses: str, calls: list[str], caplog: pytest.LogCaptureFixture) -> None:
    kernel = StandIn(refuses)
    cell = JobCell(kernel, 512 << 20)
    cell.hold(99)
    cell.close()
    assert [name for name, _ in kernel.calls] == calls
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_the_limits_are_as_large_as_windows_has_them() -> None:
    """144 bytes on 64-bit Windows (winnt.h); another size is refused."""
    assert ctypes.sizeof(ExtendedLimits) == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)
