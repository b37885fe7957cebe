"""`python3 dev.py fuzz`: exit status 1 when anything escaped a worker."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.fuzz.fuzzing import Minutes, by_format, fuzz


def main(words: list[str]) -> int:
    """Fuzz as these words say, and report."""
    options = _parser().parse_args(words)
    place = Path(tempfile.mkdtemp(prefix="papertray-fuzz-"))
    outcome = fuzz(place, options.seed, Minutes(options.minutes), tuple(options.format), options.workers, options.also)
    for format_, endings in sorted(outcome.endings.items()):
        print(f"{format_:<12} {endings.total():>7}  " + ", ".join(f"{number} {ending}" for ending, number in endings.most_common()))
    print(f"{outcome.number} files.")
    for words_, number in outcome.raised.most_common(40):
        print(f"  raised {number}: {words_}")
    for line in outcome.kept:
        print(f"  ended a worker: {line}")
    for line in outcome.escapes[:40]:
        print(f"ESCAPED: {line}")
    if not outcome.kept and not outcome.escapes:
        shutil.rmtree(place)
    print("Nothing escaped a worker." if not outcome.escapes else f"{len(outcome.escapes)} escaped.")
    return int(bool(outcome.escapes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description="Damaged samples of every format through the real workers.")
    parser.add_argument("--minutes", type=float, default=1.0, metavar="M", help="for how long (default: 1)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="everything follows from it (default: 1)")
    parser.add_argument("--format", action="append", default=[], help="only this one (may be given more than once): " + ", ".join(by_format()))
    parser.add_argument("--also", type=Path, metavar="DIR", help="damage the files below this folder, too")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="how many at once (default: 1)")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
