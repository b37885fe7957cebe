"""`papertray changes`: the change feed, for whatever comes after Papertray in a pipeline."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Sequence

from core.cli import objects, words
from core.cli.call import Call, counted, positive
from core.cli.output import clean
from core.cli.running import stopped_by_signals
from core.events import Step

_AT_ONCE = 1000
_LOOK_AGAIN = 0.1  # seconds between looks at a number in SQLite's log: a reader cannot be woken by another process's commit


def add_changes(parser: argparse.ArgumentParser) -> None:
    """The options of `changes`."""
    parser.add_argument("--since", type=counted, default=0, metavar="SEQ", help="only events after this sequence number (default: all)")
    parser.add_argument("--limit", type=positive, metavar="N", help="at most this many events (default: all)")
    parser.add_argument("--follow", action="store_true", help="go on printing as events come, until Ctrl-C")


def changes(call: Call) -> int:
    """Print the events, oldest first."""
    since, left = call.options.since, call.options.limit or sys.maxsize
    ended = threading.Event()
    with call.catalogue() as catalogue, stopped_by_signals(ended.set):
        while not ended.is_set():
            seen = catalogue.marker()
            steps = catalogue.changes(since, min(_AT_ONCE, left))
            _print(call, steps)
            left -= len(steps)
            if not left or (not steps and not call.options.follow):
                return 0
            if steps:
                since = steps[-1].seq
                continue
            while catalogue.marker() == seen and not ended.wait(_LOOK_AGAIN):
                call.out.check_is_read()
    return 0


def _print(call: Call, steps: Sequence[Step]) -> None:
    if call.out.json:
        call.out.objects(map(objects.event, steps))
        return
    for step in steps:
        call.out.line(_line(step))


def _line(step: Step) -> str:
    name = step.path if step.moved_from is None else f"{step.moved_from} → {os.path.basename(step.path)}"
    when = f"{words.moment(step.time)[:10]} {words.clock_time(step.time)}"
    return f"{step.seq:>7}  {when}  {step.event:<8}  {step.document:>6}  {clean(name)}" + (f", version {step.version}" if step.version > 1 else "")
