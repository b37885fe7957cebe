"""The commands that read: exactly the contract's fields in JSON, readable lines for people, and a sentence when something is not there."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.library import NOT_UTF8, Ask, asking
from tests.house import House

DOCUMENT = {
    *"id path folder name status reason message version sha256 size modified type title".split(),
    *"pages characters language first_seen last_changed deleted copy_of".split(),
}
EVENTS = {"created", "modified", "moved", "deleted", "restored", "stored", "failed"}


def id_of(ask: Ask, name: str) -> int:
    return next(int(one["id"]) for one in ask("list", "--json").objects if one["name"] == name)


def test_list_prints_every_document_with_the_contracts_fields(ask: Ask, house: House) -> None:
    documents = ask("list", "--json").objects
    assert {one["name"] for one in documents} == {"note.txt", "Agenda August.pdf", "meeting.vtt", "locked.pdf", "copy of meeting.vtt", NOT_UTF8}
    for one in documents:
        assert set(one) == DOCUMENT
        assert os.path.exists(one["path"])
        assert one["folder"] == str(house.inbox)
        assert datetime.fromisoformat(one["modified"]).timestamp() == pytest.approx(os.stat(one["path"]).st_mtime, abs=0.01)


def test_a_document_says_what_is_special_about_it(ask: Ask) -> None:
    by_name = {one["name"]: one for one in ask("list", "--json").objects}
    assert (by_name["note.txt"]["version"], by_name["note.txt"]["status"]) == (2, "stored")
    assert (by_name["locked.pdf"]["status"], by_name["locked.pdf"]["reason"]) == ("failed", "password")
    assert by_name["locked.pdf"]["message"].endswith(".")
    assert by_name["Agenda August.pdf"]["pages"] == 3
    first, second = sorted((by_name["meeting.vtt"], by_name["copy of meeting.vtt"]), key=lambda one: int(one["id"]))
    assert (first["copy_of"], second["copy_of"]) == (None, first["id"])


def test_list_narrows(ask: Ask, house: House) -> None:
    assert [one["name"] for one in ask("list", "--status", "failed", "--json").objects] == ["locked.pdf"]
    (gone,) = ask("list", "--deleted", "--json").objects
    assert (gone["name"], gone["status"]) == ("gone.txt", "deleted")
    assert gone["deleted"]
    assert len(ask("list", "--folder", "inbox", "--json").objects) == len(ask("list", "--folder", house.inbox, "--json").objects) == 6
    other = ask("list", "--folder", "/nowhere")
    assert (other.status, other.out) == (1, "")
    assert f"`papertray --library {house.paths.root} folders`" in other.err


def test_list_comes_in_pages(ask: Ask) -> None:
    whole = [one["id"] for one in ask("list", "--json").objects]
    pages = [[one["id"] for one in ask("list", "--json", "--limit", 2, "--offset", start).objects] for start in range(0, len(whole) + 2, 2)]
    assert [id_ for page in pages for id_ in page] == whole
    assert pages[-1] == []
    assert f"2 of {len(whole)} documents" in ask("list", "--limit", 2).err
    assert [one["id"] for one in ask("list", "--json", "--offset", 1).objects] == whole[1:]


def test_numbers_that_no_library_comes_to_are_no_mistake_of_the_program(ask: Ask) -> None:
    large = "9" * 5000
    assert "There is no document 999" in ask("text", large).err
    assert "no version" in ask("text", 1, "--version", large).err
    assert ask("changes", "--since", large).status == ask("list", "--limit", large).status == 0
    assert ask("list", "--offset", large).lines == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says so only when something is written")
def test_whoever_follows_the_feed_ends_when_its_reader_has_left(house: House) -> None:
    """`papertray changes --follow | head -1` used to wait for the next event, which may be days away."""
    call = [sys.executable, "-m", "core", "changes", "--follow", "--library", str(house.paths.root)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(60), said) == (0, b"")


def test_changes_come_in_pages(ask: Ask) -> None:
    whole = [one["seq"] for one in ask("changes", "--json").objects]
    first = [one["seq"] for one in ask("changes", "--json", "--limit", 3).objects]
    rest = [one["seq"] for one in ask("changes", "--json", "--since", first[-1]).objects]
    assert (len(first), first + rest) == (3, whole)
    assert [one["seq"] for one in ask("changes", "--json", "--follow", "--limit", len(whole)).objects] == whole


def test_list_is_a_table_for_people(ask: Ask) -> None:
    answer = ask("list")
    heading, *rows = answer.lines
    assert heading.split() == ["ID", "STATUS", "NAME", "SIZE", "PAGES", "VERSION", "MODIFIED", "FOLDER"]
    assert len(rows) == 6
    assert "failed (needs a password)" in answer.out
    assert answer.err == "6 documents\n"
    answer.out.encode()


def test_show_has_metadata_versions_and_history(ask: Ask, house: House) -> None:
    (one,) = ask("show", id_of(ask, "note.txt"), "--json").objects
    assert set(one) == DOCUMENT | {"metadata", "versions", "history", "steps", "similar"}
    assert [version["version"] for version in one["versions"]] == [1, 2]
    assert set(one["versions"][0]) == set("version sha256 text_sha256 size modified seen extractor seconds status".split())
    assert [event["event"] for event in one["history"]] == ["created", "stored", "modified", "stored"]
    assert {"noticed", "kept", "read"} < {step["step"] for step in one["steps"]}
    assert ask("show", house.inbox / "note.txt", "--json").objects == [one]
    people = ask("show", house.inbox / "note.txt").out
    assert all(word in people for word in ("note.txt", "Metadata", "Versions", "History", one["sha256"][:16]))


def test_a_document_is_found_by_a_relative_path(ask: Ask, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house.place)
    assert ask("show", Path("inbox/note.txt"), "--json").status == 0


def test_a_name_that_is_not_utf8_comes_back_as_on_disk(ask: Ask, house: House) -> None:
    path = str(house.inbox / NOT_UTF8)
    assert ask("show", path, "--json").objects[0]["path"] == path
    assert ask("search", "difficult", "--json").objects[0]["path"] == path
    assert ask("show", path).status == ask("list").status == ask("search", "difficult").status == 0


def test_text_of_each_version(ask: Ask) -> None:
    id_ = id_of(ask, "note.txt")
    assert "The second words" in ask("text", id_).out
    assert ask("text", id_, "--version", 1).lines == ["The first words."]
    assert "".join(line["text"] for line in ask("text", id_, "--version", 1, "--json").objects) == "The first words."
    missing = ask("text", id_, "--version", 3)
    assert (missing.status, missing.out) == (1, "")


def test_text_has_its_pages_and_times(ask: Ask) -> None:
    pages = ask("text", id_of(ask, "Agenda August.pdf"), "--json").objects
    assert [(page["segment"]["kind"], page["segment"]["number"], page["segment"]["label"]) for page in pages[:2]] == [
        ("page", 1, "page 1"),
        ("page", 2, "page 2"),
    ]
    assert "\nadopted the budget\n\n[page 3]\n" in ask("text", id_of(ask, "Agenda August.pdf")).out
    assert "00:42:13  The budget vote is next." in ask("text", id_of(ask, "meeting.vtt")).lines


def test_text_of_a_document_that_could_not_be_read_says_why(ask: Ask) -> None:
    answer = ask("text", id_of(ask, "locked.pdf"))
    assert answer.out == ""
    assert "password" in answer.err


def test_search_gives_hits_with_the_contracts_fields(ask: Ask) -> None:
    hits = ask("search", "budget", "--json").objects
    assert {os.path.basename(hit["path"]) for hit in hits} == {"Agenda August.pdf", "meeting.vtt", "copy of meeting.vtt"}
    for hit in hits:
        assert set(hit) == {"document", "path", "title", "version", "segment", "snippet", "score"}
        assert set(hit["segment"]) == {"kind", "number", "label"}
        assert "\x02budget\x03" in hit["snippet"]
    labels = {os.path.basename(hit["path"]): hit["segment"]["label"] for hit in hits}
    assert (labels["Agenda August.pdf"], labels["meeting.vtt"]) == ("page 2", "00:42:13")


def test_search_across_pages_names_and_filters(ask: Ask) -> None:
    def names(*words: str) -> set[str]:
        return {os.path.basename(hit["path"]) for hit in ask("search", *words, "--json").objects}

    assert names("unified budget") == names("august", "budget") == {"Agenda August.pdf"}
    assert names("budget", "-unified") == {"meeting.vtt", "copy of meeting.vtt"}
    assert len(names("budget", "is:copy")) == 1
    assert names("type:pdf") == {"Agenda August.pdf", "locked.pdf"}
    assert names("words -first") == {"note.txt"}
    assert names("first") == set()
    assert names("soon status:deleted") == {"gone.txt"}


def test_search_for_people(ask: Ask) -> None:
    answer = ask("search", "budget", "--limit", "1")
    assert "»budget«" in answer.out
    assert "there are more" in answer.err
    nothing = ask("search", "zebra")
    assert (nothing.status, nothing.out) == (0, "")
    assert "Nothing found" in nothing.err


def test_a_query_that_cannot_be_read_is_an_error_in_words(ask: Ask) -> None:
    answer = ask("search", '"budget')
    assert (answer.status, answer.out) == (1, "")
    assert "quotation mark" in answer.err
    assert "fts" not in answer.err.lower()


def test_status_adds_up(ask: Ask, house: House) -> None:
    (line,) = ask("status", "--json").objects
    assert set(line) == set("folder state mode seen stored failed waiting queued ignored ignored_by disks_offline documents_deleted last_scan running".split())
    assert line["folder"] == str(house.inbox)
    assert line["seen"] == len(os.listdir(house.inbox)) == line["stored"] + line["failed"] + line["waiting"] + line["queued"] + line["ignored"]
    assert line["ignored_by"] == {"hidden": 1, "partial": 1}
    assert line["documents_deleted"] == 1


def test_status_for_people_says_what_needs_attention(ask: Ask) -> None:
    text = ask("status").out
    assert "8 = 5 stored + 1 failed + 0 waiting + 0 queued + 2 ignored" in text
    assert all(word in text for word in ("Queue", "Raw files", "locked.pdf", "Give its password, or save a copy without one."))


def test_status_says_truthfully_whether_anybody_watches(ask: Ask, house: House) -> None:
    (line,) = ask("status", "--json").objects
    assert line["running"] is False
    assert "no Papertray is running" in ask("status").out
    with house.open():
        (line,) = ask("status", "--json").objects
        assert (line["state"], line["running"]) == ("watching", True)
        assert "watching, by events" in ask("status").out
    house.inbox.rename(house.place / "unplugged")
    with house.open(settled=False):
        house.step()
        assert "offline since" in ask("status").out
    assert "no Papertray is running" in ask("status").out


def test_status_lists_the_ignored_files_with_their_rule(ask: Ask, house: House) -> None:
    files = ask("status", "--ignored", "--json").objects
    assert {(os.path.basename(file["path"]), file["rule"]) for file in files} == {(".hidden", "hidden"), ("download.part", "partial")}
    assert ask("status", "--ignored", house.inbox, "--json").objects == files
    assert "a download or a temporary file" in ask("status", "--ignored").out


def test_changes_are_the_feed(ask: Ask) -> None:
    events = ask("changes", "--json").objects
    assert [event["seq"] for event in events] == sorted({event["seq"] for event in events})
    assert {event["event"] for event in events} <= EVENTS
    (moved,) = [event for event in events if event["event"] == "moved"]
    assert (os.path.basename(moved["from"]), os.path.basename(moved["path"])) == ("agenda.pdf", "Agenda August.pdf")
    assert all(set(event) == {"seq", "time", "event", "document", "path", "version"} | ({"from"} if event is moved else set()) for event in events)
    middle = events[len(events) // 2]["seq"]
    assert ask("changes", "--since", middle, "--json").objects == [event for event in events if event["seq"] > middle]
    assert len(ask("changes").lines) == len(events)


@pytest.mark.parametrize("words", [["show", "999"], ["show", "nothing.txt"], ["text", "999"], ["restore", "999", "--to", "x"], ["retry", "999"]])
def test_what_is_not_there_is_said_in_one_line(ask: Ask, words: list[str]) -> None:
    answer = ask(*words)
    assert (answer.status, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize("command", [["list"], ["show", "1"], ["search", "x"], ["status"], ["changes"]])
def test_without_a_library_there_is_a_sentence(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asking(House(tmp_path), capsys)(*command)
    assert (answer.status, answer.out) == (1, "")
    assert "watch a folder first" in answer.err


def test_a_catalogue_that_is_none_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = House(tmp_path)
    house.paths.root.mkdir()
    house.paths.catalogue.write_bytes(b"this is no database " * 100)
    answer = asking(house, capsys)("list")
    assert (answer.status, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
