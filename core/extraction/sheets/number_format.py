"""What a cell shows of its value, by its number format (step 8): "45%", "$1,250,000", "6/30/2024". Pure.

No library that is kept up does this for Python: `ssf`, a translation of SheetJS's, had its last release in 2020, and openpyxl only says which formats are
dates. A value for which a format shows nothing (";;;" hides it) is given as if it had none: what is in a document can be found.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from datetime import date, time, timedelta
from types import MappingProxyType

from core.extraction.sheets.format_code import Kind, Section, sections
from core.extraction.sheets.sheet_text import Cell, ShowCell, cell_text
from core.extraction.sheets.shown_numbers import Show, number_shower
from core.extraction.sheets.shown_times import Moment, moment_of, time_shower

BUILT_IN: MappingProxyType[int, str] = MappingProxyType(
    # the formats that a workbook only numbers (ECMA-376 part 1, 18.8.30), as Excel shows them in the United States; 0 and 49 change nothing
    {
        1: "0",
        2: "0.00",
        3: "#,##0",
        4: "#,##0.00",
        5: "$#,##0_);($#,##0)",
        6: "$#,##0_);[Red]($#,##0)",
        7: "$#,##0.00_);($#,##0.00)",
        8: "$#,##0.00_);[Red]($#,##0.00)",
        9: "0%",
        10: "0.00%",
        11: "0.00E+00",
        12: "# ?/?",
        13: "# ??/??",
        14: "m/d/yyyy",
        15: "d-mmm-yy",
        16: "d-mmm",
        17: "mmm-yy",
        18: "h:mm AM/PM",
        19: "h:mm:ss AM/PM",
        20: "h:mm",
        21: "h:mm:ss",
        22: "m/d/yyyy h:mm",
        37: "#,##0_);(#,##0)",
        38: "#,##0_);[Red](#,##0)",
        39: "#,##0.00_);(#,##0.00)",
        40: "#,##0.00_);[Red](#,##0.00)",
        41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
        42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
        43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
        44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
        45: "mm:ss",
        46: "[h]:mm:ss",
        47: "mm:ss.0",
        48: "##0.0E+0",
    },
)
_REMEMBERED = 1000


@functools.lru_cache(maxsize=_REMEMBERED)
def cell_shower(code: str) -> ShowCell | None:
    """What shows cells that have this format; None where it changes nothing."""
    found = sections(code)
    if len(found) == 1 and all(token.kind in {Kind.GENERAL, Kind.AT} or token.text.isspace() for token in found[0].tokens):
        return None
    try:
        numbers = _numbers(found)
    except OverflowError:  # hundreds of signs that each multiply by a hundred, or divide by a thousand
        return None
    times = next((time_shower(section) for section in found if section.is_time), None)

    @functools.lru_cache(maxsize=_REMEMBERED, typed=True)  # zeros, dates and prices come again and again
    def show(value: Cell) -> str:
        if value is None or isinstance(value, str | bool):
            return ""
        try:
            return " ".join(_shown(value, numbers, times).split())
        except (OverflowError, ValueError):  # the last second of 9999, rounded up; a fraction of a number that no fraction holds
            return ""

    return show


def _shown(value: float | Moment, numbers: Show, times: Callable[[Moment], str] | None) -> str:
    """What is shown of it; a number may be a date that the engine has not known for one (calamine knows few formats of .xlsb)."""
    if isinstance(value, date | time | timedelta):
        return times(value) if times else ""
    if not math.isfinite(value):
        return ""
    return numbers(float(value)) or (times(moment_of(value)) if times else "")


def _numbers(found: tuple[Section, ...]) -> Show:
    """Chooses the section: by the conditions that they state, else by the sign (ECMA-376 part 1, 18.8.31)."""
    showers = [_shower(section) for section in found[:3]]
    tests = [section.test for section in found[:3]]
    signed = len(found) == 1

    def show(value: float) -> str:
        if any(tests):
            at = next((at for at, test in enumerate(tests) if test and test(value)), next((at for at, test in enumerate(tests) if not test), -1))
            return "" if at < 0 else ("-" * (value < 0 and not _shows_sign(found[at]))) + showers[at](abs(value))
        at = 0 if value > 0 or signed else (1 if value < 0 else min(2, len(showers) - 1) if len(showers) > 2 else 0)  # the third is for zero
        shown = showers[at](abs(value))
        return f"-{shown}" if signed and value < 0 and any(character in "123456789" for character in shown) else shown

    return show


def _shows_sign(section: Section) -> bool:
    return any(token.text in {"-", "("} for token in section.tokens)


def _shower(section: Section) -> Show:
    if section.is_time:
        return lambda _: ""
    if shown := number_shower(section):
        return shown
    pieces = [None if token.kind in {Kind.GENERAL, Kind.AT} else token.text for token in section.tokens]
    return lambda value: "".join(cell_text(value) if piece is None else piece for piece in pieces)
