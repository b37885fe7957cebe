"""Ten thousand operations over fixed seeds: whatever programs do to the files, and whatever befalls the command, the catalogue ends equal to the disk.

`python3 dev.py storm --seed N` repeats one of these, and tells more.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.storm.effort import Usage, judge
from tests.storm.plan import Plan
from tests.storm.storm import Storm
from tests.storm.watching import Watch

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


_THREAD, _OTHER = (1, 1), (1, 2)


@pytest.mark.parametrize(
    ("after", "own", "worked"),
    [
        (Usage(10.0, {_THREAD: 5.0}, {_THREAD: 1.0}), 10.0, 0.0),  # it slept
        (Usage(10.0, {_THREAD: 15.0}, {_THREAD: 1.0}), 10.0, 10.0),  # it turned in circles
        (Usage(10.0, {_THREAD: 7.0}, {_THREAD: 9.0}), 2.0, 2.0),  # it turned in circles on a busy machine
        (Usage(10.0, {_THREAD: 5.1, _OTHER: 0.1}, {_THREAD: 1.2, _OTHER: 9.0}), 1.0, 0.2),  # what it waits for, a new worker, does not get on
        (Usage(10.0, {_THREAD: 5.0}, {_THREAD: 11.0}), 0.5, 0.0),  # it did not get on at all: that, too, is told some day
        (Usage(10.0, {_THREAD: 5.0}, {_THREAD: 1.0}, at_disk=True), 0.5, 0.0),  # the disk did not answer
    ],
)
def test_a_busy_machine_is_no_fault_of_the_program(after: Usage, own: float, worked: float) -> None:
    before = Usage(0.0, {_THREAD: 5.0}, {_THREAD: 1.0}, at_disk=True)
    assert judge(before, after) == pytest.approx((own, worked))


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("while :; do :; done", "nothing was printed"),
        ("exec sleep 3600", "nothing was printed"),
        ("""while :; do echo '{"event": "progress"}'; done""", "lines came"),
    ],
    ids=["it turns in circles", "it sleeps for ever", "it tells for ever"],
)
def test_what_never_comes_to_rest_is_found(program: str, words: str) -> None:
    watch = Watch(["sh", "-c", program], "a test")
    watch.start()
    try:
        assert watch.wait_for(lambda event: event["event"] == "idle", 0.05).startswith(words)
    finally:
        watch.close()
