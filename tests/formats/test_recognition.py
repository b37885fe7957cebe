"""What real files are, told by their content before their name: measured on a collection that nobody here wrote. Skipped, saying so, where it is not there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.formats import BY_SUFFIX
from tests.formats.collection import COLLECTION
from tests.formats.reading import recognised

RIGHT = 0.98  # of the files that have a known type

REALLY = {
    # what a file holds where its name says something else, or nothing
    "clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx": "docx",
    "clusterfuzz-testcase-minimized-POIFuzzer-5681320547975168.ppt": "protected",
    "clusterfuzz-testcase-minimized-POIHSLFFuzzer-5231088823566336.ppt": "protected",
    "testWORD_protected_passtika.docx": "protected",
    "testRFC822_oddfrom": "mhtml",
    "testRFC822_simple_inline_body.txt": "text",
    "clusterfuzz-testcase-minimized-POIVisioFuzzer-5313947071217664.vsdx": "",
}
ORDINARY = "pdf docx xlsx pptx odt ods odp doc xls ppt msg eml html rtf epub vtt png".split()
"""Formats of which the collection has well-named files; their names are taken away in the second test, and the content has to do."""


def _expected(path: Path) -> str:
    known = BY_SUFFIX.get(path.suffix.lower())
    return REALLY.get(path.name, known.key if known else "eml" if path.name.startswith("testRFC822") else "")


def _all() -> list[Path]:
    return [path for path in sorted(COLLECTION.glob("*/*")) if path.is_file() and path.parent.name != "office-expected"]


@pytest.mark.skipif(not _all(), reason=f"no files in {COLLECTION}: set PAPERTRAY_CORPUS to a folder of documents")
def test_files_are_recognised() -> None:
    found = {path.name: (format_.key if (format_ := recognised(path)) else "", _expected(path)) for path in _all()}
    wrong = {name: keys for name, keys in found.items() if keys[0] != keys[1]}
    assert 1 - len(wrong) / len(found) >= RIGHT, wrong


@pytest.mark.skipif(not _all(), reason=f"no files in {COLLECTION}: set PAPERTRAY_CORPUS to a folder of documents")
def test_whole_files_are_recognised_without_their_names(tmp_path: Path) -> None:
    """But formats that are plain text, of which only the name can say which they are."""
    copy = tmp_path / "staged"
    for path in _all():
        if path.parent.name != "odd" and _expected(path) in ORDINARY and path.stat().st_size < 5_000_000:
            shutil.copyfile(path, copy)
            found = recognised(copy, "staged")
            assert found is not None, path
            assert found.key == _expected(path), path
