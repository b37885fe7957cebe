"""What a person does with documents, wherever they are shown: in the table, in the inspector, in the activity, among those that need attention.

The places say what is wanted; it is done here by `documents/commands.py` and `remedies.py`, or passed on as a signal.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.clock import Clock
from gui.documents.commands import Commands
from gui.documents.inspector import Inspector
from gui.documents.page import DocumentsPage
from gui.threads.reader import Reader
from gui.troubles.remedies import Remedies
from gui.window.activity import ActivityView


class Handling(QObject):
    """`said` carries words for the status line, `refused` words that a person must see; the others are what somebody else has to do."""

    retry_requested = Signal(tuple)  # document ids
    settings_requested = Signal(str)  # a watched folder's path
    password_given = Signal(tuple, str)  # documents' numbers or folders' paths, and their password
    inspect_requested = Signal()
    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self, reader: Reader, library: Path, clock: Clock, documents: DocumentsPage, inspector: Inspector, activity: ActivityView, window: QWidget
    ) -> None:
        super().__init__(window)
        self._view = documents.view
        self._inspector = inspector
        self.remedies = Remedies(reader, library, window)
        self.commands = Commands(reader, self._view.selected_ids, self._view.columns.shown, clock, self)
        self._join_places(documents, activity)
        self._join_doers(documents)

    def _join_places(self, documents: DocumentsPage, activity: ActivityView) -> None:
        view, inspector, commands = self._view, self._inspector, self.commands
        for signal, slot in (
            (view.open_requested, commands.open),
            (view.reveal_requested, commands.reveal),
            (view.copy_path_requested, commands.copy_path),
            (view.copy_text_requested, commands.copy_text),
            (view.copy_table_requested, commands.copy_table),
            (view.retry_requested, self._retry),
            (view.password_requested, self._ask_password),
            (view.compare_requested, inspector.compare_newest),
            (view.inspect_requested, self.inspect_requested),
            (inspector.open_requested, commands.open),
            (inspector.reveal_requested, commands.reveal),
            (inspector.retry_requested, self._retry),
            (inspector.password_requested, self._ask_password),
            (activity.open_requested, lambda id_: self._with_one(id_, commands.open)),
            (activity.reveal_requested, lambda id_: self._with_one(id_, commands.reveal)),
            (documents.failures.wanted, self.remedies.do),
        ):
            signal.connect(slot)

    def _join_doers(self, documents: DocumentsPage) -> None:
        for signal, slot in (
            (self.remedies.retry_requested, self.retry_requested),
            (self.remedies.settings_requested, self.settings_requested),
            (self.remedies.password_given, self.password_given),
            (self.commands.said, self.said),
            (self.commands.refused, self.refused),
            (self._inspector.said, self.said),
            (documents.said, self.said),
        ):
            signal.connect(slot)

    def _retry(self) -> None:
        if ids := self._view.selected_ids():
            self.retry_requested.emit(ids)

    def _ask_password(self) -> None:
        self.remedies.ask_password(self._view.selected_ids())

    def _with_one(self, id_: int, deed: Callable[[], None]) -> None:
        """Do this with one document, whatever is selected."""
        with self.commands.of((id_,)):
            deed()
