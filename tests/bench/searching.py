"""Search in a library of 100,000 documents."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.measuring import folder, median_ratio, run
from tests.bench.table import Line, Said

_DOCUMENTS = 100_000
_ROUNDS = 20
_WORD, _PREFIX = 25.0, 40.0


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds of CPU until the best twenty hits with their snippets are there, the worst of all rounds; FTS5 ranks every hit."""
    with folder() as library:
        words = run("large_library", library, str(_DOCUMENTS)).said["words"]
        kinds = {
            "the most common word": (words[0], _WORD),
            "a common word": (words[2], _WORD),
            "a rare word": (words[4], _WORD),
            "two words": (f"{words[1]} {words[3]}", _WORD),
            "a phrase": (f'"{words[0]} {words[1]}"', _WORD),
            "a prefix": (f"{words[2][:2]}*", _PREFIX),
        }
        said = run("search", library, str(rounds or _ROUNDS), *(query for query, _ in kinds.values())).said
    for kind, (query, goal) in kinds.items():
        ours, ranked = said["ours"][query], said["ranked"][query]
        yield Line(f"{_DOCUMENTS:,} documents, {kind}: p50", median(ours), "ms CPU", "FTS5 ranked", median(ranked), median_ratio(ours, ranked))
        yield Line("    the worst", max(ours), "ms CPU", goal=goal)
