"""Which files are documents: the named rules of the contract, as a table of small pure functions.

Used by the scanner (step 4), by the settings dialog's live preview and by `papertray status --ignored`. The first rule
that speaks decides; no rule speaking means that the file is a document.
"""

from __future__ import annotations

import fnmatch
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from core import formats
from core.settings import FolderSettings

_PARTIAL = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".download")
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "$recycle.bin", "folder.htt"})
_HIDDEN_SYSTEM = frozenset({".ds_store", ".localized", ".directory"})
_BESIDE = ("._", ".nfs", ".fuse_hidden")  # what macOS lays beside a file where the disk keeps no attributes; what is deleted and still open


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the rules look at: `relative` is the path below the watched folder with "/" between, `size` in bytes."""

    relative: str
    name: str
    size: int
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """A file is ignored, by the rule of this name; `detail` says what in it (the pattern, the suffix, the limit)."""

    rule: str
    detail: str = ""


Rule = Callable[[Candidate, FolderSettings], str | None]
"""Returns the detail when it speaks (may be ""), None when it does not."""


def _hidden(file: Candidate, _: FolderSettings) -> str | None:
    return file.name[0] if file.name[0] in ".~" else None


def _hidden_folder(file: Candidate, _: FolderSettings) -> str | None:
    if "." not in file.relative or "/" not in file.relative:
        return None
    return next((part for part in file.relative.split("/")[:-1] if part.startswith(".")), None)


def _partial(file: Candidate, _: FolderSettings) -> str | None:
    suffix = formats.suffix_of(file.name)
    return suffix if suffix in _PARTIAL else None


def is_the_systems(name: str) -> bool:
    """Whether a system makes files of this name by itself, in folders that it shows or shares: nobody's document, and no damage in a folder of ours."""
    return name.lower() in _SYSTEM | _HIDDEN_SYSTEM or name.startswith(_BESIDE)


def _system(file: Candidate, _: FolderSettings) -> str | None:
    return file.name if file.name.lower() in _SYSTEM else None


def _link(file: Candidate, _: FolderSettings) -> str | None:
    return "" if file.is_link else None


def _excluded(file: Candidate, folder: FolderSettings) -> str | None:
    return _first_match(folder.exclude, file)


def _not_included(file: Candidate, folder: FolderSettings) -> str | None:
    return "" if folder.include and _first_match(folder.include, file) is None else None


def _type(file: Candidate, folder: FolderSettings) -> str | None:
    suffix = formats.suffix_of(file.name)
    return suffix if suffix in formats.NO_DOCUMENTS and not folder.everything else None


def _empty(file: Candidate, _: FolderSettings) -> str | None:
    return "" if file.size == 0 else None


def _too_large(file: Candidate, folder: FolderSettings) -> str | None:
    return f"{folder.max_size_mb} MB" if file.size > folder.max_size_mb * 1_000_000 else None


RULES: tuple[tuple[str, str, Rule], ...] = (
    ("hidden", "its name begins with “.” or “~”", _hidden),
    ("hidden_folder", "it lies in a folder whose name begins with “.”", _hidden_folder),
    ("partial", "a download or a temporary file", _partial),
    ("system", "a file of the operating system", _system),
    ("link", "a symbolic link", _link),
    ("excluded", "left out by a pattern", _excluded),
    ("not_included", "no include pattern matches", _not_included),
    ("type", "this type is no document", _type),
    ("empty", "it is empty", _empty),
    ("too_large", "larger than the folder's limit", _too_large),
)
"""(name, words, rule): the first that speaks names the file's place in the ledger."""

RULE_WORDS: dict[str, str] = {
    **{name: words for name, words, _ in RULES},
    "existing": "it was there before the folder was watched",
    "library": "the library itself",
}
"""Every rule's words; the last two are decided where more is known (reconciler, scanner)."""


def judge(file: Candidate, folder: FolderSettings) -> Verdict | None:
    """The rule that makes this file ignored, or None: it is a document."""
    for name, _, rule in RULES:
        detail = rule(file, folder)
        if detail is not None:
            return Verdict(name, detail)
    return None


def _first_match(patterns: tuple[str, ...], file: Candidate) -> str | None:
    for pattern in patterns:
        where = file.relative if "/" in pattern else file.name
        if _compiled(pattern).match(where):
            return pattern
    return None


@functools.lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Shell patterns, upper and lower case alike (people write *.PDF); with a "/" in it a pattern is held against the path below the folder."""
    return re.compile(fnmatch.translate(pattern.strip()), re.IGNORECASE)
