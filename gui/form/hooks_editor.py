"""The editor of a folder's hooks: a list of them, to be added to, changed, ordered and shortened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.events import What
from core.hook import Hook
from core.setting import Setting, Value
from gui.form.hook_dialog import HookDialog
from gui.look import icons
from gui.speech import words

_HOOK = Qt.ItemDataRole.UserRole
_MOST_ROWS, _ROW = 4, 44


class HooksEditor(QWidget):
    """`try_wanted` carries a hook and a host that is to be allowed with it: tell it of a document now; `host_allowed` a host that hooks may send to."""

    wide = True
    """It stands below its title, as broad as the page."""

    edited = Signal()
    try_wanted = Signal(Hook, str)
    host_allowed = Signal(str)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._hosts: tuple[str, ...] = ()
        self.dialog: HookDialog | None = None
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(words.say(setting.title))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self._change())
        self.list.currentRowChanged.connect(self._update_buttons)
        self.add = QPushButton(self.tr("Add a hook…"))
        self.add.clicked.connect(self._add)
        self.change = QPushButton(self.tr("Change…"))
        self.change.clicked.connect(self._change)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.up = _small("up", self.tr("Move up"), lambda: self._move(-1))
        self.down = _small("down", self.tr("Move down"), lambda: self._move(1))
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.add, self.change, self.remove, self.up, self.down):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addLayout(line)
        self.setFocusProxy(self.add)
        self._show(())

    def value(self) -> Value:
        """The hooks in their order."""
        return self._hooks()

    def set_value(self, value: Value) -> None:
        """Show these."""
        if value != self._hooks():
            self._show(value if isinstance(value, tuple) else ())  # type: ignore[arg-type]  # of this setting they are hooks
            self.edited.emit()

    def take_hosts(self, hosts: Sequence[str]) -> None:
        """The hosts that the settings allow."""
        self._hosts = tuple(hosts)

    def show_answer(self, words_: str, *, good: bool) -> None:
        """How a try went, in the dialog that asked for it."""
        if self.dialog is not None:
            self.dialog.show_answer(words_, good=good)

    def _hooks(self) -> tuple[Hook, ...]:
        return tuple(self.list.item(row).data(_HOOK) for row in range(self.list.count()))

    def _show(self, hooks: Sequence[Hook], current: int = -1) -> None:
        self.list.clear()
        for hook in hooks:
            item = QListWidgetItem(icons.icon("hooks"), said(hook))
            item.setData(_HOOK, hook)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(hook.url or " ".join(hook.command))
            self.list.addItem(item)
        self.list.setVisible(bool(hooks))
        self.list.setFixedHeight(min(len(hooks), _MOST_ROWS) * _ROW + 4)
        self.list.setCurrentRow(min(current, len(hooks) - 1) if current >= 0 else 0 if hooks else -1)
        self._update_buttons()

    def _add(self) -> None:
        self._open(None)

    def _change(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item.data(_HOOK))

    def _open(self, hook: Hook | None) -> None:
        taken = [one.name for one in self._hooks() if hook is None or one.name != hook.name]
        dialog = HookDialog(hook, taken, self._hosts, self)
        dialog.made.connect(lambda new, host: self._take(hook, new, host))
        dialog.try_wanted.connect(self.try_wanted)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _take(self, before: Hook | None, new: Hook, host: str) -> None:
        hooks = list(self._hooks())
        place = next((place for place, one in enumerate(hooks) if before is not None and one.name == before.name), len(hooks))
        hooks[place : place + 1] = [new]
        if host:
            self.host_allowed.emit(host)
        self._show(hooks, place)
        self.edited.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            hooks = list(self._hooks())
            del hooks[row]
            self._show(hooks, row)
            self.edited.emit()

    def _move(self, step: int) -> None:
        row, hooks = self.list.currentRow(), list(self._hooks())
        hooks.insert(row + step, hooks.pop(row))
        self._show(hooks, row + step)
        self.edited.emit()

    def _update_buttons(self) -> None:
        row, rows = self.list.currentRow(), self.list.count()
        for button in (self.change, self.remove):
            button.setEnabled(row >= 0)
        for small, enabled in ((self.up, row > 0), (self.down, 0 <= row < rows - 1)):
            small.setEnabled(enabled)
            small.setVisible(rows > 1)
        self.change.setVisible(rows > 0)
        self.remove.setVisible(rows > 0)


def said(hook: Hook) -> str:
    """A hook in two lines: its name, and what it does when."""
    does = words.say("posts to {0}").format(hook.url) if hook.url else words.say("runs {0}").format(" ".join(hook.command))
    events = ", ".join(words.event(What(event)) for event in hook.events)
    return f"{hook.name}\n{does} · {events}"


def _small(icon: str, text: str, deed: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.clicked.connect(deed)
    return button
