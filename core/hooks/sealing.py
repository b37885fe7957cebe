"""Where the secrets of hooks are: in the system's keyring, as passwords are; where none keeps them, in a file of their own that only its owner can read.

The settings hold a name for each, `keyring:…` or `file:…`: they can be shown, sent and backed up. A secret that somebody has written into the settings is
put away when Papertray next writes or starts. A backup has no secrets: on another computer a hook asks for its own again.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import tempfile
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

from core.errors import SettingsError
from core.hook import IN_FILE, IN_KEYRING, is_put_away
from core.keyring_door import KeyringError, ask_keyring
from core.own_files import replace
from core.paths import LibraryPaths
from core.sentence import Sentence
from core.settings import Settings
from core.settings_file import change, load


class SecretError(SettingsError):
    """A hook's secret cannot be had; the text says why and what to do."""


class Secrets:
    """Of one library's hooks. Everything here may wait for the keyring, and is for threads that may wait."""

    def __init__(self, paths: LibraryPaths, ask: Callable[[Sequence[tuple[str, str, str]]], list[str]] = ask_keyring) -> None:
        self.file = paths.settings.with_name("secrets.json")
        self._ask = ask

    def put_away(self, secret: str) -> str:
        """Keep a secret, and return its name. Raises `SecretError` when it cannot be kept at all."""
        key = uuid.uuid4().hex
        with contextlib.suppress(KeyringError):
            if self._ask([("set", key, secret)]) == [secret]:
                return IN_KEYRING + key
        self._write({**self._in_file(), key: secret})
        return IN_FILE + key

    def find(self, secret: str) -> str:
        """The secret of this name; what is none is the secret itself. Raises `SecretError`."""
        if not is_put_away(secret):
            return secret
        kind, _, key = secret.partition(":")
        try:
            found = self._ask([("get", key, "")])[0] if f"{kind}:" == IN_KEYRING else self._in_file().get(key, "")
        except KeyringError as error:
            raise SecretError(Sentence("The hook's secret is in the keyring. {0} {1}", error.message, error.remedy)) from error
        if not found:
            raise SecretError(Sentence("The hook's secret is not on this computer: give it again in the folder's settings, or with `papertray hooks add`."))
        return found

    def forget(self, names: Sequence[str]) -> None:
        """These are needed no more; one that cannot be removed stays where only its owner can read it."""
        keys = [name.removeprefix(IN_KEYRING) for name in names if name.startswith(IN_KEYRING)]
        with contextlib.suppress(KeyringError):
            if keys:
                self._ask([("delete", key, "") for key in keys])
        gone = {name.removeprefix(IN_FILE) for name in names if name.startswith(IN_FILE)}
        if gone:
            self._write({key: secret for key, secret in self._in_file().items() if key not in gone})

    def seal(self, settings: Settings) -> Settings:
        """These settings with every secret put away, and the name in its place. Raises `SecretError`."""
        for folder in settings.folders:
            if any(hook.secret and not is_put_away(hook.secret) for hook in folder.hooks):
                hooks = tuple(dataclasses.replace(hook, secret=self._sealed(hook.secret)) for hook in folder.hooks)
                settings = settings.with_folder(dataclasses.replace(folder, hooks=hooks))
        return settings

    def _sealed(self, secret: str) -> str:
        return self.put_away(secret) if secret and not is_put_away(secret) else secret

    def _in_file(self) -> dict[str, str]:
        try:
            return {str(key): str(secret) for key, secret in json.loads(self.file.read_text(encoding="utf-8")).items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError) as error:
            raise SecretError(Sentence("The file with the hooks' secrets, {0}, cannot be read: {1}.", self.file, type(error).__name__)) from error

    def _write(self, secrets: dict[str, str]) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, new = tempfile.mkstemp(dir=self.file.parent, prefix=".secrets-")  # only its owner can read it
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(secrets, file, indent=1)
            replace(Path(new), self.file)
        except OSError as error:
            raise SecretError(Sentence("The hook's secret cannot be kept in {0}: {1}.", self.file, error.strerror or error)) from error


def change_sealed(paths: LibraryPaths, new: Callable[[Settings], Settings]) -> Settings:
    """Change the settings' file with every secret put away, forget those that are needed no more, and return what is in it now. Raises `SettingsError`."""
    secrets = Secrets(paths)
    before = load(paths.settings)
    after = change(paths.settings, lambda settings: secrets.seal(new(settings)))
    secrets.forget(sorted(_secrets_in(before) - _secrets_in(after)))
    return after


def _secrets_in(settings: Settings) -> set[str]:
    return {hook.secret for folder in settings.folders for hook in folder.hooks if is_put_away(hook.secret)}


def holds_secrets(settings: Settings) -> bool:
    """Whether somebody has written a secret into these settings."""
    return any(hook.secret and not is_put_away(hook.secret) for folder in settings.folders for hook in folder.hooks)
