"""Peer: a program that is nothing but a tray icon."""

from __future__ import annotations

import time

import psutil
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def main(began: str) -> dict[str, dict[str, float]]:
    """What it took to the icon."""
    application = QApplication([])
    picture = QPixmap(32, 32)
    picture.fill(QColor("teal"))
    menu = QMenu()
    menu.addAction("Quit", application.quit)
    icon = QSystemTrayIcon(QIcon(picture))
    icon.setContextMenu(menu)
    icon.show()
    return {"tray": {"cpu": time.process_time(), "wall": time.monotonic() - float(began), "rss": float(psutil.Process().memory_info().rss)}}
