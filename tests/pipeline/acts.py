"""What programs do to a tree, each act in one small function: the random tree's vocabulary. Each returns the paths that a true watcher would tell of.

An act that does not apply (there is no such file, another is in the way) does nothing and returns nothing.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_ODD = (
    "x" * 251 + ".txt",  # as long as a name can be
    unicodedata.normalize("NFC", "café.txt"),
    unicodedata.normalize("NFD", "café.txt"),
    os.fsdecode(b"latin \xe9\xff.txt"),  # no UTF-8
    "new\nline 'and' \"*?[a-z]\\ \N{PILE OF POO}.txt",
)
# a file's name may become a folder's, and back: one of each is among both
NAMES = ("in", "a.txt", "A.txt", "b.txt", "c.md", "in/a.txt", "in/b.txt", "in/deep/c.txt", "other/d.txt", *_ODD)
FOLDERS = ("a.txt", "in", "in/deep", "other", "new", "new/below", _ODD[1].removesuffix(".txt"))
_CROWD = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """The watched folder, a folder outside of it, two paths to act on, and what is to be written."""

    inbox: Path
    outside: Path
    one: Path
    other: Path
    content: bytes


Told = tuple[Path, ...]
Act = Callable[[Scene], Told]


def write(scene: Scene) -> Told:
    """At once, whatever was there."""
    if not _may_be_a_file(scene.one):
        return ()
    scene.one.parent.mkdir(parents=True, exist_ok=True)
    scene.one.write_bytes(scene.content)
    return (scene.one,)


def append(scene: Scene) -> Told:
    """A little more at the end."""
    if not scene.one.is_file():
        return ()
    with scene.one.open("ab") as file:
        file.write(b"and a little more ")
    return (scene.one,)


def overwrite(scene: Scene) -> Told:
    """In place: the rest of a longer file stays."""
    if not scene.one.is_file():
        return ()
    with scene.one.open("r+b") as file:
        file.write(scene.content)
    return (scene.one,)


def rewrite_unnoticeably(scene: Scene) -> Told:
    """As many bytes, and the modification time as it was."""
    if not scene.one.is_file():
        return ()
    before = scene.one.stat()
    scene.one.write_bytes(scene.one.read_bytes()[::-1])
    os.utime(scene.one, ns=(before.st_atime_ns, before.st_mtime_ns))
    return (scene.one,)


def save_atomically(scene: Scene) -> Told:
    """Beside, and renamed over it."""
    if not _may_be_a_file(scene.one):
        return ()
    beside = scene.one.parent / ".saving.tmp"
    scene.one.parent.mkdir(parents=True, exist_ok=True)
    beside.write_bytes(scene.content)
    beside.replace(scene.one)
    return beside, scene.one


def save_like_word(scene: Scene) -> Told:
    """The new one beside; the old one to another name; the new one to its name; the old one away."""
    if not scene.one.is_file():
        return ()
    new, old = scene.one.parent / "~WRL1.tmp", scene.one.parent / "~WRD1.tmp"
    new.write_bytes(scene.content)
    scene.one.rename(old)
    new.rename(scene.one)
    old.unlink()
    return new, old, scene.one


def recreate(scene: Scene) -> Told:
    """Removed, and another one of that name."""
    if not scene.one.is_file():
        return ()
    scene.one.unlink()
    scene.one.write_bytes(scene.content)
    return (scene.one,)


def delete(scene: Scene) -> Told:
    """One that is no more."""
    if not scene.one.is_file():
        return ()
    scene.one.unlink()
    return (scene.one,)


def rename(scene: Scene) -> Told:
    """To another name, over whatever file has it."""
    if not scene.one.is_file() or not _may_be_a_file(scene.other):
        return ()
    scene.other.parent.mkdir(parents=True, exist_ok=True)
    scene.one.replace(scene.other)
    return scene.one, scene.other


def change_case(scene: Scene) -> Told:
    """Large letters for small ones."""
    new = scene.one.with_name(scene.one.stem.swapcase() + scene.one.suffix)
    if not scene.one.is_file() or os.path.lexists(new):
        return ()
    scene.one.rename(new)
    return scene.one, new


def swap(scene: Scene) -> Told:
    """Two files change names, by way of a third."""
    if not (scene.one.is_file() and scene.other.is_file()) or scene.one == scene.other:
        return ()
    between = scene.one.with_name("between.txt")
    scene.one.rename(between)
    scene.other.rename(scene.one)
    between.rename(scene.other)
    return scene.one, between, scene.other


def copy(scene: Scene) -> Told:
    """A second file with the same bytes and times."""
    return _double(scene, shutil.copy2)


def link(scene: Scene) -> Told:
    """A second name of the same file."""
    return _double(scene, os.link)


def rename_folder(scene: Scene) -> Told:
    """With all in it."""
    if not scene.one.is_dir() or scene.other.exists() or not scene.other.parent.is_dir() or scene.other.is_relative_to(scene.one):
        return ()
    scene.one.rename(scene.other)
    return scene.one, scene.other


def remove_folder(scene: Scene) -> Told:
    """With all in it."""
    if not scene.one.is_dir():
        return ()
    shutil.rmtree(scene.one)
    return (scene.one,)


def make_folders(scene: Scene) -> Told:
    """One in another, with a file in each at once; of which only the uppermost is told."""
    if scene.one.exists() or not scene.one.parent.is_dir():
        return ()
    below = scene.one / "deep" / "deeper"
    below.mkdir(parents=True)
    for folder in (scene.one, below.parent, below):
        (folder / "at once.txt").write_bytes(scene.content)
    return (scene.one,)


def crowd(scene: Scene) -> Told:
    """Many files at once in a new folder."""
    if scene.one.exists() or not scene.one.parent.is_dir():
        return ()
    scene.one.mkdir()
    paths = [scene.one / f"{number}.txt" for number in range(_CROWD)]
    for number, path in enumerate(paths):
        path.write_bytes(b"one of many: %d" % number)
    return tuple(paths)


def move_out(scene: Scene) -> Told:
    """Out of the watched folder, with all in it; what was moved out before is no more."""
    away = scene.outside / "away"
    if not scene.one.is_dir():
        return ()
    shutil.rmtree(away, ignore_errors=True)
    scene.one.rename(away)
    return (scene.one,)


def move_in(scene: Scene) -> Told:
    """And in again, to where it was or elsewhere, changed meanwhile."""
    away = scene.outside / "away"
    if not away.is_dir() or scene.one.exists() or not scene.one.parent.is_dir():
        return ()
    (away / "changed meanwhile.txt").write_bytes(scene.content)
    away.rename(scene.one)
    return (scene.one,)


def move_away_and_back(scene: Scene) -> Told:
    """Out of the watched folder and in again, before anybody looks."""
    if not scene.one.is_dir():
        return ()
    scene.one.rename(scene.outside / "for a moment")
    (scene.outside / "for a moment").rename(scene.one)
    return (scene.one,)


def put_a_file_in_a_folders_place(scene: Scene) -> Told:
    """Where a folder was there is a file."""
    if not scene.one.is_dir():
        return ()
    shutil.rmtree(scene.one)
    scene.one.write_bytes(scene.content)
    return (scene.one,)


def put_a_folder_in_a_files_place(scene: Scene) -> Told:
    """Where a file was there is a folder with a file."""
    if not scene.one.is_file():
        return ()
    scene.one.unlink()
    scene.one.mkdir()
    (scene.one / "inside.txt").write_bytes(scene.content)
    return (scene.one,)


def _double(scene: Scene, how: Callable[[Path, Path], object]) -> Told:
    if not scene.one.is_file() or scene.other.exists() or not _may_be_a_file(scene.other):
        return ()
    scene.other.parent.mkdir(parents=True, exist_ok=True)
    how(scene.one, scene.other)
    return (scene.other,)


def _may_be_a_file(path: Path) -> bool:
    """Whether no folder lies at the path, and no file where it needs one."""
    return not path.is_dir() and not any(above.is_file() for above in path.parents)


WITH_FILES: tuple[Act, ...] = (
    write,
    append,
    overwrite,
    rewrite_unnoticeably,
    save_atomically,
    save_like_word,
    recreate,
    delete,
    rename,
    change_case,
    swap,
    copy,
    link,
    put_a_folder_in_a_files_place,
)
WITH_FOLDERS: tuple[Act, ...] = (rename_folder, remove_folder, make_folders, crowd, move_out, move_in, move_away_and_back, put_a_file_in_a_folders_place)
