"""`papertray export`: the documents with their metadata and text, as a file for other programs."""

from __future__ import annotations

import argparse
import dataclasses
import os

from core.caring.exporting import FORMS, export
from core.caring.placing import check_is_free
from core.cli import words
from core.cli.call import Call
from core.cli.narrowing import add_narrowing, narrowed
from core.paths import printable
from core.views import Sort


def add_export(parser: argparse.ArgumentParser) -> None:
    """The options of `export`."""
    parser.add_argument("--format", choices=list(FORMS), required=True, help="csv (for spreadsheets), jsonl (a JSON object a line) or parquet")
    parser.add_argument("--to", required=True, metavar="PATH", help="the file to write")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is there")
    add_narrowing(parser)


def run_export(call: Call) -> int:
    """Write the file, oldest change first."""
    options = call.options
    view = dataclasses.replace(narrowed(call), sort=Sort.CHANGED, descending=False)
    target = os.path.abspath(options.to)
    if os.path.isdir(target):
        target = os.path.join(target, f"documents.{options.format}")
    check_is_free(target, force=options.force)
    count = export(call.paths.catalogue, view, options.format, target, force=options.force)
    if call.out.json:
        call.out.object({"format": options.format, "path": target, "documents": count, "size": os.path.getsize(target)})
    call.out.note(f"{words.count(count, 'document')} in {printable(target)} ({words.size(os.path.getsize(target))}).")
    return 0
