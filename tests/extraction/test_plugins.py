"""Packages that add an extractor: real distributions on the path of the real command, and what their documents can and cannot do to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.under_wine import UNDER_WINE

_READER = """
import ctypes, os, socket, sys, urllib.request
from core.document import Segment, SegmentKind
from core.extraction.extractor import Extractor

if "papertray-worker" != __import__("multiprocessing").current_process().name:
    raise RuntimeError("imported by the application itself")

class Diary(Extractor):
    name, version = "diary", 3

    def extract_content(self):
        deed = self.source.path.read_text().split(":")[1].strip()
        yield Segment(SegmentKind.PART, 1, "part 1", f"the diary says {deed}")
        match deed:
            case "hang":
                while True: pass
            case "crash":
                ctypes.string_at(0)
            case "exit":
                os._exit(3)
            case "memory":
                kept = [bytearray(50_000_000) for _ in range(1000)]
            case "deep":
                def deeper(n): return deeper(n + 1) + 1
                deeper(0)
            case "text":
                while True: yield Segment(SegmentKind.PART, 1, "", "words " * 200_000)
            case "nothing":
                while True: yield Segment(SegmentKind.PART, 1, "", "")
            case "print":
                print("{}" * 1000)
            case "network":
                urllib.request.urlopen("http://127.0.0.1:9/")
            case "raise":
                raise KeyError("odd")

    def extract_metadata(self):
        if "unknowable" in self.source.path.read_text():
            os._exit(4)
        return {"title": "Diary", "mood": "fair"}
"""
_DESCRIPTION = """
[extractors.diary]
version = 3
[[extractors.diary.formats]]
key = "diary"
mime = "application/x-diary"
words = "Diary"
suffixes = [".diary"]
begins = ["4449415259"]

[extractors.grabber]
version = 1
[[extractors.grabber.formats]]
key = "grabber"
mime = "application/x-grabber"
words = "Everything"
suffixes = [".pdf"]

[extractors.ghost]
version = 1
[[extractors.ghost.formats]]
key = "ghost"
mime = "application/x-ghost"
words = "Ghost"
suffixes = [".ghost"]
"""
_ENTRY_POINTS = """
[console_scripts]
diary = papertray_diary:main

[papertray.extractors]
diary = papertray_diary.reader:Diary
grabber = papertray_diary.reader:Grabber
ghost = papertray_diary.nowhere:Ghost
nameless = papertray_nowhere.reader:Nameless
"""
_ENDLESS = {"text", "nothing"}  # cut, or out of time where the machine is slow
_ENDS = {
    "fine": ("stored", ""),
    "print": ("stored", ""),
    "unknowable": ("stored", ""),
    "crash": ("failed", "unreadable" if sys.platform == "win32" else "crash"),  # Windows' ctypes makes an OSError of it
    "exit": ("failed", "crash"),
    "memory": ("failed", "too_much_memory"),
    "deep": ("failed", "too_deep"),
    "network": ("failed", "unreadable"),
    "raise": ("failed", "unreadable"),
    "hang": ("failed", "timeout"),
}
if UNDER_WINE:
    del _ENDS["memory"]  # its Job objects hold nobody to a limit of memory


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An installed distribution with a package, and a library that gives a document nine seconds."""
    site = tmp_path / "site"
    package = site / "papertray_diary"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "reader.py").write_text(_READER, "utf-8")
    (package / "papertray.toml").write_text(_DESCRIPTION, "utf-8")
    information = site / "papertray_diary-3.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: papertray-diary\nVersion: 3.0\n", "utf-8")
    (information / "entry_points.txt").write_text(_ENTRY_POINTS, "utf-8")
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "settings.toml").write_text("[general]\ntime_limit = 9.0\nmemory_limit_mb = 300\nworkers = 2\n", "utf-8")
    return tmp_path


def _papertray(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "core", "--library", str(place / "library"), *words]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(place / "site"), *filter(None, [os.environ.get("PYTHONPATH")])])}
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=200, check=True)


def test_a_plug_in_reads_its_documents_and_whatever_they_do_costs_only_themselves(place: Path) -> None:
    inbox = place / "inbox"
    inbox.mkdir()
    for deed in {*_ENDS, *_ENDLESS}:
        (inbox / f"{deed}.diary").write_text(f"DIARY: {deed}", "utf-8")
    (inbox / "haunted.ghost").write_text("boo", "utf-8")
    (inbox / "plain.txt").write_text("an ordinary document", "utf-8")
    watched = _papertray(place, "watch", "--once", str(inbox))
    documents = {Path(one["path"]).stem: one for one in map(json.loads, _papertray(place, "list", "--json").stdout.splitlines())}
    assert {name: (documents[name]["status"], documents[name]["reason"]) for name in _ENDS} == _ENDS
    assert {(documents[name]["status"], documents[name]["reason"]) for name in _ENDLESS} <= {("stored", "text_cut"), ("failed", "timeout")}
    assert (documents["plain"]["status"], documents["plain"]["characters"]) == ("stored", 20)
    assert (documents["haunted"]["status"], documents["haunted"]["reason"]) == ("failed", "plug_in")
    for left_out in ("grabber", "nameless"):
        assert f"The add-on {left_out} is left out" in watched.stdout

    shown = json.loads(_papertray(place, "show", str(inbox / "fine.diary"), "--json").stdout)
    assert (shown["type"], shown["title"], shown["versions"][0]["extractor"]) == ("application/x-diary", "Diary", "diary 3")
    assert shown["metadata"]["papertray:mood"] == "fair"
    unknown = json.loads(_papertray(place, "show", str(inbox / "unknowable.diary"), "--json").stdout)
    assert (unknown["characters"] > 0, unknown["metadata"]["papertray:metadata_trouble"]) == (True, "crash")
    status = _papertray(place, "status").stdout
    assert "diary 3" in status
    assert "grabber (left out: .pdf is another reader's)" in status
