"""The table of formats and the factory know of each other, and the table is enough for whoever only asks about versions."""

from __future__ import annotations

import subprocess
import sys

import pytest

from core.extraction.extractor import Extractor
from core.extraction.factory import ExtractorFactory
from core.formats import FORMATS, READERS, UNKNOWN, Format


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.key)
def test_a_format_that_names_an_extractor_gets_it(row: Format) -> None:
    reader = ExtractorFactory().for_format(row)
    assert (reader is None) == (row.extractor == "")
    if reader is not None:
        assert issubclass(reader, Extractor)
        assert (reader.name, reader.version) == (row.extractor, READERS[row.extractor])


def test_every_version_belongs_to_a_format() -> None:
    assert ExtractorFactory().versions() == dict(READERS)
    assert {row.extractor for row in FORMATS} - {""} == READERS.keys()


def test_a_file_of_an_unknown_type_has_no_reader() -> None:
    assert ExtractorFactory().for_format(UNKNOWN) is None


def test_the_factory_loads_no_engine_until_a_document_needs_it() -> None:
    engines = "pypdf pypdfium2 docx lxml".split()
    code = f"import sys, core.extraction.factory, core.extraction.sniff, core.formats; print([name for name in {engines} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
