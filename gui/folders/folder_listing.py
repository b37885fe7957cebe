"""What a folder would give if it were watched: the live preview of the patterns, and the count before a folder is added.

The rules are `core.filters`, the same that the scanner follows; the listing is bounded, because nobody waits for a preview. Pure but for the listing.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.filters import RULE_WORDS, Candidate, Verdict, judge
from core.paths import printable
from core.settings import FolderSettings
from gui.speech.language import CONTEXT

MOST_FILES = 100_000
MOST_ROWS = 300
_LOOK_EVERY = 500  # files between two looks at `stop`


@dataclass(frozen=True, slots=True)
class FolderListing:
    """The files below a folder; `complete` is False when there are more than were listed. `trouble` says why nothing could be listed, or ""."""

    files: tuple[Candidate, ...]
    complete: bool = True
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One file of the preview and the rule that leaves it out (None: it is taken)."""

    relative: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Account:
    """How many files of a folder are documents under some settings. `rows` are the files, those that patterns leave out first, at most `MOST_ROWS`."""

    taken: int
    left: int
    left_by: tuple[tuple[str, int], ...]
    rows: tuple[Judged, ...]
    complete: bool
    trouble: str = ""


def list_files(folder: str, recursive: bool, library: str, stop: threading.Event, most: int = MOST_FILES) -> FolderListing:
    """The regular files and links of a folder and, if `recursive`, of all below it but the library."""
    found: list[Candidate] = []
    pending = [folder]
    trouble = ""
    while pending and not stop.is_set():
        directory = pending.pop()
        try:
            below = _list_one(directory, folder, found)
        except OSError as error:
            trouble = trouble or (str(error.strerror or error) if directory == folder else "")
            continue
        if len(found) > most:
            return FolderListing(tuple(found[:most]), complete=False)
        if recursive:
            pending.extend(path for path in reversed(below) if path != library)
    return FolderListing(tuple(found), complete=not stop.is_set(), trouble=trouble)


def account(listing: FolderListing, settings: FolderSettings, stop: threading.Event) -> Account:
    """Which of the listed files these settings take, and why not the others."""
    taken: list[Judged] = []
    by_pattern: list[Judged] = []
    others: list[Judged] = []
    rules: Counter[str] = Counter()
    for place, file in enumerate(listing.files):
        if place % _LOOK_EVERY == 0 and stop.is_set():
            break
        verdict = judge(file, settings)
        if verdict is None:
            taken.append(Judged(file.relative, None))
            continue
        rules[verdict.rule] += 1
        (by_pattern if verdict.rule in {"excluded", "not_included"} else others).append(Judged(file.relative, verdict))
    return Account(len(taken), sum(rules.values()), tuple(rules.most_common()), _shown(taken, by_pattern, others), listing.complete, listing.trouble)


def verdict_words(verdict: Verdict | None) -> str:
    """Why a file is left out, or that it is taken, in a few words."""
    if verdict is None:
        return _tr("taken")
    if verdict.rule == "excluded":
        return _tr("left out by “{0}”").format(verdict.detail)
    words = rule_words(verdict.rule)
    return f"{words} ({printable(verdict.detail)})" if verdict.rule in {"type", "too_large"} and verdict.detail else words


def rule_words(rule: str) -> str:
    """What people call a rule."""
    return QCoreApplication.translate(CONTEXT, RULE_WORDS[rule])


def _shown(taken: list[Judged], by_pattern: list[Judged], others: list[Judged]) -> tuple[Judged, ...]:
    """Something of each, so that one sees what the patterns do: what they leave out first, then what is taken, then what no pattern is to blame for."""
    third = MOST_ROWS // 3
    room = MOST_ROWS - min(len(taken), third) - min(len(others), third)
    first = by_pattern[:room]
    second = taken[: MOST_ROWS - len(first) - min(len(others), third)]
    return (*first, *second, *others[: MOST_ROWS - len(first) - len(second)])


def _list_one(directory: str, top: str, found: list[Candidate]) -> list[str]:
    below: list[str] = []
    with os.scandir(directory) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name.casefold()):
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.path)
            elif entry.is_symlink() or entry.is_file(follow_symlinks=False):
                relative = os.path.relpath(entry.path, top).replace(os.sep, "/")
                found.append(Candidate(relative, entry.name, entry.stat(follow_symlinks=False).st_size, entry.is_symlink()))
    return below


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
