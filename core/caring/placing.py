"""Writing a file of the user's choice: it is whole or not there, and takes no other file's place unasked. For restored files, exports and reports."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from core.errors import PapertrayError
from core.paths import printable
from core.sentence import Sentence


class PlaceError(PapertrayError):
    """The file cannot be written there; the text says why."""


def check_is_free(target: str, *, force: bool) -> None:
    """Raises `PlaceError` when something is at `target` and is not to be overwritten; what is no file (`/dev/stdout`, a pipe) never is."""
    if os.path.lexists(target) and not force:
        raise PlaceError(Sentence("{0} is there already: name another place, or add --force to overwrite it.", printable(target)))
    if os.path.exists(target) and not os.path.isfile(target):
        raise PlaceError(Sentence("{0} cannot be written: {1}.", printable(target), "it is no file"))


@contextlib.contextmanager
def new_file(target: str, *, force: bool) -> Iterator[BinaryIO]:
    """A file beside the target that takes its name when the block ends well, and is gone when it does not. Raises `PlaceError`.

    Where the target is a link, what it leads to is overwritten.
    """
    check_is_free(target, force=force)
    target = os.path.realpath(target) if os.path.islink(target) else target
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".papertray-")
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        if force:
            os.replace(temporary, target)
        else:
            _put_new(temporary, target)
    except OSError as error:
        raise PlaceError(Sentence("{0} cannot be written: {1}.", printable(target), error.strerror or error)) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _put_new(temporary: str, target: str) -> None:
    """Give the copy its name without overwriting what may have come there meanwhile."""
    try:
        os.link(temporary, target)  # fails where the name is taken; a rename would take its place on POSIX
    except FileExistsError:
        check_is_free(target, force=False)
    except OSError:  # a file system without links
        os.rename(temporary, target)


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
