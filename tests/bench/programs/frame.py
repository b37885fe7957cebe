"""A table that is scrolled: milliseconds of CPU in the window's thread for each frame, and the memory that it takes. Ours, or Qt's own in C++ (its peer)."""

from __future__ import annotations

import functools
import time
from pathlib import Path

import psutil
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from core.clock import SystemClock
from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from core.views import View
from gui.documents.model import DocumentsModel
from gui.documents.row_painter import ROW_HEIGHT
from gui.documents.view import DocumentsView
from gui.look import theme
from gui.threads.reader import Reader

_FRAMES, _STEP = 300, 17  # pixels of a step: as a wheel scrolls smoothly
_PEERS = 10_000
_WIDTH, _HEIGHT = 720, 800
_PATIENCE = 60.0


def main(which: str, library: str = "") -> dict[str, object]:
    """`which`: ours or peer."""
    application = QApplication([])
    theme.apply(application, "light")
    said = _ours(application, LibraryPaths.of(Path(library))) if which == "ours" else _peer(application)
    said["rss"] = psutil.Process().memory_info().rss
    return said


def _ours(application: QApplication, paths: LibraryPaths) -> dict[str, object]:
    reader = Reader(functools.partial(Catalogue, paths.catalogue))
    model = DocumentsModel(reader, SystemClock())
    view = DocumentsView(model, SystemClock())
    listed: list[bool] = []
    model.listed.connect(lambda _: listed.append(True))
    model.show(View())
    deadline = time.monotonic() + _PATIENCE
    while not listed and time.monotonic() < deadline:
        application.processEvents()
        time.sleep(0.001)
    frames = _scroll(application, view)
    reader.stop()
    return {"frames": frames, "rows": model.rowCount()}


def _peer(application: QApplication) -> dict[str, object]:
    model = QStandardItemModel(0, 5)
    for row in range(_PEERS):
        words = (f"Regular Meeting of the Board of Trustees {row:07}.pdf", "Board packets", str(row % 90), "1", "4 min")
        model.appendRow([QStandardItem(word) for word in words])
    view = QTableView()
    view.setModel(model)
    view.setColumnWidth(0, 380)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return {"frames": _scroll(application, view), "rows": model.rowCount()}


def _scroll(application: QApplication, view: QTableView) -> list[float]:
    """From the middle on, a step a frame."""
    view.resize(_WIDTH, _HEIGHT)
    view.show()
    application.processEvents()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(50):
        application.processEvents()
        time.sleep(0.002)
    frames = []
    for _ in range(_FRAMES):
        began = time.thread_time()
        bar.setValue(bar.value() + _STEP)
        application.processEvents()
        frames.append((time.thread_time() - began) * 1000)
        time.sleep(0.001)
    return frames
