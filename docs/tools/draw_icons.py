#!/usr/bin/env python3
"""Draws `resources/icons/papertray.svg` into the sizes that desktops, the Windows program and macOS ask for.

When the picture changes, run it again from the project's folder: `.venv/bin/python docs/tools/draw_icons.py`.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
IN_ICO = (16, 24, 32, 48, 64, 256)  # what Windows looks for at 100 to 400 %


def draw(renderer: QSvgRenderer, size: int) -> bytes:
    """The picture in this size, as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of these PNGs: the header, one entry of 16 bytes for each size (256 is written as 0), then the pictures."""
    entries, bodies, offset = b"", b"", 6 + 16 * len(pictures)
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        bodies += data
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + bodies


def main() -> int:
    """Draw them all."""
    app = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(ICONS / "papertray.svg"))
    drawn = {size: draw(renderer, size) for size in SIZES}
    for size, data in drawn.items():
        (ICONS / f"papertray-{size}.png").write_bytes(data)
    (ICONS / "papertray.ico").write_bytes(ico({size: drawn[size] for size in IN_ICO}))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
