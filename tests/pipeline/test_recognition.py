"""Pages that are pictures: stored at once, recognised behind everything newer, page by page, and found."""

from __future__ import annotations

import dataclasses
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.document import Segment, Status
from core.events import Problem, Reading, What
from core.extraction import languages
from core.settings import Settings
from tests.formats import build_pdf
from tests.formats.build_pictures import MINUTES, SECOND, THIRD, page, saved, scan
from tests.house import House

pytest.importorskip("tesserocr", reason="text recognition is not installed (the extra `ocr`)")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def running(house: House) -> Iterator[House]:
    with house.open():
        yield house


def segments(house: House, name: str) -> tuple[Segment, ...]:
    with house.catalogue() as catalogue:
        return catalogue.text(house.document(name).id)


def found(house: House, query: str) -> list[str]:
    with house.catalogue() as catalogue:
        return [Path(hit.path).name for hit in catalogue.search(query).hits]


def with_ocr(settings: Settings, policy: str) -> Settings:
    return settings.with_folder(dataclasses.replace(settings.folders[0], ocr=policy))


def test_a_scan_is_stored_at_once_and_found_when_it_has_been_recognised(running: House) -> None:
    running.write("minutes.pdf", scan(page(MINUTES), page(SECOND)))
    running.write("the same.png", saved(page(MINUTES), "PNG", dpi=(150, 150)))
    running.service.rescan()
    running.go_on_until(lambda: {d.name for d in running.documents() if d.status is Status.STORED} == {"minutes.pdf", "the same.png"})
    assert {document.reason for document in running.documents()} == {"ocr_waiting"}
    running.settle()
    first, second = segments(running, "minutes.pdf")
    assert first.text.split() == " ".join(MINUTES).split()
    assert second.text.split() == " ".join(SECOND).split()
    assert (first.origin, first.trouble) == ("ocr 1 eng", "")
    assert first.confidence > 80
    document = running.document("minutes.pdf")
    assert (document.reason, document.characters) == ("", len(first.text) + len(second.text))
    assert (document.title, document.language) == (MINUTES[0], "en")
    assert set(found(running, '"opening hours"')) == {"minutes.pdf", "the same.png"}
    assert found(running, "treasurer") == ["minutes.pdf"]
    assert "minutes.pdf" in found(running, "title:minutes")
    assert [event for event, name in running.feed() if name == "minutes.pdf"] == ["created", "stored", "stored"]
    done = [(news.done, news.total) for news in running.news if isinstance(news, Reading) and news.document == document.id]
    assert done[-4:] == [(0, 2), (1, 2), (1, 2), (2, 2)]


def test_what_lands_meanwhile_is_read_first(running: House) -> None:
    running.change_settings(lambda settings: dataclasses.replace(settings, workers=1))
    running.write("scan.pdf", scan(page(MINUTES), page(SECOND), page(THIRD)))
    running.service.rescan()
    running.go_on_until(lambda: bool(found(running, "trustees")))
    running.service.hint(str(running.write("agenda.txt", "Call to order")))
    running.go_on_until(lambda: bool(found(running, "order")))
    assert [bool(segment.text) for segment in segments(running, "scan.pdf")] != [True, True, True]
    running.settle()
    assert all(segment.text for segment in segments(running, "scan.pdf"))


def test_a_page_is_recognised_once_however_often_the_program_ends(house: House) -> None:
    with house.open():
        house.write("scan.pdf", scan(page(MINUTES), page(SECOND), page(THIRD)))
        house.service.rescan()
        house.go_on_until(lambda: bool(found(house, "trustees")))
    house.news.clear()
    with house.open():
        assert next(news.done for news in house.news if isinstance(news, Reading)) == 1
        assert [segment.trouble for segment in segments(house, "scan.pdf")] == ["", "", ""]
        assert house.steps("scan.pdf").count(What.STORED) == 2


def test_the_folder_says_whether_pages_are_recognised(house: House) -> None:
    with house.open(ocr="off"):
        house.look(house.write("scan.pdf", scan(page(MINUTES))), house.write("agenda.pdf", build_pdf.plain()))
        assert (house.document("scan.pdf").reason, house.text("scan.pdf")) == ("no_text", "")
        house.change_settings(lambda settings: with_ocr(settings, "no_text"))
        assert found(house, "trustees reading room") == ["scan.pdf"]
        assert segments(house, "agenda.pdf")[0].origin == ""
        own = house.text("agenda.pdf")
        house.change_settings(lambda settings: with_ocr(settings, "always"))
        assert segments(house, "agenda.pdf")[0].origin == "ocr 1 eng"
        assert house.text("agenda.pdf") == own  # there is nothing on its pages but what it says itself


def test_without_the_engine_a_document_says_so_and_is_recognised_when_it_is_there(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as absent:
        absent.setattr(languages, "is_installed", lambda: False)
        with house.open():
            house.look(house.write("scan.pdf", scan(page(MINUTES))), house.write("agenda.txt", "words"))
            document = house.document("scan.pdf")
            assert (document.status, document.reason) == (Status.STORED, "no_ocr")
            assert "not installed" in document.message
            assert house.document("agenda.txt").reason == ""
            assert [news.code for news in house.news if isinstance(news, Problem)] == ["no_ocr"]
    with house.open():
        assert house.document("scan.pdf").reason == ""
        assert found(house, "trustees") == ["scan.pdf"]


def test_a_document_that_is_read_anew_keeps_what_was_recognised(running: House) -> None:
    running.look(running.write("scan.pdf", scan(page(MINUTES))))
    before = running.document("scan.pdf")
    running.service.retry((running.document("scan.pdf").id,))
    running.news.clear()
    running.settle()
    assert found(running, "trustees") == ["scan.pdf"]
    after = running.document("scan.pdf")
    assert (after.title, after.language, after.characters) == (before.title, before.language, before.characters) != ("", "", 0)
    assert [news.total for news in running.news if isinstance(news, Reading)] == [1]  # the first reading: no page was recognised again


@pytest.mark.expects_log("worker ended")
def test_a_page_on_which_the_reader_dies_costs_that_page(running: House) -> None:
    running.change_settings(lambda settings: dataclasses.replace(settings, workers=1))
    running.write("scan.pdf", scan(page(MINUTES), page(SECOND)))
    running.service.rescan()
    for _ in range(2):  # once may be anybody's fault
        running.news.clear()
        running.go_on_until(lambda: _is_recognising(running))
        os.kill(running.workers()[0], signal.SIGKILL)
        running.step()
    running.settle()
    assert [segment.trouble for segment in segments(running, "scan.pdf")] == ["crash", ""]
    assert (running.document("scan.pdf").reason, running.document("scan.pdf").status) == ("partly_read", Status.STORED)
    assert found(running, "treasurer") == ["scan.pdf"]


def _is_recognising(house: House) -> bool:
    """Whether a worker has begun with the first page of the scan."""
    begun = any(isinstance(news, Reading) and (news.done, news.total) == (0, 2) for news in house.news)
    return begun and house.document("scan.pdf").status is Status.STORED
