"""One call of the command line, and what a command is: the row of the table in `table.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass

from core.cli.output import Output
from core.clock import Clock
from core.errors import LibraryError, NotFoundError, PapertrayError
from core.paths import LibraryPaths, as_on_disk, printable
from core.settings import FolderSettings, Settings
from core.storage.catalogue import Catalogue

_DIGITS = len(str(sys.maxsize))


class FailedError(PapertrayError):
    """What was asked for could not be done; the text says why."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is given: whose library, the words of the call, where to print, and what time it is."""

    paths: LibraryPaths
    options: argparse.Namespace
    out: Output
    clock: Clock

    def check_is_there(self) -> None:
        """Raises `LibraryError` when nobody has ever watched a folder here: a name that was mistyped makes no new library."""
        if not self.paths.catalogue.exists() and not self.paths.settings.exists():
            raise LibraryError(f"There is no library at {printable(str(self.paths.root))} yet: watch a folder first.")

    def catalogue(self) -> Catalogue:
        """The library, to read in. Raises `LibraryError` when there is none yet."""
        self.paths.check_is_there()
        return Catalogue(self.paths.catalogue)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its `name`, one line of `help`, its options, and what runs it and returns the exit status.

    `actions` are commands below it (`folders add`). `words` names the positional argument that takes any number of words, wherever in the call
    they stand; with `minus` also those that look like a short option (`-draft`).
    """

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Call], int]
    actions: tuple[Command, ...] = ()
    words: str = ""
    minus: bool = False


def add_document(parser: argparse.ArgumentParser) -> None:
    """The document that a command is about."""
    parser.add_argument("document", metavar="ID|PATH", help="the document, by its number or its path")


def add_version(parser: argparse.ArgumentParser) -> None:
    """Which of its versions."""
    parser.add_argument("--version", type=positive, metavar="N", help="this version (default: the newest)")


def positive(text: str) -> int:
    """A whole number from 1, for argparse."""
    return _whole(text, 1)


def counted(text: str) -> int:
    """A whole number from 0, for argparse."""
    return _whole(text, 0)


def _whole(text: str, least: int) -> int:
    """One that no library comes to is the largest that SQLite knows."""
    if not text.isdecimal() or (len(text) < _DIGITS and int(text) < least):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least}")
    return int(text) if len(text) < _DIGITS else sys.maxsize


def watched_folder(settings: Settings, asked: str) -> FolderSettings:
    """The watched folder that a person means by a path, relative or not, or by its name. Raises `NotFoundError`."""
    path = as_on_disk(asked)
    found = settings.folder(path)
    named = [folder for folder in settings.folders if folder.name.casefold() == asked.casefold()]
    if found is None and len(named) == 1:
        found = named[0]
    if found is None:
        raise NotFoundError(f"The folder {path} is not watched: `papertray folders` lists those that are.")
    return found
