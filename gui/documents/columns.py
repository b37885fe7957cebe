"""The table's columns: one row each. Adding a column is adding a row.

`text` says what a cell holds (the first column is painted by the delegate in two lines; its text is for copying and screen readers).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.formats import BY_MIME, shown_pages
from core.paths import printable
from core.views import Sort
from gui.speech import times, words
from gui.speech.language import later
from gui.speech.phrases import folder_name
from gui.threads.questions import Row


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is stable (it is remembered), `title` untranslated, `width` in pixels at 100 %, `falls` whether the first click sorts downwards.

    `text` gives a row's words at a moment (seconds since 1970). Of two columns the one with the smaller `matters` stays when there is little room.
    """

    key: str
    title: str
    width: int
    sort: Sort
    text: Callable[[Row, float], str]
    right: bool = False
    falls: bool = False
    shown: bool = True
    matters: int = 0


def _name(row: Row, _: float) -> str:
    return printable(row.document.name)


def _folder(row: Row, _: float) -> str:
    return folder_name(row.document.folder)


def _pages(row: Row, _: float) -> str:
    pages = shown_pages(row.document.type, row.document.pages)
    return words.number(pages) if pages else ""


def _version(row: Row, _: float) -> str:
    return words.number(row.document.version) if row.document.version else ""


def _changed(row: Row, now: float) -> str:
    return times.ago(row.changed, now)


def _status(row: Row, _: float) -> str:
    return words.status(row.document.status)


def _size(row: Row, _: float) -> str:
    return words.size(row.document.size)


def _type(row: Row, _: float) -> str:
    form = BY_MIME.get(row.document.type)
    return words.say(form.words) if form else row.document.type


def _title(row: Row, _: float) -> str:
    return printable(row.document.title)


def _modified(row: Row, _: float) -> str:
    return times.moment(row.document.modified)


COLUMNS = (
    Column("name", later("Name"), 380, Sort.NAME, _name),
    Column("folder", later("Folder"), 112, Sort.FOLDER, _folder, matters=2),
    Column("pages", later("Pages"), 72, Sort.PAGES, _pages, right=True, falls=True, matters=3),
    Column("version", later("Version"), 84, Sort.VERSION, _version, right=True, falls=True, matters=4),
    Column("changed", later("Changed"), 108, Sort.CHANGED, _changed, falls=True, matters=1),
    Column("status", later("State"), 90, Sort.STATUS, _status, shown=False, matters=5),
    Column("size", later("Size"), 84, Sort.SIZE, _size, right=True, falls=True, shown=False, matters=6),
    Column("type", later("Type"), 130, Sort.TYPE, _type, shown=False, matters=7),
    Column("title", later("Title"), 220, Sort.TITLE, _title, shown=False, matters=8),
    Column("modified", later("File's time"), 140, Sort.MODIFIED, _modified, falls=True, shown=False, matters=9),
)
NAME = 0
"""The column that the delegate paints in two lines."""
