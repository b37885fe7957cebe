"""Two versions of a caption file through the whole service: what the comparison says of them."""

from __future__ import annotations

from pathlib import Path

from core.comparison.difference import Mark
from tests.house import House

BEFORE = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n00:00:04.000 --> 00:00:06.000\nWelcome.\n\n00:00:09.000 --> 00:00:11.000\nThe roll call.\n"


def test_a_cue_that_was_moved_in_the_file_is_told(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("meeting.vtt", BEFORE)
    with house.open():
        house.write("meeting.vtt", BEFORE.replace("00:00:04.000 --> 00:00:06", "00:00:05.250 --> 00:00:07"))
        house.look()
        with house.catalogue() as catalogue:
            (segment,) = catalogue.text(1)
            changes = catalogue.compare(1).comparison.changes
    assert segment.starts == (1000, 5250, 9000)
    (change,) = [change for change in changes if change.name == "time"]
    assert [(run.mark, run.text) for run in change.runs] == [(Mark.REMOVED, "00:00:04"), (Mark.ADDED, "00:00:05"), (Mark.SAME, " Welcome.")]
