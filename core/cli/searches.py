"""`papertray searches`: the saved searches, each with how many documents it finds now."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable

from core import control
from core.cli.call import Call
from core.errors import NotFoundError, QueryError
from core.messages import Reload
from core.saved import SavedSearch, with_search
from core.settings import Settings
from core.settings_file import change, load
from core.storage.query import parse
from core.storage.search import MOST
from core.views import View


def list_searches(call: Call) -> int:
    """Print the saved searches."""
    searches = load(call.paths.settings).searches
    with call.catalogue() as catalogue:
        found = []
        for search in searches:
            try:
                found.append(len(catalogue.ids(View(query=search.query))))
            except QueryError:  # the file may be edited by hand
                found.append(0)
    if call.out.json:
        for search, number in zip(searches, found, strict=True):
            call.out.object({**dataclasses.asdict(search), "documents": number})
        return 0
    rows = [(one.name, one.query, f"{n:,}{'+' if n == MOST else ''}", "yes" if one.notify else "no") for one, n in zip(searches, found, strict=True)]
    call.out.table(("NAME", "QUERY", "DOCUMENTS", "NOTIFIES"), rows, right=(2,))
    if not rows:
        call.out.note("No search is saved yet: `papertray searches add NAME QUERY` saves one.")
    return 0


def add_add(parser: argparse.ArgumentParser) -> None:
    """The options of `searches add`."""
    parser.add_argument("name", metavar="NAME", help="what it is called; one with this name is replaced")
    parser.add_argument("query", nargs="+", metavar="QUERY", help="as of `papertray search`")
    parser.add_argument("--notify", action="store_true", help="say when a document has landed that it finds")


def add(call: Call) -> int:
    """Save a search."""
    search = SavedSearch(call.options.name, " ".join(call.options.query), call.options.notify)
    parse(search.query)
    return _change(call, lambda settings: dataclasses.replace(settings, searches=with_search(settings.searches, search)))


def add_remove(parser: argparse.ArgumentParser) -> None:
    """The options of `searches remove`."""
    parser.add_argument("name", metavar="NAME", help="the saved search")


def remove(call: Call) -> int:
    """Forget a saved search; no document is touched by it."""
    named(load(call.paths.settings), call.options.name)
    return _change(call, lambda settings: dataclasses.replace(settings, searches=tuple(s for s in settings.searches if s.name != call.options.name)))


def named(settings: Settings, name: str) -> SavedSearch:
    """The saved search of this name. Raises `NotFoundError`."""
    for search in settings.searches:
        if search.name == name:
            return search
    raise NotFoundError(f"There is no saved search {name!r}: `papertray searches` lists them.")


def _change(call: Call, new: Callable[[Settings], Settings]) -> int:
    change(call.paths.settings, new)
    control.send(call.paths, Reload())
    call.out.note("Done.")
    return 0
