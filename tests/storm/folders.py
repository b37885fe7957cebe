"""How programs treat whole folders: made with all in them, moved, taken out and brought in again, removed, and put in a file's place."""

from __future__ import annotations

import os
import shutil

from tests.storm.saving import create, put
from tests.storm.world import Away, World

_CROWD = (30, 60, 120)
_FLOOD = (1_500, 3_000)


def make_folders(world: World) -> None:
    """One in another, with files in them at once."""
    path = world.new_folder()
    for depth in range(world.rng.randrange(1, 4)):
        os.mkdir(path)
        world.made_folder(path)
        for _ in range(world.rng.randrange(3)):
            create(world, os.path.join(path, world.new_name()))
        path = os.path.join(path, f"below {depth}")


def rename_folder(world: World) -> None:
    """With all in it."""
    old = world.an_own_folder()
    if old is not None:
        _move(world, old, world.new_folder(old))


def rename_folder_and_recreate(world: World) -> None:
    """And another folder of its old name, with other files."""
    old = world.an_own_folder()
    if old is not None:
        _move(world, old, world.new_folder(old))
        world.pause(0.05)
        os.mkdir(old)
        world.made_folder(old)
        create(world, os.path.join(old, world.new_name()))


def swap_folders(world: World) -> None:
    """Two folders side by side change names."""
    old = world.an_own_folder()
    if old is None:
        return
    other, between = (os.path.join(os.path.dirname(old), f"{world.tag()} {word}") for word in ("other", "between"))
    os.mkdir(other)
    world.made_folder(other)
    create(world, os.path.join(other, world.new_name()))
    world.pause()
    _move(world, old, between)
    _move(world, other, old)
    _move(world, between, other)


def move_out(world: World) -> None:
    """Out of the watched folders, with all in it; there it is worked on further."""
    old = world.an_own_folder()
    if old is None:
        return
    new = os.path.join(world.outside, world.tag())
    files, folders = ([path[len(old) + 1 :] for path in account if path.startswith(old + os.sep)] for account in (world.files, world.own))
    os.rename(old, new)
    world.moved_folder(old, None)
    world.away[new] = Away(old, files, folders)
    if files and world.rng.random() < 0.5:
        path = os.path.join(new, world.rng.choice(files))
        os.unlink(path)  # it may have another name that lies below the roots: nobody would be told of a change made here
        put(world, path, world.contents.text())


def move_in(world: World) -> None:
    """Back again, to where it was or elsewhere, changed meanwhile."""
    if not world.away:
        return
    outside = world.rng.choice(list(world.away))
    away = world.away.pop(outside)
    name = world.new_name()
    put(world, os.path.join(outside, name), world.contents.text())
    back = os.path.isdir(os.path.dirname(away.was)) and not os.path.lexists(away.was) and world.rng.random() < 0.5
    new = away.was if back else os.path.join(world.rng.choice(world.roots), f"in again {world.tag()}")
    os.rename(outside, new)
    for path in away.files:
        world.has(os.path.join(new, path))
    world.has(os.path.join(new, name))
    for path in ("", *away.folders):
        world.made_folder(os.path.join(new, path) if path else new)
    if world.rng.random() < 0.5:  # written into at once: do events still come from there?
        world.pause()
        put(world, os.path.join(new, name), world.contents.text())


def out_and_in(world: World) -> None:
    """Both in a moment."""
    move_out(world)
    world.pause(0.05)
    move_in(world)


def remove_folder(world: World) -> None:
    """With all in it."""
    path = world.an_own_folder()
    if path is not None:
        shutil.rmtree(path)
        world.moved_folder(path, None)


def remove_and_make_again(world: World) -> None:
    """And a folder of the same name at once, with files."""
    path = world.an_own_folder()
    if path is None:
        return
    shutil.rmtree(path)
    world.moved_folder(path, None)
    os.mkdir(path)
    world.made_folder(path)
    for _ in range(world.rng.randrange(1, 4)):
        create(world, os.path.join(path, world.new_name()))


def copy_folder(world: World) -> None:
    """A second one like it."""
    old = world.an_own_folder()
    if old is None or len(world.below(old)) > 200:
        return
    new = world.new_folder(old)
    for path in (old, *world.below(old)):
        target = new + path[len(old) :]
        if path in world.files:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy2(path, target, follow_symlinks=False)
            world.has(target)
        else:
            os.makedirs(target, exist_ok=True)
            world.made_folder(target)


def put_a_folder_in_a_files_place(world: World) -> None:
    """Where a file was there is a folder with files, and then, perhaps, a file again."""
    path = world.a_file() or create(world)
    os.unlink(path)
    world.lost(path)
    os.mkdir(path)
    if len(os.fsencode(path)) < 3_000:
        put(world, os.path.join(path, "inside.txt"), world.contents.text())
    world.pause(0.4)
    if world.rng.random() < 0.5:
        shutil.rmtree(path)
        create(world, path)
    else:
        world.made_folder(path)
        if os.path.exists(os.path.join(path, "inside.txt")):
            world.has(os.path.join(path, "inside.txt"))


def put_a_file_in_a_folders_place(world: World) -> None:
    """Where a folder was there is a file."""
    path = world.an_own_folder()
    if path is None:
        return
    if world.rng.random() < 0.5:
        shutil.rmtree(path)
    else:
        os.rename(path, os.path.join(world.outside, f"left {world.tag()}"))
    world.moved_folder(path, None)
    create(world, path)


def crowd(world: World) -> None:
    """Many small files at once."""
    _crowd(world, world.rng.choice(_CROWD))


def flood(world: World) -> None:
    """Thousands of small files at once, most of them gone soon."""
    folder = _crowd(world, world.rng.choice(_FLOOD))
    world.pause(1.0)
    if world.rng.random() < 0.8:
        shutil.rmtree(folder)
        world.moved_folder(folder, None)


def _crowd(world: World, number: int) -> str:
    folder = world.new_folder()
    os.mkdir(folder)
    world.made_folder(folder)
    for count in range(number):
        path = os.path.join(folder, f"{count}.txt")
        put(world, path, world.contents.text(50))
        world.has(path)
    return folder


def _move(world: World, old: str, new: str) -> None:
    os.rename(old, new)
    world.moved_folder(old, new)
