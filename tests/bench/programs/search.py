"""Papertray's search in a library, with snippets; and FTS5's own ranking of the same query in the same database."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from core.storage.database import open_reader
from core.views import Order, View
from gui.threads.questions import first_page

_RANKED = """SELECT rowid, snippet(segments_index, 0, '', '', '…', 20) FROM segments_index WHERE segments_index MATCH ? ORDER BY rank LIMIT 20"""
_PAINTED = 30  # rows of a window


def main(library: str, rounds: str, *queries: str) -> dict[str, dict[str, list[float]]]:
    """Milliseconds of CPU by query: the best hits, what FTS5 takes to rank them all, the newest, what the window paints after a keystroke, and the rest."""
    paths = LibraryPaths.of(Path(library))
    plain = open_reader(paths.catalogue)
    took: dict[str, dict[str, list[float]]] = {"ours": {}, "ranked": {}, "newest": {}, "keystroke": {}, "whole": {}}
    with Catalogue(paths.catalogue) as catalogue:
        for _ in range(int(rounds) + 1):  # the first round fills the caches
            for query in queries:
                asked: dict[str, Callable[[], object]] = {
                    "ours": lambda query=query: catalogue.search(query),  # type: ignore[misc]  # a default
                    "newest": lambda query=query: catalogue.search(query, order=Order.NEWEST),  # type: ignore[misc]  # as above
                    "whole": lambda query=query: catalogue.page(View(query=query)),  # type: ignore[misc]  # as above
                    "keystroke": lambda query=query: _keystroke(catalogue, query),  # type: ignore[misc]  # as above
                }
                if "*" not in query[:1] and ":" not in query:
                    asked["ranked"] = lambda query=query: plain.execute(_RANKED, (query,)).fetchall()  # type: ignore[misc]  # as above
                for who, ask in asked.items():
                    took[who].setdefault(query, []).append(_cpu(ask))
    plain.close()
    return {who: {query: times[1:] for query, times in queries.items()} for who, queries in took.items()}


def _keystroke(catalogue: Catalogue, query: str) -> None:
    first_page(catalogue, View(query=query), _PAINTED)


def _cpu(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return (time.process_time() - began) * 1000
