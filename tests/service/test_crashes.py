"""Killed at each named point, with the catalogue damaged, or with files of the library gone: at the next start nothing is lost or doubled."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.crash_points import POINTS
from core.document import Status
from core.errors import LibraryError
from core.events import Problem, What
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings
from core.storage.catalogue import Catalogue
from core.views import View
from tests.house import House
from tests.samples import make_pdf

TREE = Path(__file__).parents[2]
_KILLED = 15 if sys.platform == "win32" else -9  # what psutil's kill leaves as status


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_crash_point(tmp_path: Path, point: str, count: int) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    paths = LibraryPaths.of(tmp_path / "library")
    Service(paths).apply_settings(lambda settings: settings.with_folder(FolderSettings(str(inbox), settle=0.1)))
    for number in range(12):
        (inbox / f"{number}.txt").write_text(f"document number {number}")
    (inbox / "same.txt").write_text("document number 3")
    (inbox / "pages.pdf").write_bytes(make_pdf("one page", "another page"))
    Service(paths).run(once=True)
    for number in range(0, 12, 2):
        (inbox / f"{number}.txt").write_text(f"document number {number} has changed")
    (inbox / "1.txt").rename(inbox / "one.txt")
    (inbox / "3.txt").unlink()
    (inbox / "new.txt").write_text("came last")
    child = subprocess.run(
        [sys.executable, "-m", "tests.service.crash_child", str(paths.root), point, str(count)],
        cwd=TREE,
        timeout=60,
        check=False,
        capture_output=True,
    )
    assert child.returncode in {_KILLED, 0}, child.stderr.decode()
    Service(paths).run(once=True)
    check(paths, inbox)


def check(paths: LibraryPaths, inbox: Path) -> None:
    """Every file is stored once with its content; every version is recorded once; nothing is left lying about."""
    with Catalogue(paths.catalogue) as catalogue:
        documents = catalogue.rows(catalogue.ids(View()))
        assert sorted(document.path for document in documents) == sorted(str(path) for path in inbox.iterdir())
        for document in documents:
            content = Path(document.path).read_bytes()
            assert document.status is Status.STORED
            assert document.sha256 == hashlib.sha256(content).hexdigest()
            assert paths.stored(document.sha256).read_bytes() == content
            expected = 2 if b"has changed" in content else 1
            assert [version.version for version in catalogue.versions(document.id)] == list(range(1, expected + 1))
        created = [step.document for step in catalogue.changes() if step.event is What.CREATED]
        assert len(created) == len(set(created))
        assert {document.id for document in documents} <= set(created)
        assert [document.name for document in catalogue.rows(catalogue.ids(View(deleted=True)))] == ["3.txt"]
        hits = catalogue.search("came last").hits
        assert len(hits) == 1
    assert not list(paths.staging.iterdir())


@pytest.mark.expects_log("catalogue was damaged")
@pytest.mark.parametrize("damage", ["header", "middle", "text", "everything"])
def test_a_damaged_catalogue_is_put_aside_and_rebuilt(tmp_path: Path, damage: str) -> None:
    house = House(tmp_path)
    for number in range(40):
        house.write(f"{number}.txt", f"document number {number} " * 200)
    with house.open():
        house.write("0.txt", "the first has changed")
        house.look()
        before = {document.name: document.id for document in house.documents()}
    _damage(house.paths.catalogue, damage)
    service = Service(house.paths, house.clock)
    problems: list[Problem] = []
    service.listen(lambda news: problems.append(news) if isinstance(news, Problem) else None)
    service.run(once=True)
    house.check()
    assert {document.name for document in house.documents()} == before.keys()
    if damage == "text":
        assert {document.name: document.id for document in house.documents()} == before
    assert "lies at" in problems[0].message
    assert list(house.paths.root.glob("catalogue.damaged-*.sqlite3"))
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _damage(catalogue: Path, how: str) -> None:
    with contextlib.closing(sqlite3.connect(catalogue)) as connection, connection:
        connection.execute("INSERT INTO facts VALUES ('open', '')")  # as a crash leaves it
    with contextlib.closing(sqlite3.connect(catalogue)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'documents'").fetchone()[0]
        segments = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'segments'").fetchone()[0]
        width = connection.execute("PRAGMA page_size").fetchone()[0]
    size = catalogue.stat().st_size
    start, length = {"header": (0, 64), "everything": (0, size), "middle": ((page - 1) * width, width), "text": ((segments - 1) * width, width)}[how]
    with catalogue.open("r+b") as file:
        file.seek(start)
        file.write(os.urandom(length))


def test_a_library_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    from tests.privileges import run_unprivileged  # noqa: PLC0415

    def body() -> None:
        library = tmp_path / "library"
        library.mkdir()
        library.chmod(0o500)
        try:
            with pytest.raises(LibraryError, match="cannot be"):
                Service(LibraryPaths.of(library)).run(once=True)
        finally:
            library.chmod(0o700)

    run_unprivileged(body)


def test_a_newer_library_is_refused_in_words(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.open():
        pass
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError, match="another version"):
        Service(house.paths).run(once=True)
    with pytest.raises(LibraryError, match="another version"):
        Catalogue(house.paths.catalogue)
