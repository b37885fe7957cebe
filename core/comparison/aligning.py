"""Which items of two sequences stay: lines of a text, words of a passage, rows of a sheet.

A longest common subsequence costs the product of the lengths; two documents of 5,000 pages have a quarter of a million lines each. So what is the same at
both ends is taken off first, then items that are there once on either side divide the rest (Bram Cohen's "patience" idea), and only the gaps that are left are
given to rapidfuzz. A gap that stays too large counts as replaced, and the answer says so.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

_CELLS = 16_000_000  # of one gap: 2 MB and some 20 ms
_PASSES = 40  # how often each item is looked at, on the average, before the rest counts as replaced


@dataclass(frozen=True, slots=True)
class Block:
    """`length` items from `before` on are those from `after` on."""

    before: int
    after: int
    length: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Items `before` to `before_end` were replaced by `after` to `after_end`; either may be empty, not both."""

    before: int
    before_end: int
    after: int
    after_end: int


@dataclass(slots=True)
class _Work:
    before: list[int]
    after: list[int]
    blocks: list[Block] = field(default_factory=list)
    complete: bool = True


def align(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[list[Gap], bool]:
    """The gaps between what both sequences have, in order; False when some were too large to look into."""
    numbers: dict[Hashable, int] = {}
    work = _Work([numbers.setdefault(item, len(numbers)) for item in before], [numbers.setdefault(item, len(numbers)) for item in after])
    budget = _PASSES * (len(before) + len(after))
    todo = [Gap(0, len(before), 0, len(after))]
    while todo:
        gap = _trimmed(work, todo.pop())
        size = (gap.before_end - gap.before) * (gap.after_end - gap.after)
        if not size:
            continue
        if size <= _CELLS:
            _match(work, gap)
            continue
        budget -= gap.before_end - gap.before + gap.after_end - gap.after
        parts = _divided(work, gap) if budget > 0 else []
        work.complete = work.complete and bool(parts)
        todo += parts
    return _between(work), work.complete


def _trimmed(work: _Work, gap: Gap) -> Gap:
    """The gap without what is the same at its ends."""
    start = 0
    most = min(gap.before_end - gap.before, gap.after_end - gap.after)
    while start < most and work.before[gap.before + start] == work.after[gap.after + start]:
        start += 1
    end = 0
    while end < most - start and work.before[gap.before_end - 1 - end] == work.after[gap.after_end - 1 - end]:
        end += 1
    _keep(work, Block(gap.before, gap.after, start))
    _keep(work, Block(gap.before_end - end, gap.after_end - end, end))
    return Gap(gap.before + start, gap.before_end - end, gap.after + start, gap.after_end - end)


def _match(work: _Work, gap: Gap) -> None:
    for step in LCSseq.opcodes(work.before[gap.before : gap.before_end], work.after[gap.after : gap.after_end]):
        if step.tag == "equal":
            _keep(work, Block(gap.before + step.src_start, gap.after + step.dest_start, step.src_end - step.src_start))


def _divided(work: _Work, gap: Gap) -> list[Gap]:
    """The gaps between the items that stand once on either side, in the longest order that both agree on; none when there is no such item."""
    before, after = work.before[gap.before : gap.before_end], work.after[gap.after : gap.after_end]
    here, there = Counter(before), Counter(after)
    place = {item: gap.after + index for index, item in enumerate(after) if there[item] == 1 and here.get(item) == 1}
    pairs = [(gap.before + index, place[item]) for index, item in enumerate(before) if item in place]
    parts, block = [], Block(gap.before, gap.after, 0)
    chain = _longest_rising(pairs)
    for one, other in chain:
        end, other_end = block.before + block.length, block.after + block.length
        if (end, other_end) == (one, other):
            block = Block(block.before, block.after, block.length + 1)
            continue
        _keep(work, block)
        parts.append(Gap(end, one, other_end, other))
        block = Block(one, other, 1)
    _keep(work, block)
    return [*parts, Gap(block.before + block.length, gap.before_end, block.after + block.length, gap.after_end)] if chain else []


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of the pairs' subsequences in which both numbers rise (the first ones do)."""
    tops: list[int] = []  # the smallest second number that ends a chain of each length
    ends: list[int] = []  # which pair that is
    previous: list[int] = []
    for index, (_, second) in enumerate(pairs):
        length = bisect.bisect_left(tops, second)
        previous.append(ends[length - 1] if length else -1)
        if length == len(tops):
            tops.append(second)
            ends.append(index)
        else:
            tops[length], ends[length] = second, index
    chain, at = [], ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = previous[at]
    return chain[::-1]


def _keep(work: _Work, block: Block) -> None:
    if block.length:
        work.blocks.append(block)


def _between(work: _Work) -> list[Gap]:
    gaps, last = [], (0, 0)
    end = Block(len(work.before), len(work.after), 0)
    for block in [*sorted(work.blocks, key=lambda block: block.before), end]:
        if last != (block.before, block.after):
            gaps.append(Gap(last[0], block.before, last[1], block.after))
        last = (block.before + block.length, block.after + block.length)
    return gaps
