"""The ledger in words: a card that is always in sight, and a dialog that says of every ignored file by which rule."""

from __future__ import annotations

import functools
import html
import os

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.document import IgnoredFile, LedgerLine
from core.filters import RULE_WORDS
from core.paths import printable
from gui.look import theme
from gui.look.icon_label import IconLabel
from gui.speech import words
from gui.speech.phrases import folder_name
from gui.threads import questions
from gui.threads.questions import Account
from gui.threads.reader import Reader

_SHOWN = 2_000  # ignored files listed per folder
_SLOT = "account"


class LedgerCard(QFrame):
    """Says that everything is accounted for, and the sum; `why_requested`: the person wants to know what was ignored."""

    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icon = IconLabel("accounted", "good", parent=self)
        self._title = QLabel(self.tr("Everything accounted for"), self)
        self._title.setFont(theme.font(self.font(), 0.88))
        self._title.setProperty("look", "title")
        self._sum = QLabel(self)
        self._sum.setFont(theme.font(self.font(), 0.85))
        self._sum.setProperty("look", "secondary")
        self._sum.setWordWrap(True)
        self._sum.setTextFormat(Qt.TextFormat.RichText)
        self._sum.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self._lines: tuple[LedgerLine, ...] = ()
        self._sum.linkActivated.connect(lambda _: self.why_requested.emit())
        self._lay_out()
        self.show_ledger(())

    def show_ledger(self, lines: tuple[LedgerLine, ...]) -> None:
        """Show the sum of these folders; nothing is shown of none."""
        self._lines = lines
        self.setVisible(bool(lines))
        accounted = words.accounted(lines)
        why = f' <a href="why">{html.escape(self.tr("(why?)"))}</a>' if any(line.ignored for line in lines) else ""
        self._sum.setText(html.escape(accounted) + why)
        self._sum.setAccessibleName(accounted)

    def show_stopped(self, *, stopped: bool) -> None:
        """Nobody watches any more, and the sum is that of the last look; or somebody does again."""
        self._icon.show_icon("not_watching" if stopped else "accounted", "trouble" if stopped else "good")
        self._title.setText(self.tr("Watching has stopped") if stopped else self.tr("Everything accounted for"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """A link keeps the colour that it was written in."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lines"):
            self._sum.clear()
            self.show_ledger(self._lines)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._sum)


class LedgerDialog(QDialog):
    """The whole account: each folder's sum, the rules that ignored files, and the files."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was ignored, and why"))
        self.resize(720, 520)
        self._reader = reader
        self._words = QLabel(self.tr("Every file in a watched folder is in this account exactly once."), self)
        self._words.setWordWrap(True)
        self._tree = QTreeWidget(self)
        self._tree.setAccessibleName(self.tr("Ignored files by folder and rule"))
        self._tree.setHeaderLabels([self.tr("File"), self.tr("Size")])
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.setUniformRowHeights(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self._words, self._tree, buttons):
            column.addWidget(widget)
        reader.ask(_SLOT, functools.partial(questions.account, limit=_SHOWN), self._show, self._words.setText)

    def done(self, result: int) -> None:
        """Closed: an answer that is still on its way is wanted no more."""
        self._reader.forget(_SLOT)
        super().done(result)

    def _show(self, account: Account) -> None:
        ignored = dict(account.ignored)
        for line in account.lines:
            top = QTreeWidgetItem(self._tree, [f"{folder_name(line.folder)}:  {words.accounted([line])}"])
            top.setToolTip(0, printable(line.folder))
            files = ignored.get(line.folder, ())
            for rule, number in line.ignored_by:
                self._add_rule(top, rule, number, [file for file in files if file.rule == rule], line.folder)
            top.setFirstColumnSpanned(True)
            top.setExpanded(True)

    def _add_rule(self, top: QTreeWidgetItem, rule: str, number: int, files: list[IgnoredFile], folder: str) -> None:
        of_rule = QTreeWidgetItem(top, [f"{words.number(number)}:  {words.say(RULE_WORDS.get(rule, rule))}"])
        of_rule.setFirstColumnSpanned(True)
        for file in files:
            place = printable(os.path.relpath(file.path, folder))
            detail = f"  ({file.detail})" if file.detail and file.detail not in place else ""
            item = QTreeWidgetItem(of_rule, [place + detail, words.size(file.size)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if number > len(files):
            QTreeWidgetItem(of_rule, [self.tr("… and {0} more").format(words.number(number - len(files)))])
        of_rule.setExpanded(len(files) <= 20)
