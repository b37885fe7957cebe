"""Watchers that cannot be trusted: what becomes of the true hints on their way, as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

_INVENTED = 6_000  # more than one round takes one by one
_CROWDED = 250  # more than one folder's

Rumour = Callable[[Sequence[Path], Path], list[str]]
"""The paths that are truly to be looked at, and the watched folder; what is told instead."""


def _true(paths: Sequence[Path], _inbox: Path) -> list[str]:
    return [str(path) for path in paths]


def _silent(_paths: Sequence[Path], _inbox: Path) -> list[str]:
    """As with watchdog switched off."""
    return []


def _dropping(paths: Sequence[Path], _inbox: Path) -> list[str]:
    return [str(path) for path in paths[1::2]]


def _doubling(paths: Sequence[Path], _inbox: Path) -> list[str]:
    return [str(path) for path in (*paths, *paths)]


def _reordering(paths: Sequence[Path], _inbox: Path) -> list[str]:
    return [str(path) for path in reversed(paths)]


def _inventing(paths: Sequence[Path], inbox: Path) -> list[str]:
    """Of files that never were, of the folder itself, and of what lies elsewhere."""
    return [str(inbox / "never" / "was.txt"), str(inbox), *(str(path / "below") for path in paths), str(inbox.parent / "elsewhere.txt")]


def _crowding(paths: Sequence[Path], _inbox: Path) -> list[str]:
    """So much of one folder that it is looked at whole."""
    return [str(paths[-1].parent / f"never {number}.txt") for number in range(_CROWDED)] if paths else []


def _flooding(_paths: Sequence[Path], inbox: Path) -> list[str]:
    """So much that nobody can look at each."""
    return [str(inbox / f"never {number % 90}" / f"was {number}.txt") for number in range(_INVENTED)]


RUMOURS: MappingProxyType[str, Rumour] = MappingProxyType(
    {
        "true": _true,
        "silent": _silent,
        "dropping": _dropping,
        "doubling": _doubling,
        "reordering": _reordering,
        "inventing": _inventing,
        "crowding": _crowding,
        "flooding": _flooding,
    }
)
