"""The program folder that people get works: started as they start it, on a computer without Python, it stores what lands."""

from __future__ import annotations

import os
from pathlib import Path

import psutil
import pytest

from tests.build.programs import DOCUMENTS, PHRASE, Bundle, drop, end, running, stored, wait_for
from tests.formats.build_pictures import MINUTES, page, saved

pytestmark = pytest.mark.bundle
ROOT = Path(__file__).parents[2]


@pytest.fixture
def bundle() -> Bundle:
    """The folder that `dev.py build` has made."""
    return Bundle(ROOT / "dist" / "Papertray", environment={"PATH": "/nonexistent"} if os.name == "posix" else {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to watch."""
    (tmp_path / "Board packets").mkdir()
    return tmp_path / "Board packets"


def test_the_command_line_stores_what_lands(bundle: Bundle, folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    with running(bundle.command("watch", str(folder), "--library", str(library), "--json"), **bundle.environment) as program:
        wait_for(program, "ready")
        drop(folder)
        assert {Path(wait_for(program, "stored")["path"]).name for _ in DOCUMENTS} == DOCUMENTS.keys()
        children = psutil.Process(program.pid).children(recursive=True)
        status = end(program)
    assert status == (0 if os.name == "posix" else 1)
    assert not psutil.wait_procs(children, timeout=10)[1], "workers outlive the program"
    for name, document in stored(bundle, library).items():
        assert PHRASE in bundle.text("text", str(document["id"]), "--library", str(library)), name
    hits = bundle.ask("search", f'"{PHRASE}"', "--library", str(library))
    assert len(hits) == len(DOCUMENTS)


def test_a_page_that_is_a_picture_is_recognised(bundle: Bundle, folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    (folder / "notice.png").write_bytes(saved(page(MINUTES), "PNG", dpi=(150, 150)))
    with running(bundle.command("watch", str(folder), "--library", str(library), "--json"), **bundle.environment) as program:
        for _ in range(2):
            wait_for(program, "stored")
        end(program)
    assert len(bundle.ask("search", '"opening hours"', "--library", str(library))) == 1


def test_the_application_stores_what_lands(bundle: Bundle, folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    with running(bundle.application(str(folder), "--library", str(library)), QT_QPA_PLATFORM="offscreen", **bundle.environment) as program:
        drop(folder)
        documents = stored(bundle, library)
        children = psutil.Process(program.pid).children(recursive=True)
        status = end(program)
    assert documents.keys() == DOCUMENTS.keys()
    assert status == (0 if os.name == "posix" else 1)
    assert not psutil.wait_procs(children, timeout=10)[1], "workers outlive the program"
