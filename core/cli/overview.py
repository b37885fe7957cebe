"""`papertray problems`, `statistics` and `retention`: what is wrong and what to do about it, the library in numbers, and what the rules let go."""

from __future__ import annotations

import argparse
import dataclasses
import glob
import os
import re

from core import control, formats
from core.cli import words
from core.cli.call import Call, watched_folder
from core.cli.output import clean
from core.messages import LetGo
from core.paths import quoted
from core.remedies import ACTIONS
from core.service import Service
from core.settings_file import load
from core.storage.retention import Expired
from core.views import Amount, ProblemGroup, Troubled

_SHOWN = 5  # documents of a group
_RULES = {"versions": "older than the versions that are kept", "deleted": "deleted long enough ago"}


def add_problems(_: argparse.ArgumentParser) -> None:
    """`problems` has no options of its own."""


def problems(call: Call) -> int:
    """Print everything that is not simply stored, by reason, with what can be done."""
    with call.catalogue() as catalogue:
        groups = catalogue.problems()
    for group in groups:
        if call.out.json:
            call.out.object({**dataclasses.asdict(group), "actions": [_action(call, group, code) for code in group.actions]})
        else:
            _print_group(call, group)
    if not groups:
        call.out.note("Nothing is wrong: every document is stored.")
    return 0


def _print_group(call: Call, group: ProblemGroup) -> None:
    call.out.line(f"{words.count(group.count, 'document')} {group.status}: {group.sentence}")
    fixes = [group.fix, *(text for code in group.actions if (text := _action(call, group, code)["command"]))]
    call.out.facts([("  to do" if not place else "", fix) for place, fix in enumerate(filter(None, fixes))])
    for one in group.documents[:_SHOWN]:
        again = f"  (tried {words.count(one.attempts, 'time')}, again at {words.clock_time(one.next_try)})" if one.next_try else ""
        call.out.line(f"{one.id:>8}  {clean(one.path)}{again}")
    if group.count > _SHOWN:
        call.out.line(f"          and {group.count - _SHOWN:,} more")
    call.out.line()


def _action(call: Call, group: ProblemGroup, code: str) -> dict[str, str]:
    """An action with the command that does it for the documents that are shown, or for the first where it can be done for one only."""
    action, first = ACTIONS[code], group.documents[0] if group.documents else Troubled(0, "", "", 0, None)
    name = os.path.basename(first.path)
    folder = load(call.paths.settings).folder(first.folder)
    left_out = folder.exclude if folder else ()  # what is given replaces what is there
    names, types = (_exclude(*left_out, pattern) for pattern in (glob.escape(name), f"*{glob.escape(os.path.splitext(name)[1])}"))
    ids = " ".join(str(one.id) for one in group.documents[:_SHOWN])
    command = action.command.format(papertray=call.paths.program, id=first.id, ids=ids, folder=quoted(first.folder), names=names, types=types)
    return {"code": code, "words": action.words, "command": command}


def _exclude(*patterns: str) -> str:
    """As words of a call; what begins with a minus would be taken for an option."""
    return " ".join(f"--exclude {quoted(re.sub('^-', '[-]', pattern))}" for pattern in patterns)


def add_statistics(_: argparse.ArgumentParser) -> None:
    """`statistics` has no options of its own."""


def statistics(call: Call) -> int:
    """Print the library in numbers."""
    with call.catalogue() as catalogue:
        found = catalogue.statistics()
    if call.out.json:
        call.out.object(dataclasses.asdict(found))
        return 0
    call.out.facts(
        [
            ("Documents", f"{found.documents:,} ({words.size(found.bytes)})" + (f", and {found.deleted:,} deleted" if found.deleted else "")),
            ("Versions", f"{found.versions:,}"),
            ("Pages", f"{found.pages:,}"),
            ("Characters", f"{found.characters:,}"),
            ("Kept files", f"{found.kept_files:,} ({words.size(found.kept_bytes)})"),
            ("Catalogue", words.size(found.catalogue_bytes)),
        ]
    )
    _print_amounts(call, "TYPE", [(_type(one), one) for one in found.types])
    _print_amounts(call, "FOLDER", [(one.name, one) for one in found.folders])
    _print_amounts(call, "MONTH", [(one.name, one) for one in found.months])
    return 0


def _type(one: Amount) -> str:
    return formats.BY_MIME[one.name].words if one.name in formats.BY_MIME else one.name or "not read yet"


def _print_amounts(call: Call, heading: str, rows: list[tuple[str, Amount]]) -> None:
    if rows:
        call.out.line()
        call.out.table((heading, "DOCUMENTS", "SIZE"), [(name, f"{one.documents:,}", words.size(one.bytes)) for name, one in rows], right=(1, 2))


def add_retention(parser: argparse.ArgumentParser) -> None:
    """The options of `retention`."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="only this watched folder, by its path or name")
    parser.add_argument("--dry-run", action="store_true", help="say what would go; nothing goes")


def retention(call: Call) -> int:
    """Let go what the folders' rules name, or say what that would be."""
    settings = load(call.paths.settings)
    folder = watched_folder(settings, call.options.folder).path if call.options.folder else None
    with call.catalogue() as catalogue:
        chosen = [one for one in settings.folders if folder in {None, one.path}]
        expired = [one for each in chosen for one in catalogue.expired(each, call.clock.now())]
    for one in expired:
        if call.out.json:
            call.out.object({**dataclasses.asdict(one), "gone": not call.options.dry_run})
        elif call.options.dry_run:
            call.out.line(f"{one.document:>6}  {clean(one.path)}, version {one.version} ({words.size(one.size)}): {_RULES[one.rule]}")
    if expired and not call.options.dry_run and not control.send(call.paths, LetGo(folder)):
        service = Service(call.paths)
        with service.opened() as pipeline:
            service.let_go(folder)
            pipeline.step()
    call.out.note(_sum_up(expired, dry=call.options.dry_run))
    return 0


def _sum_up(expired: list[Expired], *, dry: bool) -> str:
    if not expired:
        return "Nothing goes: the folders' rules keep everything that is there (`papertray folders set FOLDER --keep-versions N`, `--keep-deleted-days N`)."
    documents = words.count(len({one.document for one in expired}), "document")
    return f"{words.count(len(expired), 'version')} of {documents} ({words.size(sum(one.size for one in expired))}) {'would go' if dry else 'went'}."
