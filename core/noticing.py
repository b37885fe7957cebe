"""Which saved searches a document that has just been stored is found by (step 10): looked up after the commit, in the pipeline's thread.

Only the new documents are asked about, so that a search costs the same in a library of any size. What was there before the watching began
(the baseline) is no news.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable

from core.errors import QueryError
from core.events import Batch, Listener, Matched, News, What
from core.saved import SavedSearch
from core.storage.search import matching

_NEW = frozenset({What.CREATED, What.MODIFIED, What.RESTORED})
_log = logging.getLogger(__name__)


class Noticer:
    """Hears what is committed and tells `Matched`; `searches` gives the saved searches of the settings in force."""

    def __init__(self, connection: sqlite3.Connection, searches: Callable[[], tuple[SavedSearch, ...]], tell: Listener) -> None:
        self._connection = connection
        self._searches = searches
        self._tell = tell

    def hear(self, news: News) -> None:
        """Something happened: new or changed documents that reached `stored` are looked at, not those that are merely read again."""
        searches = [search for search in self._searches() if search.notify]
        if not (searches and isinstance(news, Batch)):
            return
        new = {step.document for step in news.steps if step.event in _NEW}
        stored = self._landed([step.document for step in news.steps if step.event is What.STORED and step.document in new])
        for search in searches:
            if stored:
                self._look(search, stored)

    def _landed(self, documents: list[int]) -> list[int]:
        """Those of the documents that were not there when their folder was first looked through, or have changed since."""
        sql = """SELECT d.id FROM documents d JOIN folders f ON f.id = d.folder
                 WHERE d.id IN (SELECT value FROM json_each(?)) AND (d.version > 1 OR d.first_seen > f.baseline)"""
        return [row[0] for row in self._connection.execute(sql, (json.dumps(documents),))]

    def _look(self, search: SavedSearch, documents: list[int]) -> None:
        try:
            found = matching(self._connection, search.query, documents)
        except (QueryError, sqlite3.Error) as error:
            _log.warning("the saved search %s was not looked up: %s", search.name, error)
            return
        if found:
            self._tell(Matched(search.name, tuple(found)))
