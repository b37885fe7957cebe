"""How well pages are read: the words of the collection's PDFs against poppler's, those of its minutes against a person's, and what recognition costs."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.bench.collection import collection
from tests.bench.measuring import Run, SkippedError, folder, in_turns, median_cpu, median_ratio, run, run_command
from tests.bench.table import Line, Note, Said
from tests.formats.minutes import READ_BY_EYE
from tests.formats.reading import read

_FEW = 4  # files of minutes that are recognised: a dozen pages


def words(rounds: int) -> Iterator[Said]:
    """One minus word F1 against pdftotext, after NFKC, of the PDFs that have text."""
    del rounds  # the same at every turn
    if shutil.which("pdftotext") is None:
        raise SkippedError("pdftotext is not installed (apt: poppler-utils)")
    missed = {path.name: 1 - score for path in sorted(collection().glob("*.pdf")) if (score := _against_poppler(path)) is not None}
    worst = max(missed, key=lambda name: missed[name])
    yield Line(f"{len(missed)} PDFs: words that differ from pdftotext's, median", 100 * statistics.median(missed.values()), "%", goal=0.2)
    yield Line("the worst of them", 100 * missed[worst], "%", goal=1.0)
    yield Note(f"that is {worst}")


def recognition(rounds: int) -> Iterator[Said]:
    """One minus word F1 against two pages that somebody read, and CPU seconds a page beside the tesseract program."""
    files = sorted(path for path in collection().glob("*.pdf") if path.name.startswith("Meeting Minutes"))[:_FEW]
    if not files:
        raise SkippedError("there are no minutes in the collection")
    with folder() as place:
        number = run("draw", place, *files).said["pages"]
        ours, theirs = in_turns(rounds or 1, lambda: run("recognise", *files), lambda: _tesseract(place))
    yield from _accuracy(ours[0])
    each, other = median_cpu(ours) / number, median_cpu(theirs) / number
    if not theirs[0].wall:
        yield Line(f"a page of {number}, drawn and recognised", each, "CPU s")
        yield Note("tesseract is not installed (apt: tesseract-ocr): not compared")
        return
    ratio = median_ratio([one.cpu for one in ours], [one.cpu for one in theirs])
    yield Line(f"a page of {number}, drawn and recognised", each, "CPU s", "the tesseract program, drawn before", other, ratio, 1.0)


def f1(ours: str, theirs: str) -> float:
    """The words that two texts share, however ordered: 1 when they have the same."""
    a, b = Counter(_words(ours)), Counter(_words(theirs))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _accuracy(ours: Run) -> Iterator[Said]:
    pages = {(name, number): text for name, number, text, _ in ours.said["pages"]}
    for (name, number), truth in READ_BY_EYE.items():
        if (name, number) in pages:
            missed = 100 * (1 - f1(pages[name, number], truth))
            yield Line(f"{name}, page {number}: words that differ from a person's reading", missed, "%", goal=3.0)


def _tesseract(place: Path) -> Run:
    if shutil.which("tesseract") is None:
        return Run(0.0, 0.0, {})
    return run_command(["tesseract", place / "list.txt", place / "text"], answers=False, environment={"OMP_THREAD_LIMIT": "1"})


def _against_poppler(path: Path) -> float | None:
    theirs = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return f1(read(path).text, theirs) if theirs.strip() else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).lower())
