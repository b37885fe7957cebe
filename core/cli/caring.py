"""`papertray verify`, `backup` and `restore-library`: whether the library is whole, a copy of it, and back."""

from __future__ import annotations

import argparse
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.caring.backing_up import Backup, back_up, bring_back, check_backup
from core.caring.copying import lower_priority
from core.caring.holding import held
from core.caring.mending import Outcome, look, mend_all
from core.caring.moving import move
from core.caring.repairing import Mended
from core.caring.verifying import WORDS, Finding
from core.cli import words
from core.cli.call import Call, FailedError
from core.cli.output import clean
from core.clock import timestamp
from core.errors import LibraryError
from core.paths import as_on_disk, printable, quoted
from core.settings_file import load


def add_verify(parser: argparse.ArgumentParser) -> None:
    """The options of `verify`."""
    parser.add_argument("--repair", action="store_true", help="put right what can be put right; the application must not be running")


def verify(call: Call) -> int:
    """Look at everything, and print what differs; 1 when something is damaged and stays so."""
    settings = load(call.paths.settings)
    if call.options.repair:
        with held(call.paths):
            outcome = mend_all(call.paths, settings, call.clock, lambda mended: _tell(call, mended.finding, mended))
    else:
        looked, found = look(call.paths, settings, lambda finding: _tell(call, finding))
        outcome = Outcome(looked, tuple(finding for finding in found if not finding.harmless), found)
    checked, left = outcome.checked, len(outcome.left)
    pending = len(outcome.found) - left
    seen = f"{words.count(checked.rows, 'row')}, {words.count(checked.files, 'kept file')} ({words.size(checked.bytes)})"
    said = [f"Looked at {seen} and {words.count(checked.on_disk, 'file')} on disk: {_sum_up(len(outcome.wrong), left)}."]
    if pending:
        said.append(f"{words.count(pending, 'change')} in the folders {'has' if pending == 1 else 'have'} not been noticed yet: the next look takes them.")
    if left and not call.options.repair:
        said.append("`papertray verify --repair` puts right what can be put right.")
    call.out.note(" ".join(said))
    return int(bool(left))


def _sum_up(wrong: int, left: int) -> str:
    if not wrong:
        return "all is well"
    differ = words.count(wrong, "thing differs", "things differ")
    return differ if left == wrong else f"{differ}, and all is well now" if not left else f"{differ}; {left} of them could not be mended"


def _tell(call: Call, finding: Finding, mended: Mended | None = None) -> None:
    what = WORDS[finding.code]
    if call.out.json:
        more: dict[str, object] = {} if mended is None else {"mended": mended.done, "done": mended.words}
        call.out.object({"finding": finding.code, "message": what, "where": finding.where, "documents": list(finding.documents), **more})
        return
    about = f" (document {', '.join(map(str, finding.documents[:5]))}{' …' if len(finding.documents) > 5 else ''})" if finding.documents else ""
    call.out.line(f"{what}: {clean(finding.where)}{about}" + ("" if mended is None else f"\n    {clean(mended.words)}"))


def add_backup(parser: argparse.ArgumentParser) -> None:
    """The options of `backup`."""
    parser.add_argument("--to", required=True, metavar="PATH", help="the folder that becomes a copy of the library; what is there of an earlier one is used")
    parser.add_argument("--verify", action="store_true", help="read all of the copy again afterwards")


def backup(call: Call) -> int:
    """Copy the library, also while the application works."""
    _expect_library(call)
    made = _back_up_in_background(call, Path(as_on_disk(call.options.to)))
    found = check_backup(made.place) if call.options.verify else ()
    for finding in found:
        _tell(call, finding)
    manifest, copied = made.manifest, made.copied
    if call.out.json:
        call.out.object({"path": str(made.place), "documents": manifest.documents, "files": manifest.files, "bytes": manifest.bytes, "copied": copied.files})
    call.out.note(
        f"{words.count(manifest.documents, 'document')} and {words.count(manifest.files, 'kept file')} ({words.size(manifest.bytes)}) are at {made.place}; "
        f"{words.count(copied.files, 'file')} had to be copied."
    )
    if copied.damaged:
        raise FailedError(f"{words.count(len(copied.damaged), 'kept file')} could not be copied whole: `papertray verify` says which.")
    return int(bool(found))


def _back_up_in_background(call: Call, place: Path) -> Backup:
    """In a thread of low priority: the application's work comes first."""
    stopping = threading.Event()
    with ThreadPoolExecutor(1, "papertray-backup", lower_priority) as threads:
        try:
            return threads.submit(back_up, call.paths, place, timestamp(call.clock.now()), None, lambda: not stopping.is_set()).result()
        finally:
            stopping.set()


def add_restore_library(parser: argparse.ArgumentParser) -> None:
    """The options of `restore-library`."""
    parser.add_argument("--from", dest="source", required=True, metavar="PATH", help="the backup")
    parser.add_argument("--force", action="store_true", help="also where the library has documents; it is set aside, not deleted")


def restore_library(call: Call) -> int:
    """Put a backup in the library's place."""
    with held(call.paths):
        place = Path(as_on_disk(call.options.source))
        manifest, aside = bring_back(place, call.paths, timestamp(call.clock.now()), force=call.options.force)
    if call.out.json:
        call.out.object({"from": str(place), "made": manifest.made, "documents": manifest.documents, "aside": str(aside) if aside else None})
    call.out.note(
        f"The library at {call.paths.root} is that of {words.moment(manifest.made)} again: {words.count(manifest.documents, 'document')}."
        + (f" What was there before lies at {aside}." if aside else "")
    )
    return 0


def add_move_library(parser: argparse.ArgumentParser) -> None:
    """The options of `move-library`."""
    parser.add_argument("--to", required=True, metavar="DIR", help="a new folder, on a disk of this computer")
    parser.add_argument("--keep-old", action="store_true", help="leave the old one where it is (default: it is removed when the new one has been verified)")


def move_library(call: Call) -> int:
    """Move the library; the application must not be running."""
    place = Path(as_on_disk(call.options.to))
    with held(call.paths):
        copied = move(call.paths, place, keep=call.options.keep_old)
    if call.out.json:
        call.out.object({"from": str(call.paths.root), "path": str(place), "files": copied.files, "bytes": copied.bytes})
    found = f"Name it from now on: --library {quoted(str(place))}" if call.paths.is_named else "The settings remember the place"
    call.out.note(f"The library is at {place} now: {words.count(copied.files, 'kept file')}, all verified. {found}.")
    return 0


def _expect_library(call: Call) -> None:
    if not call.paths.catalogue.exists():
        raise LibraryError(f"There is no library at {printable(str(call.paths.root))} yet: watch a folder first.")
