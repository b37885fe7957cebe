"""A hook's secret is in the keyring or in a file of its owner, and nowhere else; posts are signed with it all the same."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.hook import Hook, hooks_from, to_table
from core.hooks.posting import sign
from core.hooks.sealing import SecretError, Secrets, change_sealed
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings, Settings
from core.settings_file import load, save
from tests.hooks.receiver import Receiver, receiving
from tests.house import House
from tests.keyrings import PLACE

SECRET = "s3cret of a test"


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring that works; the file with its secrets."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.FilingKeyring")
    monkeypatch.setenv(PLACE, str(tmp_path / "keyring.json"))
    return tmp_path / "keyring.json"


def settings_with(folder: Path | str, url: str, secret: str = SECRET) -> Settings:
    hook = Hook("post", url=url, secret=secret)
    return Settings(hook_hosts=("127.0.0.1",)).with_folder(FolderSettings(str(folder), hooks=(hook,)))


def kept_in(paths: LibraryPaths) -> str:
    (folder,) = load(paths.settings).folders
    return folder.hooks[0].secret


def signatures(house: House, there: Receiver) -> None:
    """Every post that came was signed with the secret."""
    house.go_on_until(lambda: any(body["name"] == "another.txt" for body in there.bodies()))
    for _, headers, body in there.came:
        assert headers["X-Papertray-Signature"] == sign(SECRET, headers["X-Papertray-Timestamp"], body)


@pytest.mark.parametrize("has_keyring", [True, False])
def test_a_secret_in_the_settings_is_put_away_at_the_next_start(
    tmp_path: Path, keyring: Path, has_keyring: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    if not has_keyring:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with receiving() as there:
        house = House(tmp_path)
        save(house.paths.settings, settings_with(house.inbox, there.url))
        house.write("note.txt", "words")
        Service(house.paths).run(once=True)
        assert kept_in(house.paths).startswith("keyring:" if has_keyring else "file:")
        with house.open():
            house.look(house.write("another.txt", "more words"))
            signatures(house, there)
    assert keyring.exists() == has_keyring
    texts = [path.read_bytes() for path in house.paths.root.rglob("*") if path.is_file() and path != Secrets(house.paths).file]
    assert not any(SECRET.encode() in text for text in texts)
    assert SECRET not in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_the_file_is_its_owners_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.LockedKeyring")
    paths = LibraryPaths.of(tmp_path)
    before = os.umask(0o000)
    try:
        name = Secrets(paths).put_away(SECRET)
    finally:
        os.umask(before)
    assert Secrets(paths).file.stat().st_mode & 0o777 == 0o600
    assert (name[:5], Secrets(paths).find(name)) == ("file:", SECRET)


def test_what_is_needed_no_more_is_forgotten(tmp_path: Path, keyring: Path) -> None:
    paths, inbox = LibraryPaths.of(tmp_path / "library"), str(tmp_path / "inbox")
    change_sealed(paths, lambda _: settings_with(inbox, "https://example.org/"))
    first = kept_in(paths)
    assert change_sealed(paths, lambda settings: settings).folders[0].hooks[0].secret == first, "it is put away once"
    before = load(paths.settings)
    change_sealed(paths, lambda _: settings_with(inbox, "https://example.org/", "another"))
    change_sealed(paths, lambda _: before)
    Secrets(paths).forget_gone(load(paths.settings))
    assert (Secrets(paths).find(first), list(json.loads(keyring.read_text()).values())) == (SECRET, [SECRET]), "it was undone in time"
    change_sealed(paths, lambda settings: settings.without_folder(inbox))
    assert Secrets(paths).find(first) == SECRET
    Service(paths).run(once=True)
    assert (json.loads(keyring.read_text()), Secrets(paths).file.exists()) == ({}, False)
    with pytest.raises(SecretError, match="give it again"):
        Secrets(paths).find(first)


def test_no_text_of_a_hook_shows_its_secret() -> None:
    hook = Hook("post", url="https://example.org/", secret=SECRET)
    assert SECRET not in repr(hook)
    assert SECRET not in repr(settings_with("/inbox", hook.url))
    with pytest.raises(SettingsError) as error:
        hooks_from([{**to_table(hook), "secret": [SECRET]}])
    assert SECRET not in str(error.value)
