"""Extractors that other packages add: what there is, known without running any of their code.

Such a package has an entry point of the group `papertray.extractors`, and beside its `__init__.py` a file `papertray.toml` that says which formats it
reads. The application reads only that; the code is imported by worker processes, when a document of such a format comes. Looking through the installed
packages with importlib.metadata would cost each worker 50 ms; the two lines that are wanted of its files cost two.
"""

from __future__ import annotations

import configparser
import contextlib
import importlib.util
import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GROUP = "papertray.extractors"
DESCRIPTION = "papertray.toml"


@dataclass(frozen=True, slots=True)
class Added:
    """A format that a plug-in reads; `begins` are the bytes that its files begin with (none: any)."""

    key: str
    mime: str
    words: str
    suffixes: tuple[str, ...]
    begins: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PlugIn:
    """An extractor: its `name` and `version`, `where` its class is ("package.module:Class"), and the formats that it reads."""

    name: str
    version: int
    where: str
    formats: tuple[Added, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A plug-in that cannot be used, and why, as the end of a sentence."""

    name: str
    why: str


def find() -> tuple[tuple[PlugIn, ...], tuple[Broken, ...]]:
    """All plug-ins that are installed, and those that are broken."""
    found: dict[str, PlugIn] = {}
    broken: list[Broken] = []
    for name, where in _entry_points():
        try:
            plug_in = _described(name, where)
            if found.setdefault(name, plug_in) != plug_in:
                broken.append(Broken(name, "another package has one of this name, too"))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ImportError) as error:
            broken.append(Broken(name, f"{type(error).__name__}: {error}"))
    return tuple(found.values()), tuple(broken)


def _entry_points() -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        with contextlib.suppress(OSError), os.scandir(folder or ".") as entries:
            for entry in entries:
                if entry.name.endswith((".dist-info", ".egg-info")) and entry.name not in seen:
                    seen.add(entry.name)
                    yield from _entry_points_of(Path(entry.path, "entry_points.txt"))


def _entry_points_of(file: Path) -> Iterator[tuple[str, str]]:
    """By packaging.python.org, Entry points specification."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return
    if GROUP not in text:
        return
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # names keep their case, as the specification says
    with contextlib.suppress(configparser.Error):
        parser.read_string(text)
        yield from parser.items(GROUP) if parser.has_section(GROUP) else ()


def _described(name: str, where: str) -> PlugIn:
    """Raises whatever is wrong with its description."""
    package = where.partition(":")[0].partition(".")[0].strip()
    spec = importlib.util.find_spec(package)  # of a package at the top: runs nothing of it
    if spec is None or not spec.submodule_search_locations:
        raise ImportError(f"there is no package {package}")
    description = tomllib.loads((Path(spec.submodule_search_locations[0]) / DESCRIPTION).read_text(encoding="utf-8"))["extractors"][name]
    formats = tuple(_format(row) for row in description["formats"])
    if not formats or not name.isidentifier():
        raise ValueError("it reads no format" if not formats else "its name is no identifier")
    return PlugIn(name, int(description["version"]), where, formats)


def _format(row: dict[str, object]) -> Added:
    suffixes, begins = row["suffixes"], row.get("begins", [])
    if not isinstance(suffixes, list) or not isinstance(begins, list) or not all(str(one).startswith(".") for one in suffixes):
        raise ValueError("suffixes and begins are lists, and a suffix begins with a dot")
    return Added(
        str(row["key"]), str(row["mime"]), str(row["words"]), tuple(str(one).lower() for one in suffixes), tuple(bytes.fromhex(str(b)) for b in begins)
    )
