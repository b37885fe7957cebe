"""The inspector's "Details": everything that is known of a document, under names that people use, to copy."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from core.document import Document, MetaValue
from core.errors import REASONS
from core.formats import BY_MIME, shown_pages
from core.paths import printable
from core.views import Detail, Similar
from gui.documents.inside import FILES_INSIDE, files_inside
from gui.documents.names import NAMES, OURS
from gui.speech import times, words
from gui.speech.language import later
from gui.threads.questions import Focus

_PAGES = OURS + "pages"
_OUTLINE = OURS + "outline"
_MOST_FOR_NAMES = 0.46  # of the width
_MOST = 400  # characters of one value; the rest is in the tooltip


class DetailsTab(QTableWidget):
    """Two columns: name and value. Ctrl+C copies the selected lines. `file_requested` carries the label of a file inside whose text is wanted."""

    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._lines: list[tuple[str, str]] = []
        self._files: dict[int, str] = {}
        self.setObjectName("details")
        self.setAccessibleName(self.tr("Details"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # some twenty lines, and values that wrap
        copy = QAction(self.tr("Copy"), self, shortcut=QKeySequence("Ctrl+C"), shortcutContext=Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self._show_text = QAction(self.tr("Show its text"), self)
        self._show_text.triggered.connect(lambda: self._go(self.currentRow()))
        self.addAction(self._show_text)
        self._show_text.setEnabled(False)
        self.currentCellChanged.connect(lambda row, *_: self._show_text.setEnabled(row in self._files))
        self.cellActivated.connect(lambda row, _: self._go(row))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_focus(self, focus: Focus) -> None:
        """Show this document."""
        self._lines = list(described(focus.detail))
        files = files_inside(focus.detail.metadata)
        self._files = {len(self._lines) + number: file.label for number, file in enumerate(files)}
        self._lines += [(named(FILES_INSIDE) if not number else "", file.line) for number, file in enumerate(files)]
        for row in range(len(self._lines)):
            self._fill(row)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The names and the values share another width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The names have what they need, but never so much that the values are cut, which one came for; of longer names the tool tip says the end."""
        self.setColumnWidth(0, min(self.sizeHintForColumn(0), round(self.viewport().width() * _MOST_FOR_NAMES)))
        self.resizeRowsToContents()

    def _fill(self, row: int) -> None:
        name, value = self._lines[row]
        self.setRowCount(len(self._lines))
        label = QTableWidgetItem(name)
        label.setToolTip(name)
        label.setForeground(self.palette().placeholderText())
        label.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text = QTableWidgetItem(value if len(value) <= _MOST else value[:_MOST] + "…")
        text.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text.setToolTip(self.tr("Show its text") if row in self._files else value if len(value) > _MOST else "")
        if row in self._files:
            text.setForeground(self.palette().link())
        self.setItem(row, 0, label)
        self.setItem(row, 1, text)

    def show_similar(self, similar: tuple[Similar, ...]) -> None:
        """These documents say nearly the same."""
        if similar:
            said = (f"{printable(other.name)} ({words.percent(other.score)})" for other in similar)
            self._lines.append((words.say("Nearly the same as"), "\n".join(said)))
            self._fill(len(self._lines) - 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The names are written in the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in range(self.rowCount()):
                if (label := self.item(row, 0)) is not None:
                    label.setForeground(self.palette().placeholderText())
                if row in self._files and (text := self.item(row, 1)) is not None:
                    text.setForeground(self.palette().link())

    def _go(self, row: int) -> None:
        if row in self._files:
            self.file_requested.emit(self._files[row])

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        QGuiApplication.clipboard().setText("\n".join("\t".join(self._lines[row]) for row in rows))


def described(detail: Detail) -> Iterator[tuple[str, str]]:
    """(name, value) of everything that has a value: first what Papertray knows, then what the file says of itself."""
    for name, value in _known(detail.document):
        if value:
            yield words.say(name), value
    if detail.copy_of_name:
        yield words.say("Same text as"), printable(detail.copy_of_name)
    if detail.versions:
        newest = detail.versions[-1]
        yield words.say("Read in"), words.say("{0} by {1}").format(words.lasted(newest.seconds), newest.extractor)
        yield words.say("SHA-256"), newest.sha256
    for key, given in detail.metadata:
        if key in {_PAGES, FILES_INSIDE}:  # said above and below
            continue
        value = _as_text(key, given)
        if value:
            yield named(key), value


def named(key: str) -> str:
    """A metadata name as people say it; one without an entry says itself."""
    known = NAMES.get(key)
    return words.say(known) if known else key.removeprefix(OURS).replace("_", " ").capitalize()


def _known(document: Document) -> tuple[tuple[str, str], ...]:
    form = BY_MIME.get(document.type)
    pages = shown_pages(document.type, document.pages)
    return (
        (later("State"), words.status(document.status)),
        (later("Why"), words.say(document.message)),
        (later("Since"), times.moment(document.since) if document.since else ""),
        (later("What to do"), words.say(REASONS[document.reason].fix) if document.reason in REASONS else ""),
        (later("Path"), printable(document.path)),
        (later("Type"), words.say(form.words) if form else document.type),
        (later("Size"), words.size(document.size)),
        (later("Pages"), words.number(pages) if pages else ""),
        (later("Characters"), words.number(document.characters) if document.characters else ""),
        (later("First seen"), times.moment(document.first_seen)),
        (later("Last changed"), times.moment(document.last_changed)),
        (later("File's time"), times.moment(document.modified)),
        (later("Deleted"), times.moment(document.deleted) if document.deleted else ""),
    )


def _as_text(key: str, value: MetaValue) -> str:
    if isinstance(value, bool):
        return words.say("yes") if value else words.say("no")
    if key == _OUTLINE and isinstance(value, list):
        return "\n".join(_entry(entry) for entry in value if isinstance(entry, dict))
    if isinstance(value, list):
        return "\n".join(filter(None, (_as_text("", item) for item in value)))
    if isinstance(value, dict):
        return ", ".join(f"{name}: {text}" for name, item in value.items() if (text := _as_text("", item)))
    if isinstance(value, str):
        return _SAID.get(key, printable)(value)
    return _NUMBERS.get(key, _number if key else str)(value)  # what a file has of its own may be a year


def _number(value: float) -> str:
    return words.number(value) if isinstance(value, int) else str(value)


def _entry(entry: dict[str, MetaValue]) -> str:
    """A line of an outline: set in by its level, with its page."""
    level, page = entry.get("level"), entry.get("page")
    set_in = "\u2003" * (level - 1 if isinstance(level, int) else 0)
    return set_in + printable(str(entry.get("title", ""))) + (f" · {words.number(page)}" if isinstance(page, int) else "")


def _date(value: str) -> str:
    """A date in people's words; one that is none says itself."""
    try:
        return times.moment(value)
    except ValueError:
        return printable(value)


_NUMBERS = {OURS + "duration_seconds": words.lasted, OURS + "language_confidence": words.percent}
_SAID = dict.fromkeys(("created", "modified", "issued", OURS + "printed", OURS + "saved"), _date) | {"language": words.language}
