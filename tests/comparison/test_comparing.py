"""What changed between two versions, as a person would tell it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.comparison.comparing import compare
from core.comparison.difference import Change, How, Mark, Run, Spot, Subject
from core.comparison.lines import clock_time
from core.comparison.tables import column_name
from core.comparison.wording import compare_words, runs
from core.document import Segment, SegmentKind
from core.storage.cue_times import packed, unpacked

WORDS = st.lists(st.sampled_from(["the", "board", "met,", "budget", "(2024)", "\n"]), max_size=25).map(" ".join)
BUDGET = "item\tqty\tprice\nchalk\t3\t1.50\npaper\t10\t4.00\nglue\t1\t2.00"


def pages(*texts: str, kind: SegmentKind = SegmentKind.PAGE) -> list[Segment]:
    return [Segment(kind, number, f"{kind} {number}", text) for number, text in enumerate(texts, 1)]


def changes(before: list[Segment], after: list[Segment]) -> tuple[Change, ...]:
    return compare(before, after, (), ()).changes


def old(found: tuple[Run, ...]) -> str:
    return "".join(run.text for run in found if run.mark is not Mark.ADDED)


def new(found: tuple[Run, ...]) -> str:
    return "".join(run.text for run in found if run.mark is not Mark.REMOVED)


@given(WORDS, WORDS)
def test_the_runs_are_both_texts(before: str, after: str) -> None:
    found = runs(before, after)
    if found:
        assert re.findall(r"\w+|[^\w\s]", old(found)) == re.findall(r"\w+|[^\w\s]", before)
        assert re.findall(r"\w+|[^\w\s]", new(found)) == re.findall(r"\w+|[^\w\s]", after)
    else:
        assert before.split() == after.split()


@given(WORDS, WORDS)
def test_text_that_differs_has_a_change_and_text_that_does_not_has_none(before: str, after: str) -> None:
    assert bool(changes(pages(before), pages(after))) == (before.split() != after.split())


def test_changed_words_are_marked_among_those_that_stayed() -> None:
    (change,) = changes(pages("The board met on Tuesday at nine."), pages("The board met on Wednesday at nine."))
    assert (change.subject, change.how, change.after) == (Subject.TEXT, How.CHANGED, Spot(SegmentKind.PAGE, 1, "page 1"))
    assert change.runs == (Run(Mark.SAME, "The board met on "), Run(Mark.REMOVED, "Tuesday "), Run(Mark.ADDED, "Wednesday "), Run(Mark.SAME, "at nine."))


def test_a_text_that_only_moved_to_the_next_page_has_not_changed() -> None:
    assert changes(pages("one line\nanother line", "a third"), pages("one line", "another line\na third")) == ()


def test_lines_that_were_broken_elsewhere_have_not_changed() -> None:
    assert changes(pages("the board adopted\nthe whole budget"), pages("the board\nadopted the whole\nbudget")) == ()


def test_a_page_more_is_one_change_that_says_where() -> None:
    (change,) = changes(pages("first", "last"), pages("first", "new words\nand more", "last"))
    assert (change.how, change.before, change.runs) == (How.ADDED, None, (Run(Mark.ADDED, "new words\nand more"),))
    assert change.after == Spot(SegmentKind.PAGE, 2, "page 2")


def test_another_text_is_not_told_word_by_word() -> None:
    (change,) = changes(pages("The board met on Tuesday."), pages("Enrolment fell by nine percent, sadly."))
    assert [run.mark for run in change.runs] == [Mark.REMOVED, Mark.ADDED]


def test_words_far_apart_are_changes_of_their_own_with_a_little_around_them() -> None:
    middle = " ".join(f"w{number}" for number in range(100))
    first, second = compare_words(f"begin {middle} end", f"start {middle} stop")
    assert new(first.runs).startswith("start w0 w1")
    assert new(first.runs).endswith("…")
    assert new(second.runs).startswith("…")
    assert new(second.runs).endswith("stop")
    assert len(new(first.runs)) < 60


def test_captions_tell_the_time_at_which_a_word_changed_and_times_that_moved() -> None:
    before = [Segment(SegmentKind.CUE, 1, "00:00:01", "Good evening."), Segment(SegmentKind.CUE, 2, "00:42:13", "The budget vote.\nIs next.")]
    after = [Segment(SegmentKind.CUE, 1, "00:00:04", "Good evening."), Segment(SegmentKind.CUE, 2, "00:42:13", "The budget vote.\nWas next.")]
    word, time = changes(before, after)
    assert (word.subject, word.after and word.after.label, new(word.runs)) == (Subject.CUE, "00:42:13", "Was next.")
    assert (time.name, time.runs[:2]) == ("time", (Run(Mark.REMOVED, "00:00:01"), Run(Mark.ADDED, "00:00:04")))


def captions(*cues: tuple[int, str], gathered: int = 3) -> list[Segment]:
    """Cues (milliseconds, words), some of them gathered in each segment."""
    made = []
    for first in range(0, len(cues), gathered):
        some = cues[first : first + gathered]
        text = "\n".join(words for _, words in some)
        made.append(Segment(SegmentKind.CUE, first + 1, clock_time(some[0][0]), text, starts=tuple(start for start, _ in some)))
    return made


SAID = ((1000, "Good evening."), (4000, "Welcome."), (9000, "The roll call."), (2_533_000, "The budget vote."), (2_540_000, "All in favour?"))


def test_a_cue_that_moved_inside_a_gathered_segment_is_told_by_its_time() -> None:
    (change,) = changes(captions(*SAID), captions(*SAID[:1], (6500, "Welcome."), *SAID[2:]))
    assert (change.subject, change.name) == (Subject.CUE, "time")
    assert (change.before, change.after) == (Spot(SegmentKind.CUE, 1, "00:00:04"), Spot(SegmentKind.CUE, 1, "00:00:06"))
    assert change.runs == (Run(Mark.REMOVED, "00:00:04"), Run(Mark.ADDED, "00:00:06"), Run(Mark.SAME, " Welcome."))


def test_a_word_that_changed_late_in_a_segment_has_its_own_time() -> None:
    (change,) = changes(captions(*SAID), captions(*SAID[:4], (2_540_000, "All in favor?")))
    assert (change.before and change.before.label, change.after and change.after.label) == ("00:42:20", "00:42:20")


def test_cues_that_moved_together_are_one_change() -> None:
    later = tuple((start + 1500, words) for start, words in SAID[1:])
    (change,) = changes(captions(*SAID), captions(SAID[0], *later, gathered=2))
    assert new(change.runs) == "00:00:05 – 00:42:21 Welcome. … All in favour?"
    assert old(change.runs).startswith("00:00:04 – 00:42:20 ")


def test_a_small_move_is_told_precisely_and_the_rounding_of_a_program_not_at_all() -> None:
    (change,) = changes(captions((1000, "Good evening.")), captions((1400, "Good evening.")))
    assert [run.text for run in change.runs] == ["00:00:01.000", "00:00:01.400", " Good evening."]
    assert changes(captions(*SAID), captions(*((start + 40, words) for start, words in SAID))) == ()


def test_a_cue_more_moves_no_other() -> None:
    (change,) = changes(captions(*SAID), captions(*SAID[:2], (6000, "And thank you."), *SAID[2:]))
    assert (change.how, new(change.runs), change.after) == (How.ADDED, "And thank you.", Spot(SegmentKind.CUE, 1, "00:00:06"))


@given(st.lists(st.integers(0, 36_000_000), max_size=30).map(sorted))
def test_times_come_back_from_the_catalogue(starts: list[int]) -> None:
    assert unpacked(packed(starts)) == tuple(starts)


def sheet(text: str, label: str = "Budget") -> list[Segment]:
    return [Segment(SegmentKind.SHEET, 1, label, text)]


def told(before: list[Segment], after: list[Segment]) -> list[tuple[str, str, str, str, str]]:
    return [(change.subject, change.how, change.name, old(change.runs), new(change.runs)) for change in changes(before, after)]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BUDGET, []),
        (BUDGET.replace("10\t4.00", "12\t4.00"), [("cell", "changed", "B3", "10", "12")]),
        (BUDGET.replace("paper\t", "soap\t7\t1.00\npaper\t"), [("row", "added", "3", "", "soap\t7\t1.00")]),
        (BUDGET.replace("chalk\t3\t1.50\n", ""), [("row", "removed", "2", "chalk\t3\t1.50", "")]),
        (BUDGET.replace("glue\t1\t2.00", "glue\t1\t"), [("cell", "removed", "C4", "2.00", "")]),
        (BUDGET.replace("chalk\t3\t1.50", "chalk\t3\t1.60\nsoap\t1\t9"), [("cell", "changed", "C2", "1.50", "1.60"), ("row", "added", "3", "", "soap\t1\t9")]),
        (BUDGET + "\t\tnote", [("cell", "added", "E4", "", "note")]),
    ],
)
def test_a_sheet_tells_cells_and_rows(after: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    assert told(sheet(BUDGET), sheet(after)) == expected


def test_a_column_that_came_is_one_change_and_cells_behind_it_are_still_compared() -> None:
    after = "item\tqty\tbrand\tprice\nchalk\t3\tA\t1.50\npaper\t10\tB\t4.10\nglue\t1\tC\t2.00"
    assert told(sheet(BUDGET), sheet(after)) == [("column", "added", "C", "", "brand"), ("cell", "changed", "D3", "4.00", "4.10")]


def test_sheets_are_told_apart_by_their_names() -> None:
    before = [*sheet(BUDGET), Segment(SegmentKind.SHEET, 2, "Staff", "name\tpost\nAda\tclerk")]
    after = [Segment(SegmentKind.SHEET, 1, "Staff", "name\tpost\nAda\tdirector"), Segment(SegmentKind.SHEET, 2, "New", "a\tb")]
    assert [(subject, how, name) for subject, how, name, _, _ in told(before, after)] == [
        ("cell", "changed", "B2"),
        ("sheet", "added", "New"),
        ("sheet", "removed", "Budget"),
    ]


def test_a_file_of_rows_is_a_table() -> None:
    before, after = pages(BUDGET, kind=SegmentKind.PART), pages(BUDGET.replace("10\t", "11\t"), kind=SegmentKind.PART)
    assert told(before, after) == [("cell", "changed", "B3", "10", "11")]


def test_more_changes_than_are_told_are_said_to_be_more() -> None:
    before, after = (sheet("\n".join(f"{start + row}\tan amount" for row in range(6_000))) for start in (0, 10_000))
    comparison = compare(before, after, (), ())
    assert len(comparison.changes) == 5_000
    assert not comparison.complete


def test_metadata_tells_the_old_value_and_the_new() -> None:
    found = compare(
        [], [], (("dc:title", "Minutes"), ("papertray:pages", 3), ("dc:creator", "Ada")), (("dc:title", "Minutes"), ("papertray:pages", 4), ("x", True))
    )
    assert [(change.subject, change.how, change.name, old(change.runs), new(change.runs)) for change in found.changes] == [
        ("metadata", "changed", "papertray:pages", "3", "4"),
        ("metadata", "removed", "dc:creator", "Ada", ""),
        ("metadata", "added", "x", "", "true"),
    ]


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    assert [column_name(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
