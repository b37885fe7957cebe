"""The settings as a TOML file that people may edit: read, checked, and written without losing their comments.

A file that cannot be understood is reported in words and never overwritten. Used by `service.py` and the command line.
"""

from __future__ import annotations

import dataclasses
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

import tomlkit
from tomlkit.exceptions import ParseError
from tomlkit.items import AoT, Table

from core.errors import SettingsError
from core.hook import Hook, to_table
from core.own_files import replace
from core.saved import SavedSearch, searches_from, to_values
from core.sentence import Sentence
from core.setting import Setting
from core.settings import FOLDER_SETTINGS, GENERAL_SETTINGS, FolderSettings, Settings, folder_from, general_from

_TABLES = "[general], [[folders]], [[searches]]"
_HEADER = "Papertray's settings. You may edit this file; what you leave out is as by default."


def load(path: Path) -> Settings:
    """The settings in this file; the defaults when there is none. Raises `SettingsError` naming the file and what is wrong in it."""
    values = _parse(path).unwrap()
    try:
        folders, searches = values.pop("folders", []), values.pop("searches", [])
        unknown = values.keys() - {"general"}
        if unknown or not isinstance(folders, list):
            if unknown:
                raise SettingsError(Sentence("There is no setting {0}: use {1}.", ", ".join(sorted(unknown)), _TABLES))
            raise SettingsError(Sentence("The folders are no list of tables: use {0}.", _TABLES))
        general = general_from(values.get("general", {}))
        return dataclasses.replace(_unique([folder_from(folder) for folder in folders], general), searches=searches_from(searches))
    except SettingsError as error:
        raise SettingsError(Sentence("{0}: {1}", path, error.sentence)) from error


def change(path: Path, new: Callable[[Settings], Settings]) -> Settings:
    """Read the file, apply `new`, write it back whole or not at all, and return the settings that are in it now.

    Raises `SettingsError` when the file cannot be understood (it is left as it is) or not be written.
    """
    before = load(path)
    after = new(before)
    if after != before or not path.exists():
        save(path, after)
    return after


def save(path: Path, settings: Settings) -> None:
    """Write these settings, keeping comments and order of what is there. Raises `SettingsError`."""
    _fill_in(path, _parse(path), settings)


def export(path: Path, settings: Settings) -> None:
    """Write these settings to a file of the person's choice, in the place of what may be there. Raises `SettingsError`."""
    _fill_in(path, tomlkit.document(), settings)


def take_in(path: Path) -> Settings:
    """The settings in a file of the person's choice. Raises `SettingsError`, too, when nothing is in it: that is none that was written."""
    try:
        is_empty = not path.read_bytes().strip()
    except OSError as error:
        raise SettingsError(Sentence("{0} cannot be read: {1}.", path, error.strerror or error)) from error
    if is_empty:
        raise SettingsError(Sentence("{0} is empty: there are no settings in it.", path))
    return load(path)


def _fill_in(path: Path, document: tomlkit.TOMLDocument, settings: Settings) -> None:
    if not document:
        document.add(tomlkit.comment(_HEADER))
    general = document.setdefault("general", tomlkit.table())
    _fill(cast("Table", general), GENERAL_SETTINGS, settings)
    _fill_folders(document, settings.folders)
    _fill_searches(document, settings.searches)
    _write(path, tomlkit.dumps(document))


def _unique(folders: list[FolderSettings], general: Settings) -> Settings:
    result = general
    for folder in folders:
        if result.folder(folder.path) is not None:
            raise SettingsError(Sentence("The folder {0} is there twice: remove one.", folder.path))
        result = result.with_folder(folder)
    return result


def _parse(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except ParseError as error:
        words = Sentence("{0}: this is not TOML: {1}. Mend the line, or move the file away to start with the defaults.", path, error)
        raise SettingsError(words) from error
    except UnicodeDecodeError as error:
        raise SettingsError(Sentence("{0}: this is not text (UTF-8), from byte {1} on.", path, error.start)) from error
    except OSError as error:
        raise SettingsError(Sentence("{0} cannot be read: {1}.", path, error.strerror)) from error


def _fill(table: Table, rows: tuple[Setting, ...], values: Settings | FolderSettings) -> None:
    """Set what differs from the default or is written already; what is as by default stays unsaid, so that better defaults reach people."""
    for setting in rows:
        value = getattr(values, setting.name)
        if value != setting.default or setting.name in table:
            new = [to_table(item) if isinstance(item, Hook) else item for item in value] if isinstance(value, tuple) else value
            if setting.name not in table or table[setting.name] != new:
                if setting.kind == "hooks":
                    table.pop(setting.name, None)  # tables come after plain values, wherever the key stood
                if new or setting.kind != "hooks":
                    table[setting.name] = new


def _fill_folders(document: tomlkit.TOMLDocument, folders: tuple[FolderSettings, ...]) -> None:
    there = {str(table["path"]): table for table in document.get("folders", [])}
    tables = AoT([])
    for folder in folders:
        table = there.get(folder.path) or tomlkit.table()
        if "path" not in table:
            table["path"] = folder.path
        _fill(table, FOLDER_SETTINGS, folder)
        tables.append(table)
    if folders or "folders" in document:
        document["folders"] = tables


def _fill_searches(document: tomlkit.TOMLDocument, searches: tuple[SavedSearch, ...]) -> None:
    there = {str(table["name"]): table for table in document.get("searches", [])}
    tables = AoT([])
    for search in searches:
        table = there.get(search.name) or tomlkit.table()
        values = to_values(search)
        for name in [name for name in table if name not in values]:
            table.remove(name)
        table.update({name: value for name, value in values.items() if table.get(name) != value})
        tables.append(table)
    if searches:
        document["searches"] = tables
    else:
        document.pop("searches", None)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        replace(temporary, path)
    except OSError as error:
        raise SettingsError(Sentence("{0} cannot be written: {1}.", path, error.strerror)) from error
