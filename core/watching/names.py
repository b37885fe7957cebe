"""File systems that take upper and lower case for the same (step 4): there, a file is found under a name that it does not have any more.

Windows, macOS, and memory sticks anywhere. A rename that changes only the case would otherwise leave the old name "there", beside the new one.
"""

from __future__ import annotations

import contextlib
import os
import sys

from core.paths import for_system


def folds_case(folder: str) -> bool:
    """Whether names in this folder are found in another spelling: asked with a name that is in it, else with its own."""
    with contextlib.suppress(OSError), os.scandir(for_system(folder)) as entries:
        for entry in entries:
            if entry.name.swapcase() != entry.name:
                return _is_same(entry.path, os.path.join(folder, entry.name.swapcase()))
    above, name = os.path.split(folder)
    if name.swapcase() != name:
        return _is_same(folder, os.path.join(above, name.swapcase()))
    return sys.platform in {"win32", "darwin"}


def is_so_named(path: str, root: str) -> bool:
    """Whether something lies at a path below `root` under just this name, and so for each folder above it."""
    while len(path) > len(root):
        above, name = os.path.split(path)
        try:
            if name not in os.listdir(for_system(above)):
                return False
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            pass  # unknown: who looks at the path itself will see
        path = above
    return True


def _is_same(path: str, other: str) -> bool:
    try:
        one, two = os.lstat(for_system(path)), os.lstat(for_system(other))
    except OSError:
        return False
    return (one.st_dev, one.st_ino) == (two.st_dev, two.st_ino)
