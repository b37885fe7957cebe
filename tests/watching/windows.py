"""Our modules as they are on Windows, with stand-ins for the system calls: what cannot run here is held against what the system would answer.

A stand-in says what the documentation says, not what Windows does: the same modules run under Wine and on Windows itself with the real calls.
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace

import pytest

SHARING_VIOLATION, ACCESS_DENIED = 32, 5


class Call:
    """A function of a system library: `answer` is what it does; ctypes' own attributes may be set on it."""

    def __init__(self, answer: Callable[..., object]) -> None:
        self._answer = answer

    def __call__(self, *values: object) -> object:
        return self._answer(*values)


class Library:
    """A system library of these functions; any other does nothing."""

    def __init__(self, **answers: Callable[..., object]) -> None:
        for name, answer in answers.items():
            setattr(self, name, Call(answer))

    def __getattr__(self, name: str) -> Call:
        call = Call(lambda *_: 0)
        setattr(self, name, call)
        return call


def load(monkeypatch: pytest.MonkeyPatch, name: str, kernel: Library, error: Callable[[], int] = lambda: 0) -> ModuleType:
    """The module of this name, loaded anew as on Windows, for as long as the test lasts."""
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: kernel, raising=False)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", error, raising=False)
    monkeypatch.setattr(ctypes, "WinError", _error, raising=False)
    monkeypatch.setattr(ctypes, "FormatError", str, raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(open_osfhandle=lambda handle, _: handle))
    monkeypatch.setattr("os.O_BINARY", 0, raising=False)
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    with monkeypatch.context() as loading:
        loading.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    return module


def _error(number: int = 0) -> OSError:
    error = PermissionError(13, "as Windows says")
    error.winerror = number  # type: ignore[attr-defined]  # Windows' own
    return error
