"""What a call of the program means: a command, or the window with some folders. Knows no Qt, so that `papertray list` never loads it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping

from core.errors import UsageError
from core.paths import LibraryPaths
from gui.launch import HIDDEN, LIBRARY, read

NO_DISPLAY = "papertray: there is no display here for the window; `papertray watch FOLDER…` does the same work in this terminal"


def launch(words: tuple[str, ...]) -> int:
    """Run the command, or the application until its end. Returns the exit status."""
    if not _is_plain(words):
        from core.__main__ import main as run_command  # noqa: PLC0415  # the command line's door: a start by double click or at login needs none of it
        from core.cli.parser import is_command  # noqa: PLC0415  # as above

        if is_command(words):
            return run_command(words)
    try:
        wanted = read(words)
    except UsageError as error:
        return _complain(str(error), 2)
    paths = LibraryPaths.of(wanted.library)
    if paths.door.exists() and _raise_running(paths, wanted.folders):
        return 0
    if not has_display(os.environ, sys.platform):
        return _complain(paths.typed(NO_DISPLAY), 1)
    gc.disable()  # modules are no garbage, and to look for some takes a tenth of their loading; `entrance.py` enables it when all is loaded
    from gui.starting.start import start  # noqa: PLC0415  # the window's door: nothing else loads Qt

    return start(wanted)


def _raise_running(paths: LibraryPaths, folders: tuple[str, ...]) -> bool:
    """Whether the application runs already, and now shows its window and watches these folders, too."""
    from core import control  # noqa: PLC0415  # the way to another process: a start that finds no door needs nothing of it

    return control.send(paths, control.Raise(folders))


def _is_plain(words: tuple[str, ...]) -> bool:
    """Whether there is nothing but the window's own options: then it is no command. Pure."""
    rest = iter(words)
    for word in rest:
        if word == LIBRARY:
            next(rest, None)
        elif word != HIDDEN and not word.startswith(f"{LIBRARY}="):
            return False
    return True


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown; only on Linux and its like there may be none."""
    if platform in {"win32", "darwin"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _complain(line: str, status: int) -> int:
    if sys.stderr is not None:  # a program without a console has none
        print(line, file=sys.stderr)  # noqa: T201  # this is the command line's side
    return status
