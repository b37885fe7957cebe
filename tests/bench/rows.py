"""The table of rows, in the order in which they are printed."""

from __future__ import annotations

from tests.bench import collection, landing, reconciling
from tests.bench.table import Row

ROWS = (
    Row("collection", "a real collection through the whole pipeline", collection.measure),
    Row("reconcile", "a look at files that have not changed", reconciling.measure),
    Row("landing", "from a file's last byte to its row and its text", landing.measure),
)
