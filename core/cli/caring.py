"""`papertray verify`, `backup` and `restore-library`: whether the library is whole, a copy of it, and back."""

from __future__ import annotations

import argparse
import contextlib
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.caring.backing_up import Backup, back_up, bring_back, check_backup
from core.caring.copying import lower_priority
from core.caring.moving import move
from core.caring.repairing import Mended, Repairer
from core.caring.verifying import WORDS, Finding, Verifier
from core.cli import words
from core.cli.call import Call, FailedError
from core.cli.output import clean
from core.clock import timestamp
from core.errors import LibraryError
from core.locking import HeldError, Lock
from core.paths import LibraryPaths, as_on_disk, printable
from core.settings_file import load

_PASSES = 3  # what one repair uncovers, the next puts right


def add_verify(parser: argparse.ArgumentParser) -> None:
    """The options of `verify`."""
    parser.add_argument("--repair", action="store_true", help="put right what can be put right; the application must not be running")


def verify(call: Call) -> int:
    """Look at everything, and print what differs; 1 when something is damaged and stays so."""
    with held(call.paths) if call.options.repair else contextlib.nullcontext():
        verifier, found = _look(call)
        wrong = [finding for finding in found if not finding.harmless]
        for _ in range(_PASSES if call.options.repair and wrong else 0):
            for mended in Repairer(call.paths, call.clock).repair(found):
                _tell(call, mended.finding, mended)
            found = _look(call)[1]
            if all(finding.harmless or finding in wrong for finding in found):
                break
        left = [finding for finding in found if not finding.harmless]
    checked, pending = verifier.checked, len(found) - len(left)
    seen = f"{words.count(checked.rows, 'row')}, {words.count(checked.files, 'kept file')} ({words.size(checked.bytes)})"
    said = [f"Looked at {seen} and {words.count(checked.on_disk, 'file')} on disk: {_sum_up(len(wrong), len(left))}."]
    if pending:
        said.append(f"{words.count(pending, 'change')} in the folders {'has' if pending == 1 else 'have'} not been noticed yet: the next look takes them.")
    if left and not call.options.repair:
        said.append("`papertray verify --repair` puts right what can be put right.")
    call.out.note(" ".join(said))
    return int(bool(left))


def _look(call: Call) -> tuple[Verifier, list[Finding]]:
    verifier = Verifier(call.paths, load(call.paths.settings))
    found: list[Finding] = []
    for finding in verifier.findings():
        found.append(finding)
        if not call.options.repair:
            _tell(call, finding)
    return verifier, found


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
    found = f"Name it from now on: --library {place}" if call.paths.is_named else "The settings remember the place"
    call.out.note(f"The library is at {place} now: {words.count(copied.files, 'kept file')}, all verified. {found}.")
    return 0


@contextlib.contextmanager
def held(paths: LibraryPaths) -> Iterator[None]:
    """Be the one process that writes to the library. Raises `LibraryError`, saying who has it."""
    try:
        paths.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(Lock(paths.lock))
            except HeldError as error:
                raise LibraryError(f"The library at {paths.root} is in use by another Papertray{_who(paths)}: quit it first.") from error
            yield
    except OSError as error:
        raise LibraryError(f"The library at {paths.root} cannot be written: {error.strerror or error}.") from error


def _who(paths: LibraryPaths) -> str:
    with contextlib.suppress(OSError, ValueError, KeyError):
        return f" (process {json.loads(paths.door.read_text(encoding='utf-8'))['pid']})"
    return ""


def _expect_library(call: Call) -> None:
    if not call.paths.catalogue.exists():
        raise LibraryError(f"There is no library at {printable(str(call.paths.root))} yet: watch a folder first.")
