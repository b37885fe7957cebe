"""Whatever happens to a tree, and whatever the hints say of it, the catalogue ends equal to the disk.

Hypothesis does what programs do to files (`acts.py`) and lets a watcher tell the truth, lie, or say nothing (`rumours.py`); then everything is looked
at once. No version may ever hold bytes that a file did not completely have, and a document keeps its id whatever name it is given.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.caring.backing_up import remove_tree
from tests.house import House
from tests.pipeline.acts import FOLDERS, NAMES, WITH_FILES, WITH_FOLDERS, Act, Scene, change_case, move_away_and_back, rename, rename_folder
from tests.pipeline.rumours import RUMOURS

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="names of POSIX file systems"),
    pytest.mark.expects_log(r"worker ended \(timeout"),  # the house's clock is put forward, also while a worker reads: the file is tried once more
]
names, folders = st.sampled_from(NAMES), st.sampled_from(FOLDERS)
contents = st.integers(0, 4).map(lambda number: f"content number {number} ".encode() * (number + 1))
rumours = st.sampled_from(sorted(RUMOURS))
_HALF_AFTER = 60.0
"""A file that is open for writing and has been quiet for so long is read all the same (`core/reading.py`): a log that is never closed."""


@dataclass(slots=True)
class Writing:
    """A file that a program has open: what it has not written yet, and when it last wrote."""

    path: Path
    file: int
    rest: bytes
    written_at: float


class Tree(RuleBasedStateMachine):
    """A real tree, a real library, and a watcher that cannot be trusted."""

    def __init__(self) -> None:
        super().__init__()
        self._place = Path(tempfile.mkdtemp(prefix="papertray-tree-"))
        self._outside = self._place / "outside"
        self._outside.mkdir()
        self._house = House(self._place)
        self._open = self._house.open()
        self._open.__enter__()  # ends in `teardown`
        self._versions: dict[int, int] = {}
        self._complete: set[str] = set()
        self._writing: Writing | None = None
        self._late: list[str] = []

    @rule(act=st.sampled_from(WITH_FILES), one=names, other=names, content=contents, rumour=rumours, age=st.sampled_from([0.0, 10.0]))
    def act_on_files(self, act: Act, one: str, other: str, content: bytes, rumour: str, age: float) -> None:
        self._act(act, one, other, content, rumour)
        self._house.clock.advance(age)

    @rule(act=st.sampled_from(WITH_FOLDERS), one=folders, other=folders, content=contents, rumour=rumours)
    def act_on_folders(self, act: Act, one: str, other: str, content: bytes, rumour: str) -> None:
        self._act(act, one, other, content, rumour)

    @precondition(lambda self: self._writing is None)
    @rule(name=names, content=contents, rumour=rumours)
    def begin_to_write(self, name: str, content: bytes, rumour: str) -> None:
        """A new file, of which the first half is written; the program has it open from here on."""
        path = self._house.inbox / name
        if not path.parent.is_dir() or path.is_dir():
            return
        path.unlink(missing_ok=True)
        self._writing = Writing(path, os.open(path, os.O_WRONLY | os.O_CREAT), b"half of it " + content, 0.0)
        self._write_half(self._writing)
        self._tell(rumour, (path,))

    @precondition(lambda self: self._writing is not None)
    @rule(close=st.booleans(), rumour=rumours)
    def go_on_writing(self, close: bool, rumour: str) -> None:
        assert self._writing is not None
        one = self._writing
        if close:
            os.write(one.file, one.rest)
            os.close(one.file)
            self._writing = None
        else:
            self._write_half(one)
        self._remember()
        self._tell(rumour, (one.path,))

    @rule(rounds=st.integers(1, 5), seconds=st.sampled_from([0.05, 0.5, 3.0]))
    def work(self, rounds: int, seconds: float) -> None:
        for _ in range(rounds):
            self._house.step()
            self._house.clock.advance(seconds)

    @rule(late=st.permutations(range(6)))
    def hear_what_was_said_long_ago(self, late: Sequence[int]) -> None:
        for number in late:
            if number < len(self._late):
                self._house.service.hint(self._late[-1 - number])

    @rule()
    def restart(self) -> None:
        self._open.__exit__(None, None, None)
        self._open = self._house.open(settled=False)
        self._open.__enter__()

    @rule()
    def take_stock(self) -> None:
        self._house.lose_events()
        self._house.check()
        self._check_versions()

    @precondition(lambda self: self._writing is None)
    @rule(act=st.sampled_from([rename, change_case, rename_folder, move_away_and_back]), one=names, folder=folders, rumour=rumours)
    def give_another_name_to_what_is_settled(self, act: Act, one: str, folder: str, rumour: str) -> None:
        """With nothing else happening to it a document keeps its id, whatever is told of it, and whether or not anybody watches."""
        inbox = self._house.inbox
        of_folders = act in {rename_folder, move_away_and_back}
        scene = Scene(inbox, self._outside, inbox / (folder if of_folders else one), inbox / "another name.txt", b"")
        shutil.rmtree(scene.other) if scene.other.is_dir() else scene.other.unlink(missing_ok=True)
        self.take_stock()
        before = self._ids_by_file()
        told = act(scene)
        self._tell(rumour, told)
        self.take_stock()
        after = self._ids_by_file()
        assert not told or {file: after.get(file) for file in before} == before

    @invariant()
    def no_document_is_there_twice(self) -> None:
        paths = [document.path for document in self._house.documents()]
        assert len(paths) == len(set(paths))

    def teardown(self) -> None:
        try:
            if self._writing is not None:
                self.go_on_writing(close=True, rumour="silent")
            self.take_stock()
        finally:
            self._open.__exit__(None, None, None)
            remove_tree(self._place)

    def _act(self, act: Act, one: str, other: str, content: bytes, rumour: str) -> None:
        inbox = self._house.inbox
        told = act(Scene(inbox, self._outside, inbox / one, inbox / other, content))
        self._remember()
        self._tell(rumour, told)

    def _tell(self, rumour: str, paths: Sequence[Path]) -> None:
        self._late += map(str, paths)
        for path in RUMOURS[rumour](paths, self._house.inbox):
            self._house.service.hint(path)

    def _write_half(self, one: Writing) -> None:
        half = len(one.rest) // 2
        os.write(one.file, one.rest[:half])
        one.rest, one.written_at = one.rest[half:], self._house.clock.now()
        os.utime(one.file, (one.written_at, one.written_at))  # the house's clock may be far ahead of the file system's

    def _remember(self) -> None:
        """The contents that lie there now are complete, but for that of a file that is being written."""
        open_one = None if self._writing is None else os.fstat(self._writing.file).st_ino
        files = (path for top in (self._house.inbox, self._outside) for path in top.rglob("*") if path.is_file())
        self._complete |= {_sha256(path) for path in files if path.stat().st_ino != open_one}

    def _ids_by_file(self) -> dict[int, int]:
        """The documents by their files' numbers; of a file with several names nobody can say which of them was renamed."""
        found = {document.id: os.lstat(document.path) for document in self._house.documents()}
        return {file.st_ino: id_ for id_, file in found.items() if file.st_nlink == 1}

    def _check_versions(self) -> None:
        """Versions only grow, no content is recorded twice in a row, and each was one that a file completely had."""
        one = self._writing
        if one is not None and one.path.is_file() and self._house.clock.now() >= one.written_at + _HALF_AFTER:
            self._complete.add(_sha256(one.path))
        with self._house.catalogue() as catalogue:
            for document in self._house.documents():
                versions = catalogue.versions(document.id)
                assert len(versions) == document.version >= self._versions.get(document.id, 0)
                assert all(one.sha256 != two.sha256 for one, two in itertools.pairwise(versions))
                assert {version.sha256 for version in versions} <= self._complete
                self._versions[document.id] = document.version


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


TestTree = Tree.TestCase
TestTree.settings = settings(
    max_examples=int(os.environ.get("PAPERTRAY_EXAMPLES", "12")), stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
