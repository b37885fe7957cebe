"""Not measured: a pipeline as far as the change feed knows, which writes events as fast as it can; it may be killed at any moment."""

from __future__ import annotations

import time
from pathlib import Path

from core.clock import SystemClock
from core.crash_points import go_on
from core.events import What
from core.storage.database import open_writer
from core.storage.journal import Journal
from core.storage.writer import Writer

_BATCH = 64


def main(catalogue: str, until: str, pause: str) -> dict[str, int]:
    """Write until the feed has so many events in all; `pause` seconds between the commits."""
    connection = open_writer(Path(catalogue))
    journal = Journal(connection, SystemClock())
    writer = Writer(connection, journal, lambda _: None, go_on)
    connection.execute("INSERT OR IGNORE INTO folders (id, path, baseline) VALUES (1, '/inbound', '2024')")
    connection.execute(
        """INSERT OR IGNORE INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, noticed_at, first_seen, last_changed)
           VALUES (1, 1, '/inbound/agenda.pdf', '/inbound', 'agenda.pdf', 1, 1, 1, '', 'queued', 0, '2024', '2024')"""
    )
    count: int = connection.execute("SELECT count(*) FROM history").fetchone()[0]
    while count < int(until):
        writer.begin(durable=True)
        for _ in range(min(_BATCH, int(until) - count)):
            journal.record(What.STORED, 1, "/inbound/agenda.pdf", 1, "/inbound", seconds=0.1)
            count += 1
        writer.commit()
        time.sleep(float(pause))
    connection.close()
    return {"events": count}
