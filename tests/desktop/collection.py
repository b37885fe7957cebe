"""A run of the real collection is what it has to be: every document stored, found by what stands in its middle, and honest about what it lacks.

What is looked for comes from the files themselves, read here without any of the project's extractors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from tests.desktop.person import Person
from tests.desktop.steps import ask
from tests.formats.collection import COLLECTION

_WORDS = 6  # of a phrase
_TEXTLESS = 20  # characters of a page, below which there is no text on it


def collection() -> tuple[Path, ...]:
    """The agendas, minutes, newsletters and captions; empty where there is no collection."""
    folder = COLLECTION / "school-board"
    return tuple(sorted(path for path in (folder if folder.is_dir() else COLLECTION).glob("*.*") if path.suffix in {".pdf", ".vtt"}))


def check(person: Person, files: tuple[Path, ...]) -> str:
    """Prove all of it of the library that the person's Papertray has made of these files; a line that says what was proved."""
    documents = {document["name"]: document for document in ask(person, "list")}
    assert documents.keys() == {file.name for file in files}
    assert {document["status"] for document in documents.values()} == {"stored"}
    agendas = [file for file in files if "Meeting of" in file.name]
    captions = [file for file in files if file.suffix == ".vtt"]
    for file in agendas:
        assert documents[file.name]["id"] in {hit["document"] for hit in ask(person, "search", f'"{phrase_of_pdf(file)}"')}, file.name
    for file in captions:
        check_captions(person, file, documents[file.name]["id"])
    pages = sum(check_pages(person, file, documents[file.name]["id"]) for file in files if file.suffix == ".pdf")
    return f"{len(files)} documents stored, {len(agendas)} agendas and {len(captions)} captions found by their middles, {pages} pages said to have no text"


def check_captions(person: Person, file: Path, document: int) -> None:
    """A phrase from the middle of the captions is found at its time."""
    hits = [hit for hit in ask(person, "search", f'"{phrase_of_captions(file)}"') if hit["document"] == document]
    assert hits, file.name
    for hit in hits:
        assert hit["segment"]["kind"] == "cue", file.name
        assert re.fullmatch(r"\d\d:\d\d:\d\d", hit["segment"]["label"]), file.name


def check_pages(person: Person, file: Path, document: int) -> int:
    """Each page without text is said to have none; how many there are."""
    with pypdfium2.PdfDocument(file) as pdf:
        textless = {number for number, text in enumerate(_pages(pdf), 1) if len("".join(text.split())) < _TEXTLESS}
    said = {line["segment"]["number"] for line in ask(person, "text", str(document)) if line.get("reason") == "no_text"}
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
