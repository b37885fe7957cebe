"""One program: a process of its own that does one operation after the other, and keeps a journal of them.

Started as `python -m tests.storm.program` with one JSON object.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from tests.storm.operations import choose, named
from tests.storm.plan import Places, Plan
from tests.storm.world import World

_ROOT = Path(__file__).resolve().parents[2]
_PAUSES = (0.0,) * 14 + (0.01, 0.03, 0.03, 0.1, 0.4)


def start(plan: Plan, places: Places, number: int) -> subprocess.Popen[bytes]:
    """Start the program of this number."""
    told = json.dumps({**dataclasses.asdict(plan), "top": str(places.top), "number": number})
    return subprocess.Popen([sys.executable, "-m", "tests.storm.program", told], cwd=_ROOT)


def journal(places: Places, number: int) -> Path:
    """Where the program of this number writes its journal."""
    return places.journals / f"{number}.jsonl"


def work(plan: Plan, places: Places, number: int) -> None:
    """Do what the plan says, until all is done or the time is over."""
    rng = random.Random(f"{plan.seed}/{number}")  # noqa: S311  # to be repeated, not to be secret
    until = None if plan.seconds is None else time.monotonic() + plan.seconds
    mine = None if plan.operations is None else len(range(number, plan.operations, plan.programs))
    table = named(plan.only)
    with journal(places, number).open("w", encoding="ascii") as lines:
        world = World(rng, number, places.roots, places.outside, lines)
        count = 0
        while (mine is None or count < mine) and (until is None or time.monotonic() < until):
            operation = choose(world, table)
            operation.do(world)
            world.write_down(count, operation.name)
            time.sleep(rng.choice(_PAUSES) * plan.pace)
            count += 1


def main(told: str) -> None:
    """The process."""
    fields = json.loads(told)
    top, number = fields.pop("top"), fields.pop("number")
    fields["only"], fields["modes"] = tuple(fields["only"]), tuple(fields["modes"])
    os.umask(0o022)
    work(Plan(**fields), Places(Path(top)), number)


if __name__ == "__main__":
    main(sys.argv[1])
