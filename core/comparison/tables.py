"""What changed in a sheet: cells, rows and columns. Rows are a segment's lines, cells stand between tabs.

Columns are matched by the first row (their names), rows by the cells that both have, and where that fails by their first cell: a row that was inserted,
or a column, makes one change and not one of every cell behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from core.comparison.aligning import Gap, align
from core.comparison.difference import Change, How, Mark, Run, Spot, Subject
from core.comparison.wording import runs, whole
from core.document import Segment, SegmentKind

_MOST = 20_000  # changes of all sheets
_SHOWN = 2000  # characters of a sheet that came or went
_TABULAR = 0.8  # of the lines have a tab
_LONG = 60  # characters of a cell that is compared word by word

_MARK = {How.ADDED: Mark.ADDED, How.REMOVED: Mark.REMOVED}

Row: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or one file of rows."""

    spot: Spot
    rows: tuple[Row, ...]


def tables(segments: Sequence[Segment]) -> tuple[Table, ...] | None:
    """The segments as tables, or None when they are none. The parts of a file of rows are one table."""
    with_text = [segment for segment in segments if segment.text]
    if not with_text:
        return ()
    if all(segment.kind is SegmentKind.SHEET for segment in with_text):
        return _joined(with_text)
    lines = [line for segment in with_text for line in segment.text.split("\n") if line]
    if all(segment.kind is SegmentKind.PART for segment in with_text) and sum("\t" in line for line in lines) >= _TABULAR * len(lines):
        return (Table(_spot(with_text[0]), tuple(_cells(line) for line in lines)),)
    return None


def compare_tables(before: Sequence[Table], after: Sequence[Table]) -> tuple[list[Change], bool]:
    """The changes, sheet by sheet in the new order; False when there are too many."""
    found: list[Change] = []
    for old, new in _paired(before, after):
        changes = _of_pair(old, new) if old is not None and new is not None else _of_one(How.ADDED if old is None else How.REMOVED, old or new)
        for change in changes:
            found.append(change)
            if len(found) >= _MOST:
                return found, False
    return found, True


def column_name(index: int) -> str:
    """A, B, … Z, AA … as in a spreadsheet; `index` from 0."""
    name = ""
    while index >= 0:
        name = chr(ord("A") + index % 26) + name
        index = index // 26 - 1
    return name


def _joined(segments: Sequence[Segment]) -> tuple[Table, ...]:
    """One table for each sheet, whose rows may lie in several segments with the same number."""
    spots: dict[int, Spot] = {}
    rows: dict[int, list[Row]] = {}
    for segment in segments:
        spots.setdefault(segment.number, _spot(segment))
        rows.setdefault(segment.number, []).extend(_cells(line) for line in segment.text.split("\n"))
    return tuple(Table(spot, tuple(rows[number])) for number, spot in spots.items())


def _paired(before: Sequence[Table], after: Sequence[Table]) -> list[tuple[Table | None, Table | None]]:
    """Sheets of the same label; of the others those in the same place, which were renamed."""
    old = {table.spot.label: table for table in before}
    labels = {table.spot.label for table in after}
    gone = {table.spot.number: table for table in before if table.spot.label not in labels}
    pairs = [(old.get(table.spot.label) or gone.pop(table.spot.number, None), table) for table in after]
    return [*pairs, *((table, None) for table in gone.values())]


def _of_one(how: How, table: Table | None) -> Iterator[Change]:
    """A sheet that came or went."""
    if table is not None:
        text = "\n".join("\t".join(row) for row in table.rows)[:_SHOWN]
        here, there = (None, table.spot) if how is How.ADDED else (table.spot, None)
        yield Change(Subject.SHEET, how, here, there, (Run(_MARK[how], text),), table.spot.label)


def _of_pair(old: Table, new: Table) -> Iterator[Change]:
    if old.rows == new.rows:
        return
    columns, changes = _match_columns(old, new)
    yield from changes
    was = [tuple(_cell(row, one) for one, _ in columns) for row in old.rows]
    is_ = [tuple(_cell(row, other) for _, other in columns) for row in new.rows]
    for gap in align(was, is_)[0]:
        for here, there in _match_rows(gap, was, is_):
            yield from _of_rows(old, new, columns, here, there)


def _match_columns(old: Table, new: Table) -> tuple[list[tuple[int, int]], list[Change]]:
    """Which columns are the same, (old, new) by number; and the changes of those that came or went."""
    width, height = max(map(len, old.rows), default=0), max(map(len, new.rows), default=0)
    here, there = _names(old), _names(new)
    if width == height or not here or not there or len(set(here) & set(there)) < min(len(here), len(there)) / 2:
        return [(index, index) for index in range(max(width, height))], []
    columns: list[tuple[int, int]] = []
    changes: list[Change] = []
    one = other = 0
    for gap in align(here, there)[0]:
        columns += zip(range(one, gap.before), range(other, gap.after), strict=True)
        if gap.before_end - gap.before == gap.after_end - gap.after:
            columns += zip(range(gap.before, gap.before_end), range(gap.after, gap.after_end), strict=True)  # renamed
        else:
            changes += [_of_column(How.REMOVED, old, new, index, here[index]) for index in range(gap.before, gap.before_end)]
            changes += [_of_column(How.ADDED, old, new, index, there[index]) for index in range(gap.after, gap.after_end)]
        one, other = gap.before_end, gap.after_end
    columns += [(one + index, other + index) for index in range(max(width - one, height - other))]
    return columns, changes


def _of_column(how: How, old: Table, new: Table, index: int, name: str) -> Change:
    return Change(Subject.COLUMN, how, old.spot, new.spot, (Run(_MARK[how], name or column_name(index)),), column_name(index))


def _match_rows(gap: Gap, was: Sequence[Row], is_: Sequence[Row]) -> Iterator[tuple[int | None, int | None]]:
    """Which of the replaced rows are the same row with other cells: by the first cell; as many in between, in their order."""
    here, there = range(gap.before, gap.before_end), range(gap.after, gap.after_end)
    at, to = gap.before, gap.after
    for inner in [*align([_key(was[row]) for row in here], [_key(is_[row]) for row in there])[0], Gap(len(here), len(here), len(there), len(there))]:
        yield from zip(range(at, gap.before + inner.before), range(to, gap.after + inner.after), strict=True)
        at, to = gap.before + inner.before_end, gap.after + inner.after_end
        left, right = list(range(gap.before + inner.before, at)), list(range(gap.after + inner.after, to))
        if len(left) == len(right):
            for one, other in zip(left, right, strict=True):
                yield from ((one, other),) if _share(was[one], is_[other]) else ((one, None), (None, other))
        else:
            yield from ((row, None) for row in left)
            yield from ((None, row) for row in right)


def _of_rows(old: Table, new: Table, columns: Sequence[tuple[int, int]], here: int | None, there: int | None) -> Iterator[Change]:
    if here is None or there is None:
        how, row = (How.REMOVED, here) if here is not None else (How.ADDED, there)
        text = "\t".join((old if how is How.REMOVED else new).rows[row or 0])
        if text.strip():
            yield Change(Subject.ROW, how, old.spot, new.spot, (Run(_MARK[how], text),), str((row or 0) + 1))
        return
    for one, other in columns:
        was, is_ = _cell(old.rows[here], one), _cell(new.rows[there], other)
        if was != is_:
            how = How.CHANGED if was and is_ else How.REMOVED if was else How.ADDED
            words = (runs(was, is_) or whole(was, is_)) if min(len(was), len(is_)) > _LONG else whole(was, is_)
            yield Change(Subject.CELL, how, old.spot, new.spot, words, f"{column_name(other)}{there + 1}")


def _share(was: Row, is_: Row) -> bool:
    """Whether rows have a cell in common, or are of one cell each."""
    return len(was) == 1 or any(one and one == other for one, other in zip(was, is_, strict=True))


def _names(table: Table) -> Row:
    return next((row for row in table.rows if sum(map(bool, row)) > 1), ())


def _key(row: Row) -> str:
    return next((cell for cell in row if cell), "")


def _cell(row: Row, column: int) -> str:
    return row[column] if column < len(row) else ""


def _cells(line: str) -> Row:
    return tuple(line.split("\t"))


def _spot(segment: Segment) -> Spot:
    return Spot(segment.kind, segment.number, segment.label)
