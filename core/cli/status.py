"""`papertray status`: the ledger of every folder, the queue, the library's size, what needs attention; and the ignored files, each with its rule."""

from __future__ import annotations

import argparse
import dataclasses
import os

from core.cli import objects, words
from core.cli.call import Call, watched_folder
from core.cli.output import clean
from core.document import Document, LedgerLine
from core.errors import REASONS
from core.filters import RULE_WORDS
from core.formats import BROKEN, PLUG_INS
from core.locking import is_held
from core.settings_file import load
from core.storage.catalogue import Catalogue
from core.views import ATTENTION, View

_SHOWN = 10  # documents that need attention


def add_status(parser: argparse.ArgumentParser) -> None:
    """The options of `status`."""
    parser.add_argument(
        "--ignored",
        nargs="?",
        const="",
        metavar="FOLDER",
        help="list the files that are no documents, each with the rule that says so (of this watched folder; default: of all)",
    )
    parser.add_argument("--coverage", action="store_true", help="list which metadata each reader has given, and how often")


def status(call: Call) -> int:
    """Print the account of every file in every watched folder."""
    if call.options.coverage:
        return _coverage(call)
    if call.options.ignored is not None:
        return _ignored(call)
    with call.catalogue() as catalogue:
        ledger, running = catalogue.ledger(), is_held(call.paths.lock)
        for line in ledger:
            if call.out.json:
                call.out.object(objects.ledger_line(line, running=running))
            else:
                _print_ledger(call, line, running=running)
        if not call.out.json:
            _print_library(call, catalogue, ledger)
    return 0


def _ignored(call: Call) -> int:
    settings = load(call.paths.settings)
    folders = [watched_folder(settings, call.options.ignored)] if call.options.ignored else settings.folders
    with call.catalogue() as catalogue:
        found = [(folder.path, file) for folder in folders for file in catalogue.ignored(folder.path)]
    if call.out.json:
        for folder, file in found:
            call.out.object(objects.ignored(folder, file))
        return 0
    rows = [(RULE_WORDS.get(file.rule, file.rule), file.detail, words.size(file.size), file.path) for _, file in found]
    call.out.table(("IGNORED BECAUSE", "", "SIZE", "PATH"), rows, right=(2,))
    call.out.note(words.count(len(rows), "file is", "files are") + " ignored")
    return 0


def _coverage(call: Call) -> int:
    with call.catalogue() as catalogue:
        found = catalogue.coverage()
    if call.out.json:
        for line in found:
            call.out.object(dataclasses.asdict(line))
        return 0
    rows = [(line.extractor, line.name, f"{line.contents:,}", f"{line.of:,}", f"{line.contents / line.of:.0%}") for line in found]
    call.out.table(("READER", "METADATA", "CONTENTS", "OF", ""), rows, right=(2, 3, 4))
    return 0


def _print_ledger(call: Call, line: LedgerLine, *, running: bool) -> None:
    call.out.line(clean(line.folder))
    numbers = ((line.stored, "stored"), (line.failed, "failed"), (line.waiting, "waiting"), (line.queued, "queued"), (line.ignored, "ignored"))
    rules = ", ".join(f"{RULE_WORDS.get(rule, rule)}: {number:,}" for rule, number in line.ignored_by)
    call.out.facts(
        [
            ("  State", _state(line, running=running)),
            ("  Files", f"{line.seen:,} = " + " + ".join(f"{number:,} {name}" for number, name in numbers)),
            *(("  Offline", f"{clean(disk)} since {words.moment(since)}") for disk, since in line.disks_offline),
            ("  Ignored", rules),
            ("  Deleted", words.count(line.documents_deleted, "document") if line.documents_deleted else ""),
            ("  Last scan", words.moment(line.last_scan)),
        ]
    )
    call.out.line()


def _state(line: LedgerLine, *, running: bool) -> str:
    if line.offline_since is not None:
        state = f"offline since {words.moment(line.offline_since)}"
        return state if running else f"{state}; no Papertray is running"
    return f"{line.state}, by {line.mode}" if running else "not watched now: no Papertray is running; at its next start it catches up"


def _print_library(call: Call, catalogue: Catalogue, ledger: tuple[LedgerLine, ...]) -> None:
    counts, paused = catalogue.counts(), catalogue.paused()
    queued = sum(line.queued for line in ledger)
    call.out.facts(
        [
            ("Library", str(call.paths.root)),
            ("Documents", f"{counts.all:,}" + (f", and {counts.deleted:,} deleted" if counts.deleted else "")),
            ("Queue", (words.count(queued, "document") if queued else "empty") + call.out.typed(_pause(paused))),
            ("Raw files", words.size(catalogue.stored_bytes())),
            ("Catalogue", words.size(_size_of(call))),
            ("Add-ons", ", ".join([*(f"{one.name} {one.version}" for one in PLUG_INS.values()), *(f"{one.name} (left out: {one.why})" for one in BROKEN)])),
            ("Attention", words.count(counts.attention, "document") if counts.attention else "nothing needs it"),
        ]
    )
    troubled = catalogue.rows(catalogue.ids(View(statuses=ATTENTION))[:_SHOWN])
    call.out.table(
        ("ID", "STATUS", "NAME", "WHY", "WHAT TO DO"),
        [(str(one.id), one.status, one.name, _why(one), REASONS[one.reason].fix if one.reason in REASONS else "") for one in troubled],
        right=(0,),
    )
    if counts.attention > _SHOWN:
        call.out.note(f"and {counts.attention - _SHOWN:,} more: `papertray list --status failed` and `papertray list --status waiting`")


def _why(one: Document) -> str:
    return f"{one.message} (Since {words.moment(one.since)}.)" if one.since else one.message


def _pause(paused: str | None) -> str:
    if paused is None:
        return ""
    return f", reading is paused until {words.moment(paused)}" if paused else ", reading is paused until `papertray resume`"


def _size_of(call: Call) -> int:
    """The database with its write-ahead log, in bytes."""
    path = str(call.paths.catalogue)
    return sum(os.path.getsize(name) for name in (path, path + "-wal") if os.path.exists(name))
