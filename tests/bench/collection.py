"""A real collection through the whole pipeline, against what its parts cost alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.measuring import ROOT, BrokenError, Run, SkippedError, compare, folder, in_turns, median_cpu, median_ratio, run, run_command
from tests.bench.samples import write_small_pdfs
from tests.bench.table import Line, Note, Said

_ROUNDS = 5
_FEW = 8  # documents of a page: enough to start every worker and its engine


def collection() -> Path:
    """The folder of agendas, minutes and captions. Raises `SkippedError` where there is none."""
    place = Path(os.environ.get("PAPERTRAY_CORPUS") or ROOT.parent / "shared" / "corpus" / "school-board")
    if not place.is_dir():
        raise SkippedError(f"there is no collection at {place} (name a folder of PDFs and captions in PAPERTRAY_CORPUS)")
    return place


def measure(rounds: int) -> Iterator[Said]:
    """CPU seconds of everything, the start of all interpreters included; and what is left without the start of programs and engines."""
    files = collection()
    number = sum(1 for entry in files.iterdir() if entry.suffix in {".pdf", ".vtt"})
    with folder() as few:
        write_small_pdfs(few, _FEW)
        ours, pdfium, seed, start, start_of_pdfium = in_turns(
            rounds or _ROUNDS,
            lambda: papertray(files, number),
            lambda: run("pdfium", files),
            lambda: run("seed", files),
            lambda: papertray(few, _FEW),
            lambda: run("pdfium", few),
        )
    what = f"{number} files: read, hash, keep, extract, index, commit"
    yield compare(what, ours, "pdfium alone", pdfium, 1.2)
    yield compare("the same", ours, "the seed's loop", seed, 0.4)
    yield Line("of it: starting the programs and their engines", median_cpu(start), "CPU s")
    net, net_of_pdfium = _without(ours, start), _without(pdfium, start_of_pdfium)
    yield Line("the rest", median(net), "CPU s", "pdfium alone", median(net_of_pdfium), median_ratio(net, net_of_pdfium), 1.2)
    yield from _recoll(files, ours)


def papertray(files: Path, number: int) -> Run:
    """Papertray's run over a folder, which must store this many documents."""
    with folder() as library:
        done = run("once", library, files)
    if done.said.get("stored", 0) != number:
        raise BrokenError(f"{done.said} instead of {number} stored documents")
    return done


def _without(whole: list[Run], part: list[Run]) -> list[float]:
    return [a.cpu - b.cpu for a, b in zip(whole, part, strict=True)]


def _recoll(files: Path, ours: list[Run]) -> Iterator[Said]:
    if shutil.which("recollindex") is None:
        yield Note("recollindex is not installed: not compared (goal ≤ 0.45 ×)")
        return
    yield compare("the same", ours, "recollindex", [recoll(files) for _ in ours], 0.45)


def recoll(files: Path) -> Run:
    """Recoll's indexer over the same folder."""
    with folder() as configuration:
        (configuration / "recoll.conf").write_text(f"topdirs = {files}\n", encoding="utf-8")
        return run_command(["recollindex", "-c", configuration], answers=False)
