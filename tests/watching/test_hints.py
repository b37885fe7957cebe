"""Hints gather and come out as places: none is lost, none comes too early, and what a wider place covers is left out."""

from __future__ import annotations

import os
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.messages import Reach
from core.paths import is_below
from core.watching.hints import Hints, Place, gather

ROOT = os.path.abspath(os.sep + "watched")
names = st.sampled_from(["a", "b", "c", "d.pdf", "e.txt"])
paths = st.lists(names, min_size=1, max_size=4).map(lambda parts: os.path.join(ROOT, *parts))
reaches = st.sampled_from(list(Reach))


def test_the_first_hint_is_due_at_once_and_the_next_ones_gather() -> None:
    hints = Hints(gather=0.1)
    hints.add("/w/a.txt", 10.0)
    assert hints.take_due(10.0, ["/w"]) == (Place("/w/a.txt"),)
    for moment in (10.001, 10.002, 10.003):
        hints.add("/w/a.txt", moment)
    assert hints.take_due(10.004, ["/w"]) == ()
    assert hints.take_due(10.006, ["/w"]) == (Place("/w/a.txt"),)
    assert not len(hints)


def test_a_place_that_cannot_be_looked_at_is_tried_ever_more_seldom_whatever_is_told_of_it() -> None:
    hints = Hints()
    tries, now = [], 0.0
    hints.try_again("/w/a.txt", now)
    while now < 3600.0:
        hints.add("/w/a.txt", now + 0.5)
        hints.take_due(now + 0.5, ["/w"])
        hints.try_again("/w/a.txt", now + 0.5)
        now = hints.next_time() or 0.0
        tries.append(now)
        hints.take_due(now, ["/w"])
        hints.try_again("/w/a.txt", now)
    assert tries[:4] == [2.0, 6.0, 14.0, 30.0]
    assert max(later - before for before, later in pairwise(tries)) == 600.0


def test_a_place_that_could_be_looked_at_meanwhile_is_tried_soon_the_next_time() -> None:
    hints = Hints()
    for now in (0.0, 2.0, 6.0):
        hints.try_again("/w/a.txt", now)
        hints.take_due(now + 8.0, ["/w"])
    hints.try_again("/w/a.txt", 1000.0)
    assert hints.next_time() == 1002.0


def test_a_file_that_was_only_made_is_looked_at_when_it_is_written_to_or_in_a_moment() -> None:
    hints = Hints(gather=0.1)
    hints.add("/w/a.txt", 10.0, more=True)
    hints.add("/w/empty.txt", 10.0, more=True)
    assert hints.take_due(10.0, ["/w"]) == ()
    hints.add("/w/a.txt", 10.001)
    assert hints.take_due(10.001, ["/w"]) == (Place("/w/a.txt"),)
    assert hints.take_due(10.006, ["/w"]) == (Place("/w/empty.txt"),)


def test_a_growing_file_is_looked_at_less_and_less_often() -> None:
    hints = Hints(gather=0.1)
    looks = [0, 0]
    for centisecond in range(12_000):
        hints.add("/w/a.txt", centisecond / 100)
        looks[centisecond // 6000] += len(hints.take_due(centisecond / 100, ["/w"]))
    assert looks[0] < 45
    assert looks[1] <= 31  # each costs a row, for as long as a log is written to: all day
    hints.add("/w/a.txt", 200.0)
    assert hints.take_due(200.0, ["/w"]) == (Place("/w/a.txt"),)


def test_a_file_that_has_grown_for_long_is_looked_at_within_two_seconds_of_its_end() -> None:
    hints = Hints(gather=0.1)
    for centisecond in range(10_000):
        hints.add("/w/a.txt", centisecond / 100)
        hints.take_due(centisecond / 100, ["/w"])
    at = hints.next_time()
    assert at is not None
    assert at < 102.0
    assert hints.take_due(at, ["/w"]) == (Place("/w/a.txt"),)


def test_many_in_one_folder_become_the_folder_and_too_many_the_roots() -> None:
    folder = os.path.join(ROOT, "in")
    many = {os.path.join(folder, f"{number}.txt"): Reach.FILE for number in range(11)}
    assert gather(many, (ROOT,), 10, 1000) == (Place(folder, Reach.FOLDER),)
    assert gather(many, (ROOT, os.path.join(os.sep, "other")), 10, 10) == (Place(ROOT, Reach.TREE),)


def test_a_hint_comes_before_the_time_to_look_again() -> None:
    hints = Hints()
    hints.look_again("/w/a.txt", 100.0)
    hints.add("/w/a.txt", 50.0)
    assert hints.take_due(50.0, ["/w"]) == (Place("/w/a.txt"),)
    assert hints.take_due(200.0, ["/w"]) == ()


@given(st.dictionaries(paths, reaches, max_size=40), st.integers(1, 5), st.integers(5, 60))
def test_whatever_is_hinted_is_looked_at(due: dict[str, Reach], per_folder: int, per_round: int) -> None:
    places = gather(due, (ROOT,), per_folder, per_round)
    for path, reach in due.items():
        assert any(_covers(place, path, reach) for place in places)


@given(st.lists(st.tuples(paths, reaches, st.floats(0, 5), st.booleans()), max_size=60))
def test_no_hint_is_lost_whatever_their_times(given_hints: list[tuple[str, Reach, float, bool]]) -> None:
    hints = Hints(gather=0.1, per_folder=3, per_round=1000)
    looked: list[Place] = []
    now = 0.0
    for path, reach, later, again in given_hints:
        if again:
            hints.look_again(path, now + later, reach)
        else:
            hints.add(path, now, reach)
        now += 0.03
        looked.extend(hints.take_due(now, [ROOT]))
    looked.extend(hints.take_due(now + 10.0, [ROOT]))
    assert hints.next_time() is None
    for path, reach, _, _ in given_hints:
        assert any(_covers(place, path, reach) for place in looked)


def _covers(place: Place, path: str, reach: Reach) -> bool:
    if place.reach is Reach.TREE:
        return is_below(path, place.path)
    if place.reach is Reach.FOLDER and reach is Reach.FILE and os.path.dirname(path) == place.path:
        return True
    return place.path == path and place.reach >= reach
