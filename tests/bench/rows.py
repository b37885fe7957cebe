"""The table of rows, in the order in which they are printed."""

from __future__ import annotations

from tests.bench import (
    backing,
    collection,
    feeding,
    framing,
    idle,
    landing,
    noticing,
    reading,
    reconciling,
    searching,
    stalling,
    starting,
    storing,
    texts,
    working,
)
from tests.bench.table import Row

ROWS = (
    Row("collection", "a real collection through the whole pipeline", collection.measure),
    Row("words", "the words of a collection's PDFs", reading.words),
    Row("recognition", "pages that are pictures", reading.recognition),
    Row("reconcile", "a look at files that have not changed", reconciling.measure),
    Row("landing", "from a file's last byte to its row and its text", landing.measure),
    Row("unnoticed", "what nobody notices when very much happens at once", noticing.measure),
    Row("store", "300 KB into the store", storing.measure),
    Row("texts", "many small texts", texts.measure),
    Row("start", "from the start to the tray icon", starting.measure),
    Row("idle", "10,000 folders in which nothing happens", idle.measure),
    Row("window", "how long the window stands still while documents come in", stalling.measure),
    Row("frame", "a frame of the table with a million documents", framing.measure, extra=True),
    Row("search", "search in 100,000 documents", searching.measure, extra=True),
    Row("feed", "the change feed, followed and tormented", feeding.measure),
    Row("backup", "a backup while 1,000 documents come in", backing.measure),
    Row("workers", "the worker processes", working.measure),
)
