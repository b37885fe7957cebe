"""`dev.py corpus`: a collection is read whole and left alone, and what must not happen is said and gives a status of 1."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from core.paths import LibraryPaths
from tests.corpus.__main__ import main
from tests.corpus.agreement import agree, plain, reference
from tests.corpus.reading import Account
from tests.corpus.report import Row, report

pytestmark = pytest.mark.expects_log(".*")


def test_a_collection_is_read_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "papers"
    names = ["minutes/one.txt", "minutes/damaged.pdf", "minutes/[odd] \u202e name.txt", "song.mp3", "empty.txt"]
    if sys.platform == "linux":
        names.append(os.fsdecode(b"caf\xe9.txt"))
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(_contents(name))
    (place / "minutes-expected").mkdir()
    (place / "minutes-expected" / "one.txt.md").write_text("# The board met <!-- image --> *on* Monday \\_", "utf-8")
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}

    assert main([str(place), "--workers", "1", "--json", str(tmp_path / "rows.json")]) == 0

    said = capsys.readouterr().out
    assert "Every document has come to a final state." in said
    assert "ignored by rule 'excluded': 1 (1 .md)" in said
    assert "ignored by rule 'type': 1 (1 .mp3)" in said
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before
    rows = {Path(row["path"]).name: row for row in json.loads((tmp_path / "rows.json").read_text("utf-8"))}
    assert {name: row["status"] for name, row in rows.items()} == {
        Path(name).name: "failed" if name.endswith(".pdf") else "stored" for name in names if name not in {"song.mp3", "empty.txt"}
    }
    assert rows["one.txt"]["agreement"] == {"recall": 0.8, "precision": 0.8}
    assert rows["damaged.pdf"]["reason"] == "damaged"
    assert rows["damaged.pdf"]["cost"]["memory"] > 1e6 or sys.platform == "win32"


def _contents(name: str) -> bytes:
    return {"empty.txt": b"", "minutes/damaged.pdf": b"%PDF-1.7 and nothing else \0\1"}.get(name, b"The board met on Tuesday.")


def test_what_has_no_final_state_is_named(tmp_path: Path) -> None:
    account = Account(tmp_path, LibraryPaths.of(tmp_path / "library"), seen=2)
    rows = [Row(str(tmp_path / "a.pdf"), "pdf", "reading", "", None, None), Row(str(tmp_path / "b.pdf"), "pdf", "stored", "no_text", None, None)]
    said = list(report(account, rows))
    assert "NO FINAL STATE: a.pdf" in said
    assert said[-1] == "1 documents have no final state."


def test_a_reference_may_lie_beside_any_folder_of_the_collection(tmp_path: Path) -> None:
    (tmp_path / "all-expected" / "sub").mkdir(parents=True)
    (tmp_path / "all-expected" / "sub" / "a.html.md").write_text("one two", "utf-8")
    assert reference(tmp_path / "all" / "sub" / "a.html", tmp_path / "all") == "one two"
    assert reference(tmp_path / "all" / "sub" / "b.html", tmp_path / "all") is None


def test_agreement_is_by_words_whatever_their_form() -> None:
    assert agree("The uni\ufb01ed Board", "board, the UNIFIED").f1 == 1.0
    assert agree("", "").f1 == 1.0
    assert agree("", "one").f1 == 0.0
    assert plain("![chart](chart.png)a\\_b &amp; c") == " a_b & c"
