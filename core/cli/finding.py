"""`papertray search`: full-text search."""

from __future__ import annotations

import argparse

from core.cli import objects, words
from core.cli.call import Call, positive
from core.cli.output import clean
from core.cli.searches import named
from core.document import Hit
from core.errors import UsageError
from core.settings_file import load
from core.storage.hits import END, START
from core.storage.query_filters import FILTERS
from core.views import Order

_LIMIT = 20


def add_search(parser: argparse.ArgumentParser) -> None:
    """The options of `search`."""
    parser.epilog = "word* finds what begins so, *part* looks inside words\n\nfilters:\n" + "\n".join(
        f"  {rule.example:<16} {rule.help}" for rule in FILTERS.values()
    )
    parser.add_argument("--saved", metavar="NAME", help="the saved search of this name (what else is asked narrows it)")
    parser.add_argument("query", nargs="*", metavar="QUERY", help='all words must match; "a phrase", word*, *part*, OR, -word, a NEAR/5 b, and filters')
    parser.add_argument("--order", choices=[Order.BEST.value, Order.NEWEST.value], default=Order.BEST.value, help="which come first (default: %(default)s)")
    parser.add_argument("--limit", type=positive, default=_LIMIT, metavar="N", help="at most this many documents (default: %(default)s)")


def search(call: Call) -> int:
    """Print the best hit of each document that matches, best first."""
    query = " ".join(call.options.query)
    if call.options.saved is not None:
        query = f"({named(load(call.paths.settings), call.options.saved).query}) {query}"
    elif not query:
        raise UsageError("papertray search: a word to look for is missing, or --saved NAME")
    with call.catalogue() as catalogue:
        found = catalogue.search(query, call.options.limit, Order(call.options.order))
    for hit in found.hits:
        if call.out.json:
            call.out.object(objects.hit(hit))
        else:
            _print(call, hit)
    number = words.count(len(found.hits), "document") if found.hits else "Nothing found"
    more = "" if found.complete else f"; there are more (--limit {2 * call.options.limit})"
    if found.meant:
        call.out.note(f"Did you mean: {found.meant}")
    call.out.note(f"{number} in {words.duration(found.seconds)}{more}")
    return 0


def _print(call: Call, hit: Hit) -> None:
    more = f" and {words.count(hit.more, 'other place')}" if hit.more else ""
    call.out.line(f"{hit.document:>6}  {clean(hit.path)}, {clean(hit.segment.label)}{more}")
    if hit.snippet:
        call.out.line(f"        {clean(hit.snippet.replace(START, '»').replace(END, '«'))}")
