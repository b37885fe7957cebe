"""Passwords to be tried on documents: of a folder (with everything below it) or of one document (steps 7 and 8).

The secrets are in the system's keyring, and in this process's memory while it runs; never in the settings, the catalogue or the log. Which folders and
documents have some is a list in the library, `passwords.json`, without the secrets.
"""

from __future__ import annotations

import json
import logging
import threading
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from core.keyring_door import KeyringError, ask_keyring
from core.own_files import opener, replace
from core.paths import LibraryPaths, from_text, is_below, to_text

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """A password was given for `target`: a folder's path, or a document's number. `key` names it in the keyring."""

    target: str
    key: str


class Passwords:
    """Of one library. `for_document` answers at once, from memory; everything else may wait for the keyring and is for threads that may wait."""

    def __init__(self, paths: LibraryPaths, ask: Callable[[Sequence[tuple[str, str, str]]], list[str]] = ask_keyring) -> None:
        self._file = paths.root / "passwords.json"
        self._ask = ask
        self._lock = threading.Lock()
        self._secrets: dict[Given, str] = {}

    def given(self) -> tuple[Given, ...]:
        """What has been given, without the secrets."""
        try:
            rows = json.loads(self._file.read_text(encoding="utf-8"))
            return tuple(Given(from_text(str(row["target"])), str(row["key"])) for row in rows)
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, KeyError):
            _log.warning("the list of passwords at %s cannot be read", self._file)
            return ()

    def add(self, target: str, password: str) -> None:
        """Keep a password for a folder or document, and try it from now on. Raises `KeyringError`: it is then tried while this process runs only."""
        one = Given(target, uuid.uuid4().hex)
        with self._lock:
            self._secrets[one] = password
        if self._ask([("set", one.key, password)]) != [password]:
            raise KeyringError("forgetful")
        self._write((*self.given(), one))

    def remove(self, target: str) -> int:
        """Forget the passwords of a folder or document; returns how many there were. Raises `KeyringError`."""
        gone = [one for one in self.given() if one.target == target]
        with self._lock:
            self._secrets = {one: secret for one, secret in self._secrets.items() if one.target != target}
        if gone:
            self._ask([("delete", one.key, "") for one in gone])
            self._write(one for one in self.given() if one.target != target)
        return len(gone)

    def load(self) -> None:
        """Get the secrets out of the keyring. Raises `KeyringError`."""
        wanted = self.given()
        secrets = self._ask([("get", one.key, "") for one in wanted]) if wanted else []
        with self._lock:
            self._secrets |= {one: secret for one, secret in zip(wanted, secrets, strict=True) if secret}

    def for_document(self, document: int, path: str) -> tuple[str, ...]:
        """What is to be tried on a document: its own passwords first, then those of the folders above it, the nearest first."""
        with self._lock:
            found = [(one.target, secret) for one, secret in self._secrets.items() if _is_meant(one.target, document, path)]
        return tuple(dict.fromkeys(secret for _, secret in sorted(found, key=lambda pair: (not pair[0].isdecimal(), -len(pair[0])))))

    def _write(self, given: Iterable[Given]) -> None:
        rows = [{**asdict(one), "target": to_text(one.target)} for one in given]
        new = Path(f"{self._file}.new")
        new.unlink(missing_ok=True)
        with open(new, "w", encoding="utf-8", opener=opener) as file:
            json.dump(rows, file, indent=1)
        replace(new, self._file)


def _is_meant(target: str, document: int, path: str) -> bool:
    return target == str(document) if target.isdecimal() else is_below(path, target)
