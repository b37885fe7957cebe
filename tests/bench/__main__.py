"""`python -m tests.bench [ROW…]`: takes the rows and prints them; `--rounds N` for more or fewer turns, `--list` for the rows there are."""

from __future__ import annotations

import argparse
import compileall
import sys
import time

from tests.bench import table
from tests.bench.measuring import ROOT, BrokenError, SkippedError, adopt_orphans
from tests.bench.rows import ROWS


def main() -> int:
    """Measure what was asked for; 1 when something that was to be measured failed. A goal that is not met is no failure: it is said."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="The measurements, each beside its peer in the same run.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"one of {', '.join(row.name for row in ROWS)}; none: all but the long ones")
    parser.add_argument("--row", action="append", default=[], dest="also", metavar="ROW", help="the same")
    parser.add_argument("--rounds", type=int, default=0, help="how many times each contender runs (default: as the row needs)")
    parser.add_argument("--list", action="store_true", help="name the rows and end")
    words = parser.parse_args()
    names = {*words.rows, *words.also}
    unknown = names - {row.name for row in ROWS}
    if unknown:
        parser.error(f"there is no row {', '.join(sorted(unknown))}; the rows are {', '.join(row.name for row in ROWS)}")
    if words.list:
        sys.stdout.writelines(f"{row.name:<12} {row.title}{' (only when named)' if row.extra else ''}\n" for row in ROWS)
        return 0
    return _measure([row for row in ROWS if (row.name in names if names else not row.extra)], words.rounds)


def _measure(rows: list[table.Row], rounds: int) -> int:
    adopt_orphans()
    for package in ("core", "gui", "resources", "tests/bench"):  # as any program that was installed; the environment may keep Python from it
        compileall.compile_dir(ROOT / package, quiet=1)
    began, lines, broken = time.monotonic(), [], []
    for row in rows:
        table.show_title(row)
        try:
            for said in row.measure(rounds):
                table.show(said)
                if isinstance(said, table.Line) and said.met is not None:
                    lines.append((row.name, said))
        except SkippedError as why:
            table.show(table.Note(f"skipped: {why}"))
        except BrokenError as error:
            table.show(table.Note(f"FAILED: {error}"))
            broken.append(row.name)
    _sum_up(lines, broken, time.monotonic() - began)
    return 1 if broken else 0


def _sum_up(lines: list[tuple[str, table.Line]], broken: list[str], seconds: float) -> None:
    missed = [f"{name}: {line.what}" for name, line in lines if not line.met]
    sys.stdout.write(f"\n{len(lines) - len(missed)} of {len(lines)} goals met, in {seconds:.0f} s.\n")
    sys.stdout.writelines(f"  not met  {name}\n" for name in missed)
    sys.stdout.writelines(f"  failed   {name}\n" for name in broken)


if __name__ == "__main__":
    sys.exit(main())
