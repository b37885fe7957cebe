"""A program that documents can be dragged to: it writes the first path that is dropped on it into the file that its call names, and ends."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "Drop here"


class Target(QLabel):
    """Takes whatever comes."""

    def __init__(self, written: Path) -> None:
        super().__init__(TITLE)
        self._written = written
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(1380, 700, 180, 160)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Yes."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Write it down."""
        event.acceptProposedAction()
        self._written.write_text(event.mimeData().urls()[0].toLocalFile(), encoding="utf-8")
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    target = Target(Path(sys.argv[1]))
    target.show()
    sys.exit(application.exec())
