"""Search in a library of 100,000 documents: the collection's lines, shuffled, where there is a collection; and how large that library is."""

from __future__ import annotations

import contextlib
import json
import os
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
_RECOLLS = 10_000  # documents that Recoll gets: it needs 6 ms of CPU for each; all of them where both libraries are kept
_ROUNDS = 20
_WORD, _PREFIX, _KEYSTROKE = 25.0, 40.0, 50.0
_KEEP = "PAPERTRAY_BENCH_KEEP"
_PATIENCE = 3600.0  # seconds
_COMPARED = ("the most common word", "a common word", "a rare word", "two words", "a phrase", "a phrase of common words", "a prefix that most documents have")


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds of CPU until the best twenty hits with their snippets are there; FTS5 ranks every hit.

    To make the libraries takes minutes: with PAPERTRAY_BENCH_KEEP=FOLDER they are made there once, Recoll's of all the texts, and measured again from then on.
    """
    kept = os.environ.get(_KEEP)
    with contextlib.nullcontext(Path(kept)) if kept else folder() as place:
        library = place / "lib"
        yield from _fill(place)
        made = json.loads((place / "made.json").read_text())
        kinds = _kinds(made["words"], made["phrase"])
        said = run("search", library, str(rounds or _ROUNDS), *(query for query, _ in kinds.values())).said
        yield from _lines(kinds, said)
        yield from _sizes(library)
        yield from _recoll(place, kinds, said["ours"], rounds or _ROUNDS, _DOCUMENTS if kept else _RECOLLS)


def _fill(place: Path) -> Iterator[Said]:
    """The library of 100,000 documents, unless it is there."""
    if (place / "made.json").exists():
        return
    library = place / "lib"
    library.mkdir(parents=True, exist_ok=True)
    with folder() as source:
        try:
            run("once", source, collection())
        except SkippedError as why:
            yield Note(f"made-up words: {why}")
            made = run("large_library", library, str(_DOCUMENTS), patience=_PATIENCE).said
        else:
            made = run("large_library", library, str(_DOCUMENTS), source, patience=_PATIENCE).said
    (place / "made.json").write_text(json.dumps(made))


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
        yield Line("    a keystroke: the first rows of the window, p99", percentile(said["keystroke"][query], 0.99), "ms CPU", goal=_KEYSTROKE)
        yield Line("    the rest of 5,000 after it, p99", percentile(said["whole"][query], 0.99), "ms CPU")


def _sizes(library: Path) -> Iterator[Said]:
    sizes = run("library_size", library).said
    for part, goal in (("index", 0.45), ("words", 0.05), ("catalogue", 1.5)):
        yield Line(f"library: {part}", sizes[part] / 1e6, "MB", "the texts", sizes["texts"] / 1e6, sizes[part] / sizes["texts"], goal)


def _recoll(place: Path, kinds: Mapping[str, tuple[str, float]], ours: Mapping[str, list[float]], rounds: int, documents: int) -> Iterator[Said]:
    """The same texts, as files. Its query program is started anew for each; what it takes for a word that is nowhere is taken off."""
    if shutil.which("recollindex") is None or shutil.which("recollq") is None:
        yield Note("recollindex is not installed: not compared")
        return
    texts, configuration = place / "texts", place / "recoll"
    if not (configuration / "indexed.json").exists():
        _write_texts(place / "lib", texts, documents)
        configuration.mkdir(exist_ok=True)
        (configuration / "recoll.conf").write_text(f"topdirs = {texts}\n", encoding="utf-8")
        indexed = run_command(["recollindex", "-c", configuration], answers=False, patience=_PATIENCE)
        (configuration / "indexed.json").write_text(json.dumps({"cpu": indexed.cpu}))
    yield Line(f"Recoll: {documents:,} of them indexed", json.loads((configuration / "indexed.json").read_text())["cpu"], "CPU s")
    starts = [_recollq(configuration, "qzxqzxq") for _ in range(rounds)]
    yield Line("Recoll: its query program started, p50", median(starts), "ms CPU")
    for kind in _COMPARED:
        query = kinds[kind][0]
        taken = [max(0.1, _recollq(configuration, query) - median(starts)) for _ in range(rounds)]
        for share, name in ((0.5, "p50"), (0.99, "p99")):
            mine, its = percentile(ours[query], share), percentile(taken, share)
            yield Line(f"{kind}: {name}", mine, "ms CPU", f"Recoll, {documents:,}, net", its, mine / its)
    size = sum(path.stat().st_size for path in (configuration / "xapiandb").rglob("*") if path.is_file())
    whole = sum(path.stat().st_size for path in texts.rglob("*.txt"))
    yield Line("Recoll: index", size / 1e6, "MB", "the texts", whole / 1e6, size / whole)


def _write_texts(library: Path, texts: Path, documents: int) -> None:
    connection = sqlite3.connect(LibraryPaths.of(library).catalogue)
    for id_, text in connection.execute("SELECT id, text FROM segments ORDER BY id LIMIT ?", (documents,)):
        (texts / f"{id_ // 1000:03}").mkdir(parents=True, exist_ok=True)
        (texts / f"{id_ // 1000:03}" / f"note {id_}.txt").write_text(text, encoding="utf-8")
    connection.close()


def _recollq(configuration: Path, query: str) -> float:
    """Milliseconds of CPU."""
    return run_command(["recollq", "-c", configuration, "-n", "20", "-q", query], answers=False).cpu * 1000
