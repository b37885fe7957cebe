"""What the pages of the library's care ask: of the catalogue in the reader's thread, of the disk in a background one. Plain data comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.caring.backing_up import Manifest, backups_in, read_manifest
from core.caring.copying import lower_priority
from core.caring.moving import check_place
from core.caring.verifying import Checked, Finding, Verifier
from core.errors import LibraryError
from core.paths import APP, LibraryPaths
from core.settings import FolderSettings, Settings
from core.storage.catalogue import Catalogue
from core.storage.retention import Expired
from core.views import LoggedDelivery

_FOLDER = f"{APP} library"
_LOG_LINES = 400
_FINDINGS = 500  # that are listed


@dataclass(frozen=True, slots=True)
class Told:
    """What hooks were told, newest first, with the name of each document; `waiting` are (folder, hook, how many events it has not taken, next try)."""

    lines: tuple[tuple[LoggedDelivery, str], ...]
    waiting: tuple[tuple[str, str, int, float], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup: where it lies, and what it says of itself."""

    place: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Verified:
    """How a look at everything ended: what differs, and how much was looked at."""

    findings: tuple[Finding, ...]
    checked: Checked


class StoppedError(LibraryError):
    """The person did not want to wait any longer."""


def deliveries(catalogue: Catalogue, folders: Sequence[FolderSettings]) -> Told:
    """The last lines of the hooks' log, and what hooks have not taken yet."""
    lines = tuple(reversed(catalogue.deliveries(limit=_LOG_LINES)))
    names = {document.id: document.name for document in catalogue.rows({line.document for line in lines})}
    waiting = []
    for folder in folders:
        for hook in folder.hooks:
            held = catalogue.hook(folder.path, hook.name)[1]
            if held:
                waiting.append((folder.path, hook.name, len(held), min(one.next_try for one in held)))
    return Told(tuple((line, names.get(line.document, "")) for line in lines), tuple(waiting))


def expired(catalogue: Catalogue, folder: FolderSettings, now: float) -> tuple[Expired, ...]:
    """What these rules of a folder, saved or not, would let go now."""
    return catalogue.expired(folder, now) if folder.keep_versions or folder.keep_deleted_days else ()


def backups(folder: str) -> tuple[Kept, ...]:
    """The finished backups in this folder, newest first; none when it is not there. One that cannot be read is left out."""
    found = []
    for place in reversed(backups_in(Path(folder))) if folder else ():
        try:
            found.append(Kept(place, read_manifest(place)))
        except LibraryError:
            continue
    return tuple(found)


def verify(paths: LibraryPaths, settings: Settings, stop: threading.Event, tell: Callable[[int, int], None]) -> Verified:
    """Look at every row, every kept byte and every file. Raises `LibraryError`; `StoppedError` when `stop` is set meanwhile."""

    def told(done: int, total: int) -> None:
        if stop.is_set():
            raise StoppedError
        tell(done, total)

    lower_priority()
    verifier = Verifier(paths, settings, told)
    findings = []
    for finding in verifier.findings():
        findings.append(finding)
        if stop.is_set() or len(findings) >= _FINDINGS:
            break
    return Verified(tuple(findings), verifier.checked)


def check_move(paths: LibraryPaths, place: Path) -> Path:
    """Where the library would lie: the folder that was chosen, or a new one in it when it holds something. Raises `LibraryError` when it cannot lie there."""
    target = place if not place.exists() or not any(place.iterdir()) else place / _FOLDER
    check_place(paths, target)
    return target
