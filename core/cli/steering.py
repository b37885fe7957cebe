"""`papertray retry`, `rescan`, `pause` and `resume`: told to the running application, or done here when none runs."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from core import control
from core.cli import words
from core.cli.call import Call, watched_folder
from core.cli.running import run
from core.clock import timestamp
from core.errors import UsageError
from core.messages import Command, Pause, Rescan, Resume, Retry
from core.paths import as_on_disk, is_below
from core.service import Service
from core.settings import Settings
from core.settings_file import load

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def add_retry(parser: argparse.ArgumentParser) -> None:
    """The options of `retry`."""
    parser.add_argument("documents", nargs="*", metavar="ID|PATH", help="read these documents again")
    parser.add_argument("--failed", action="store_true", help="read all again that failed or wait")


def retry(call: Call) -> int:
    """Read documents again."""
    asked = call.options.documents
    if bool(asked) == call.options.failed:
        raise UsageError("papertray retry: name documents by their numbers or paths, or --failed for all that failed or wait (and not both)")
    with call.catalogue() as catalogue:
        ids = tuple(catalogue.find(one) for one in asked)
    return _tell(call, Retry(ids), lambda service: service.retry(ids), "Reading again.")


def add_rescan(parser: argparse.ArgumentParser) -> None:
    """The options of `rescan`."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="look at this watched folder only, by its path or name")


def rescan(call: Call) -> int:
    """Look at everything again."""
    folder = _root(load(call.paths.settings), call.options.folder) if call.options.folder else None
    return _tell(call, Rescan(folder), lambda service: service.rescan(folder), "Looking at everything again.")


def add_pause(parser: argparse.ArgumentParser) -> None:
    """The options of `pause`."""
    parser.add_argument("--for", dest="seconds", type=_span, metavar="TIME", help="go on by itself after this time, such as 30m, 2h or 1d (default: never)")


def pause(call: Call) -> int:
    """Stop reading; what happens in the folders is still noticed."""
    until = None if call.options.seconds is None else call.clock.now() + call.options.seconds
    told = "Reading is paused until " + ("`papertray resume`." if until is None else f"{words.moment(timestamp(until))}.")
    return _tell(call, Pause(until), lambda service: service.pause(until), told)


def add_resume(_: argparse.ArgumentParser) -> None:
    """`resume` has no options of its own."""


def resume(call: Call) -> int:
    """Read on."""
    return _tell(call, Resume(), Service.resume, "Reading goes on.")


def _tell(call: Call, message: Command, act: Callable[[Service], None], told: str) -> int:
    if not control.send(call.paths, message):
        call.check_is_there()
        service = Service(call.paths)
        act(service)
        run(call, service, once=True)
    call.out.note(told)
    return 0


def _root(settings: Settings, asked: str) -> str:
    """The watched folder that is meant, or in which the named one lies."""
    path = as_on_disk(asked)
    above = [folder.path for folder in settings.folders if is_below(path, folder.path)]
    return max(above, key=len) if above else watched_folder(settings, asked).path


def _span(text: str) -> int:
    """A span of time such as 30m, in seconds; for argparse."""
    match = re.fullmatch(r"(\d{1,6})\s*([smhd]?)", text.strip().lower())
    if match is None or not int(match[1]):
        raise argparse.ArgumentTypeError(f"{text!r} is no span of time: write a number with s, m, h or d, such as 30m")
    return int(match[1]) * _SECONDS[match[2] or "m"]
