"""`python3 dev.py corpus DIR`: exit status 0 unless a document escaped: no final state, or the application died of it."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from core.document import Document
from core.paths import printable
from tests.corpus.agreement import Agreement, agree, differences, reference
from tests.corpus.engines import ENGINES, Engine
from tests.corpus.reading import Account, Wishes, read
from tests.corpus.report import Row, escaped, report, row_of

_SHOWN = 10


def main(words: list[str]) -> int:
    """Read the collection that these words name, and report."""
    options = _parser().parse_args(words)
    collection = Path(options.folder).resolve()
    if not collection.is_dir():
        print(f"There is no folder {collection}.", file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # names may be anything
    wishes = Wishes(options.workers, options.seconds, options.memory, options.everything, options.largest, options.ocr)
    with tempfile.TemporaryDirectory(prefix="papertray-corpus-", ignore_cleanup_errors=True) as library:
        account = read(collection, Path(library), wishes)
        rows = list(_rows(account))
        for line in report(account, rows):
            print(line)
        for name in options.against:
            _compare(account, name)
    if options.json:
        Path(options.json).write_text(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=True), encoding="utf-8")
    left = [child.name for child in multiprocessing.active_children()]
    if left:
        print(f"ESCAPED: processes are left: {', '.join(left)}")
    return int(bool(account.trouble or left or escaped(rows)))


def _rows(account: Account) -> Iterator[Row]:
    for document in account.documents():
        theirs = reference(Path(document.path), account.collection) if document.status == "stored" else None
        agreement = agree(account.text(document), theirs) if theirs is not None else None
        yield row_of(document, account.costs.get(document.id), agreement)


def _compare(account: Account, name: str) -> None:
    engine = ENGINES[name]()
    if engine is None:
        print(f"{name} is not installed here: not compared.")
        return
    found, refused = _opinions(account, engine)
    scores = sorted(agreement.f1 for _, agreement in found)
    if scores:
        middle = scores[len(scores) // 2]
        print(f"{name}, {len(found)} documents: word F1 median {middle:.4f}, worst {scores[0]:.4f}; {refused} that only we read. They differ most on:")
    for document, agreement in sorted(found, key=lambda pair: pair[1].f1)[:_SHOWN]:
        lacking, more = differences(account.text(document), engine.text(document.path) or "")
        print(f"  {agreement.f1:.3f}  recall {agreement.recall:.3f}  {printable(document.path.removeprefix(str(account.collection)))}")
        print(f"         only {name}: {' '.join(lacking)}\n         only ours: {' '.join(more)}")


def _opinions(account: Account, engine: Engine) -> tuple[list[tuple[Document, Agreement]], int]:
    found, refused = [], 0
    for document in account.documents():
        if not engine.takes(document.type) or document.status not in {"stored", "failed"}:
            continue
        theirs = engine.text(document.path)
        if theirs is None:
            refused += document.status == "stored"
        elif theirs.strip() or document.characters:
            found.append((document, agree(account.text(document), theirs)))
    return found, refused


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py corpus", description="A collection through the real pipeline; the collection is only read.")
    parser.add_argument("folder", metavar="DIR", help="everything below it is read; reference texts lie in DIR-expected/NAME.md, or so beside any folder in it")
    parser.add_argument("--against", action="append", default=[], choices=list(ENGINES), help="print the documents on which a second engine differs most")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="documents read side by side (default: as fits this computer)")
    parser.add_argument("--seconds", type=float, default=60.0, metavar="S", help="time for one document (default: 60)")
    parser.add_argument("--memory", type=int, default=1024, metavar="MB", help="memory for one document (default: 1024)")
    parser.add_argument("--largest", type=int, default=512, metavar="MB", help="larger files are left out (default: 512)")
    parser.add_argument("--everything", action="store_true", help="take files that are no documents, too")
    parser.add_argument("--ocr", choices=("off", "no_text", "always"), default="no_text", help="text recognition (default: for pages without text)")
    parser.add_argument("--json", metavar="FILE", help="write a row for each document there")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
