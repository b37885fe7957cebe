"""Cells read as people see them: by their number formats, in each kind of workbook."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from core.extraction.sheets.number_format import cell_shower
from core.extraction.sheets.sheet_text import Cell
from tests.formats import build_formats
from tests.formats.reading import read


@pytest.mark.parametrize(("name", "content"), [("a.xlsx", build_formats.xlsx()), ("a.xlsb", build_formats.xlsb()), ("a.xls", build_formats.xls())])
def test_a_workbook_reads_as_excel_shows_it(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert [line.strip() for line in read(path).text.split("\n")] == [shown for _, _, shown in build_formats.CELLS]


def test_a_date_is_written_as_where_the_workbook_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(build_formats.xlsx("Arbeitsblätter"))
    assert "\n30.06.2024\n" in read(path).text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0.00", 2.675, "2.68"),
        ("0", 0.5, "1"),
        ("0", -0.2, "0"),
        ("$#,##0.00", -1234.5, "-$1,234.50"),
        ("#,##0;[Red]-#,##0", -7, "-7"),
        ("#.##", 0.5, ".5"),
        ("0.##", 3, "3"),
        ("0000,000", 5, "0,000,005"),
        ("#\\ ##0", 1_234_567, "1234 567"),
        ("000\\-00\\-0000", 123456789, "123-45-6789"),
        ("##0.0E+0", 12345, "12.3E+3"),
        ("# ?/8", 2.25, "2 2/8"),
        ("[>=1000]#,##0;0.0", 999, "999.0"),
        ('"Yes";"Yes";"No"', 0, "No"),
        ('General" kg"', 5.5, "5.5 kg"),
        ("h:mm", datetime(2024, 1, 1, 18, 59, 59), "18:59"),  # noqa: DTZ001  # a sheet knows no time zone
        ("h:mm:ss", datetime(2024, 1, 1, 18, 59, 59, 999_999), "19:00:00"),  # noqa: DTZ001  # as above
        ("mm:ss.0", time(0, 1, 2, 340_000), "01:02.3"),
        ("m/d/yyyy h:mm", date(2024, 6, 3), "6/3/2024 0:00"),
        ("[mm]:ss", timedelta(minutes=75, seconds=3), "75:03"),
        ("yyyy", time(1), ""),
        ("0", "words", ""),
        ("0", True, ""),
        ("0", float("inf"), ""),
        ("h:mm:ss", datetime.max, ""),  # noqa: DTZ901  # as above
        ("[h]", timedelta(days=3e6), ""),
        ("0/7777777777", -1e308, ""),
    ],
)
def test_a_format_shows(code: str, value: Cell, text: str) -> None:
    show = cell_shower(code)
    assert show
    assert show(value) == text


@pytest.mark.parametrize("code", ["General", "@", "", "general"])
def test_a_format_that_changes_nothing_costs_nothing(code: str) -> None:
    assert cell_shower(code) is None


@pytest.mark.parametrize(
    "code",
    ['"', "\\", "?/?", *"[ [$- * _ / E+ ;;;;;; ,,,,0,,,, [>]0 /0 0/ #,#,# [h]E+0 %%%%".split(), "0" * 10_000, "%" * 200 + "0", "0" + "," * 200],
)
def test_no_code_is_beyond_reading(code: str) -> None:
    show = cell_shower(code)
    for value in (0.0, -1.5, 1e300, 5, date(2024, 6, 3), time(1), timedelta(days=-1)):
        assert show is None or isinstance(show(value), str)
