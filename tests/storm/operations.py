"""The table of everything that the programs do, and how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.storm import folders, moving, saving
from tests.storm.world import World

MOST_FILES = 250
"""Above this a program rather removes than makes."""


class Operation(NamedTuple):
    """What `do` does to a program's world, `weight` times in all weights."""

    do: Callable[[World], object]
    weight: int

    @property
    def name(self) -> str:
        """What it is called in reports and for `--only`."""
        return self.do.__name__


OPERATIONS: tuple[Operation, ...] = (
    Operation(saving.create, 60),
    Operation(saving.create_slowly, 30),
    Operation(saving.create_allocated, 10),
    Operation(saving.create_in_steps, 15),
    Operation(saving.create_known_format, 10),
    Operation(saving.overwrite, 30),
    Operation(saving.rewrite, 40),
    Operation(saving.append, 40),
    Operation(saving.grow_a_log, 5),
    Operation(saving.save_atomically, 60),
    Operation(saving.save_like_word, 50),
    Operation(saving.save_with_a_backup, 20),
    Operation(saving.rewrite_unnoticeably, 30),
    Operation(saving.download, 30),
    Operation(saving.touch, 15),
    Operation(saving.write_no_document, 30),
    Operation(saving.stall, 4),
    Operation(moving.rename, 60),
    Operation(moving.rename_over, 20),
    Operation(moving.rename_twice, 20),
    Operation(moving.rename_and_rewrite, 15),
    Operation(moving.swap, 30),
    Operation(moving.change_case, 15),
    Operation(moving.hide_for_a_while, 15),
    Operation(moving.delete, 60),
    Operation(moving.recreate, 30),
    Operation(moving.copy, 40),
    Operation(moving.take_its_place, 8),
    Operation(moving.hard_link, 20),
    Operation(moving.make_lookalikes, 8),
    Operation(folders.make_folders, 40),
    Operation(folders.rename_folder, 25),
    Operation(folders.rename_folder_and_recreate, 10),
    Operation(folders.swap_folders, 8),
    Operation(folders.move_out, 12),
    Operation(folders.move_in, 14),
    Operation(folders.out_and_in, 8),
    Operation(folders.remove_folder, 15),
    Operation(folders.remove_and_make_again, 8),
    Operation(folders.copy_folder, 8),
    Operation(folders.put_a_folder_in_a_files_place, 12),
    Operation(folders.put_a_file_in_a_folders_place, 8),
    Operation(folders.crowd, 6),
    Operation(folders.flood, 1),
)
_CLEARING = (moving.delete, folders.remove_folder, folders.move_out, moving.rename_over)


def choose(world: World, table: Sequence[Operation]) -> Operation:
    """The next one."""
    chosen = world.rng.choices(table, [operation.weight for operation in table])[0]
    if len(world.files) > MOST_FILES and world.rng.random() < 0.6:
        return Operation(world.rng.choice(_CLEARING), 0)
    return chosen


def named(names: Sequence[str]) -> tuple[Operation, ...]:
    """The operations of these names; all of them when none is named. Raises KeyError."""
    table = {operation.name: operation for operation in OPERATIONS}
    return tuple(table[name] for name in names) if names else OPERATIONS
