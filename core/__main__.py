"""The command line's door: a call in, an exit status out (0 done, 1 not there or failed, 2 the call's words are off), and never a traceback."""

from __future__ import annotations

import argparse
import logging
import sqlite3
import sys
from collections.abc import Sequence

from core.cli.call import Call, Command
from core.cli.log_file import log_to_file
from core.cli.logs import log_to_stderr
from core.cli.output import Output, PrintError, ReaderLeftError, close_quietly, complain, flush_quietly, prepare_streams
from core.cli.parser import parse
from core.clock import SystemClock
from core.errors import PapertrayError, UsageError
from core.paths import LibraryPaths
from core.storage.salvage import is_damage

_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the call says; `argv` is without the program's name (default: this process's). Returns the exit status."""
    prepare_streams()
    try:
        command, options = parse(sys.argv[1:] if argv is None else argv)
    except SystemExit as end:  # argparse has printed the help or the version
        flush_quietly()
        return end.code if isinstance(end.code, int) else 0
    except UsageError as error:
        return _fail(error, None)
    with log_to_stderr(verbose=options.verbose):
        return _run(command, options)


def _run(command: Command, options: argparse.Namespace) -> int:
    paths = LibraryPaths.of(options.library)
    try:
        return command.run(Call(paths, options, Output(json=options.json, typed=paths.typed), SystemClock()))
    except ReaderLeftError:
        close_quietly()
        return 0
    except PrintError as error:
        close_quietly()  # Python would try once more at its end, and complain
        return _fail(error, paths)
    except KeyboardInterrupt:
        return 130  # what shells expect of a program that Ctrl-C has ended
    except Exception as error:  # noqa: BLE001  # the last door: whatever it is, a person gets a line
        return _fail(error, paths)


def _fail(error: Exception, paths: LibraryPaths | None) -> int:
    said = _words(error, paths)
    complain(said if paths is None else paths.typed(said))
    return 2 if isinstance(error, UsageError) else 1


def _words(error: Exception, paths: LibraryPaths | None) -> str:
    """What went wrong, in one line; a mistake of the program leaves its traceback in the log."""
    if isinstance(error, UsageError):
        return str(error)
    if isinstance(error, PapertrayError) or paths is None:
        return f"papertray: {error}"
    if is_damage(error):
        return f"papertray: the library at {paths.root} is damaged: `papertray verify --repair` puts right what can be put right"
    if isinstance(error, sqlite3.Error | OSError):
        return f"papertray: the library at {paths.root} cannot be used: {error}"
    with log_to_file(paths):
        _log.info("a mistake of the program", exc_info=error)
    return f"papertray: something is wrong in the program itself: {error!r} ({paths.log} has more)"


if __name__ == "__main__":
    sys.exit(main())
