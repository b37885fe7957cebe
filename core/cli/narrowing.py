"""Some documents instead of all: the options that say which, the same wherever documents are listed or written out."""

from __future__ import annotations

import argparse

from core.cli.call import Call, watched_folder
from core.document import Status
from core.settings_file import load
from core.views import View


def add_narrowing(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("--folder", metavar="F", help="only those of this watched folder, by its path or name")
    parser.add_argument("--status", choices=[status.value for status in Status], metavar="S", help=f"only those in this state: {', '.join(Status)}")
    parser.add_argument("--deleted", action="store_true", help="those that are gone from their folder; their versions remain")


def narrowed(call: Call) -> View:
    """The view of the documents that the call is about. Raises `NotFoundError` when it names no watched folder."""
    options = call.options
    folder = watched_folder(load(call.paths.settings), options.folder).path if options.folder else None
    return View(folder=folder, statuses=frozenset({Status(options.status)} if options.status else ()), deleted=options.deleted)
