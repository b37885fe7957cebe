"""Run a test as somebody who may not read everything, even where the tests run as root (Linux)."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import threading
from collections.abc import Callable

import pytest

_VERSION_3, _NO_NEW_PRIVILEGES = 0x20080522, 38  # linux/capability.h, linux/prctl.h


def run_unprivileged(test: Callable[[], None]) -> None:
    """Call `test` in a thread of its own that has lost root's right to pass permissions by; what it raises is raised here."""
    if sys.platform == "win32":
        pytest.skip("permissions of POSIX file systems")
    if os.geteuid() != 0:
        test()
        return
    if sys.platform != "linux":
        pytest.skip("run as root, who may read everything")
    raised: list[BaseException] = []

    def body() -> None:
        try:
            _give_up_capabilities()
            test()
        except BaseException as error:  # noqa: BLE001  # carried to the caller
            raised.append(error)

    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


def _give_up_capabilities() -> None:
    """For this thread and the processes it starts: capabilities belong to threads on Linux (capabilities(7))."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = struct.pack("=Ii", _VERSION_3, 0)
    nothing = struct.pack("=6I", 0, 0, 0, 0, 0, 0)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.capset(header, nothing):
        raise OSError(ctypes.get_errno(), "capabilities could not be given up")
