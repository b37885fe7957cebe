"""Keyrings for tests, as the keyring child finds them: by the environment variable PYTHON_KEYRING_BACKEND."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

PLACE = "PAPERTRAY_TEST_KEYRING"


class FilingKeyring(KeyringBackend):
    """Keeps its secrets in the file that the environment names."""

    priority = 9

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write_text(json.dumps({**self._all(), f"{service}/{username}": password}), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = self._all()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        self._file.write_text(json.dumps(kept), encoding="utf-8")

    @property
    def _file(self) -> Path:
        return Path(os.environ[PLACE])

    def _all(self) -> dict[str, str]:
        return dict(json.loads(self._file.read_text("utf-8"))) if self._file.exists() else {}


class LockedKeyring(FilingKeyring):
    """Its person does not unlock it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"{service} {username} {password}")


class HangingKeyring(FilingKeyring):
    """Waits for something that never comes."""

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password
        threading.Event().wait()
