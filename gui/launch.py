"""How the application is started, as plain data, and how the words of a call are read into it. Knows no Qt; pure but for looking whether a folder is there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import UsageError
from core.paths import as_on_disk

LIBRARY, HIDDEN = "--library", "--hidden"


@dataclass(frozen=True, slots=True)
class Launch:
    """How the application is started: in which library (None: the user's own), with which folders more (absolute), with its window or without."""

    library: Path | None = None
    folders: tuple[str, ...] = ()
    hidden: bool = False


def read(words: tuple[str, ...]) -> Launch:
    """The options and folders of a call. Raises `UsageError` naming the word that is off."""
    library: Path | None = None
    folders: list[str] = []
    hidden = False
    rest = iter(words)
    for word in rest:
        name, given, value = word.partition("=")
        if name == LIBRARY:
            library = Path(value if given else _value(rest))
        elif word == HIDDEN:
            hidden = True
        elif word.startswith("-"):
            raise UsageError(f"papertray: there is no option {word} (papertray --help lists what there is)")
        else:
            folders.append(_folder(word))
    return Launch(library, tuple(dict.fromkeys(folders)), hidden)


def _folder(word: str) -> str:
    path = as_on_disk(word)
    if os.path.isdir(path):
        return path
    if os.path.exists(path):
        raise UsageError(f"papertray: {word} is a file; name the folder that is to be watched")
    raise UsageError(f"papertray: {word} is neither a command nor a folder that is there (papertray --help lists the commands)")


def _value(rest: Iterator[str]) -> str:
    value = next(rest, None)
    if value is None:
        raise UsageError(f"papertray: {LIBRARY} needs a folder")
    return value
