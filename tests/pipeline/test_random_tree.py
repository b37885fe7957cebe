"""Whatever happens to a tree, and whatever the hints say of it, the catalogue ends equal to the disk.

Hypothesis does what programs do to files, and lets a watcher tell the truth, lie, or say nothing; then everything is looked at once.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.house import House

names = st.sampled_from(["a.txt", "b.txt", "c.md", "in/a.txt", "in/b.txt", "in/deep/c.txt", "other/d.txt"])
folders = st.sampled_from(["in", "in/deep", "other", "new"])
contents = st.integers(0, 4).map(lambda number: f"content number {number} " * (number + 1))
truths = st.sampled_from(["true", "silent", "lie"])


class Tree(RuleBasedStateMachine):
    """A real tree, a real library, and a watcher that cannot be trusted."""

    def __init__(self) -> None:
        super().__init__()
        self._place = Path(tempfile.mkdtemp(prefix="papertray-tree-"))
        self._house = House(self._place)
        self._open = self._house.open()
        self._open.__enter__()  # ends in `teardown`
        self._versions: dict[int, int] = {}

    @rule(name=names, content=contents, truth=truths, age=st.sampled_from([0.0, 10.0]))
    def write(self, name: str, content: str, truth: str, age: float) -> None:
        if not self._blocked(name):
            self._tell(truth, self._house.write(name, content, age=age))

    @rule(name=names, truth=truths)
    def append(self, name: str, truth: str) -> None:
        path = self._house.inbox / name
        if path.is_file():
            with path.open("a") as file:
                file.write("and a little more ")
            self._tell(truth, path)

    @rule(name=names, truth=truths)
    def rewrite_with_the_same_size_and_time(self, name: str, truth: str) -> None:
        path = self._house.inbox / name
        if path.is_file():
            before = path.stat()
            path.write_bytes(path.read_bytes()[::-1])
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            self._tell(truth, path)

    @rule(old=names, new=names, truth=truths)
    def rename(self, old: str, new: str, truth: str) -> None:
        if (self._house.inbox / old).is_file() and not self._blocked(new):
            (self._house.inbox / new).parent.mkdir(parents=True, exist_ok=True)
            os.replace(self._house.inbox / old, self._house.inbox / new)
            self._tell(truth, self._house.inbox / old, self._house.inbox / new)

    @rule(one=names, two=names, truth=truths)
    def swap(self, one: str, two: str, truth: str) -> None:
        first, second, between = self._house.inbox / one, self._house.inbox / two, self._house.inbox / "between.txt"
        if first.is_file() and second.is_file() and one != two:
            first.rename(between)
            second.rename(first)
            between.rename(second)
            self._tell(truth, first, second)

    @rule(old=names, new=names, link=st.booleans(), truth=truths)
    def copy(self, old: str, new: str, link: bool, truth: str) -> None:
        source, target = self._house.inbox / old, self._house.inbox / new
        if source.is_file() and not target.exists() and not self._blocked(new):
            target.parent.mkdir(parents=True, exist_ok=True)
            (os.link if link else shutil.copy2)(source, target)
            self._tell(truth, target)

    @rule(name=names, truth=truths)
    def delete(self, name: str, truth: str) -> None:
        path = self._house.inbox / name
        if path.is_file():
            path.unlink()
            self._tell(truth, path)

    @rule(old=folders, new=folders, truth=truths)
    def rename_folder(self, old: str, new: str, truth: str) -> None:
        source, target = self._house.inbox / old, self._house.inbox / new
        if source.is_dir() and not target.exists() and target.parent.is_dir() and not new.startswith(old):
            source.rename(target)
            self._tell(truth, source, target)

    @rule(name=folders, truth=truths)
    def remove_folder(self, name: str, truth: str) -> None:
        path = self._house.inbox / name
        if path.is_dir():
            shutil.rmtree(path)
            self._tell(truth, path)

    @rule(name=folders, truth=truths)
    def put_a_file_in_a_folders_place(self, name: str, truth: str) -> None:
        path = self._house.inbox / name
        if path.is_dir():
            shutil.rmtree(path)
            path.write_text("a file where a folder was")
            self._tell(truth, path)

    @rule(rounds=st.integers(1, 5), seconds=st.sampled_from([0.05, 0.5, 3.0]))
    def work(self, rounds: int, seconds: float) -> None:
        for _ in range(rounds):
            self._house.step()
            self._house.clock.advance(seconds)

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

    @invariant()
    def no_document_is_there_twice(self) -> None:
        paths = [document.path for document in self._house.documents()]
        assert len(paths) == len(set(paths))

    def teardown(self) -> None:
        try:
            self.take_stock()
        finally:
            self._open.__exit__(None, None, None)
            shutil.rmtree(self._place)

    def _check_versions(self) -> None:
        """Versions only grow, and no content is recorded twice in a row."""
        with self._house.catalogue() as catalogue:
            for document in self._house.documents():
                versions = catalogue.versions(document.id)
                assert len(versions) == document.version >= self._versions.get(document.id, 0)
                assert all(one.sha256 != two.sha256 for one, two in itertools.pairwise(versions))
                self._versions[document.id] = document.version

    def _blocked(self, name: str) -> bool:
        """Whether a file lies where the path needs a folder, or a folder where it needs a file."""
        path = self._house.inbox / name
        return path.is_dir() or any(above.is_file() for above in path.parents)

    def _tell(self, truth: str, *paths: Path) -> None:
        if truth == "true":
            for path in paths:
                self._house.service.hint(str(path))
        elif truth == "lie":
            self._house.service.hint(str(self._house.inbox / "never" / "was.txt"))
            self._house.service.hint(str(self._house.inbox))


TestTree = Tree.TestCase
TestTree.settings = settings(
    max_examples=int(os.environ.get("PAPERTRAY_EXAMPLES", "12")), stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
