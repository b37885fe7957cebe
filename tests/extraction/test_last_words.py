"""What killed a worker is told by its last words, its signal and what it held."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from core.extraction.last_words import LastWords

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the Job object tells there")
_LIMIT = 1 << 40  # that no child of this test process comes near
_KILLED = -9  # by SIGKILL, which has no name on Windows


@pytest.mark.parametrize(
    ("said", "exit_code", "memory"),
    [
        (b"terminate called after throwing an instance of 'std::bad_alloc'\n", -signal.SIGABRT, True),
        (b"memory allocation of 137438953472 bytes failed\n", -signal.SIGABRT, True),
        (b"", -signal.SIGABRT, True),
        (b"free(): invalid pointer\n", -signal.SIGABRT, False),
        (b"", -signal.SIGSEGV, False),
        (b"", _KILLED, False),
        (b"memory allocation of 5 bytes failed\n", 1, False),
    ],
)
def test_memory_is_told_from_other_deaths(said: bytes, exit_code: int, memory: bool) -> None:
    words = LastWords()
    assert words.theirs is not None
    os.write(words.theirs.fileno(), said)
    words.given()
    assert words.tell_memory(exit_code, _LIMIT) is memory
    words.close()


def test_words_of_an_earlier_document_are_forgotten_and_only_so_many_are_kept() -> None:
    words = LastWords()
    assert words.theirs is not None
    os.write(words.theirs.fileno(), b"memory allocation failed")
    assert words.hear(forget=True) == "memory allocation failed"
    os.write(words.theirs.fileno(), b"x" * 50_000)
    assert len(words.hear()) <= 16_384
    words.given()
    words.close()
