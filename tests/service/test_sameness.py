"""The two levels of sameness: the same bytes are kept once, the same words make copies."""

from __future__ import annotations

from pathlib import Path

from tests.house import House
from tests.samples import make_pdf

AGENDA = make_pdf("The unified school district", "The board adopted the budget")
AGAIN = AGENDA + b"\n% downloaded on Tuesday\n"


def test_an_agenda_that_is_downloaded_again_is_a_copy_or_on_the_same_path_a_version_that_says_the_same(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("agenda.pdf", AGENDA)
    house.write("folder/agenda (1).pdf", AGAIN)
    house.write("folder/the very same.pdf", AGENDA)
    with house.open(ocr="off"):
        documents = {document.name: document for document in house.documents()}
        first = documents["agenda.pdf"]
        assert {document.copy_of for document in documents.values()} == {None, min(document.id for document in documents.values())}
        assert len(list(house.paths.store.rglob("*"))) - sum(path.is_dir() for path in house.paths.store.rglob("*")) == 2
        house.write("agenda.pdf", AGAIN)
        house.look()
        with house.catalogue() as catalogue:
            before, after = catalogue.versions(first.id)
            difference = catalogue.compare(first.id)
            assert catalogue.similar(first.id) == ()
    assert (before.sha256 != after.sha256, before.text_sha256) == (True, after.text_sha256)
    assert (difference.same_bytes, difference.comparison.changes) == (False, ())
