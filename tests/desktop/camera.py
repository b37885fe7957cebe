"""Pictures of the virtual desktop for the documentation: of one window or of a part of the screen, when nothing moves any more."""

from __future__ import annotations

import itertools
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from gui.look import theme
from tests.desktop.command import Window
from tests.desktop.person import Person

_MOST = 250_000  # bytes of a picture
_BEST = 0  # Qt: the smallest file, however long it takes
_COLOURS = 256  # of a picture; its file needs a third of one with all colours
_EXACT = 64  # of them, the most frequent ones, that stay exactly what they are
_ALL = QRect()


class Camera:
    """Takes pictures into a folder, each name with `look` ("light", "dark") before it."""

    def __init__(self, person: Person, folder: Path, look: str) -> None:
        self._person = person
        self._folder = folder
        self._look = look
        folder.mkdir(exist_ok=True)

    def take(self, name: str, part: QRect = _ALL) -> None:
        """A picture of this part of the screen (all of it by default) once it is still. Raises `ValueError` when it is too large a file."""
        self.keep(name, self._still(part))

    def keep(self, name: str, picture: QImage) -> None:
        """Write this picture down."""
        file = self._folder / f"{self._look}-{name}.png"
        _with_few_colours(picture).save(str(file), quality=_BEST)
        if file.stat().st_size > _MOST:
            raise ValueError(f"{file} has {file.stat().st_size} bytes; {_MOST} is the most")

    def snap(self, part: QRect = _ALL) -> QImage:
        """The screen, or this part of it, as it is now."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "screen.png"
            self._person.take_picture(file)
            screen = QImage(str(file))
        return screen.copy(part) if not part.isNull() else screen

    def count(self, picture: QImage, colour: str) -> int:
        """How many pixels have exactly this colour of the theme."""
        wanted = QColor(getattr({"light": theme.LIGHT, "dark": theme.DARK}[self._look], colour)).rgb()
        return list(memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")).count(wanted)

    def frame(self, title: str) -> QRect:
        """Where the window with these words in its title is, its frame included."""
        window = next(window for window in self._person.desktop.windows() if title in window.title and window.pid == self._person.program)
        extents = self._person.desktop.run("xprop", "-id", window.id, "_NET_FRAME_EXTENTS").partition("=")[2]
        left, right, top, bottom = (int(extent) for extent in extents.split(","))
        return _box(window).adjusted(-left, -top, right, bottom)

    def pop_up(self, kind: str) -> QRect:
        """Where the menu ("popup") or message ("bubble") on the screen is."""
        return self._person.wait(
            lambda: next((_box(window) for window in self._person.desktop.windows() if window.kind == kind), None), lambda: f"a {kind} on the screen"
        )

    def _still(self, part: QRect) -> QImage:
        """The picture that two looks in a row agree on (they take less time than a cursor needs to blink)."""
        last = QImage()

        def still() -> QImage | None:
            nonlocal last
            before, last = last, self.snap(part)
            return last if last == before else None

        return self._person.wait(still, lambda: "a picture in which nothing moves")


def _with_few_colours(picture: QImage) -> QImage:
    """The same to the eye: each colour becomes the nearest of those that are seen most and differ enough from each other."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(picture.constBits()).cast("I")
    seen = [colour for colour, _ in Counter(pixels).most_common()]
    chosen = next(found for apart in itertools.count(0, 4) if len(found := _different(seen[:_EXACT], seen[_EXACT:], apart)) <= _COLOURS)
    places = {colour: _nearest(colour, chosen) for colour in seen}
    indexed = QImage(bytes(map(places.__getitem__, pixels)), picture.width(), picture.height(), picture.width(), QImage.Format.Format_Indexed8)
    indexed.setColorTable(chosen)
    return indexed.copy()  # of bytes that are its own


def _different(kept: list[int], others: list[int], apart: int) -> list[int]:
    """The kept colours, and those of the others, the first ones first, that are farther than `apart` from all before; at most one too many."""
    chosen = list(kept)
    for colour in others:
        if all(_distance(colour, other) > apart for other in chosen):
            chosen.append(colour)
            if len(chosen) > _COLOURS:
                break
    return chosen


def _nearest(colour: int, chosen: list[int]) -> int:
    """The place of the chosen colour that is nearest to this one."""
    return min(range(len(chosen)), key=lambda place: _distance(chosen[place], colour))


def _distance(one: int, other: int) -> int:
    """How far two colours are apart in the channel in which they differ most."""
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def _box(window: Window) -> QRect:
    return QRect(window.x, window.y, window.width, window.height)
