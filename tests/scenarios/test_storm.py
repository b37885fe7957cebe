"""Ten thousand operations over fixed seeds: whatever programs do to the files, and whatever befalls the command, the catalogue ends equal to the disk.

`python3 dev.py storm --seed N` repeats one of these, and tells more.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.storm.plan import Plan
from tests.storm.storm import Storm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are frozen by a signal, and names are of POSIX file systems")


@pytest.mark.parametrize(
    "plan",
    [
        Plan(seed=101, operations=2_500, programs=4, pace=0.5),
        Plan(seed=102, operations=2_500, programs=4, pace=0.5),
        Plan(seed=103, operations=2_500, programs=4, pace=0.5),
        Plan(seed=104, operations=2_500, programs=4, pace=0.5, modes=("scan", "scan")),
    ],
    ids=lambda plan: f"seed {plan.seed} by {plan.modes[0]}",
)
def test_nothing_is_missed_doubled_wrong_or_lost(plan: Plan, tmp_path: Path) -> None:
    storm = Storm(plan, tmp_path)
    report = storm.run()
    assert not report.findings, "\n".join([*report.facts, *(line for finding in report.findings[:20] for line in storm.story(finding))])


def test_what_the_programs_do_follows_from_the_seed(tmp_path: Path) -> None:
    journals = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        storm = Storm(Plan(seed=7, operations=60, programs=1, pace=0.0), tmp_path / name)
        storm.rehearse()
        journals.append([(deed.name, [path.removeprefix(str(tmp_path / name)) for path in deed.paths]) for deed in storm.deeds])
    assert journals[0] == journals[1]
