"""The lock files hold what pyproject.toml asks for, by hash, and nothing of the machine that wrote them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
_PIN = re.compile(r"^([a-z0-9-]+)==([^ ;]+)(.*?)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, str]:
    """Each package's version in this lock file."""
    return {package: version for package, version, _, _ in _PIN.findall(text(name))}


def canonical(requirement: str) -> str:
    """The package's name as the index has it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=;\[ ]", requirement)[0]).lower()


def test_each_dependency_is_pinned() -> None:
    project = tomllib.loads(text("pyproject.toml"))
    runtime = {canonical(line) for line in (*project["project"]["dependencies"], *project["dependency-groups"]["setup"])}
    assert runtime <= pins("requirements.lock").keys()
    assert {canonical(line) for line in project["dependency-groups"]["dev"]} <= pins("requirements-dev.lock").keys()
    assert {canonical(line) for line in project["build-system"]["requires"]} <= runtime


def test_the_second_lock_file_has_all_of_the_first() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_is_a_pin_with_hashes_or_says_why_it_is_there(name: str) -> None:
    rest = _PIN.sub("", text(name))
    assert all(line.startswith("    #") for line in rest.splitlines() if line)


@pytest.mark.parametrize("name", LOCKS)
def test_no_index_and_no_place_is_in_it(name: str) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links|file:", text(name))


def test_each_dependency_says_why_it_is_there_and_its_licence() -> None:
    lines = re.search(r"^dependencies = \[\n(.*?)^\]", text("pyproject.toml"), re.MULTILINE | re.DOTALL)
    assert lines is not None
    for line in lines[1].splitlines():
        words = line.split("  # ")[-1].split("; ")
        assert len(words) == 4, line  # why; how it is kept; licence; size
        assert not re.search(r"\bA?GPL", words[2].replace("LGPL", "")), line
