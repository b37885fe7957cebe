"""Many small texts: what each document costs besides its reading, and how large the library gets."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.collection import recoll
from tests.bench.measuring import Run, compare, folder, run
from tests.bench.table import Line, Note, Said

_TEXTS = 10_000


def measure(rounds: int) -> Iterator[Said]:
    """CPU seconds for 10,000 of them, kept and indexed; and bytes against those of the texts."""
    what = f"{_TEXTS:,} small texts, kept and indexed"
    with folder() as texts:
        run("small_texts", texts, str(_TEXTS))
        ours, fts5, sizes = [], [], {}
        for _ in range(rounds or 1):
            with folder() as library:
                ours.append(_checked(run("once", library, texts)))
                sizes = run("library_size", library).said
            fts5.append(_fts5(texts))
        yield compare(what, ours, "FTS5 alone", fts5, None)
        yield Line("    a document", ours[0].cpu / _TEXTS * 1000, "ms CPU")
        if shutil.which("recollindex") is None:
            yield Note("recollindex is not installed: not compared (goal ≤ 0.1 ×)")
        else:
            yield compare("    the same", ours, "recollindex", [recoll(texts)], 0.1)
    for part, goal in (("index", 0.45), ("catalogue", 1.5)):
        share = sizes[part] / sizes["texts"]
        yield Line(f"library: {part}", sizes[part] / 1e6, "MB", "the texts", sizes["texts"] / 1e6, share, goal)


def _checked(done: Run) -> Run:
    assert done.said == {"stored": _TEXTS}, done.said
    return done


def _fts5(texts: Path) -> Run:
    with folder() as place:
        return run("fts5", texts, place / "texts.sqlite3")
