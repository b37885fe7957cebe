"""Where things lie: the library's files, the settings, the log; and how a path that is not UTF-8 is written into the catalogue.

Used by everything that names a file of ours. The places are the platform's (platformdirs) unless a library folder is named: then all is in it
(contract, *Commands*).
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePath

import platformdirs

from core.errors import LibraryError
from core.sentence import Sentence

APP = "Papertray"
_COMMAND = re.compile(r"`papertray (?=[a-z])")
_PLAIN = re.compile(r"[\w\\/:.+-]+")  # means itself to cmd and PowerShell


@dataclass(frozen=True, slots=True)
class LibraryPaths:
    """Every place of one library. `root` holds the catalogue and the store."""

    root: Path
    settings: Path
    logs: Path
    moved: bool = False
    """Whether the settings name the place: it is then no new one, and its disk may be absent."""

    @classmethod
    def of(cls, library: Path | None) -> LibraryPaths:
        """The places of the library in this folder, or of the user's own library when None."""
        if library is not None:
            root = Path(as_on_disk(str(library)))
            return cls(root, root / "settings.toml", root / "logs")
        dirs = platformdirs.PlatformDirs(APP, appauthor=False)
        settings = Path(dirs.user_config_dir) / "settings.toml"
        place = _place_in(settings)
        return cls(Path(place or os.path.join(dirs.user_data_dir, "library")), settings, Path(dirs.user_log_dir), moved=bool(place))

    @property
    def is_named(self) -> bool:
        """Whether the library has its settings in itself, because its folder was named."""
        return self.settings.parent == self.root

    def check_is_there(self) -> None:
        """Raises `LibraryError` when the library was moved away, or the place that the settings remember is not there: no new one is made in its stead."""
        if self.catalogue.exists():
            return
        if self.is_named and (place := _moved_to(self.note)):
            raise LibraryError(
                Sentence(
                    "The library that was at {0} lies at {1} now: name it with --library. To begin a new one here, delete {2}.", self.root, place, self.note
                )
            )
        if self.moved:
            raise LibraryError(
                Sentence("The library was moved to {0}, and is not there now: connect its disk. (The place is “library” in {1}.)", self.root, self.settings)
            )

    @property
    def catalogue(self) -> Path:
        """The SQLite database."""
        return self.root / "catalogue.sqlite3"

    @property
    def store(self) -> Path:
        """The raw files, by SHA-256."""
        return self.root / "store"

    @property
    def staging(self) -> Path:
        """Where copies are written before they are whole; on the store's file system, so that a rename moves them."""
        return self.root / "store" / "incoming"

    @property
    def languages(self) -> Path:
        """Where the data of text recognition is put together when it comes from several places."""
        return self.root / "languages"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.root / "writer.lock"

    @property
    def door(self) -> Path:
        """How other processes reach the one that writes (address and key, readable by the owner only)."""
        return self.root / "writer.door"

    @property
    def note(self) -> Path:
        """Left behind where a library was moved away: where it lies now."""
        return self.root / "moved.txt"

    @property
    def pulse(self) -> Path:
        """Touched now and then, in a folder of its own, to prove that events still arrive."""
        return self.root / "pulse" / "beat"

    @property
    def log(self) -> Path:
        """The rotating log file."""
        return self.logs / "papertray.log"

    @property
    def program(self) -> str:
        """How a person calls the program for this library: where its folder was named, it has to be named again, or another library is meant."""
        command = "papertray-cli" if getattr(sys, "frozen", False) else "papertray"  # as `build_exe.spec` names it
        return f"{command} --library {quoted(str(self.root))}" if self.is_named else command

    def typed(self, text: str) -> str:
        """A sentence of ours with each command in it (`papertray verify`, in backticks) as it is to be typed for this library."""
        return _COMMAND.sub(lambda _: f"`{self.program} ", text)

    def stored(self, sha256: str) -> Path:
        """Where the raw file with this hash lies in the store."""
        return self.store.joinpath(sha256[:2], sha256[2:4], sha256)


def quoted(word: str, *, windows: bool = sys.platform == "win32") -> str:
    """A word as it is typed in a command: Windows' shells both know double quotes (cmd no others), before which a program takes a backslash for an escape."""
    if not windows:
        return shlex.quote(word)
    last = "\\" if word.endswith("\\") else ""
    return word if _PLAIN.fullmatch(word) else f'"{word}{last}"'


MOVED_HERE = "This library lies here now: "
"""What stands in the note before the place."""


def _moved_to(note: Path) -> str:
    """Where the note says that the library was moved to; "" where there is none."""
    try:
        return note.read_text(encoding="utf-8").removeprefix(MOVED_HERE).strip()
    except (OSError, ValueError):
        return ""


def _place_in(settings: Path) -> str:
    """Where the settings say that the library was moved to; "" when they do not. What is wrong in the file is said by whoever reads all of it."""
    try:
        place = tomllib.loads(settings.read_text(encoding="utf-8")).get("general", {}).get("library", "")
    except (OSError, ValueError, AttributeError):
        return ""
    return place if isinstance(place, str) and os.path.isabs(place) else ""


_OURS = frozenset(
    {
        *("catalogue.sqlite3", "store", "writer.lock", "writer.door", "pulse", "settings.toml", "logs", "set aside", "languages", "moved.txt"),
        *("passwords.json", "secrets.json", "manifest.json", "window.ini"),
    }
)


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there becomes so, if nothing but a library lies in it. Raises OSError.

    (On Windows the access list of the folder above holds, which for the platform's places is the owner's alone.)
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077 and folder.stat().st_uid == os.getuid():
        others = [name for name in os.listdir(folder) if not _is_ours(name) and not name.startswith(".")]
        if not others:
            folder.chmod(0o700)
    if sys.platform != "win32":
        _close_files(folder)


def _is_ours(name: str) -> bool:
    return name in _OURS or name.startswith(("catalogue.", "before ", "papertray.log"))


def _close_files(folder: Path) -> None:
    """Files of ours that an earlier version made readable for everybody: whoever copies them copies that, too."""
    for entry in os.scandir(folder):
        if _is_ours(entry.name) and entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mode & 0o077:
            with contextlib.suppress(OSError):
                os.chmod(entry.path, 0o600)


def default_inbox() -> Path:
    """The inbox that `dev.py run` watches when no folder is named and there is no display."""
    return Path(platformdirs.user_documents_dir()) / "Papertray inbox"


_LONG = 240  # characters: folders must leave room for a name of the old kind (8.3)
_ESCAPE = "\uffff"  # a noncharacter: no file name that a person made holds it
_TO_ESCAPE = re.compile("[\ud800-\udfff\uffff]")
_ESCAPED = re.compile("\uffff([0-9a-f]{4})")


def to_text(path: str) -> str:
    """A path as the catalogue holds it: bytes that are not UTF-8 (lone surrogates, PEP 383) become U+FFFF and four hex digits, reversibly."""
    return _TO_ESCAPE.sub(lambda m: f"{_ESCAPE}{ord(m[0]):04x}", path)


def from_text(text: str) -> str:
    """The path that `to_text` was given."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if _ESCAPE in text else text


def printable(path: str) -> str:
    """A path for people's eyes: what cannot be shown becomes U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if not path.isascii() else path


def extended(path: str) -> str:
    """A Windows path of any length as its calls take it: beyond 260 characters only with a prefix, and shares with another.

    (learn.microsoft.com, *Maximum path length limitation*; the registry can lift the limit, and mostly does not.)
    """
    if len(path) < _LONG or path.startswith("\\\\?\\"):
        return path
    return "\\\\?\\UNC\\" + path[2:] if path.startswith("\\\\") else "\\\\?\\" + path


if sys.platform == "win32":
    for_system = extended
else:

    def for_system(path: str) -> str:
        """The path as the system's calls take it."""
        return path


def address_to_read(database: PurePath) -> str:
    """How SQLite is told to open a database for reading only. As an authority it refuses a share's server: that belongs into the path (sqlite.org/uri.html)."""
    return re.sub("^file://(?=[^/])", "file:////", database.as_uri()) + "?mode=ro"


def as_on_disk(asked: str) -> str:
    """The absolute path that a person means, spelled as the disk has it: who says `inbox` may mean `Inbox`, which is not to be watched a second time.

    Also of names of the old kind (8.3). What is not there keeps the spelling that it was given.
    """
    path = os.path.abspath(asked)
    above, name = os.path.split(path)
    if not name or above == path:
        return path[:1].upper() + path[1:]  # a drive's letter
    folder = as_on_disk(above)
    return os.path.join(folder, _spelling(folder, name))


def _spelling(folder: str, name: str) -> str:
    """The name of the entry that is found by this one."""
    try:
        names = os.listdir(for_system(folder))
        if name in names:
            return name
        found = os.lstat(for_system(os.path.join(folder, name)))
        likely = sorted(names, key=lambda other: other.casefold() != name.casefold())
        return next((other for other in likely if os.path.samestat(found, os.lstat(for_system(os.path.join(folder, other))))), name)
    except OSError:
        return name


def is_below(path: str, folder: str) -> bool:
    """Whether `path` lies in `folder`, or is it (by text: both absolute and as on disk)."""
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)
