"""Which documents a worker is given together: small ones, some at a time, in the order of the queue."""

from __future__ import annotations

from core.sharing_out import MOST, SMALL, share_out
from core.storage.queue import Duty


def duties(*sizes: int) -> list[Duty]:
    return [Duty(number, f"/in/{number}", "/in", (size, 0, 0, ""), 0, 0, False, 0.0) for number, size in enumerate(sizes)]


def shared(sizes: list[int], workers: int, alone: set[int] | None = None) -> list[list[int]]:
    return [[duty.id for duty in group] for group in share_out(duties(*sizes), workers, alone or set())]


def test_small_ones_go_together() -> None:
    assert shared([100, 200, 300], 1) == [[0, 1, 2]]


def test_the_free_workers_get_as_many_each() -> None:
    assert shared([100] * 5, 2) == [[0, 1, 2], [3, 4]]


def test_a_large_one_goes_alone_and_keeps_its_turn() -> None:
    assert shared([SMALL + 1, 100, 100], 1) == [[0]]
    assert shared([100, 100, SMALL + 1, 100], 2) == [[0, 1], [2]]
    assert shared([100, SMALL + 1, 100, 100], 3) == [[0], [1], [2]]


def test_together_they_are_no_more_than_is_read_in_a_moment() -> None:
    assert shared([100] * 100, 1) == [list(range(MOST))]
    assert shared([SMALL] * 10, 1) == [[0, 1, 2, 3]]


def test_what_ended_a_worker_goes_alone() -> None:
    assert shared([100, 100, 100], 1, {0}) == [[0]]
    assert shared([100, 100, 100, 100], 2, {1}) == [[0], [1]]


def test_nothing_is_given_to_nobody() -> None:
    assert shared([100], 0) == []
    assert shared([], 2) == []
