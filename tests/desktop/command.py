"""A virtual desktop of a test's own, started and ended by a `desktop` command: X server, panel with a tray, notification daemon, accessibility bus.

The command is no part of this project: it is the one that PAPERTRAY_DESKTOP names, else `../shared/desktop/desktop` beside the checkout. Where there
is none, or it cannot start a desktop, `NoDesktopError` says so, and the tests skip with its words.
"""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTING = "PAPERTRAY_DESKTOP"
_PATIENCE = 60.0  # seconds for one word to the desktop; starting it takes four
_TAIL = 3000  # characters of a log
_INHERITED = ("PATH", "LANG", "TMPDIR")  # nothing of the caller's session may reach the desktop


class NoDesktopError(Exception):
    """There is no virtual desktop here; the text is one line that says why."""


@dataclass(frozen=True, slots=True)
class Notification:
    """What the desktop's daemon was asked to show. `actions` are its buttons' words; `open` until it was clicked, put away or ran out."""

    title: str
    body: str
    actions: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A line of the tray icon's menu that a person can choose, and the lines of its submenu."""

    label: str
    lines: tuple[MenuLine, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A window, menu or message on the screen; `kind` is the command's word for which of these."""

    id: str
    kind: str
    x: int
    y: int
    width: int
    height: int
    pid: int
    title: str


class Desktop:
    """A running desktop."""

    def __init__(self, command: Path, name: str) -> None:
        self._call = [str(command), "--name", name]
        self.environment: dict[str, str] = {}

    def begin(self, *options: str) -> None:
        """Start it. Raises `NoDesktopError`."""
        try:
            self.tell("up", *options)
        except subprocess.CalledProcessError as error:
            raise NoDesktopError(f"the virtual desktop did not start: {' '.join(error.stderr.split())}") from error
        exports = (line.removeprefix("export ") for line in self.tell("env").splitlines() if line.startswith("export "))
        self.environment = dict(shlex.split(line)[0].split("=", 1) for line in exports)

    def end(self) -> None:
        """End it and everything that was started on it."""
        self.tell("down")

    def tell(self, *words: str) -> str:
        """Give the command these words; what it answers. Raises `subprocess.CalledProcessError`."""
        inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        done = subprocess.run([*self._call, *words], env=inherited, capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=True)
        return done.stdout

    @property
    def home(self) -> Path:
        """The home folder of the desktop's user."""
        return Path(self.environment["HOME"])

    def start(self, *command: str) -> int:
        """Start a program on the desktop and return its process id."""
        return int(self.tell("run", "-d", *command))

    def run(self, *command: str) -> str:
        """Run a program on the desktop to its end; what it printed. Raises `subprocess.CalledProcessError`."""
        return self.tell("run", *command)

    def printed(self) -> str:
        """What the programs that were started have printed."""
        logs = sorted(Path(self.environment["DESKTOP_STATE"], "log").glob("app-*.log"))
        return "".join(log.read_text(encoding="utf-8") for log in logs)

    def testimony(self) -> str:
        """What may tell why something went wrong: what was printed, and the end of Papertray's log."""
        logs = (log.read_text(encoding="utf-8")[-_TAIL:] for log in self.home.glob("**/papertray.log"))
        return f"Printed: {self.printed()[-_TAIL:]}\nLogged: {''.join(logs)}"

    def windows(self) -> tuple[Window, ...]:
        """What is on the screen, besides the panel."""
        return tuple(_window(line) for line in self.tell("windows").splitlines())

    def notifications(self) -> tuple[Notification, ...]:
        """Every message so far, oldest first; one that was changed is there as often as it was."""
        return tuple(
            Notification(shown["summary"], shown["body"], tuple(shown["actions"].values()), not shown["invoked"] and shown["closed"] is None)
            for shown in json.loads(self.tell("notifications", "--json"))
        )

    def tray(self) -> tuple[str, tuple[MenuLine, ...]]:
        """The tray icon's tooltip and menu; both empty when there is no icon."""
        items = json.loads(self.tell("tray", "--json"))
        return (items[0]["tooltip"], _lines(items[0].get("menu", []))) if items else ("", ())


@contextlib.contextmanager
def desktop(name: str, *options: str) -> Iterator[Desktop]:
    """A desktop of this name with these options of its command, until the block ends. Raises `NoDesktopError`."""
    found = Desktop(find_command(), name)
    try:
        found.begin(*options)
        yield found
    finally:
        found.end()


def find_command() -> Path:
    """The `desktop` command. Raises `NoDesktopError`."""
    named = os.environ.get(SETTING)
    command = Path(named) if named else ROOT.parent / "shared" / "desktop" / "desktop"
    if not command.is_file():
        raise NoDesktopError(f"there is no virtual desktop: {SETTING} may name the command that starts one ({command} is not there)")
    return command


def _window(line: str) -> Window:
    id_, kind, *places = line.split(maxsplit=7)
    x, y, width, height, pid = (int(place.partition("=")[2]) for place in places[:5])
    return Window(id_, kind, x, y, width, height, pid, places[5] if len(places) > 5 else "")


def _lines(items: list[dict[str, object]]) -> tuple[MenuLine, ...]:
    """The lines that the arrow keys stop at: neither separators nor what is hidden or disabled."""
    chosen = (item for item in items if not item.get("separator") and item["visible"] and item["enabled"])
    return tuple(MenuLine(str(item["label"]), _lines(item.get("items", []))) for item in chosen)  # type: ignore[arg-type]  # JSON: a list of the same
