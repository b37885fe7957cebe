"""Output: any name can be printed, a program gets the name back as the system has it, and a reader who leaves is no error."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cli import words
from core.cli.log_file import log_to_file
from core.cli.output import Output, clean, to_json, width
from core.paths import LibraryPaths, quoted

PAPERTRAY = (sys.executable, "-m", "core")
ANY_NAME = st.text(alphabet=st.characters(codec=None, exclude_categories=[])).map(lambda text: text.replace("\0", ""))


@given(ANY_NAME)
def test_json_is_one_line_of_utf8_and_gives_every_name_back(name: str) -> None:
    line = to_json({"path": name})
    assert "\n" not in line
    assert json.loads(line.encode("utf-8")) == json.loads(json.dumps({"path": name}))


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to print to")
def test_a_full_disk_is_the_answers_trouble_and_not_the_librarys(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    assert subprocess.run([*PAPERTRAY, "folders", "add", tmp_path / "inbox", "--library", tmp_path / "library"], check=False).returncode == 0
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([*PAPERTRAY, "folders", "--library", tmp_path / "library"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "papertray: the answer cannot be written out: No space left on device.\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to log to")
def test_a_log_that_the_disk_does_not_take_is_nobodys_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = LibraryPaths.of(tmp_path / "library")
    paths.logs.mkdir(parents=True)
    paths.log.symlink_to("/dev/full")
    with log_to_file(paths):
        for number in range(3):
            logging.getLogger("core").info("what nobody will read: %s", number)
    assert capsys.readouterr().err == ""


def test_a_name_that_is_not_utf8_is_escaped() -> None:
    name = os.fsdecode(b"minutes \xff.txt") if sys.platform != "win32" else "minutes \udcff.txt"
    assert to_json({"path": name}) == '{"path": "minutes \\udcff.txt"}'


@given(st.text())
def test_text_from_outside_is_one_harmless_line(text: str) -> None:
    safe = clean(text)
    assert len(safe) == len(text)
    assert "\x1b" not in safe
    assert len(safe.splitlines()) <= 1
    safe.encode()


def test_columns_are_aligned_whatever_the_letters(capsys: pytest.CaptureFixture[str]) -> None:
    Output(json=False).table(("ID", "NAME", "SIZE"), [("1", "Übersicht", "3"), ("10", "議事録", "12"), ("7", "x\x1b[2J", "1")], right=(0, 2))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "ID  NAME       SIZE"
    assert lines[1] == " 1  Übersicht     3"
    assert [width(line) for line in lines[1:]] == [19] * 3
    assert "\x1b" not in "".join(lines)


def test_without_a_console_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    out = Output(json=False)
    out.line("somewhere")
    out.note("somewhere")


def test_remarks_are_for_people_only(capsys: pytest.CaptureFixture[str]) -> None:
    Output(json=True).note("20 documents")
    assert capsys.readouterr().err == ""
    Output(json=False).note("20 documents")
    assert capsys.readouterr().err == "20 documents\n"


def test_a_reader_who_leaves_early_is_no_error() -> None:
    program = "from core.__main__ import main; raise SystemExit(main(['folders', 'add', '--help']) or main(['search', '--help']))"
    more = (
        "from core.cli.output import *; out = Output(json=False)\ntry:\n  for n in range(100000): out.line('x' * 99)\nexcept ReaderLeftError: close_quietly()"
    )
    for code in (program, more):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.read(1)
            process.stdout.close()
            assert process.stderr is not None
            said = process.stderr.read()
        assert (process.returncode, said) == (0, b"")


@pytest.mark.parametrize(("locale", "encoding"), [("C", ""), ("C", "ascii"), ("C", "cp437:strict")])
def test_no_locale_is_too_small(locale: str, encoding: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([sys.executable, "-m", "core", "folders", "add", "--help"], env=environment, capture_output=True, check=True)
    assert "“” alone" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("word", "windows", "text"),
    [
        (r"C:\Users\me\inbox", True, r"C:\Users\me\inbox"),
        (r"C:\Board packets", True, r'"C:\Board packets"'),
        ("D:\\My files\\", True, '"D:\\My files\\\\"'),
        ("R&D (old).pdf", True, '"R&D (old).pdf"'),
        ("/home/me/Board packets", False, "'/home/me/Board packets'"),
        (r"back\slash", False, r"'back\slash'"),
    ],
)
def test_a_word_of_a_command_can_be_typed_as_it_is_shown(word: str, windows: bool, text: str) -> None:
    assert quoted(word, windows=windows) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (133_428, "133 kB"), (999_600, "1.0 MB"), (3_394_626, "3.4 MB"), (5 * 10**12, "5.0 TB")],
)
def test_sizes(number: int, text: str) -> None:
    assert words.size(number) == text


@pytest.mark.parametrize(("seconds", "text"), [(None, ""), (0.251, "0.25 s"), (3.14, "3.1 s"), (59.6, "1 min 0 s"), (185, "3 min 5 s"), (7322, "2 h 2 min")])
def test_durations(seconds: float | None, text: str) -> None:
    assert words.duration(seconds) == text


def test_counts() -> None:
    assert (words.count(1, "document"), words.count(2, "document"), words.count(1, "file is", "files are")) == ("1 document", "2 documents", "1 file is")
