"""How programs name, copy, link, move and remove: single files."""

from __future__ import annotations

import os
import shutil

from tests.storm import names
from tests.storm.saving import create, put
from tests.storm.world import World, read


def rename(world: World) -> None:
    """Another name in the same folder, or in another one, or in the other root."""
    old = world.a_file() or create(world)
    new = world.new_path() if world.rng.random() < 0.5 else os.path.join(os.path.dirname(old), world.new_name())
    _rename(world, old, new)


def rename_over(world: World) -> None:
    """To the name of another one, which is no more."""
    two = world.two_files()
    if two is not None:
        os.rename(*two)
        world.lost(two[0])
        world.touched(two[1])


def rename_twice(world: World) -> None:
    """On, and on again or back, before anybody can look."""
    old = world.a_file() or create(world)
    between = world.new_path()
    _rename(world, old, between)
    world.pause(0.05)
    _rename(world, between, old if world.rng.random() < 0.5 else world.new_path())


def rename_and_rewrite(world: World) -> None:
    """To another name, and written anew there with as many bytes and the same modification time."""
    old = world.a_file() or create(world)
    new = world.new_path()
    _rename(world, old, new)
    found = os.stat(new)
    put(world, new, world.contents.text(found.st_size))
    os.utime(new, ns=(found.st_atime_ns, found.st_mtime_ns))


def swap(world: World) -> None:
    """Two files change names, by way of a third."""
    two = world.two_files()
    if two is None:
        return
    one, other = two
    between = os.path.join(os.path.dirname(one), f"swapping {world.tag()}.txt")
    os.rename(one, between)
    os.rename(other, one)
    world.pause(0.05)
    os.rename(between, other)
    world.touched(one, other, between)


def change_case(world: World) -> None:
    """Large letters for small ones."""
    old = world.a_file() or create(world)
    folder, name = os.path.split(old)
    new = os.path.join(folder, names.other_case(name))
    if not os.path.lexists(new):
        _rename(world, old, new)


def hide_for_a_while(world: World) -> None:
    """To a name that is no document's, and back."""
    path = world.a_file() or create(world)
    folder, name = os.path.split(path)
    hidden = os.path.join(folder, f"{world.tag()}.tmp")
    os.rename(path, hidden)
    world.pause(0.4)
    os.rename(hidden, path)
    world.touched(path, hidden, name)


def delete(world: World) -> None:
    """One that is no more."""
    path = world.a_file()
    if path is not None:
        os.unlink(path)
        world.lost(path)


def recreate(world: World) -> None:
    """Removed, and another one of that name."""
    path = world.a_file() or create(world)
    content = read(path) if world.rng.random() < 0.2 else world.contents.text()
    os.unlink(path)
    world.pause(0.4)
    put(world, path, content)
    world.touched(path)


def copy(world: World) -> None:
    """With its times or without, to a new name or over another file."""
    old = world.a_file() or create(world)
    new = world.new_path() if world.rng.random() < 0.7 else world.a_file() or world.new_path()
    if new != old and not (os.path.exists(new) and os.path.samefile(old, new)):
        world.at_rest(read(old))
        copied(world, old, new, keep_times=world.rng.random() < 0.5)


def take_its_place(world: World) -> None:
    """Twins in size and time but not in content: one goes, and a copy of the other takes its inode and a new name."""
    one = create(world)
    two = world.new_path()
    put(world, two, world.contents.text(os.path.getsize(one)))
    world.has(two)
    shutil.copystat(one, two)
    world.pause(0.8)
    os.unlink(one)
    world.lost(one)
    copied(world, two, world.new_path(), keep_times=True)


def hard_link(world: World) -> None:
    """A second name for the same file."""
    old = world.a_file() or create(world)
    new = world.new_path()
    os.link(old, new)
    world.has(new)
    if world.rng.random() < 0.4:
        world.pause()
        os.unlink(old)
        world.lost(old)


def make_lookalikes(world: World) -> None:
    """Two names that nobody can tell apart by looking."""
    folder = world.a_folder()
    for name in names.pair(world.tag()):
        create(world, os.path.join(folder, name))


def copied(world: World, old: str, new: str, *, keep_times: bool) -> None:
    """A copy that is written in two halves, as large ones are."""
    content = read(old)
    put(world, new, content[: len(content) // 2])
    put(world, new, content)
    if keep_times:
        shutil.copystat(old, new)
    world.has(new)


def _rename(world: World, old: str, new: str) -> None:
    os.rename(old, new)
    world.lost(old)
    world.has(new)
