"""`papertray restore`: a copy of a stored raw file, checked against its hash while it is written."""

from __future__ import annotations

import argparse
import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from core.caring.placing import new_file
from core.cli.call import Call, FailedError, add_document, add_version
from core.document import Version
from core.paths import printable

_PIECE = 1 << 20


def add_restore(parser: argparse.ArgumentParser) -> None:
    """The options of `restore`."""
    add_document(parser)
    add_version(parser)
    parser.add_argument("--to", required=True, metavar="PATH", help="where the copy goes: a new file, or a folder (then under the document's name)")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is there")


def restore(call: Call) -> int:
    """Copy a version's raw file out of the store."""
    with call.catalogue() as catalogue:
        id_ = catalogue.find(call.options.document)
        version = catalogue.raw(id_, call.options.version)
        document = catalogue.rows([id_])[0]
    target = os.path.abspath(call.options.to)
    if os.path.isdir(target):
        target = os.path.join(target, document.name)
    _copy(call.paths.stored(version.sha256), target, version, force=call.options.force)
    if call.out.json:
        call.out.object({"document": id_, "version": version.version, "sha256": version.sha256, "size": version.size, "path": target})
    call.out.note(f"Version {version.version} of {printable(document.name)} is now at {printable(target)}.")
    return 0


def _copy(stored: Path, target: str, version: Version, *, force: bool) -> None:
    """Raises `PlaceError`, `FailedError`; then nothing is at the target that was not there before."""
    with new_file(target, force=force) as copy:
        if _pour(stored, copy) != version.sha256:
            raise FailedError(f"The stored file of version {version.version} is not what it was: its hash differs. `{stored}` is damaged.")
    seen = datetime.fromisoformat(version.modified).timestamp()
    os.utime(target, (seen, seen))


def _pour(stored: Path, copy: BinaryIO) -> str:
    """Copy the bytes; returns their SHA-256."""
    digest = hashlib.sha256()
    try:
        source = stored.open("rb")
    except FileNotFoundError as error:
        raise FailedError(f"The stored file {stored} is missing from the library.") from error
    with source:
        while piece := source.read(_PIECE):
            digest.update(piece)
            copy.write(piece)
    return digest.hexdigest()
