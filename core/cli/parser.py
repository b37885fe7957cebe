"""The words of a call become a command and its options; words that are off become one line that says which and how to mend it."""

from __future__ import annotations

import argparse
import difflib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from core import __version__
from core.cli.call import Command
from core.cli.examples import EXAMPLES
from core.cli.table import COMMANDS
from core.errors import UsageError

_ABOUT = """Papertray watches the folders where your documents land, and keeps, reads and finds them. It never touches your files.

Without a command the tray application starts: `papertray`, or `papertray FOLDER…` to watch these folders, too
(`--hidden`: in the tray, without its window)."""
_TOLD_AND_DONE = frozenset({"-h", "--help", "--version"})
_VALUE_OPTIONS = frozenset({"--library"})
_NAMES = ("document", "documents", "folder", "folders", "name", "other", "path", "source", "target", "to")  # of options: an empty one names nothing


class _Parser(argparse.ArgumentParser):
    """argparse, but what is off is raised as one line."""

    def error(self, message: str) -> NoReturn:
        first, _, rest = message.partition("\n")
        raise UsageError(f"{self.prog}: {first}{' ' + ' '.join(rest.split()) if rest else ''} ({self.prog} --help lists its options)")


def parse(words: Sequence[str], commands: Sequence[Command] = COMMANDS) -> tuple[Command, argparse.Namespace]:
    """The command that is meant and its options. Raises `UsageError`; `--help` and `--version` print and raise SystemExit, as in argparse."""
    named = first_word(words)
    if named is not None:
        _expect(named, commands, "papertray")
    options, unknown = build(commands).parse_known_args(list(words))
    command: Command | None = getattr(options, "command", None)
    if command is None:
        _refuse_options(unknown, ("--library", "--json", "--verbose", "--version", "--help"), "papertray")
        raise UsageError("papertray: a command is missing, such as `papertray list` (papertray --help lists them all)")
    if command.words:
        # argparse takes the words up to the first option only
        further = [word for word in unknown if not word.startswith("--" if command.minus else "-")]
        getattr(options, command.words).extend(further)
        unknown = [word for word in unknown if word not in further]
    _refuse_options(unknown, options.known, options.prog)
    _refuse_nothing(options)
    return command, options


def build(commands: Sequence[Command] = COMMANDS) -> _Parser:
    """The parser of all commands."""
    parser = _Parser(prog="papertray", description=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter, parents=[_common()], allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"Papertray {__version__}", help="print the version and exit")
    parser.set_defaults(library=None, json=False, verbose=False)
    _add_commands(parser, commands, "COMMAND")
    return parser


def first_word(words: Iterable[str]) -> str | None:
    """The first word of a call that is neither an option nor an option's value: the command, if it is one."""
    following = iter(words)
    for word in following:
        if word in _VALUE_OPTIONS:
            next(following, None)
        elif not word.startswith("-"):
            return word
    return None


def is_command(words: Sequence[str]) -> bool:
    """Whether a call is for the command line: it names a command or something that looks like one, or asks for help.

    What else may stand first is a folder: it has a separator in it, or is there.
    """
    if not _TOLD_AND_DONE.isdisjoint(words):
        return True
    first = first_word(words)
    if first is None or first in {command.name for command in COMMANDS}:
        return first is not None
    return not (set(first) & {"/", "\\"} or os.path.exists(first))


def _common() -> _Parser:
    """The options of every command, which may stand before or after its name."""
    common = _Parser(add_help=False)
    group = common.add_argument_group("options of every command")
    group.add_argument(
        "--library",
        type=_folder,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the library in this folder, its settings included (default: the user's library)",
    )
    group.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON lines, for programs")
    group.add_argument("--verbose", action="store_true", default=argparse.SUPPRESS, help="tell more of what is going on, on standard error")
    return common


def _folder(text: str) -> Path:
    """For argparse: `Path("")` would be the folder in which one happens to be."""
    if not text:
        raise argparse.ArgumentTypeError("the folder's name is empty")
    return Path(text)


def _add_commands(parser: _Parser, commands: Sequence[Command], metavar: str) -> None:
    places = parser.add_subparsers(title="commands", metavar=metavar, parser_class=_Parser)
    for command in commands:
        below = places.add_parser(command.name, help=command.help, description=_sentence(command.help), parents=[_common()], allow_abbrev=False)
        command.add_arguments(below)
        below.epilog = "\n\n".join(filter(None, (below.epilog, f"example:\n  {EXAMPLES[below.prog]}")))
        below.formatter_class = argparse.RawDescriptionHelpFormatter
        below.set_defaults(command=command, prog=below.prog, known=tuple(below._option_string_actions))  # noqa: SLF001  # argparse has no public list of them
        if command.actions:
            _add_commands(below, command.actions, "ACTION")


def _expect(word: str, commands: Sequence[Command], where: str) -> None:
    names = [command.name for command in commands]
    if word not in names:
        raise UsageError(f"{where}: there is no command and no folder {word!r}{_perhaps(word, names)} ({where} --help lists them all)")


def _refuse_options(unknown: Sequence[str], known: Iterable[str], where: str) -> None:
    if unknown:
        word = unknown[0].partition("=")[0]
        perhaps = _perhaps(word, known) if word.startswith("-") else ""
        raise UsageError(f"{where}: {word!r} is not understood{perhaps} ({where} --help lists its options)")


def _refuse_nothing(options: argparse.Namespace) -> None:
    """An empty word, as a shell makes it of a variable that is not set, would be the folder in which one happens to be."""
    given = (getattr(options, name, None) for name in _NAMES)
    if any("" in (value if isinstance(value, list) else (value,)) for value in given):
        raise UsageError(f"{options.prog}: one of its words is empty: name what is meant ({options.prog} --help lists its options)")


def _perhaps(word: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(names), n=1, cutoff=0.0)
    return f"; the nearest is {near[0]!r}" if near else ""


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
