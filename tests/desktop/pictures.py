"""Makes the pictures in docs/ from a real run on a virtual desktop, and proves that run: `python3 dev.py pictures`.

The application watches an empty folder; another program copies a collection of documents into it; a person looks at what comes of it, once on a light
and once on a dark desktop. The collection is `../shared/corpus` or what PAPERTRAY_CORPUS names; without one the pictures show made documents.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.desktop.camera import Camera
from tests.desktop.collection import check, collection
from tests.desktop.command import ROOT, NoDesktopError, desktop
from tests.desktop.person import Person
from tests.desktop.steps import ask, choose_folder, copy, start
from tests.samples import make_docx, make_pdf

_SIZE = "1440x960"
_MARGIN = 12  # pixels of the desktop around a small thing
_HOMES = ("/home/kim", "/Users/kim")  # what a person's home is called in the pictures, where it can be made
_QUERY = "facilities master plan"
_QUIET = 12  # pictures without another tick: nothing more is read


def main() -> int:
    """Both runs; the exit status."""
    try:
        for look in ("light", "dark"):
            with _home() as home, desktop(f"pictures-{os.getpid()}", "--size", _SIZE, "--theme", look, "--home", str(home)) as screen:
                person = Person(screen)
                print(f"{look}: {take_all(person, Camera(person, ROOT / 'docs', look))}")
                person.leave()
    except NoDesktopError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def take_all(person: Person, camera: Camera) -> str:
    """Every picture of one look; what the run has proved."""
    folder = person.desktop.home / "Documents" / "Board packets"
    folder.mkdir(parents=True)
    start(person)
    _park(person)
    camera.take("empty", camera.frame("Papertray"))
    choose_folder(person, folder)
    person.click("push button", "Watch")
    person.see("list item", re.escape(folder.name))
    _put_hints_away(person)
    files = collection()
    with tempfile.TemporaryDirectory() as made:
        files = files or _make(Path(made))
        take_the_work(person, camera, files, folder)
        proved = check(person.desktop.home, files)
    take_the_tray(person, camera)
    take_the_window(person, camera)
    take_the_settings(person, camera, folder)
    return proved


def take_the_work(person: Person, camera: Camera, files: tuple[Path, ...], folder: Path) -> None:
    """The message about what landed, the table while more lands and is read, and when all is stored."""
    _park(person)
    last = files[len(files) // 2 :]
    copy(person, [file for file in files if file not in last], folder)
    _wait_stored(person, len(files) - len(last))
    person.see_notification(f"{len(files) - len(last)} documents in .*")
    camera.take("notification", _around(camera.pop_up("bubble")))
    person.click_notification("Show them")
    person.click("list item", "All documents, .*")
    _put_hints_away(person)
    _park(person)
    copy(person, last, folder)
    camera.keep("working", _half_done(person, camera))
    _wait_stored(person, len(files))
    _park(person)
    camera.take("table", camera.frame("Papertray"))


def take_the_tray(person: Person, camera: Camera) -> None:
    """The tray icon and its menu."""
    person.open_tray_menu()
    _park(person)
    menu = camera.pop_up("popup")
    width, height = (int(number) for number in _SIZE.split("x"))
    camera.take("tray-menu", _around(menu.united(QRect(menu.left(), height - 1, width - menu.left(), 1))))
    person.press("Escape")


def take_the_window(person: Person, camera: Camera) -> None:
    """Search and inspector, and the activity."""
    window = camera.frame("Papertray")
    person.press("ctrl+f")
    person.write(_QUERY)
    person.see("label", f".* documents? for “{_QUERY}” in .*")
    person.click_at(next(widget for widget in person.find("cell", r".*\.pdf, stored, .*")))
    _park(person)
    person.wait(lambda: person.find("label", "Page .* of .*"), lambda: "a preview")
    person.see("label", "[1-9].* in all")  # the words are marked on the page
    camera.take("search", window)
    person.press("ctrl+f", "Escape")
    person.click("cell", "Regular Meeting .*, stored, .*|Agenda .*, stored, .*")
    for tab in ("Preview", "Text", "Details", "History"):
        person.click("page tab", tab)
        _park(person)
        camera.take({"Preview": "inspector"}.get(tab, f"inspector-{tab.lower()}"), window)
    person.click("list item", "Activity")
    _park(person)
    camera.take("activity", window)


def take_the_settings(person: Person, camera: Camera, folder: Path) -> None:
    """The settings dialog: a general page, and a folder's."""
    person.choose_in_tray("Settings")
    person.see("list item", "About")
    _park(person)
    camera.take("settings", camera.frame("Settings"))
    person.click("list item", re.escape(folder.name))
    person.see("label", "As the folder is now: .*")
    _park(person)
    camera.take("settings-folder", camera.frame("Settings"))


def _half_done(person: Person, camera: Camera) -> QImage:
    """Of the pictures until nothing more is read, the one in which about half of it is: half of the ticks that come after the fewest."""
    window = camera.frame("Papertray")
    taken: list[tuple[int, QImage]] = []

    def over() -> bool:
        picture = camera.snap(window)
        taken.append((camera.count(picture, "good"), picture))
        last = [ticks for ticks, _ in taken[-_QUIET:]]
        return min(last) == max(last) > min(ticks for ticks, _ in taken)

    person.wait(over, lambda: "an end of the reading", 30)
    fewest = min(range(len(taken)), key=lambda place: taken[place][0])
    half = (taken[fewest][0] + taken[-1][0]) // 2
    return min(taken[fewest:], key=lambda pair: abs(pair[0] - half))[1]


def _put_hints_away(person: Person) -> None:
    """The hints of a first start have been read."""
    while person.find("push button", "Got it"):
        person.click("push button", "Got it")


def _wait_stored(person: Person, number: int) -> None:
    person.wait(lambda: len(ask(person, "list", "--status", "stored")) == number, lambda: f"{number} stored documents", 60)


def _park(person: Person) -> None:
    """Move the mouse out of the picture."""
    person.desktop.tell("move", "4", "4")


def _around(part: QRect) -> QRect:
    width, height = (int(number) for number in _SIZE.split("x"))
    return part.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN).intersected(QRect(0, 0, width, height))


def _make(folder: Path) -> tuple[Path, ...]:
    """Documents for a place that has no collection."""
    for month in ("August", "September", "October"):
        agenda = ("Call to order", f"The board is asked to adopt the {_QUERY} as presented in {month}", "Adjournment")
        (folder / f"Agenda {month}.pdf").write_bytes(make_pdf(*agenda))
        (folder / f"Minutes {month}.docx").write_bytes(make_docx(f"Minutes of {month}", f"The {_QUERY} was discussed at length"))
    return tuple(sorted(folder.iterdir()))


@contextlib.contextmanager
def _home() -> Iterator[Path]:
    """A home folder with a person's name where one can be made, else a temporary one; it is gone afterwards."""
    for place in map(Path, _HOMES):
        if not place.exists() and os.access(place.parent, os.W_OK):
            place.mkdir()
            try:
                yield place
            finally:
                shutil.rmtree(place)
            return
    with tempfile.TemporaryDirectory() as temporary:
        yield Path(temporary)


if __name__ == "__main__":
    sys.exit(main())
