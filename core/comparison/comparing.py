"""What differs between two versions: their segments as text, captions or sheets, and their metadata. Pure; `Catalogue.compare` brings both.

Text is compared line by line over page boundaries (a paragraph that moved to the next page has not changed), then word by word where lines differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from core.comparison.aligning import Gap, align
from core.comparison.cues import moved_cues
from core.comparison.difference import Change, Comparison, How, Subject
from core.comparison.lines import Lines
from core.comparison.tables import compare_tables, tables
from core.comparison.wording import compare_words, runs, whole
from core.document import Metadata, MetaValue, Segment

_MOST = 5000
"""How many changes are told one by one."""
_BY_WORDS = 2_000_000  # characters, of all passages that are looked at word by word: some two seconds


def compare(before: Sequence[Segment], after: Sequence[Segment], old: Metadata, new: Metadata) -> Comparison:
    """All changes from `before` (with the metadata `old`) to `after` (with `new`)."""
    if (sheets := tables(before)) is not None and (others := tables(after)) is not None:
        changes, complete = compare_tables(sheets, others)
    else:
        changes, complete = _compare_texts(Lines(before), Lines(after))
    told = (*changes[:_MOST], *_compare_metadata(dict(old), dict(new)))
    return Comparison(told, complete and len(changes) <= _MOST)


def _compare_texts(before: Lines, after: Lines) -> tuple[list[Change], bool]:
    subject = Subject.CUE if after.are_cues or before.are_cues else Subject.TEXT
    gaps, complete = align(before.plain, after.plain)
    changes: list[Change] = []
    budget = _BY_WORDS
    for gap in gaps:
        old, new = before.text(gap.before, gap.before_end), after.text(gap.after, gap.after_end)
        by_words = bool(old and new) and len(old) + len(new) <= budget
        budget -= by_words * (len(old) + len(new))
        complete = complete and (by_words or not old or not new)
        changes += _by_words(subject, gap, before, after, old, new) if by_words else (_as_whole(subject, gap, before, after, old, new),)
        if len(changes) > _MOST:
            break
    if subject is Subject.CUE:
        changes += moved_cues(before, after, gaps)
    return changes, complete


def _as_whole(subject: Subject, gap: Gap, before: Lines, after: Lines, old: str, new: str) -> Change:
    how = How.CHANGED if old and new else How.REMOVED if old else How.ADDED
    return Change(subject, how, before.spot(gap.before) if old else None, after.spot(gap.after) if new else None, whole(old, new))


def _by_words(subject: Subject, gap: Gap, before: Lines, after: Lines, old: str, new: str) -> Iterator[Change]:
    for stretch in compare_words(old, new):
        where, there = before.line_at(gap.before, stretch.before), after.line_at(gap.after, stretch.after)
        yield Change(subject, How.CHANGED, before.spot(where), after.spot(there), stretch.runs)


def _compare_metadata(old: dict[str, MetaValue], new: dict[str, MetaValue]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        was, is_ = _words(old.get(name)), _words(new.get(name))
        if was != is_:
            how = How.CHANGED if was and is_ else How.REMOVED if was else How.ADDED
            yield Change(Subject.METADATA, how, None, None, runs(was, is_) if _is_long(was) and _is_long(is_) else whole(was, is_), name)


def _is_long(value: str) -> bool:
    return len(value) > 60  # a short value is read best as a whole


def _words(value: MetaValue | None) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
