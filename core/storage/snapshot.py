"""Copies of the catalogue while it is in use: one moment of it, by SQLite's online backup, which the writer does not wait for (WAL)."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from core.own_files import remove, replace
from core.paths import address_to_read

_KEPT = 2


def copy_catalogue(source: Path, target: Path) -> None:
    """Copy the database at `source`, with what its log holds, to a new file that only the owner may read. Raises `sqlite3.Error`, OSError."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    with contextlib.closing(sqlite3.connect(address_to_read(source), uri=True, timeout=10)) as old, contextlib.closing(sqlite3.connect(target)) as new:
        old.backup(new)  # in one step: one read transaction
        new.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it


def keep_copy(catalogue: Path, before: str) -> Path:
    """Keep a copy beside the catalogue before something changes it for good (`before` names it); of all such copies the last two stay.

    Raises `sqlite3.Error`, OSError.
    """
    copy = catalogue.with_name(f"{catalogue.stem}.before-{before}{catalogue.suffix}")
    part = copy.with_name(copy.name + ".part")
    copy_catalogue(catalogue, part)
    replace(part, copy)
    copies = sorted(catalogue.parent.glob(f"{catalogue.stem}.before-*{catalogue.suffix}"), key=lambda path: path.stat().st_mtime_ns)
    for old in copies[:-_KEPT]:
        remove(old)
    return copy
