"""Pages that are pictures: stored at once, recognised behind everything newer, page by page, and found."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.document import Segment, SegmentKind, Status
from core.events import Problem, Progress, Reading, What
from core.extraction import languages
from core.settings import Settings
from tests.formats import build_pdf
from tests.formats.build_archives import zipped
from tests.formats.build_mail import with_attachments
from tests.formats.build_pictures import MINUTES, SECOND, THIRD, page, saved, scan, with_attached
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


def places(house: House, name: str) -> list[str]:
    with house.catalogue() as catalogue:
        return [" ".join(place.word for place in words) for _, words in catalogue.places(house.document(name).id)]


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
    assert places(running, "minutes.pdf") == [" ".join(MINUTES), " ".join(SECOND)]
    document = running.document("minutes.pdf")
    assert (document.reason, document.characters) == ("", len(first.text) + len(second.text))
    assert (document.title, document.language) == (MINUTES[0], "en")
    assert set(found(running, '"opening hours"')) == {"minutes.pdf", "the same.png"}
    assert found(running, "treasurer") == ["minutes.pdf"]
    assert "minutes.pdf" in found(running, "title:minutes")
    assert [event for event, name in running.feed() if name == "minutes.pdf"] == ["created", "stored", "stored"]
    told = [news for news in running.news if isinstance(news, Reading) and news.document == document.id]
    assert [(news.done, news.total) for news in told[-4:]] == [(0, 2), (1, 2), (1, 2), (2, 2)]
    assert told[-1].kind is SegmentKind.PAGE


def test_a_document_whose_pages_are_recognised_is_counted_as_read_once(running: House) -> None:
    running.write("minutes.pdf", scan(page(MINUTES), page(SECOND)))
    running.write("note.txt", "a note")
    running.look()
    told = [news for news in running.news if isinstance(news, Progress)]
    assert told[-1] == Progress(2, 2, recognised=1, to_recognise=1)
    assert all(news.done <= news.total <= 2 and news.recognised <= news.to_recognise <= 1 for news in told)


def test_a_scan_in_a_packet_is_found_although_each_of_its_pages_is_stamped(running: House) -> None:
    running.write("packet.pdf", build_pdf.stamped_scan())
    running.service.rescan()
    running.settle()
    scanned, own, _ = segments(running, "packet.pdf")
    assert (scanned.origin, own.origin) == ("ocr 1 eng", "")
    assert found(running, '"found the accounts of the district"') == ["packet.pdf"]
    assert "2456" in scanned.text, "the stamp is still there"


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
    assert places(running, "scan.pdf") == [" ".join(MINUTES)]
    assert [news.total for news in running.news if isinstance(news, Reading)] == [1]  # the first reading: no page was recognised again


@pytest.mark.expects_log("worker ended")
def test_a_page_on_which_the_reader_dies_costs_that_page(running: House) -> None:
    running.change_settings(lambda settings: dataclasses.replace(settings, workers=1))
    running.write("scan.pdf", scan(page(MINUTES), page(SECOND)))
    running.service.rescan()
    for _ in range(2):  # once may be anybody's fault
        running.news.clear()
        running.go_on_until(lambda: _is_recognising(running))
        psutil.Process(running.workers()[0]).kill()
        running.step()
    running.settle()
    assert [segment.trouble for segment in segments(running, "scan.pdf")] == ["crash", ""]
    assert (running.document("scan.pdf").reason, running.document("scan.pdf").status) == ("partly_read", Status.STORED)
    assert found(running, "treasurer") == ["scan.pdf"]


def test_scanned_pages_in_mails_and_archives_are_found(running: House) -> None:
    running.write("mail.eml", with_attachments({"minutes.pdf": scan(page(MINUTES), page(SECOND)), "notes.txt": b"Bring the keys."}))
    running.write("packet.zip", zipped({"agenda.pdf": build_pdf.plain(), "in.zip": zipped({"third.png": saved(page(THIRD), "PNG")}), "logo.png": _logo()}))
    running.service.rescan()
    running.go_on_until(lambda: {document.status for document in running.documents()} == {Status.STORED} and len(running.documents()) == 2)
    assert {document.reason for document in running.documents()} == {"ocr_waiting"}
    assert found(running, "keys") == ["mail.eml"]
    running.settle()
    assert found(running, "trustees reading room") == found(running, "treasurer") == ["mail.eml"]
    assert found(running, "October secretary") == ["packet.zip"]
    recognised = {segment.label: segment for name in ("mail.eml", "packet.zip") for segment in segments(running, name) if segment.origin}
    assert list(recognised) == ["minutes.pdf, page 1", "minutes.pdf, page 2", "in.zip, third.png, page 1"]
    assert recognised["minutes.pdf, page 2"].text.split() == " ".join(SECOND).split()
    assert {(segment.trouble, segment.confidence > 80) for segment in recognised.values()} == {("", True)}
    assert {document.reason for document in running.documents()} == {""}
    assert [event for event, name in running.feed() if name == "mail.eml"] == ["created", "stored", "stored"]
    running.check()


def test_a_pdf_has_its_own_pages_recognised_and_those_of_the_file_in_it(running: House) -> None:
    running.look(running.write("both.pdf", with_attached(scan(page(MINUTES)), "second.png", saved(page(SECOND), "PNG"))))
    assert [(s.kind, s.label, bool(s.text), s.origin) for s in segments(running, "both.pdf")] == [
        ("page", "page 1", True, "ocr 1 eng"),
        ("part", "second.png, page 1", True, "ocr 1 eng"),
    ]


def test_what_was_recognised_inside_is_kept_and_left_alone_where_the_folder_says_so(house: House) -> None:
    with house.open(ocr="off"):
        house.look(house.write("packet.zip", zipped({"scan.pdf": scan(page(MINUTES))})))
        assert (house.document("packet.zip").reason, found(house, "trustees")) == ("", [])
        house.change_settings(lambda settings: with_ocr(settings, "always"))
        assert found(house, "trustees") == ["packet.zip"]
        house.news.clear()
        house.service.retry((house.document("packet.zip").id,))
        house.settle()
        assert found(house, "trustees") == ["packet.zip"]
        assert 1 not in {news.total for news in house.news if isinstance(news, Reading) and news.done}  # nothing was recognised again


def test_of_many_pages_inside_the_first_are_recognised_and_the_others_told_of(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.recognised._MOST_INSIDE", 2)
    monkeypatch.setattr("core.storage.recognition._PAGES_AT_ONCE", 2)
    with house.open():
        house.look(house.write("packet.zip", zipped({"scan.pdf": scan(page(MINUTES), page(SECOND), page(THIRD))})))
        assert [segment.trouble for segment in segments(house, "packet.zip")] == ["", "", "", "inside_cut"]
        assert house.document("packet.zip").reason == "inside_cut"
        assert found(house, "treasurer") == ["packet.zip"]


def test_without_the_engine_a_mail_says_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "is_installed", lambda: False)
    with house.open():
        house.look(house.write("mail.eml", with_attachments({"minutes.pdf": scan(page(MINUTES))})))
        assert (house.document("mail.eml").status, house.document("mail.eml").reason) == (Status.STORED, "no_ocr")


@pytest.mark.expects_log("worker ended")
def test_a_page_inside_on_which_the_reader_dies_costs_that_page(running: House) -> None:
    running.change_settings(lambda settings: dataclasses.replace(settings, workers=1))
    pictures = {name: saved(page(lines), "PNG") for name, lines in (("1.png", MINUTES), ("2.png", SECOND * 3), ("3.png", THIRD))}
    running.write("packet.zip", zipped(pictures))
    running.service.rescan()
    for _ in range(2):  # once may be anybody's fault
        running.news.clear()
        running.go_on_until(lambda: _is_at_second(running))
        psutil.Process(running.workers()[0]).kill()
        running.step()
    running.settle()
    assert [segment.trouble for segment in segments(running, "packet.zip")] == ["", "", "crash", ""]
    assert (running.document("packet.zip").reason, running.document("packet.zip").status) == ("partly_read", Status.STORED)
    assert found(running, "October secretary") == found(running, "trustees") == ["packet.zip"]


def _logo() -> bytes:
    return saved(page(MINUTES).resize((200, 120)), "PNG")


def _is_recognising(house: House) -> bool:
    """Whether a worker has begun with the first page of the scan."""
    begun = any(isinstance(news, Reading) and (news.done, news.total) == (0, 2) for news in house.news)
    return begun and house.document("scan.pdf").status is Status.STORED


def _is_at_second(house: House) -> bool:
    """Whether the worker has told that it has begun with the second page of those inside."""
    assert house._pipeline is not None
    at = [
        in_hand.task.pages is not None and in_hand.result().inside > in_hand.task.pages.numbers[0]
        for worker in house._pipeline._parts.readers._pool._workers
        for in_hand in worker.hand.values()
    ]
    return any(at) and any(isinstance(news, Reading) and (news.done, news.total) == (1, 3) for news in house.news)
