"""A run of the real collection is what it has to be: every document stored, found by what stands in its middle, and honest about what it lacks.

What is looked for comes from the files themselves, read here without any of the project's extractors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from core.document import SegmentKind, Status
from core.storage.catalogue import Catalogue
from core.views import View
from tests.formats.collection import COLLECTION

_WORDS = 6  # of a phrase
_TEXTLESS = 20  # characters of a page, below which there is no text on it


def collection() -> tuple[Path, ...]:
    """The agendas, minutes, newsletters and captions; empty where there is no collection."""
    folder = COLLECTION / "school-board"
    return tuple(sorted(path for path in (folder if folder.is_dir() else COLLECTION).glob("*.*") if path.suffix in {".pdf", ".vtt"}))


def check(home: Path, files: tuple[Path, ...]) -> str:
    """Prove all of it of the library that Papertray has made of these files, in this home; a line that says what was proved."""
    (library,) = home.glob("**/catalogue.sqlite3")
    agendas = [file for file in files if "Meeting of" in file.name]
    captions = [file for file in files if file.suffix == ".vtt"]
    with Catalogue(library) as catalogue:
        documents = {document.name: document for document in catalogue.rows(catalogue.ids(View()))}
        assert documents.keys() == {file.name for file in files}
        assert {document.status for document in documents.values()} == {Status.STORED}
        for file in agendas:
            assert documents[file.name].id in {hit.document for hit in catalogue.search(f'"{phrase_of_pdf(file)}"').hits}, file.name
        for file in captions:
            check_captions(catalogue, file, documents[file.name].id)
        pages = sum(check_pages(catalogue, file, documents[file.name].id) for file in files if file.suffix == ".pdf")
    found = f"{len(agendas)} agendas and {len(captions)} captions found by their middles"
    return f"{len(files)} documents stored, {found}, {pages} pages without text recognised or said to wait for it"


def check_captions(catalogue: Catalogue, file: Path, document: int) -> None:
    """A phrase from the middle of the captions is found at its time."""
    hits = [hit for hit in catalogue.search(f'"{phrase_of_captions(file)}"').hits if hit.document == document]
    assert hits, file.name
    for hit in hits:
        assert hit.segment.kind is SegmentKind.CUE, file.name
        assert re.fullmatch(r"\d\d:\d\d:\d\d", hit.segment.label), file.name


def check_pages(catalogue: Catalogue, file: Path, document: int) -> int:
    """Each page without text is said to have none, or has been recognised meanwhile; how many there are."""
    with pypdfium2.PdfDocument(file) as pdf:
        textless = {number for number, text in enumerate(_pages(pdf), 1) if len("".join(text.split())) < _TEXTLESS}
    said = {segment.number for segment in catalogue.text(document) if segment.trouble == "no_text" or segment.origin}
    assert said == textless, file.name
    return len(textless)


def phrase_of_pdf(file: Path) -> str:
    """Some words that follow each other on the first page past the middle that has any."""
    with pypdfium2.PdfDocument(file) as pdf:
        pages = list(_pages(pdf))
    return next(found for text in pages[len(pages) // 2 :] if (found := _phrase(text)))


def phrase_of_captions(file: Path) -> str:
    """Some words that are said in one cue near the middle of the captions."""
    cues = [lines for lines in file.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n\n") if " --> " in lines]
    said = (" ".join(line for line in cue.splitlines()[1:] if " --> " not in line) for cue in cues[len(cues) // 2 :])
    return next(found for text in said if (found := _phrase(text, 4)))


def _pages(pdf: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in pdf:
        textpage = page.get_textpage()
        yield textpage.get_text_range()
        textpage.close()
        page.close()


def _phrase(text: str, words: int = _WORDS) -> str:
    """The first run of this many plain words in one line, "" when there is none."""
    found = (re.search(rf"(?<!\S)[A-Za-z]+(?: [A-Za-z]+){{{words - 1}}}(?!\S)", line) for line in text.splitlines())
    return next((match[0] for match in found if match), "")
