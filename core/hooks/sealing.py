"""Where the secrets of hooks are: in the system's keyring, as passwords are; where none keeps them, in a file of their own that only its owner can read.

The settings hold a name for each, `keyring:…` or `file:…`: they can be shown, sent and backed up. A secret that somebody has written into the settings is
put away when Papertray next writes or starts. A backup has no secrets: on another computer a hook asks for its own again. A secret that is needed no more
goes at the next start: until then a change of the settings can be undone.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from core import own_files
from core.errors import SettingsError
from core.hook import IN_FILE, IN_KEYRING, is_put_away
from core.keyring_door import KeyringError, ask_keyring
from core.paths import LibraryPaths
from core.sentence import Sentence
from core.settings import Settings
from core.settings_file import change, load


class SecretError(SettingsError):
    """A hook's secret cannot be had; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds: secrets by their key, and the names of those that are to be forgotten."""

    secrets: dict[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


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
        kept = self._in_file()
        self._write(replace(kept, secrets={**kept.secrets, key: secret}))
        return IN_FILE + key

    def find(self, secret: str) -> str:
        """The secret of this name; what is none is the secret itself. Raises `SecretError`."""
        if not is_put_away(secret):
            return secret
        kind, _, key = secret.partition(":")
        try:
            found = self._ask([("get", key, "")])[0] if f"{kind}:" == IN_KEYRING else self._in_file().secrets.get(key, "")
        except KeyringError as error:
            raise SecretError(Sentence("The hook's secret is in the keyring. {0} {1}", error.message, error.remedy)) from error
        if not found:
            raise SecretError(Sentence("The hook's secret is not on this computer: give it again in the folder's settings."), "Or with `papertray hooks add`.")
        return found

    def note_gone(self, names: Iterable[str]) -> None:
        """The settings name these no more. Raises `SecretError`."""
        kept = self._in_file()
        if gone := sorted({*kept.gone, *names}):
            self._write(replace(kept, gone=tuple(gone)))

    def forget_gone(self, settings: Settings) -> None:
        """Forget those that had gone, unless these settings name them again; the keyring's stay while it is locked. Raises `SecretError`."""
        kept = self._in_file()
        gone = set(kept.gone) - _secrets_in(settings)
        keys = [name.removeprefix(IN_KEYRING) for name in sorted(gone) if name.startswith(IN_KEYRING)]
        left: tuple[str, ...] = ()
        try:
            if keys:
                self._ask([("delete", key, "") for key in keys])
        except KeyringError:
            left = tuple(IN_KEYRING + key for key in keys)
        if kept.gone:
            self._write(_Kept({key: secret for key, secret in kept.secrets.items() if IN_FILE + key not in gone}, left))

    def seal(self, settings: Settings) -> Settings:
        """These settings with every secret put away, and the name in its place. Raises `SecretError`."""
        for folder in settings.folders:
            if any(hook.secret and not is_put_away(hook.secret) for hook in folder.hooks):
                hooks = tuple(replace(hook, secret=self._sealed(hook.secret)) for hook in folder.hooks)
                settings = settings.with_folder(replace(folder, hooks=hooks))
        return settings

    def _sealed(self, secret: str) -> str:
        return self.put_away(secret) if secret and not is_put_away(secret) else secret

    def _in_file(self) -> _Kept:
        try:
            said = json.loads(self.file.read_text(encoding="utf-8"))
            return _Kept({str(key): str(secret) for key, secret in said["secrets"].items()}, tuple(map(str, said["gone"])))
        except FileNotFoundError:
            return _Kept()
        except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
            raise SecretError(Sentence("The file with the hooks' secrets, {0}, cannot be read: {1}.", self.file, type(error).__name__)) from error

    def _write(self, kept: _Kept) -> None:
        try:
            if kept == _Kept():
                self.file.unlink(missing_ok=True)
                return
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, new = tempfile.mkstemp(dir=self.file.parent, prefix=".secrets-")  # only its owner can read it
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"secrets": kept.secrets, "gone": kept.gone}, file, indent=1)
            own_files.replace(Path(new), self.file)
        except OSError as error:
            raise SecretError(Sentence("The hook's secret cannot be kept in {0}: {1}.", self.file, error.strerror or error)) from error


def change_sealed(paths: LibraryPaths, new: Callable[[Settings], Settings]) -> Settings:
    """Change the settings' file with every secret put away, note those that are needed no more, and return what is in it now. Raises `SettingsError`."""
    secrets = Secrets(paths)
    before = load(paths.settings)
    after = change(paths.settings, lambda settings: secrets.seal(new(settings)))
    if gone := _secrets_in(before) - _secrets_in(after):
        secrets.note_gone(gone)
    return after


def _secrets_in(settings: Settings) -> set[str]:
    return {hook.secret for folder in settings.folders for hook in folder.hooks if is_put_away(hook.secret)}


def holds_secrets(settings: Settings) -> bool:
    """Whether somebody has written a secret into these settings."""
    return any(hook.secret and not is_put_away(hook.secret) for folder in settings.folders for hook in folder.hooks)
