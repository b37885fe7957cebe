"""The language of the window: which one is chosen, what is said in it, and that it can be changed while the window is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject

from core.settings import GENERAL_SETTINGS
from gui.language import SYSTEM, TRANSLATED, chosen, table_file
from gui.phrases import count


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
