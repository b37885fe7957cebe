"""`papertray export`: the documents with their metadata and text, as a file for other programs."""

from __future__ import annotations

import argparse
import os

from core.caring.exporting import FORMS, export
from core.caring.placing import check_is_free
from core.cli import words
from core.cli.call import Call, watched_folder
from core.document import Status
from core.paths import printable
from core.settings_file import load
from core.views import Sort, View


def add_export(parser: argparse.ArgumentParser) -> None:
    """The options of `export`."""
    parser.add_argument("--format", choices=list(FORMS), required=True, help="csv (for spreadsheets), jsonl (a JSON object a line) or parquet")
    parser.add_argument("--to", required=True, metavar="PATH", help="the file to write")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is there")
    parser.add_argument("--folder", metavar="F", help="only those of this watched folder, by its path or name")
    parser.add_argument("--status", choices=[status.value for status in Status], metavar="S", help=f"only those in this state: {', '.join(Status)}")
    parser.add_argument("--deleted", action="store_true", help="those that are gone from their folder; their versions remain")


def run_export(call: Call) -> int:
    """Write the file, oldest change first."""
    options = call.options
    folder = watched_folder(load(call.paths.settings), options.folder).path if options.folder else None
    statuses = frozenset({Status(options.status)} if options.status else ())
    view = View(folder=folder, statuses=statuses, deleted=options.deleted, sort=Sort.CHANGED, descending=False)
    target = os.path.abspath(options.to)
    if os.path.isdir(target):
        target = os.path.join(target, f"documents.{options.format}")
    check_is_free(target, force=options.force)
    count = export(call.paths.catalogue, view, options.format, target, force=options.force)
    if call.out.json:
        call.out.object({"format": options.format, "path": target, "documents": count, "size": os.path.getsize(target)})
    call.out.note(f"{words.count(count, 'document')} in {printable(target)} ({words.size(os.path.getsize(target))}).")
    return 0
