"""`papertray watch`: the application without its window."""

from __future__ import annotations

import argparse
import os

from core import control
from core.cli.call import Call, FailedError
from core.cli.running import run
from core.errors import LibraryError
from core.messages import Reload
from core.paths import as_on_disk
from core.service import Service


def add_watch(parser: argparse.ArgumentParser) -> None:
    """The options of `watch`."""
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="watch this folder, too: it is added to the library's settings")
    parser.add_argument("--once", action="store_true", help="take stock, process everything that is settled or settles meanwhile, and exit")


def watch(call: Call) -> int:
    """Watch until Ctrl-C, or once."""
    new = tuple(existing_folder(path) for path in call.options.folders)
    service = Service(call.paths)
    if any(service.settings.folder(path) is None for path in new):
        if control.send(call.paths, Reload()):
            raise LibraryError(f"The library at {call.paths.root} is in use by another Papertray: `papertray folders add` adds a folder to what it watches.")
        service.watch_folders(new)
    if not service.settings.folders:
        raise FailedError("No folder is watched yet: name one, as in `papertray watch FOLDER`.")
    run(call, service, once=call.options.once)
    return 0


def existing_folder(path: str) -> str:
    """The folder's absolute path. Raises `FailedError` when there is no such folder."""
    absolute = as_on_disk(path)
    if not os.path.isdir(absolute):
        what = "is a file, not a folder" if os.path.exists(absolute) else "is not there"
        raise FailedError(f"{absolute} {what}: name a folder that Papertray shall watch.")
    return absolute
