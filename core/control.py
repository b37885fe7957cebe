"""The door for other processes: a second start, `papertray pause`, `papertray rescan` … reach the process that holds the library.

The writer listens on a local socket (Windows: a named pipe); its address and key lie in a file that only the owner can read.
Messages are JSON, one of the table below; each goes to the same inbox that the window uses.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import os
import secrets
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from pathlib import Path

from core.messages import BackUp, Command, Forget, LetGo, Message, NewPasswords, Pause, Raise, Reload, Rescan, Resume, Retry, TellAgain
from core.own_files import remove
from core.paths import LibraryPaths

__all__ = ["Command", "Door", "Forget", "LetGo", "Message", "NewPasswords", "Pause", "Raise", "Reload", "Rescan", "Resume", "Retry", "TellAgain", "send"]

_COMMANDS: dict[str, type[Command]] = {
    kind.__name__: kind for kind in (Pause, Resume, Rescan, Retry, Reload, Raise, Forget, LetGo, NewPasswords, TellAgain, BackUp)
}
_ANSWER_SECONDS = 5.0
_log = logging.getLogger(__name__)


def send(paths: LibraryPaths, message: Command) -> bool:
    """Hand a message to the process that holds this library. True when it took it; False when none runs, or it cannot (it has no window to raise)."""
    try:
        door = json.loads(paths.door.read_text(encoding="utf-8"))
        with Client(door["address"], authkey=bytes.fromhex(door["key"])) as connection:
            connection.send_bytes(_encode(message))
            if not connection.poll(_ANSWER_SECONDS):
                return False
            return connection.recv_bytes() == b"taken"
    except (OSError, EOFError, ValueError, KeyError, AuthenticationError):
        return False  # no file, a file left by a process that is no more, or another program at its address: none runs


class Door:
    """Listens until closed; each message goes to `take`, in a thread of the door's, which says whether it took it."""

    def __init__(self, paths: LibraryPaths, take: Callable[[Command], bool]) -> None:
        self._file = paths.door
        self._take = take
        self._key = secrets.token_bytes(32)
        self._listener = Listener(authkey=self._key)
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="papertray-door", daemon=True)
        _write_private(self._file, json.dumps({"address": self._listener.address, "key": self._key.hex(), "pid": os.getpid()}))
        self._thread.start()

    def close(self) -> None:
        """Stop listening and take the file away."""
        self._closing.set()
        with contextlib.suppress(OSError):  # on Windows a caller may be reading it; one that is left behind leads nowhere
            remove(self._file)
        with contextlib.suppress(OSError):
            Client(self._listener.address).close()  # accept() is woken by a caller only; this one waits for nothing, for nobody may be there any more
        self._thread.join()
        self._listener.close()

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                with self._listener.accept() as connection:
                    if not self._closing.is_set() and connection.poll(_ANSWER_SECONDS):
                        taken = self._take(_decode(connection.recv_bytes()))
                        connection.send_bytes(b"taken" if taken else b"declined")
            except (OSError, EOFError, ValueError, KeyError, TypeError, AuthenticationError) as error:
                if not self._closing.is_set():  # `close` itself calls, and says nothing
                    _log.info("a caller at the door was not understood: %r", error)


def _encode(message: Command) -> bytes:
    return json.dumps({"do": type(message).__name__, **dataclasses.asdict(message)}).encode()


def _decode(data: bytes) -> Command:
    fields = json.loads(data)
    kind = _COMMANDS[fields.pop("do")]
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return kind(**values)  # type: ignore[arg-type]  # each kind's own fields, written by `_encode`; others raise TypeError


def _write_private(path: Path, text: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        remove(path)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
