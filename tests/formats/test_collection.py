"""Real documents from outside: every one ends in words or in a reason, and the words are those that other programs find.

Skipped, saying so, where the collection is not there (`tests/formats/collection.py`) or pdftotext is not installed (apt: poppler-utils).
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from core.document import SegmentKind
from core.errors import REASONS
from core.extraction import languages
from core.extraction.extractor import Source
from core.extraction.pdf.pdf import PdfExtractor
from core.extraction.protocol import Pages
from core.extraction.recognition.page_reader import PageReader
from core.formats import BY_KEY
from tests.bench.reading import f1
from tests.formats.collection import COLLECTION, files
from tests.formats.minutes import READ_BY_EYE
from tests.formats.reading import read

# The other program writes Markdown: pictures as data, formulas in TeX, marks and escapes; and describes what it has recognised.
_NOT_OURS = re.compile(r"data:image\S+|<!--.*?-->|\$\$.*?\$\$|\$.*?\$|&\w+;|[*_#|`\\-]", re.DOTALL)
_ITS_OWN_WORDS = {"left", "right", "line", "chart"}
_SECONDS = 120  # for all odd files, one after the other
_READ_ALL = """
import pathlib, sys
from tests.formats.reading import read
for path in map(pathlib.Path, sys.argv[1:]):
    print(path.name, end="\\t", flush=True)
    print(read(path).error)
"""


_LOCKED = r"r[234].*user-password|openpassword|both-passwords"
"""Which of the encrypted ones stay shut without their password: r5 and r6 with a user's password alone open by the owner's, which is empty."""


@pytest.mark.parametrize("path", [*files("school-board/*.pdf"), *files("office/*.pdf")])
def test_every_ordinary_pdf_is_read_page_by_page(path: Path) -> None:
    reading = read(path)
    assert reading.error == ""
    assert [segment.number for segment in reading.segments] == list(range(1, len(reading.segments) + 1))
    assert reading.metadata["papertray:pages"] == len(reading.segments)
    drawn = path.name.startswith("Meeting Minutes")
    assert {segment.trouble for segment in reading.segments} == ({"no_text"} if drawn else {""})


@pytest.mark.parametrize("path", files("office/*.doc[xm]"))
def test_every_ordinary_word_document_is_read(path: Path) -> None:
    reading = read(path)
    assert (reading.error, {segment.trouble for segment in reading.segments}) == ("", {""})
    assert reading.text.strip()


@pytest.mark.parametrize("path", files("office/*.docx"))
def test_a_word_document_has_the_words_that_another_program_finds_in_it(path: Path) -> None:
    other = COLLECTION / "office-expected" / f"{path.name}.md"
    if not other.exists():
        pytest.skip(f"nothing to compare {path.name} with")
    theirs = _NOT_OURS.sub(" ", other.read_text(encoding="utf-8"))
    missing = {word for word in _words(theirs) if word.isalpha() and len(word) > 1} - set(_words(read(path).text))
    assert missing <= _ITS_OWN_WORDS


@pytest.mark.parametrize("path", [*files("school-board/*.vtt"), *files("office/*.vtt")])
def test_every_caption_file_is_read_with_its_times(path: Path) -> None:
    reading = read(path)
    assert reading.error == ""
    assert {segment.kind for segment in reading.segments} == {SegmentKind.CUE}
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d", segment.label) for segment in reading.segments)
    assert not re.search(r"-->|::cue|<\w", reading.text)


@pytest.mark.skipif(not any(COLLECTION.glob("odd/*")), reason=f"no files odd/* in {COLLECTION}: set PAPERTRAY_CORPUS to a folder of documents")
def test_every_odd_file_ends_in_a_result_or_a_reason() -> None:
    """In a process of their own: should one of them end it, the last name that was printed says which."""
    paths = [path for path in sorted(COLLECTION.glob("odd/*")) if path.is_file()]
    ended = subprocess.run(
        [sys.executable, "-c", _READ_ALL, *map(str, paths)], capture_output=True, text=True, timeout=_SECONDS, check=False, cwd=Path(__file__).parents[2]
    )
    ends = dict(line.split("\t") for line in ended.stdout.splitlines())
    assert (ended.returncode, ended.stderr, len(ends)) == (0, "", len(paths)), list(ends)[-1:]
    assert set(ends.values()) <= {"", *REASONS}
    assert all((ends[path.name] == "password") == bool(re.search(_LOCKED, path.name)) for path in paths if "password" in path.name)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed (apt: poppler-utils)")
def test_the_words_of_the_pdfs_are_those_that_poppler_finds() -> None:
    measured = {path.name: _agreement(path) for path in sorted(COLLECTION.glob("school-board/*.pdf")) if not path.name.startswith("Meeting Minutes")}
    if not measured:
        pytest.skip(f"no PDFs in {COLLECTION / 'school-board'}")
    assert statistics.median(measured.values()) >= 0.998
    assert min(measured.values()) >= 0.99, min(measured.items(), key=lambda item: item[1])


def _agreement(path: Path) -> float:
    """Word F1 with pdftotext."""
    theirs = Counter(_words(subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout))
    ours = Counter(_words(read(path).text))
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).lower())


@pytest.mark.parametrize(("name", "number"), READ_BY_EYE)
def test_the_minutes_are_recognised_as_a_person_reads_them(name: str, number: int, tmp_path: Path) -> None:
    pytest.importorskip("tesserocr", reason="text recognition is not installed (the extra `ocr`)")
    path, found = COLLECTION / "school-board" / name, languages.find("", "eng", tmp_path)
    if not path.exists() or found is None:
        pytest.skip(f"no {name} in {COLLECTION / 'school-board'}, or no English to recognise")
    extractor = PdfExtractor(Source(path, name, path.stat().st_size, BY_KEY["pdf"]))
    seen = PageReader().read(extractor, number, Pages((number,), found, every=False, done=0, total=1))
    extractor.close()
    assert f1(seen.text, READ_BY_EYE[name, number]) >= 0.97
    assert seen.confidence >= 90
