"""`papertray diff`: what changed between two versions of a document, word by word, readable without colour."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterable, Sequence

from core.cli import objects, words
from core.cli.call import Call, positive
from core.cli.output import clean, clean_text
from core.comparison.difference import Change, Difference, How, Mark, Run, Subject

_MARKS = {Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}"), Mark.SAME: ("", "")}
_SIGNS = {Mark.REMOVED: "-", Mark.ADDED: "+", Mark.SAME: " "}
_BESIDE = frozenset({Subject.CELL, Subject.METADATA})


def add_diff(parser: argparse.ArgumentParser) -> None:
    """The options of `diff`."""
    parser.add_argument("document", metavar="ID|PATH", help="the document, by its number or its path")
    parser.add_argument("--from", dest="before", type=positive, metavar="N", help="the older version (default: the one before)")
    parser.add_argument("--to", dest="after", type=positive, metavar="M", help="the newer version (default: the newest)")
    parser.add_argument("--with", dest="other", metavar="ID|PATH", help="compare with this other document, as the older text")


def diff(call: Call) -> int:
    """Print what changed: lines that came and went, and changed words as [-old-]{+new+}."""
    options = call.options
    with call.catalogue() as catalogue:
        id_ = catalogue.find(options.document)
        other = catalogue.find(options.other) if options.other is not None else None
        difference = catalogue.compare(id_, options.before, options.after, other)
        names = {row.id: row.name for row in catalogue.rows([difference.other, difference.document])}
    if call.out.json:
        for change in difference.comparison.changes:
            call.out.object(objects.change(difference, change))
        return 0
    _print(call, difference, names)
    return 0


def _print(call: Call, difference: Difference, names: dict[int, str]) -> None:
    comparison = difference.comparison
    if comparison.changes:
        call.out.line(f"--- {clean(names[difference.other])}, version {difference.before}")
        call.out.line(f"+++ {clean(names[difference.document])}, version {difference.after}")
    heading = ""
    for change in comparison.changes:
        where = _where(change)
        if where != heading:
            call.out.line()
            call.out.line(f"@@ {clean(where)}")
            heading = where
        for line in _lines(change):
            call.out.line(line)
    if not comparison.changes:
        call.out.note("The two are the same, byte for byte." if difference.same_bytes else "No word and no metadata differs; only the files' bytes do.")
        return
    call.out.note(words.count(len(comparison.changes), "change") + ("" if comparison.complete else "; too much differs to tell it word by word everywhere"))


def _where(change: Change) -> str:
    """Where something stood and stands, once if that is the same."""
    if change.subject is Subject.METADATA:
        return "metadata"
    labels = [spot.label for spot in (change.before, change.after) if spot is not None]
    return " → ".join(dict.fromkeys(labels))


def _lines(change: Change) -> Iterable[str]:
    if change.subject in _BESIDE or change.subject in {Subject.ROW, Subject.COLUMN, Subject.SHEET}:
        what = change.name if change.subject in _BESIDE else f"{change.subject} {change.name}"
        if all(run.mark is not Mark.SAME for run in change.runs):
            sides = [_one_line(run.text) for run in change.runs]
            yield f"{_sign(change)} {clean(what)}: " + " → ".join(sides)
        else:
            yield f"~ {clean(what)}: {_one_line(_marked(change.runs))}"
    elif change.how is not How.CHANGED or all(run.mark is not Mark.SAME for run in change.runs):
        for run in change.runs:
            yield from (f"{_SIGNS[run.mark]} {clean_text(line)}" for line in run.text.split("\n"))
    else:
        yield from (f"~ {clean_text(line)}" for line in _marked(change.runs).split("\n"))


def _sign(change: Change) -> str:
    return {How.ADDED: "+", How.REMOVED: "-", How.CHANGED: "~"}[change.how]


def _one_line(text: str) -> str:
    return " ".join(clean(text.replace("\n", " ").replace("\t", " | ")).split())


def _marked(runs: Sequence[Run]) -> str:
    """The words in reading order, those that went as [-old-], those that came as {+new+}; white space stays outside the marks."""
    found = ""
    for run, following in itertools.zip_longest(runs, runs[1:]):
        begin, end = _MARKS[run.mark]
        word = run.text.rstrip()
        replaced = run.mark is Mark.REMOVED and following is not None and following.mark is Mark.ADDED
        space = "" if replaced else run.text[len(word) :]
        found += f"{begin}{word}{end}{space}" if word else space
    return found
