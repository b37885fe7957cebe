"""What a row gives, and how it is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Line:
    """One figure. With a peer `ratio` is how many times the peer's figure ours is, and `goal` its upper bound; without, `goal` bounds the figure itself."""

    what: str
    ours: float
    unit: str
    against: str = ""
    peer: float = 0.0
    ratio: float = 0.0
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        return None if self.goal is None else (self.ratio if self.against else self.ours) <= self.goal


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence between the figures: what was measured how, or why something was not."""

    words: str


Said: TypeAlias = Line | Note


@dataclass(frozen=True, slots=True)
class Row:
    """One family of figures; `measure(rounds)` takes them. Those with `extra` are long, and measured only when they are named."""

    name: str
    title: str
    measure: Callable[[int], Iterator[Said]]
    extra: bool = False


def show(said: Said) -> None:
    """Print one line or note."""
    sys.stdout.write(f"    {said.words}\n" if isinstance(said, Note) else f"  {_line(said)}\n")
    sys.stdout.flush()


def show_title(row: Row) -> None:
    """Print a row's head, with how busy the machine is as it begins."""
    sys.stdout.write(f"\n{row.name}: {row.title}  [load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores]\n")
    sys.stdout.flush()


def _line(line: Line) -> str:
    ours = f"{line.what:<58} {_figure(line.ours):>9} {line.unit:<8}"
    peer = f"{line.against} {_figure(line.peer)}: {line.ratio:.2f} ×" if line.against else ""
    return f"{ours} {peer:<44} {_verdict(line)}".rstrip()


def _verdict(line: Line) -> str:
    if line.goal is None:
        return ""
    bound = f"≤ {line.goal:g}{' ×' if line.against else ''}"
    return f"goal {bound:<8} {'met' if line.met else 'NOT MET'}"


def _figure(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}"
