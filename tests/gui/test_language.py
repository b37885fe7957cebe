"""The language of the window: which one is chosen, what is said in it, and that it can be changed while the window is open."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject

from core.errors import LibraryError, QueryError
from core.events import Problem
from core.sentence import Sentence
from core.settings import GENERAL_SETTINGS
from core.storage.query import parse
from core.watching.watcher import LIMIT_REMEDY, WatchError
from gui.notifications.message import of_problem
from gui.speech import words
from gui.speech.language import SYSTEM, TRANSLATED, Language, chosen, table_file
from gui.speech.phrases import count
from gui.troubles.trouble_bar import worst


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [("de", "en_US", "de"), ("system", "de_AT", "de"), ("system", "es_MX", "es"), ("system", "ja_JP", "en"), ("klingon", "en_GB", "en")],
)
def test_the_language_is_the_chosen_one_else_the_systems_else_english(choice: str, system: str, code: str) -> None:
    assert chosen(choice, QLocale(system)) == code


def test_each_language_of_the_setting_has_its_table() -> None:
    offered = next(row.choices for row in GENERAL_SETTINGS if row.name == "language")
    assert [value for value, _ in offered] == [SYSTEM, *TRANSLATED]
    assert all(table_file(code).is_file() for code in TRANSLATED)


def test_english_knows_one_from_many() -> None:
    assert [count("%Ln documents", number) for number in (0, 1, 2, 12_000)] == ["0 documents", "1 document", "2 documents", "12,000 documents"]


def test_a_word_without_a_translation_says_itself() -> None:
    assert QObject().tr("A word that nobody translated") == "A word that nobody translated"
    assert QCoreApplication.translate("anywhere", "Nor this") == "Nor this"


@pytest.fixture
def german(english: Language) -> Iterator[None]:
    english.speak("de")
    yield
    english.speak("en")


@pytest.mark.usefixtures("german")
def test_what_the_core_says_with_paths_in_it_is_said_in_the_language_of_the_window() -> None:
    why = WatchError(Sentence("The system's limit of watched folders is reached at {0}.", "/Open/{0}"), LIMIT_REMEDY)
    problem = Problem("watch /Open/{0}", Sentence("{0} It is looked through at an interval instead.", why), why.remedy)
    said = "Die Grenze des Systems für überwachte Ordner ist bei /Open/{0} erreicht. Er wird stattdessen in Abständen durchgesehen."
    assert str(problem.message) == "The system's limit of watched folders is reached at /Open/{0}. It is looked through at an interval instead."
    assert worst("", [problem], 0, None)[0].sentence.startswith(f"{said} Erhöhen Sie fs.inotify.max_user_watches")
    assert of_problem(problem).title == said


@pytest.mark.usefixtures("german")
def test_a_query_that_cannot_be_read_is_refused_in_the_language_of_the_window() -> None:
    with pytest.raises(QueryError, match="title:- has no word") as refused:
        parse("title:-")
    assert words.say(refused.value.sentence) == "title:- hat kein Wort, nach dem zu suchen wäre."
    assert words.say(LibraryError("in no table").sentence) == "in no table"
    again = pickle.loads(pickle.dumps(refused.value.sentence))  # noqa: S301  # our own
    assert (again, again.template) == (refused.value.sentence, "title:{0} has no word to look for.")
