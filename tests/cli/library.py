"""A library with one document of each interesting kind, made by the real service, and calls of the command line on it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from core.__main__ import main
from tests.house import House
from tests.samples import make_pdf, make_protected_pdf

CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n00:42:13.500 --> 00:42:16.000\nThe budget vote is next.\n"
NOT_UTF8 = os.fsdecode(b"minutes \xff.txt") if sys.platform == "linux" else "minutes ÿ.txt"


def fill(place: Path) -> House:
    """The library, filled and closed."""
    house = House(place)
    house.write("note.txt", "The first words.\n")
    house.write("agenda.pdf", make_pdf("The unified school district", "adopted the budget", ""))
    house.write("meeting.vtt", CAPTIONS)
    house.write("locked.pdf", make_protected_pdf("nobody reads this"))
    house.write("gone.txt", "soon gone")
    house.write("copy of meeting.vtt", CAPTIONS + "\n")
    house.write(NOT_UTF8, "these minutes have a difficult name")
    house.write(".hidden", "x")
    house.write("download.part", "x")
    with house.open():
        (house.inbox / "gone.txt").unlink()
        house.write("note.txt", "The second words,\n\nand a second paragraph.\n")
        os.rename(house.inbox / "agenda.pdf", house.inbox / "Agenda August.pdf")
        house.look()
        house.clock.advance(60)
        house.look()
    return house


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call has printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Standard output, line by line."""
        return self.out.splitlines()

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Standard output, as the JSON objects that it must be."""
        return [json.loads(line) for line in self.lines]


Ask = Callable[..., Answer]


def asking(house: House, capsys: pytest.CaptureFixture[str]) -> Ask:
    """A call of the command line on this library, in this process."""

    def ask(*words: str | Path | int) -> Answer:
        capsys.readouterr()
        status = main(["--library", str(house.paths.root), *map(str, words)])
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return ask
