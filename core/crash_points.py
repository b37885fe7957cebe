"""The points between two writes at which a crash would hurt most, by name: a test ends the process there (steps 6 to 10).

The pipeline calls `passing(point)` as it passes each; nobody listens in ordinary life.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

POINTS = (
    "duties are written but not committed",
    "duties are committed",
    "a document is marked as being read",
    "a result has come",
    "raw files lie in the store but no rows",
    "rows are written but not committed",
    "rows are committed but nobody was told",
)
"""In the order in which a document passes them."""

DUTIES_WRITTEN, DUTIES_COMMITTED, MARKED, RESULT, FILES_STORED, ROWS_WRITTEN, ROWS_COMMITTED = POINTS

Passing: TypeAlias = Callable[[str], None]


def go_on(point: str) -> None:
    """What happens at each point in ordinary life: nothing."""
