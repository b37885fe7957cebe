"""Which words of a passage changed: the runs that stayed, went and came, cut into pieces that can be read at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.comparison.aligning import Gap, align
from core.comparison.difference import Mark, Run

_TOKEN = re.compile(r"(\w+|[^\w\s])(\s*)")
_CONTEXT = 12  # words that are shown around a change
_ALIKE = 0.3  # of the words; passages that share less are another text, not a changed one
_LONGEST = 10_000  # characters of one run


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs with the places, in the old and the new passage, of the first word that changed."""

    runs: tuple[Run, ...]
    before: int
    after: int


def whole(before: str, after: str) -> tuple[Run, ...]:
    """One passage in the place of the other."""
    return tuple(Run(mark, _cut(text)) for mark, text in ((Mark.REMOVED, before), (Mark.ADDED, after)) if text)


def runs(before: str, after: str) -> tuple[Run, ...]:
    """The words of both passages as one line of runs, all of what stayed included; nothing when only white space differs."""
    stretches = compare_words(before, after, context=len(after))
    return stretches[0].runs if stretches else ()


def compare_words(before: str, after: str, context: int = _CONTEXT) -> tuple[Stretch, ...]:
    """What changed, each stretch with `context` words around it; places are characters from the passage's beginning."""
    old, new = _Words(before), _Words(after)
    gaps = _without_islands(align(old.words, new.words)[0], new)
    kept = len(new.words) - sum(gap.after_end - gap.after for gap in gaps)
    if gaps and 2 * kept < _ALIKE * (len(old.words) + len(new.words)):
        return (Stretch(whole(before, after), 0, 0),)
    return tuple(_stretch(near, old, new, context) for near in _near(gaps, context))


class _Words:
    """The words and marks of a passage, and where each begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = list(_TOKEN.finditer(text))
        self.words = [match[1] for match in found]
        self.starts = [*(match.start() for match in found), len(text)]

    def text(self, start: int, end: int) -> str:
        """These words with the white space after each."""
        return self._text[self.starts[start] : self.starts[end]]


def _without_islands(gaps: Sequence[Gap], new: _Words) -> list[Gap]:
    """The gaps, those as one that only marks stand between: a comma that stayed in the middle of a change is noise."""
    found: list[Gap] = []
    for gap in gaps:
        if found and not any(word[0].isalnum() for word in new.words[found[-1].after_end : gap.after]):
            found[-1] = Gap(found[-1].before, gap.before_end, found[-1].after, gap.after_end)
        else:
            found.append(gap)
    return found


def _near(gaps: Sequence[Gap], context: int) -> list[list[Gap]]:
    """The gaps in groups that share their context."""
    groups: list[list[Gap]] = []
    for gap in gaps:
        if groups and gap.after - groups[-1][-1].after_end <= 2 * context:
            groups[-1].append(gap)
        else:
            groups.append([gap])
    return groups


def _stretch(gaps: Sequence[Gap], old: _Words, new: _Words, context: int) -> Stretch:
    at = max(0, gaps[0].after - context)
    end = min(len(new.words), gaps[-1].after_end + context)
    found = [Run(Mark.SAME, "…")] if at else []
    for gap in gaps:
        found += [
            Run(Mark.SAME, _spaced(new.text(at, gap.after), old.text(gap.before - 1, gap.before) if gap.before else "")),
            Run(Mark.REMOVED, _cut(old.text(gap.before, gap.before_end))),
            Run(Mark.ADDED, _cut(new.text(gap.after, gap.after_end))),
        ]
        at = gap.after_end
    found += [Run(Mark.SAME, new.text(at, end) + ("…" if end < len(new.words) else ""))]
    if len(found) > 1 and found[0].text == "…":
        found[:2] = [Run(Mark.SAME, "…" + found[1].text)]
    return Stretch(tuple(run for run in found if run.text), old.starts[gaps[0].before], new.starts[gaps[0].after])


def _spaced(kept: str, was: str) -> str:
    """What stayed, with a space where it ended the new text or a word and did not in the old: else it would stick to what went."""
    return kept + " " if kept and not kept[-1].isspace() and was[-1:].isspace() else kept


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
