"""`python3 dev.py storm`: one storm, a short report, and how to repeat it. Exit status 1 when anything was found."""

from __future__ import annotations

import argparse
import shlex
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.storm.judging import Finding
from tests.storm.operations import OPERATIONS
from tests.storm.plan import Plan
from tests.storm.storm import Storm

_SHOWN = 5  # findings of one kind


def main(words: list[str]) -> int:
    """Run the storm that these words name."""
    options = _parser().parse_args(words)
    seconds = None if options.minutes is None else options.minutes * 60.0
    operations = options.operations if options.operations or seconds else 2_000
    modes = ("scan" if options.scan == "both" else "events", "events" if options.scan == "none" else "scan")
    only = tuple(options.only.split(",")) if options.only else ()
    plan = Plan(options.seed, operations, seconds, options.programs, only, options.calm, modes, options.pace)
    top = Path(tempfile.mkdtemp(prefix="papertray-storm-"))
    storm = Storm(plan, top)
    report = storm.run()
    for fact in report.facts:
        print(fact)
    if not report.findings:
        shutil.rmtree(top)
        print("Nothing was missed, doubled, wrong or lost.")
        return 0
    _tell(storm, report.findings)
    print(f"Everything is in {top}. Again: python3 dev.py storm {shlex.join(words)}")
    return 1


def _tell(storm: Storm, findings: list[Finding]) -> None:
    kinds = Counter(finding.kind for finding in findings)
    print("FOUND: " + ", ".join(f"{number} {kind}" for kind, number in kinds.most_common()))
    shown: Counter[str] = Counter()
    for finding in findings:
        shown[finding.kind] += 1
        if shown[finding.kind] <= _SHOWN:
            for line in storm.story(finding):
                print(line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py storm", description="Programs at work on real files, the real command under fire, and a judgement.")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="everything follows from it (default: 1)")
    parser.add_argument("--minutes", type=float, metavar="M", help="for how long the programs work")
    parser.add_argument("--operations", type=int, metavar="K", help="or how many operations they do together (default without --minutes: 2000)")
    parser.add_argument("--programs", type=int, default=3, metavar="N", help="how many there are (default: 3)")
    parser.add_argument("--only", metavar="NAME,…", help="only these operations: " + ", ".join(one.name for one in OPERATIONS))
    parser.add_argument("--calm", action="store_true", help="nothing is killed or frozen")
    parser.add_argument("--scan", choices=("none", "one", "both"), default="none", help="how many of the two folders are watched by scanning (default: none)")
    parser.add_argument("--pace", type=float, default=1.0, metavar="F", help="pauses between operations are F times as long")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
