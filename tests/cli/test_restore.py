"""Restoring: the right bytes with their time, nothing overwritten unasked, and nothing half written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.library import NOT_UTF8, Ask, asking
from tests.house import House


def test_any_version_comes_back_with_its_time(ask: Ask, house: House, tmp_path: Path) -> None:
    note = house.inbox / "note.txt"
    assert ask("restore", note, "--to", tmp_path / "now.txt").status == 0
    assert (tmp_path / "now.txt").read_bytes() == note.read_bytes()
    assert (tmp_path / "now.txt").stat().st_mtime == pytest.approx(note.stat().st_mtime, abs=0.01)
    assert ask("restore", note, "--version", 1, "--to", tmp_path / "then.txt").status == 0
    assert (tmp_path / "then.txt").read_text() == "The first words.\n"


def test_into_a_folder_under_its_own_name(ask: Ask, house: House, tmp_path: Path) -> None:
    (answer,) = ask("restore", house.inbox / NOT_UTF8, "--to", tmp_path, "--json").objects
    assert answer["path"] == str(tmp_path / NOT_UTF8)
    assert os.listdir(tmp_path) == [NOT_UTF8]


def test_a_deleted_document_comes_back(ask: Ask, tmp_path: Path) -> None:
    (gone,) = ask("list", "--deleted", "--json").objects
    assert ask("restore", gone["id"], "--to", tmp_path).status == 0
    assert (tmp_path / "gone.txt").read_text() == "soon gone"


def test_nothing_is_overwritten_unasked(ask: Ask, house: House, tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("mine")
    answer = ask("restore", house.inbox / "note.txt", "--to", there)
    assert (answer.status, there.read_text()) == (1, "mine")
    assert "--force" in answer.err
    assert ask("restore", house.inbox / "note.txt", "--to", there, "--force").status == 0
    assert there.read_bytes() == (house.inbox / "note.txt").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_what_is_no_file_is_never_overwritten_and_of_a_link_what_it_leads_to(ask: Ask, house: House, tmp_path: Path) -> None:
    """`export --to /dev/stdout --force` put a file in its place."""
    pipe, link, there = tmp_path / "pipe", tmp_path / "link", tmp_path / "there.txt"
    os.mkfifo(pipe)
    there.write_text("mine")
    link.symlink_to(there)
    for call in (("restore", house.inbox / "note.txt"), ("export", "--format", "csv")):
        answer = ask(*call, "--to", pipe, "--force")
        assert (answer.status, answer.err) == (1, f"papertray: {pipe} cannot be written: it is no file.\n")
        assert pipe.is_fifo()
    assert ask("restore", house.inbox / "note.txt", "--to", link, "--force").status == 0
    assert link.is_symlink()
    assert there.read_bytes() == (house.inbox / "note.txt").read_bytes()


def test_a_relative_place(ask: Ask, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert ask("restore", house.inbox / "note.txt", "--to", "here.txt").status == 0
    assert (tmp_path / "here.txt").exists()


def test_a_place_that_is_not_there(ask: Ask, house: House, tmp_path: Path) -> None:
    answer = ask("restore", house.inbox / "note.txt", "--to", tmp_path / "no" / "where.txt")
    assert answer.status == 1
    assert len(answer.err.splitlines()) == 1


def test_a_version_that_is_not_there(ask: Ask, house: House, tmp_path: Path) -> None:
    assert ask("restore", house.inbox / "note.txt", "--version", 9, "--to", tmp_path).status == 1
    assert os.listdir(tmp_path) == []


def test_damage_in_the_store_is_said_and_nothing_is_left(house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask = asking(house, capsys)
    (one,) = ask("show", house.inbox / "meeting.vtt", "--json").objects
    stored = house.paths.stored(one["sha256"])
    before = stored.read_bytes()
    stored.chmod(0o600)
    stored.write_bytes(before.replace(b"budget", b"Budget"))
    damaged = ask("restore", one["id"], "--to", tmp_path)
    stored.unlink()
    missing = ask("restore", one["id"], "--to", tmp_path)
    stored.write_bytes(before)
    assert (damaged.status, missing.status) == (1, 1)
    assert "hash" in damaged.err
    assert "missing" in missing.err
    assert os.listdir(tmp_path) == []
