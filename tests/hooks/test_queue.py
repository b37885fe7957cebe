"""The order and the times of what a hook is told, whatever it takes and refuses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.hooks.queue import DEAD_AFTER, MOST_DEAD_SECONDS, MOST_SECONDS, Queue, back_off


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), max_size=40))
def test_each_event_is_taken_once_and_each_document_in_order(feed: list[tuple[int, int]]) -> None:
    """`feed`: the document of each event, and how often the hook refuses it. Driven as the deliverer drives it."""
    refusals = {seq: times for seq, (_, times) in enumerate(feed, 1)}
    documents = {seq: document for seq, (document, _) in enumerate(feed, 1)}
    queue, now, position = Queue({}), 1000.0, 0
    taken: list[int] = []

    def tell(seq: int) -> None:
        if refusals[seq]:
            refusals[seq] -= 1
            queue.refused(seq, documents[seq], now, "no")
        else:
            queue.took(seq)
            taken.append(seq)

    for _ in range(2000):
        due = queue.due(now)
        if due is not None:
            tell(due.seq)
        elif position < len(feed) and not queue.dead and queue.is_awake(now):
            position += 1
            if queue.holds(documents[position]):
                queue.hold_back(position, documents[position])
            else:
                tell(position)
        elif (at := queue.next_time()) is not None and at > now:
            now = at
        elif position == len(feed):
            break
    assert sorted(taken) == list(documents)
    for document in set(documents.values()):
        of_it = [seq for seq in taken if documents[seq] == document]
        assert of_it == sorted(of_it)


def test_one_document_that_is_refused_holds_up_no_other() -> None:
    queue = Queue({})
    queue.refused(1, 7, 100.0, "no")
    assert queue.holds(7)
    assert not queue.holds(8)
    assert queue.due(100.0) is None
    assert queue.due(102.0) == queue.held[1]


def test_the_times_between_tries_grow() -> None:
    assert [back_off(attempts) for attempts in (1, 2, 3, 4)] == [2, 4, 8, 16]
    assert back_off(1000) == MOST_SECONDS


def test_a_dead_hook_is_asked_ever_more_seldom_until_it_takes_something() -> None:
    queue, now = Queue({}), 0.0
    for document in range(DEAD_AFTER):
        queue.refused(document + 1, document, now, "no route to host")
    assert queue.dead
    pauses = []
    for _ in range(12):
        at = queue.next_time()
        assert at is not None
        pauses.append(at - now)
        now = at
        due = queue.due(now)
        assert due is not None
        queue.refused(due.seq, due.document, now, "no route to host")
    assert pauses == sorted(pauses)
    assert MOST_DEAD_SECONDS <= pauses[-1] <= MOST_SECONDS
    queue.took(1)
    assert (queue.failures, queue.is_awake(now)) == (0, True)


def test_what_was_held_is_known_after_a_restart() -> None:
    queue = Queue({})
    held = [queue.refused(2, 7, 100.0, "no"), queue.hold_back(5, 7)]
    again = Queue.of(reversed(held))
    assert list(again.held) == [2, 5]
    assert again.due(102.0) == held[0]
    assert again.took(2) is not None
    assert again.due(102.0) == again.held[5]
