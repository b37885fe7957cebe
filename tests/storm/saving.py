"""How programs write: at once, slowly, again and again, in place, beside and over, and with the times put back."""

from __future__ import annotations

import os
import shutil
import time

from tests.samples import make_docx, make_pdf
from tests.storm import names
from tests.storm.contents import LEAST
from tests.storm.plan import SETTLE
from tests.storm.world import Handle, World, read

_NEW = os.O_CREAT | os.O_TRUNC


def create(world: World, path: str | None = None) -> str:
    """A new file, written at once."""
    path = world.new_path() if path is None else path
    put(world, path, world.contents.text())
    world.has(path)
    return path


def create_slowly(world: World) -> None:
    """Piece by piece, the file being open all the time."""
    path = world.new_path()
    pour(world, Handle(world, path, _NEW), world.contents.text())
    world.has(path)


def create_allocated(world: World) -> None:
    """Of its full size from the first moment on, and filled piece by piece: as copies on Windows come, and downloads of many programs."""
    path = world.new_path()
    content = world.contents.text()
    handle = Handle(world, path, _NEW)
    handle.allocate(len(content))
    world.pause()
    pour(world, handle, content)
    world.has(path)


def create_in_steps(world: World) -> None:
    """Opened, written and closed several times: complete each time, as far as anybody can know."""
    path = create(world)
    for _ in range(world.rng.randrange(1, 5)):
        world.pause()
        _append(world, path)


def create_known_format(world: World) -> None:
    """A PDF or a Word document."""
    text = world.contents.text(LEAST).decode().replace("<", "").replace(">", "").strip().replace("\n", " ")
    make, suffix = world.rng.choice(((make_pdf, ".pdf"), (make_docx, ".docx")))
    path = os.path.join(world.a_folder(), names.odd_name(world.rng, world.tag(), suffix))
    content = make(text, "The same second page.")
    put(world, path, content)
    world.touched(path)
    if world.rng.random() < 0.5:
        world.pause()
        os.unlink(path)


def overwrite(world: World) -> None:
    """In place, piece by piece, and cut where it ends."""
    path = world.a_file() or create(world)
    handle = Handle(world, path, 0, read(path))
    pour(world, handle, world.contents.text(), cut=True)
    world.touched(path)


def rewrite(world: World) -> None:
    """Emptied and written anew, as most editors and `>` do."""
    path = world.a_file() or create(world)
    pour(world, Handle(world, path, os.O_TRUNC), world.contents.text())
    world.touched(path)


def append(world: World) -> None:
    """A little more at the end."""
    path = world.a_file() or create(world)
    _append(world, path)
    world.touched(path)


def grow_a_log(world: World) -> None:
    """Line after line, each of them complete."""
    path = world.a_file() or create(world)
    for _ in range(world.rng.randrange(3, 10)):
        _append(world, path)
        world.pause(0.06)
    world.touched(path)


def save_atomically(world: World) -> None:
    """Written beside, under a name that is no document's or that is one, and renamed over it."""
    path = world.a_file() or create(world)
    folder, name = os.path.split(path)
    beside = os.path.join(folder, world.rng.choice((f".{world.tag()}.swp", f"{world.tag()}.tmp", f"~{world.tag()}", f"saving {world.tag()}.txt")))
    pour(world, Handle(world, beside, _NEW), world.contents.text())
    if world.rng.random() < 0.3:
        shutil.copystat(path, beside)
    world.pause(0.05)
    if world.rng.random() < 0.2:  # some remove the old one first
        os.unlink(path)
        world.pause(0.05)
    os.rename(beside, path)
    world.touched(path, beside, name)


def save_like_word(world: World) -> None:
    """The new one beside; the old one to another name; the new one to its name; the old one away."""
    path = world.a_file() or create(world)
    folder = os.path.dirname(path)
    new, old = (os.path.join(folder, f"~WR{letter}{world.tag()}.tmp") for letter in "LD")
    pour(world, Handle(world, new, _NEW), world.contents.text())
    os.rename(path, old)
    world.pause(0.05)
    os.rename(new, path)
    world.pause(0.05)
    os.unlink(old)
    world.touched(path)


def save_with_a_backup(world: World) -> None:
    """As Emacs and others do: the old one is renamed to a name that stays, and a new file takes its place."""
    path = world.a_file() or create(world)
    folder, name = os.path.split(path)
    backup = os.path.join(folder, name[:60] + f" backup {world.tag()}.txt") if len(os.fsencode(name[:60])) < 200 else world.new_path()
    os.rename(path, backup)
    world.pause(0.05)
    put(world, path, world.contents.text())
    world.has(backup)


def rewrite_unnoticeably(world: World) -> None:
    """As many bytes, and the modification time as it was."""
    path = world.a_file() or create(world)
    found = os.stat(path)
    if found.st_size < LEAST:
        return
    put(world, path, world.contents.text(found.st_size), world.rng.choice((0, os.O_TRUNC)))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    world.touched(path)


def download(world: World) -> None:
    """Under a name for what is not whole yet, and then to its own."""
    path = world.new_path()
    part = path + world.rng.choice((".part", ".crdownload"))
    if len(os.fsencode(os.path.basename(part))) > names.MOST_BYTES:
        part = os.path.join(os.path.dirname(path), world.tag() + ".part")
    pour(world, Handle(world, part, _NEW), world.contents.text())
    os.rename(part, path)
    world.has(path)


def touch(world: World) -> None:
    """Other times, the same bytes: long ago, now, or in the future; or other permissions."""
    path = world.a_file() or create(world)
    if world.rng.random() < 0.3:
        os.chmod(path, world.rng.choice((0o600, 0o640, 0o644)))
    else:
        year = world.rng.choice((1990, 2024, 2060))
        os.utime(path, (year * 1.0, (year - 1970) * 31_557_600.0))
    world.touched(path)


def write_no_document(world: World) -> None:
    """What the contract leaves out: by its name, by its content, or because it is empty; and some become documents."""
    kind = world.rng.choice(("name", "binary", "empty", "link"))
    if kind == "name":
        path = world.new_path() + world.rng.choice(names.NO_DOCUMENTS)
        if len(os.fsencode(os.path.basename(path))) > names.MOST_BYTES:
            return
        put(world, path, world.contents.text())
    elif kind == "link":
        path = world.new_path()
        os.symlink(world.a_file() or "nowhere", path)
    else:
        path = os.path.join(world.a_folder(), names.odd_name(world.rng, world.tag(), ""))
        put(world, path, world.contents.binary() if kind == "binary" else b"")
    world.touched(path)
    if world.rng.random() < 0.4:
        world.pause(SETTLE * 2)
        if kind == "link":
            os.unlink(path)
        put(world, path, world.contents.binary() if kind == "name" else world.contents.text())
        if kind != "name":
            world.has(path)


def stall(world: World) -> None:
    """Written slowly, with a pause for which a file that is at rest would have settled."""
    path = world.new_path()
    content = world.contents.text(9_000)
    handle = Handle(world, path, _NEW, stalling=True)
    handle.write(content[:5_000])
    time.sleep(SETTLE * 3)
    handle.write(content[5_000:])
    handle.close()
    world.has(path)


def put(world: World, path: str, content: bytes, flags: int = _NEW) -> None:
    """Write a file at once; `flags` without truncation write over its beginning."""
    before = b"" if flags & os.O_TRUNC else read(path)
    handle = Handle(world, path, flags, before)
    handle.write(content)
    handle.close()


def pour(world: World, handle: Handle, content: bytes, *, cut: bool = False) -> None:
    """Write piece by piece, with the pauses that a busy program makes."""
    pieces = world.rng.choice((1, 1, 2, 3, 6))
    size = len(content) // pieces + 1
    for start in range(0, len(content), size):
        handle.write(content[start : start + size])
        world.pause()
    if cut:
        handle.truncate()
    handle.close()


def _append(world: World, path: str) -> None:
    handle = Handle(world, path, os.O_APPEND, read(path))
    handle.write(world.contents.text(60))
    handle.close()
