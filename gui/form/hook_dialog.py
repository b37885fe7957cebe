"""One hook, to be made or changed: what it is called, when it is told, what is run or posted to; and a try before it is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.events import FEED, What
from core.hook import LEAST_SECONDS, MOST_SECONDS, Hook
from core.setting import Setting
from gui.form.hook_ways import AddressWay, ProgramWay
from gui.form.look import Choice, Dressed
from gui.form.number_editors import SecondsEditor
from gui.look import theme
from gui.speech import words

_WIDTH, _HEIGHT = 580, 640
_COLUMNS = 4
_LIMIT = Setting("time_limit", "seconds", 30.0, "", "", least=LEAST_SECONDS, most=MOST_SECONDS, unit="s")


class HookDialog(QDialog):
    """`made` carries the hook and the host that it may send to from now on (""): no other one; `try_wanted` the same: tell it of a document now.

    `taken` are the names of the folder's other hooks, `hosts` those that the settings allow.
    """

    made = Signal(Hook, str)
    try_wanted = Signal(Hook, str)

    def __init__(self, hook: Hook | None, taken: Sequence[str], hosts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a hook") if hook is None else self.tr("Hook"))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableSize().height() - 80))
        self._dressed = Dressed(self)
        self._was = hook or Hook("")
        self._taken = frozenset(taken)
        self.name = _line(self.tr("Name"), self.tr("Such as “load”"))
        self.events = {event: QCheckBox(words.event(event)) for event in FEED}
        self.way = Choice()
        self.way.setAccessibleName(self.tr("What happens"))
        self.way.addItem(self.tr("A program is run"))
        self.way.addItem(self.tr("It is posted to an address"))
        self.program, self.address = ProgramWay(), AddressWay(hosts)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.program)
        self._ways.addWidget(self.address)
        self.seconds = SecondsEditor(_LIMIT)
        self.seconds.setAccessibleName(self.tr("Time limit"))
        self.text = QCheckBox(self.tr("The document's text goes along"))
        self.existing = QCheckBox(self.tr("Begin with what has happened already, not with what comes next"))
        self.try_now = QPushButton(self.tr("Try it now"))
        self.try_now.setToolTip(self.tr("Tells it of the newest document in this folder"))
        self.try_now.clicked.connect(self._try)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._missing = QLabel()
        self._missing.setProperty("look", "secondary")
        self._missing.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._keep = self._buttons.addButton(self.tr("Add") if hook is None else self.tr("Done"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._keep.setProperty("look", "main")
        self._lay_out()
        self._show(self._was)
        self._join()
        self._look()

    def hook(self) -> Hook:
        """The hook as it is in the dialog."""
        by_program = self.way.currentIndex() == 0
        return dataclasses.replace(
            self._was,
            name=self.name.text().strip(),
            events=tuple(event.value for event, box in self.events.items() if box.isChecked()),
            command=self.program.command() if by_program else (),
            url="" if by_program else self.address.url(),
            secret=self._was.secret if by_program else self.address.secret(),
            time_limit=self.seconds.value(),
            text=self.text.isChecked(),
            existing=self.existing.isChecked(),
        )

    def show_answer(self, words_: str, *, good: bool) -> None:
        """How the try went."""
        self.try_now.setEnabled(True)
        self.answer.setProperty("look", "" if good else "trouble")
        self.answer.style().unpolish(self.answer)
        self.answer.style().polish(self.answer)
        self.answer.setText(words_)
        self.answer.setAccessibleName(words_)
        self.answer.show()

    def missing(self) -> str:
        """What is still to be said before this can be a hook; "" when nothing is."""
        hook = self.hook()
        if not hook.name:
            return self.tr("It needs a name.")
        if hook.name in self._taken:
            return self.tr("There is a hook of this name: give it another one.")
        if not hook.events:
            return self.tr("Choose when it is told.")
        return (self.program if self.way.currentIndex() == 0 else self.address).missing()

    def _try(self) -> None:
        self.try_now.setEnabled(False)
        self.answer.setText(self.tr("Being tried…"))
        self.answer.show()
        self.try_wanted.emit(self.hook(), self._host())

    def _host(self) -> str:
        return self.address.host_to_allow() if self.way.currentIndex() == 1 else ""

    def _finish(self) -> None:
        self.made.emit(self.hook(), self._host())
        self.accept()

    def _look(self) -> None:
        """Whether it can be kept."""
        missing = self.missing()
        self._missing.setText(missing)
        self._keep.setEnabled(not missing)
        self.try_now.setEnabled(not missing)

    def _show(self, hook: Hook) -> None:
        self.name.setText(hook.name)
        for event, box in self.events.items():
            box.setChecked(event.value in hook.events)
        self.way.setCurrentIndex(1 if hook.url else 0)
        self._ways.setCurrentIndex(self.way.currentIndex())
        self.program.show_command(hook.command)
        self.address.show_address(hook.url, hook.secret)
        self.seconds.setValue(hook.time_limit)
        self.text.setChecked(hook.text)
        self.existing.setChecked(hook.existing)

    def _join(self) -> None:
        self.name.textChanged.connect(self._look)
        for box in self.events.values():
            box.toggled.connect(self._look)
        self.way.currentIndexChanged.connect(self._ways.setCurrentIndex)
        for signal in (self.way.currentIndexChanged, self.program.changed, self.address.changed):
            signal.connect(self._look)
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(16)
        column.addLayout(_field(self.tr("Name"), self.name))
        column.addLayout(_field(self.tr("When it is told"), self._events_grid()))
        column.addLayout(_field(self.tr("What happens"), self.way, self._ways))
        limit = QHBoxLayout()
        limit.addWidget(self.seconds)
        limit.addStretch(1)
        more = _field(self.tr("Time limit"))
        more.addLayout(limit)
        column.addLayout(more)
        ticks = QVBoxLayout()
        ticks.setSpacing(4)
        ticks.addWidget(self.text)
        ticks.addWidget(self.existing)
        column.addLayout(ticks)
        trying = QHBoxLayout()
        trying.addWidget(self.try_now)
        trying.addStretch(1)
        column.addLayout(trying)
        column.addWidget(self.answer)
        column.addStretch(1)
        self.answer.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self._missing, 1)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _events_grid(self) -> QWidget:
        grid_widget = QWidget()
        grid = QGridLayout(grid_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, event in enumerate(_order()):
            grid.addWidget(self.events[event], place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        return grid_widget


def _order() -> tuple[What, ...]:
    """What is mostly wanted comes first."""
    return (What.STORED, *(event for event in FEED if event is not What.STORED))


def _line(name: str, example: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(example)
    return line


def _field(title: str, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    label = QLabel(title)
    label.setProperty("look", "title")
    label.setFont(theme.font(label.font(), 1.0))
    if widgets:
        label.setBuddy(widgets[0])
    column.addWidget(label)
    for widget in widgets:
        column.addWidget(widget)
    return column
