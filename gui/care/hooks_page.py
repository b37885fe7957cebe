"""Hooks of all folders: the hosts that they may send to, what they were told, and what they have not taken, to be tried again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.events import What
from core.hooks.answers import recognised
from core.paths import printable
from core.settings import Settings
from core.views import LoggedDelivery
from gui.care.asking import Told
from gui.care.deeds import Deeds
from gui.form.general_page import GeneralPage
from gui.look import theme
from gui.look.icon_label import IconLabel
from gui.speech import times, words
from gui.speech.phrases import count, quoted, until

_LEAST_HEIGHT = 220
_WIDTHS = (76, 84, 76, 150)


class HooksPage(GeneralPage):
    """The setting's row, and below it the log."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Hooks", self.tr("Hooks"), self.tr("Programs and addresses that are told of documents: each folder's own page has its hooks"), parent)
        self._deeds = deeds
        self._told = Told((), ())
        self._icon = IconLabel("hooks")
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self.tr("Try again now"))
        self.again.clicked.connect(self._try_again)
        self.only_failed = QCheckBox(self.tr("Only what was not taken"))
        self.only_failed.toggled.connect(self._show)
        self.list = QTreeWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(self.tr("What hooks were told"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setMinimumHeight(_LEAST_HEIGHT)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHeaderLabels([self.tr("Time"), self.tr("Hook"), self.tr("What"), self.tr("Document"), self.tr("Answer")])
        header = self.list.header()
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setProperty("look", "secondary")
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list.currentItemChanged.connect(self._tell_whole)
        self.add_searched(self._card(), self.tr("Try again now, what hooks have not taken"))
        self.add_searched(self._log(), self.tr("What hooks were told, log, deliveries, failed"))
        deeds.changed.connect(lambda: self.look() if self.isVisible() else None)

    def take_settings(self, settings: Settings) -> None:
        """The hosts; and there may be other hooks."""
        super().take_settings(settings)
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Ask what is so now."""
        self._deeds.ask_deliveries(self.take, self._refuse)

    def take(self, told: Told) -> None:
        """Show this."""
        self._told = told
        hooks = sum(len(folder.hooks) for folder in self._deeds.settings.folders)
        waiting = sum(number for _, _, number, _ in told.waiting)
        if waiting:
            self._say("waiting", "trouble", self._waiting_words(told, waiting))
        elif hooks:
            self._say("accounted", "good", self.tr("{0}, and nothing waits to be taken.").format(count("%Ln hooks", hooks)))
        else:
            self._say("hooks", "secondary", self.tr("No folder has a hook yet."))
        self.again.setVisible(bool(waiting))
        self.again.setEnabled(True)
        self._show()

    def _waiting_words(self, told: Told, waiting: int) -> str:
        names = ", ".join(dict.fromkeys(quoted(hook) for _, hook, _, _ in told.waiting))
        when = until(max(self._deeds.now(), min(at for *_, at in told.waiting)), self._deeds.now())
        return count("%Ln events wait to be taken by {0}. Next try: {1}.", waiting).format(names, when)

    def _say(self, icon: str, tint: str, sentence: str) -> None:
        self._icon.show_icon(icon, tint)
        self.state.setText(sentence)
        self.state.setAccessibleName(sentence)

    def _refuse(self, why: str) -> None:
        self._say("failed", "trouble", why)
        self.again.hide()

    def _show(self) -> None:
        self.list.clear()
        shown = [(line, name) for line, name in self._told.lines if not (self.only_failed.isChecked() and line.delivered)]
        trouble = QColor(theme.colours(self.palette()).trouble)
        for line, name in shown:
            item = QTreeWidgetItem(self.list, self._cells(line, name))
            item.setToolTip(3, item.text(3))
            item.setToolTip(4, item.text(4))
            if not line.delivered:
                item.setForeground(4, trouble)
        self.only_failed.setVisible(bool(self._told.lines))
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _tell_whole(self, item: QTreeWidgetItem | None) -> None:
        """The answer of the line that one is at, under the list: there is seldom room for it in a line."""
        self.answer.setText(item.text(4) if item is not None else "")

    def _cells(self, line: LoggedDelivery, name: str) -> list[str]:
        time = times.clock(line.time, self._deeds.now())
        if line.delivered:
            answer = self.tr("taken: {0}").format(line.detail) if line.detail else self.tr("taken")
        else:
            answer = self.tr("try {0}: {1}").format(line.attempt, words.say(recognised(line.detail)))
        return [time, line.hook, words.event(What(line.event)), printable(name) or words.say("a document that is no more"), answer]

    def _try_again(self) -> None:
        self.again.setEnabled(False)
        self._deeds.tell_again()
        self._say("hooks", "secondary", self.tr("Being tried…"))
        self._deeds.later(self.look)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.state, 1)
        row.addWidget(self.again)
        return card

    def _log(self) -> QWidget:
        whole = QWidget()
        title = QLabel(self.tr("What they were told"))
        title.setProperty("look", "title")
        self._nothing = QLabel(self.tr("Nothing yet."), whole)
        self._nothing.setProperty("look", "secondary")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.only_failed)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        column.addWidget(self.answer)
        return whole
