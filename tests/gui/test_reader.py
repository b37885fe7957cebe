"""The reader: questions are answered in its thread, a newer one overtakes an older one, and trouble comes back in words."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from core.errors import QueryError
from core.storage.catalogue import Catalogue
from gui.threads.reader import Reader
from tests.gui.library import Library

_ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def answers(reader: Reader, slot: str, question: Callable[[Catalogue], object], into: list[object]) -> None:
    reader.ask(slot, question, into.append, into.append)


def test_a_question_is_answered_here_and_asked_elsewhere(reader: Reader, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "words")
    threads: list[object] = []
    reader.ask("x", lambda catalogue: (QThread.currentThread().objectName(), catalogue.counts().all), threads.append)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [("reader", 1)]


def test_a_newer_question_interrupts_the_older_one(reader: Reader, qtbot: QtBot) -> None:
    begun = threading.Event()
    found: list[object] = []

    def endless(catalogue: Catalogue) -> object:
        begun.set()
        return catalogue._connection.execute(_ENDLESS).fetchone()

    answers(reader, "search", endless, found)
    qtbot.waitUntil(begun.is_set)
    answers(reader, "search", lambda catalogue: catalogue.counts().all, found)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [0]


def test_a_question_that_is_overtaken_between_two_statements_ends_as_well(reader: Reader, qtbot: QtBot) -> None:
    """SQLite forgets an interruption that finds no statement running: the older search went on to its end, and the newer one waited."""
    begun, overtaken = threading.Event(), threading.Event()
    found: list[object] = []

    def endless_later(catalogue: Catalogue) -> object:
        begun.set()
        overtaken.wait()
        return catalogue._connection.execute(_ENDLESS).fetchone()

    answers(reader, "search", endless_later, found)
    qtbot.waitUntil(begun.is_set)
    answers(reader, "search", lambda catalogue: catalogue.counts().all, found)
    overtaken.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [0]


def test_questions_of_other_slots_are_all_answered(reader: Reader, qtbot: QtBot) -> None:
    found: list[object] = []
    for number in range(5):
        answers(reader, f"slot {number}", lambda _, number=number: number, found)  # type: ignore[misc]  # a default argument binds the number
    qtbot.waitUntil(lambda: len(found) == 5)
    assert found == [0, 1, 2, 3, 4]


def test_what_is_forgotten_is_not_answered(reader: Reader, qtbot: QtBot) -> None:
    found: list[object] = []
    answers(reader, "a", lambda _: "a", found)
    reader.forget("a")
    answers(reader, "b", lambda _: "b", found)
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["b"]


def test_trouble_comes_in_words(reader: Reader, qtbot: QtBot) -> None:
    found: list[object] = []

    def unreadable(_: Catalogue) -> object:
        raise QueryError("A quotation mark is not closed.")

    answers(reader, "a", unreadable, found)
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["A quotation mark is not closed."]


@pytest.mark.expects_log("A question to the catalogue .* failed")
def test_an_unexpected_error_does_not_end_the_reader(reader: Reader, qtbot: QtBot) -> None:
    found: list[object] = []

    def broken(_: Catalogue) -> object:
        raise RuntimeError("broken")

    answers(reader, "a", broken, found)
    answers(reader, "b", lambda _: "still here", found)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found[1] == "still here"
    assert "RuntimeError" in str(found[0])


def test_a_damaged_catalogue_is_said(reader: Reader, qtbot: QtBot) -> None:
    found: list[object] = []

    def locked(_: Catalogue) -> object:
        raise sqlite3.OperationalError("disk I/O error")

    answers(reader, "a", locked, found)
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["The library could not be read: disk I/O error."]


def test_the_library_may_come_later(qapp: object, tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001  # the application must be there
    reader = Reader(lambda: Catalogue(tmp_path / "library" / "catalogue.sqlite3"))
    found: list[object] = []
    answers(reader, "a", lambda catalogue: catalogue.counts().all, found)
    qtbot.waitUntil(lambda: bool(found))
    assert "There is no library" in str(found[0])
    library = Library(tmp_path / "library")
    library.land("a.txt", "words")
    answers(reader, "a", lambda catalogue: catalogue.counts().all, found)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found[1] == 1
    reader.stop()
    library.close()
