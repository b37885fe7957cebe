"""What one storm is to be, and where everything of it lies."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SETTLE = 0.3
"""Seconds for which the watched folders let a file settle."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`operations` is what all programs do together (None: as many as fit into `seconds`); `only` narrows to operations of these names.

    `calm`: nothing is killed or frozen. `modes` is how the two folders are watched that programs work in. `pace`: pauses between operations are so many
    times as long.
    """

    seed: int
    operations: int | None = None
    seconds: float | None = None
    programs: int = 3
    only: tuple[str, ...] = ()
    calm: bool = False
    modes: tuple[str, str] = ("events", "events")
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class Places:
    """Below `top`: three watched folders, a place outside of them, the library, and the programs' journals."""

    top: Path

    @property
    def roots(self) -> tuple[str, str]:
        """The watched folders that programs work in."""
        return str(self.top / "first"), str(self.top / "second")

    @property
    def stick(self) -> str:
        """A third watched folder, which no program works in: it is taken away and brought back."""
        return str(self.top / "stick")

    @property
    def watched(self) -> tuple[str, ...]:
        """All watched folders."""
        return (*self.roots, self.stick)

    @property
    def outside(self) -> str:
        """Where folders are moved that leave."""
        return str(self.top / "outside")

    @property
    def library(self) -> Path:
        """The library folder."""
        return self.top / "library"

    @property
    def journals(self) -> Path:
        """One journal for each program."""
        return self.top / "journals"

    def make(self) -> None:
        """Make the folders."""
        for folder in (*self.roots, self.outside, self.journals):
            os.mkdir(folder)
