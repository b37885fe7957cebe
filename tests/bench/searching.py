"""Search in a library of 100,000 documents: the collection's lines, shuffled, where there is a collection; and how large that library is."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from core.paths import LibraryPaths
from tests.bench.collection import collection
from tests.bench.measuring import SkippedError, folder, median_ratio, percentile, run, run_command
from tests.bench.table import Line, Note, Said

_DOCUMENTS = 100_000
_RECOLLS = 10_000  # documents that Recoll gets: it needs 6 ms of CPU for each
_ROUNDS = 20
_WORD, _PREFIX, _KEYSTROKE = 25.0, 40.0, 50.0


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds of CPU until the best twenty hits with their snippets are there; FTS5 ranks every hit."""
    with folder() as library, folder() as source:
        try:
            run("once", source, collection())
        except SkippedError as why:
            yield Note(f"made-up words: {why}")
            made = run("large_library", library, str(_DOCUMENTS)).said
        else:
            made = run("large_library", library, str(_DOCUMENTS), source).said
        kinds = _kinds(made["words"], made["phrase"])
        said = run("search", library, str(rounds or _ROUNDS), *(query for query, _ in kinds.values())).said
        yield from _lines(kinds, said)
        yield from _sizes(library)
        yield from _recoll(library, kinds, rounds or 5)


def _kinds(words: list[str], phrase: str) -> dict[str, tuple[str, float]]:
    longest = max(words, key=len)
    return {
        "the most common word": (words[0], _WORD),
        "a common word": (words[2], _WORD),
        "a rare word": (words[4], _WORD),
        "two words": (f"{words[1]} {words[3]}", _WORD),
        "a phrase": (f'"{phrase}"', _WORD),
        "a phrase of common words": (f'"{words[0]} {words[1]}"', _WORD),
        "a prefix of two letters": (f"{words[2][:2]}*", _PREFIX),
        "a prefix of one letter": (f"{words[0][:1]}*", _PREFIX),
        "a prefix that most documents have": (f"{words[0][:2]}*", _PREFIX),
        "a word and a filter": (f"{words[3]} name:note*", _WORD),
        "a misspelt word": (f"{longest[:3]}{longest[4:]}x", _WORD),
        "a part of a part number": ("*777*", _PREFIX),
    }


def _lines(kinds: Mapping[str, tuple[str, float]], said: Mapping[str, Mapping[str, list[float]]]) -> Iterator[Said]:
    for kind, (query, goal) in kinds.items():
        ours, ranked = said["ours"][query], said["ranked"].get(query)
        what = f"{_DOCUMENTS:,} documents, {kind}: p50"
        if ranked is None:
            yield Line(what, median(ours), "ms CPU")
        else:
            yield Line(what, median(ours), "ms CPU", "FTS5 ranked", median(ranked), median_ratio(ours, ranked))
        yield Line("    p99", percentile(ours, 0.99), "ms CPU", goal=goal)
        yield Line("    newest first, p99", percentile(said["newest"][query], 0.99), "ms CPU")
        yield Line("    a keystroke: all ids and the first rows, p99", percentile(said["keystroke"][query], 0.99), "ms CPU", goal=_KEYSTROKE)


def _sizes(library: Path) -> Iterator[Said]:
    sizes = run("library_size", library).said
    for part, goal in (("index", 0.45), ("words", 0.05), ("catalogue", 1.5)):
        yield Line(f"library: {part}", sizes[part] / 1e6, "MB", "the texts", sizes["texts"] / 1e6, sizes[part] / sizes["texts"], goal)


def _recoll(library: Path, kinds: Mapping[str, tuple[str, float]], rounds: int) -> Iterator[Said]:
    """The same texts, as files; its query program is started anew for each, which is most of what it takes."""
    if shutil.which("recollindex") is None or shutil.which("recollq") is None:
        yield Note("recollindex is not installed: not compared")
        return
    with folder() as texts, folder() as configuration:
        connection = sqlite3.connect(LibraryPaths.of(library).catalogue)
        for id_, text in connection.execute("SELECT id, text FROM segments ORDER BY id LIMIT ?", (_RECOLLS,)):
            (texts / f"note {id_}.txt").write_text(text, encoding="utf-8")
        connection.close()
        (configuration / "recoll.conf").write_text(f"topdirs = {texts}\n", encoding="utf-8")
        indexed = run_command(["recollindex", "-c", configuration], answers=False)
        yield Line(f"Recoll: {_RECOLLS:,} of them indexed", indexed.cpu, "CPU s")
        for kind in ("the most common word", "a rare word", "a phrase"):
            command: list[str | Path] = ["recollq", "-c", configuration, "-n", "20", "-q", kinds[kind][0]]
            taken = [run_command(command, answers=False).cpu * 1000 for _ in range(rounds)]
            yield Line(f"Recoll, {_RECOLLS:,} documents, {kind} (its start included): p50", median(taken), "ms CPU")
        size = sum(path.stat().st_size for path in (configuration / "xapiandb").rglob("*") if path.is_file())
        yield Line("Recoll: index", size / 1e6, "MB", "the texts", (whole := sum(p.stat().st_size for p in texts.iterdir())) / 1e6, size / whole)
