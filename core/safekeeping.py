"""Passwords on their way to the keyring and back. It may hang, or wait for a person: so it is asked in threads of its own, and its trouble is told.

Part of the service; what comes of it is a message in the pipeline's inbox.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from core.keyring_door import KeyringError
from core.messages import Message, NewPasswords, Trouble
from core.passwords import Passwords
from core.sentence import Sentence


class Safekeeping:
    """Every method but `load` returns at once; a keyring that does not do it becomes a `Trouble`. `put` takes the messages."""

    def __init__(self, passwords: Passwords, put: Callable[[Message], None]) -> None:
        self._passwords = passwords
        self._put = put

    def give(self, target: str, password: str) -> None:
        """Try this password on a document or all below a folder, and keep it; if it is not kept it is used as long as this process runs."""
        in_thread(lambda: self._give(target, password))

    def take_back(self, target: str) -> None:
        """Forget the passwords of a document or folder."""
        in_thread(lambda: self._tries(lambda: self._passwords.remove(target)))

    def load(self, target: str) -> None:
        """Get the passwords out of the keyring, and have read again what failed in `target` for want of one. Waits for the keyring."""
        if self._passwords.given() and self._tries(self._passwords.load) and target:
            self._put(NewPasswords(target))

    def _give(self, target: str, password: str) -> None:
        self._tries(lambda: self._passwords.add(target, password))
        self._put(NewPasswords(target))

    def _tries(self, act: Callable[[], object]) -> bool:
        """Do something that needs the keyring; its trouble is told, and that it is over."""
        try:
            act()
        except KeyringError as error:
            self._put(Trouble("keyring", error.message, error.remedy))
            return False
        except OSError as error:
            self._put(Trouble("keyring", Sentence("The list of passwords cannot be written: {0}.", error), "Check the library's disk."))
            return False
        self._put(Trouble("keyring"))
        return True


def in_thread(act: Callable[[], object]) -> None:
    """Do what may wait for the keyring, and let nobody wait for it, not even the end of the program."""
    threading.Thread(target=act, name="papertray-passwords", daemon=True).start()
