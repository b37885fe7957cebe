"""The main job by the command line alone: the real program watches a real folder, and what lands there is read, kept, shown and found."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import make_docx, make_pdf
from tests.scenarios.running import DEADLINE, Library

CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n00:42:13.500 --> 00:42:16.000\nNext is the parcel tax.\n"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "school-board"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    place = tmp_path / "inbox"
    place.mkdir()
    return place


def test_documents_land_and_are_read_kept_shown_and_found(library: Library, inbox: Path, tmp_path: Path) -> None:
    with library.watching(inbox) as watch:
        assert watch.until_event("ready")["documents"] == 0
        (inbox / "note.txt").write_text("The quick brown fox.")
        (inbox / "meeting.vtt").write_text(CAPTIONS)
        (inbox / "agenda.pdf").write_bytes(make_pdf("Call to order", "Facilities master plan"))
        (inbox / "letter.docx").write_bytes(make_docx("Dear families"))
        (inbox / "half.part").write_text("x")
        waiting_for = {"note.txt", "meeting.vtt", "agenda.pdf", "letter.docx"}
        while waiting_for:
            stored = watch.until_event("stored")
            waiting_for.discard(os.path.basename(stored["path"]))
        watch.until_event("idle")

        documents = library.ask("list")
        assert {one["name"]: one["status"] for one in documents} == dict.fromkeys(("note.txt", "meeting.vtt", "agenda.pdf", "letter.docx"), "stored")
        (hit,) = library.ask("search", "facilities plan")
        assert (os.path.basename(hit["path"]), hit["segment"]["label"]) == ("agenda.pdf", "page 2")
        (hit,) = library.ask("search", '"parcel tax"')
        assert hit["segment"]["label"] == "00:42:13"
        assert library.ask("text", inbox / "letter.docx")[0]["text"] == "Dear families"
        (line,) = library.ask("status")
        assert (line["seen"], line["stored"], line["ignored_by"], line["state"]) == (5, 4, {"partial": 1}, "watching")

        (inbox / "note.txt").write_text("The quick red fox.")
        assert watch.until_document("modified", "note.txt")["version"] == 2
        watch.until_document("stored", "note.txt")
        os.rename(inbox / "note.txt", inbox / "fox.txt")
        assert os.path.basename(watch.until_document("moved", "fox.txt")["from"]) == "note.txt"
        (inbox / "fox.txt").unlink()
        watch.until_document("deleted", "fox.txt")

        (one,) = library.ask("show", inbox / "fox.txt")
        assert [event["event"] for event in one["history"]] == ["created", "stored", "modified", "stored", "moved", "deleted"]
        library.ask("restore", one["id"], "--version", 1, "--to", tmp_path / "back.txt")
        assert (tmp_path / "back.txt").read_text() == "The quick brown fox."
        feed = [event for event in watch.seen if "seq" in event]
    assert library.ask("changes")[: len(feed)] == feed


def test_once_takes_stock_and_exits(library: Library, inbox: Path) -> None:
    (inbox / "note.txt").write_text("The quick brown fox.")
    (inbox / "damaged.pdf").write_bytes(make_pdf("x")[:60])
    events = library.ask("watch", inbox, "--once")
    assert events[-1]["event"] == "idle"
    assert {one["name"]: one["status"] for one in library.ask("list")} == {"note.txt": "stored", "damaged.pdf": "failed"}
    again = library.ask("watch", "--once")
    assert not [event for event in again if "seq" in event]


def test_for_people_a_line_says_what_happened(library: Library, inbox: Path) -> None:
    (inbox / "note.txt").write_text("The quick brown fox.")
    done = subprocess.run([*library._call("watch", inbox, "--once")], capture_output=True, timeout=DEADLINE, check=True)
    lines = done.stdout.decode("utf-8").splitlines()
    (stored,) = [line for line in lines if "stored" in line]
    assert "note.txt" in stored
    assert "inbox" in stored
    assert stored.endswith(" s")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM: terminating is killing")
def test_a_shutdown_ends_it_in_order(library: Library, inbox: Path) -> None:
    with library.watching(inbox) as watch:
        watch.until_event("ready")
        for number in range(50):
            (inbox / f"{number}.txt").write_text(f"document number {number} " * 1000)
        watch.until_event("stored")
        assert watch.terminate() == 0
    assert not (library.root / "writer.door").exists()
    library.ask("watch", "--once")
    assert [one["version"] for one in library.ask("list", "--status", "stored")] == [1] * 50
    assert not list((library.root / "store" / "incoming").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no readers' end to close there")
def test_a_reader_who_leaves_ends_it_in_order(library: Library, inbox: Path) -> None:
    (inbox / "note.txt").write_text("x")
    with subprocess.Popen(library._call("watch", inbox, "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(DEADLINE) == 0
        assert process.stderr.read() == b""


def test_a_second_one_is_told_who_has_the_library(library: Library, inbox: Path, tmp_path: Path) -> None:
    with library.watching(inbox) as watch:
        watch.until_event("ready")
        assert "in use by another Papertray" in library.refuse("watch")
        assert "in use by another Papertray" in library.refuse("watch", tmp_path)


def test_the_running_one_is_steered(library: Library, inbox: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    (second / "there.txt").write_text("was there before")
    with library.watching(inbox) as watch:
        watch.until_event("ready")
        library.ask("folders", "add", second, "--settle", "0.1")
        watch.until_document("stored", "there.txt")
        library.ask("pause")
        assert {line["state"] for line in library.ask("status")} == {"paused"}
        (inbox / "later.txt").write_text("read later")
        library.ask("resume")
        watch.until_document("stored", "later.txt")
        library.ask("rescan", inbox)
        library.ask("folders", "remove", second)
        assert [line["folder"] for line in library.ask("status")] == [str(inbox)]


def test_the_feed_is_followed(library: Library, inbox: Path) -> None:
    with library.watching(inbox) as watch:
        watch.until_event("ready")
        (inbox / "note.txt").write_text("x")
        watch.until_event("stored")
        with subprocess.Popen([*library._call("changes", "--follow")], stdout=subprocess.PIPE) as follower:
            assert follower.stdout is not None
            assert b"created" in follower.stdout.readline()
            assert b"stored" in follower.stdout.readline()
            (inbox / "second.txt").write_text("x")
            assert b"second.txt" in follower.stdout.readline()
            follower.terminate()
            if sys.platform != "win32":
                assert follower.wait(5.0) == 0


@pytest.mark.skipif(not CORPUS.exists(), reason="the school board's collection is not beside this checkout")
def test_a_school_boards_collection(library: Library, inbox: Path) -> None:
    """Every document stored, every agenda found by a phrase from its middle, caption hits with their times, pages without text recognised or said to wait."""
    with library.watching(inbox) as watch:
        watch.until_event("ready")
        for path in sorted(CORPUS.iterdir()):
            shutil.copyfile(path, inbox / path.name)
        waiting_for = {path.name for path in CORPUS.iterdir()}
        while waiting_for:
            waiting_for.discard(os.path.basename(watch.until_event("stored")["path"]))
    documents = library.ask("list")
    assert len(documents) == len(os.listdir(CORPUS))
    assert {one["status"] for one in documents} == {"stored"}
    for one in documents:
        if one["name"].startswith(("Regular Meeting", "SPECIAL Meeting")):
            phrase = middle_phrase(library.ask("text", one["id"]))
            assert one["id"] in {hit["document"] for hit in library.ask("search", f'"{phrase}"')}, phrase
        if one["name"].startswith("Meeting Minutes"):
            assert one["characters"] or one["reason"] in {"ocr_waiting", "no_ocr"}  # recognised, on its way, or not to be had here
    captions = library.ask("search", "board type:vtt")
    assert len(captions) == sum(path.suffix == ".vtt" for path in CORPUS.iterdir())
    for hit in captions:
        assert hit["segment"]["kind"] == "cue"
        hours, minutes, seconds = hit["segment"]["label"].split(":")
        assert int(hours) < 10
        assert int(minutes) < 60
        assert float(seconds) < 60
    with sqlite3.connect(f"file:{library.root / 'catalogue.sqlite3'}?mode=ro", uri=True) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def middle_phrase(segments: list[dict[str, object]]) -> str:
    """Five words in a row from the middle of a document."""
    words = " ".join(str(segment["text"]) for segment in segments[len(segments) // 2 :]).split()
    return " ".join(words[20:25]).replace('"', " ")
