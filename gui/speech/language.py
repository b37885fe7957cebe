"""The language of every word that is shown: one table of words for each language, found in resources/translations, and Qt's own words beside it.

A word has one translation wherever it stands: our tables know no classes, so that a title of the core's tables (a setting, a reason, a
format) is translated by the same row as the same word on a button. English is a table, too, since one document is no "1 documents".
`python3 dev.py words` gathers what is to be translated.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import resources

CONTEXT = "papertray"
"""The one context of our tables."""

SYSTEM = "system"
ENGLISH = "en"
TRANSLATED = (ENGLISH, "de", "es")
"""The languages that there are tables of, by their ISO 639 codes; a contract test holds the setting to them."""


class Words(QTranslator):
    """One of our tables. Whatever class asks, the word is looked up in the one context."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The word in this language, or None when the table does not have it: Qt then asks the next one."""
        del context, disambiguation
        return super().translate(CONTEXT, source, None, n) or None


class Language:
    """Gives the application its words; `speak` may be called again, and whatever is built afterwards speaks the other language."""

    def __init__(self, app: QApplication, system: QLocale | None = None) -> None:
        self._app = app
        self._system = system or QLocale.system()
        self._installed: list[QTranslator] = []
        self.spoken = ""

    def speak(self, choice: str) -> bool:
        """Speak this language: a code of `TRANSLATED`, or "system": the system's, else English. Whether anything is different now."""
        code = chosen(choice, self._system)
        if code == self.spoken:
            return False
        self.spoken = code
        QLocale.setDefault(locale_of(code, self._system))
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [self._table(ENGLISH), self._qt_words(code), self._table(code)]
        for translator in self._installed:  # the last one is asked first
            self._app.installTranslator(translator)
        return True

    def _table(self, code: str) -> QTranslator:
        table = Words(self._app)
        table.load(str(table_file(code)))
        return table

    def _qt_words(self, code: str) -> QTranslator:
        """What Qt says itself ("Close", "Copy" in a text's menu), in English without the file. It also tells Qt which way the language is written."""
        table = QTranslator(self._app)
        table.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return table


def locale_of(code: str, system: QLocale) -> QLocale:
    """How numbers and times are written in this language. Pure.

    As the system writes them, where it is in this language. Qt's plain English is that of the United States, which counts its hours to 12: where the system
    counts them to 24, it is that of Europe.
    """
    if system.name().partition("_")[0] == code:
        return system
    own = QLocale(code)
    return QLocale("en_150") if code == ENGLISH and not _counts_to_12(system) else own


def _counts_to_12(locale: QLocale) -> bool:
    return "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()  # AM, PM


def chosen(choice: str, system: QLocale) -> str:
    """The code of the language that this choice means. Pure."""
    if choice in TRANSLATED:
        return choice
    wished = [name.partition("-")[0].partition("_")[0] for name in system.uiLanguages()]
    return next((code for code in wished if code in TRANSLATED), ENGLISH)


def table_file(code: str) -> Path:
    """Where the compiled table of a language lies."""
    return resources.FOLDER / "translations" / f"papertray_{code}.qm"


def later(text: str) -> str:
    """A text of a table, in English: it is said when it is shown (`words.say`), and gathered here."""
    return text
