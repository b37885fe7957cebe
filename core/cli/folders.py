"""`papertray folders`: the watched folders and every setting of each, generated from the table of settings."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Mapping

from core import control
from core.cli import objects
from core.cli.call import Call, watched_folder
from core.cli.output import clean
from core.cli.watch import existing_folder
from core.errors import SettingsError, UsageError
from core.hook import Hook
from core.messages import Reload
from core.service import Service
from core.setting import Setting, Value, check
from core.settings import FOLDER_SETTINGS, FolderSettings, Settings
from core.settings_file import change, load

SET_HERE = tuple(setting for setting in FOLDER_SETTINGS if setting.kind != "hooks")
"""The settings that `folders` changes; hooks have a command of their own."""


def list_folders(call: Call) -> int:
    """Print the watched folders."""
    folders = load(call.paths.settings).folders
    for folder in folders:
        if call.out.json:
            call.out.object(objects.folder(folder))
        else:
            call.out.line(clean(folder.path))
            call.out.facts((f"  {setting.name}", _words(setting, getattr(folder, setting.name))) for setting in _said(folder))
    if not folders:
        call.out.note("No folder is watched yet: `papertray folders add PATH` adds one.")
    return 0


def add_add(parser: argparse.ArgumentParser) -> None:
    """The options of `folders add`."""
    parser.add_argument("path", metavar="PATH", help="the folder")
    _add_settings(parser)


def add(call: Call) -> int:
    """Watch a folder."""
    path = existing_folder(call.options.path)
    if load(call.paths.settings).folder(path) is not None:
        raise SettingsError(f"{path} is watched already: `papertray folders set` changes its settings.")
    return _change(call, lambda settings: settings.with_folder(FolderSettings(path, **_chosen(call.options))))  # type: ignore[arg-type]  # checked by kind


def add_set(parser: argparse.ArgumentParser) -> None:
    """The options of `folders set`."""
    parser.add_argument("path", metavar="PATH", help="the watched folder, by its path or name")
    _add_settings(parser)


def set_(call: Call) -> int:
    """Change settings of a watched folder; those that are not named stay as they are."""
    chosen = _chosen(call.options)
    if not chosen:
        raise UsageError("papertray folders set: name a setting to change, such as --settle 5 (papertray folders set --help lists them)")
    path = watched_folder(load(call.paths.settings), call.options.path).path
    return _change(call, lambda settings: settings.with_folder(dataclasses.replace(watched_folder(settings, path), **chosen)))  # type: ignore[arg-type]


def add_remove(parser: argparse.ArgumentParser) -> None:
    """The options of `folders remove`."""
    parser.add_argument("path", metavar="PATH", help="the watched folder, by its path or name")
    parser.add_argument("--forget", action="store_true", help="take its documents out of the library, too, with all their versions")


def remove(call: Call) -> int:
    """Watch a folder no longer; what is known of its documents stays in the library unless it is to be forgotten."""
    path = watched_folder(load(call.paths.settings), call.options.path).path
    status = _change(call, lambda settings: settings.without_folder(path))
    if call.options.forget and not control.send(call.paths, control.Forget(path)):
        service = Service(call.paths)
        with service.opened() as pipeline:
            service.forget(path)
            pipeline.step()
    return status


def _change(call: Call, new: Callable[[Settings], Settings]) -> int:
    """Change the file, and tell the process that works by it."""
    before = load(call.paths.settings).folders
    after = change(call.paths.settings, new).folders
    control.send(call.paths, Reload())
    for folder in after:
        if folder not in before and call.out.json:
            call.out.object(objects.folder(folder))
    call.out.note("Done." if after != before else "It was so already.")
    return 0


def _add_settings(parser: argparse.ArgumentParser) -> None:
    """One option a setting: `--name VALUE`, `--name/--no-name` for a switch; patterns may be given several times."""
    group = parser.add_argument_group("settings")
    for setting in SET_HERE:
        name, text = "--" + setting.name.replace("_", "-"), f"{setting.title}: {setting.help}"
        if setting.kind == "switch":
            group.add_argument(name, action=argparse.BooleanOptionalAction, default=argparse.SUPPRESS, help=_escaped(f"{text} (default: {_words(setting)})"))
        elif setting.kind == "patterns":
            text += " (may be given several times; “” alone clears them)"
            group.add_argument(name, action="append", metavar="GLOB", default=argparse.SUPPRESS, help=_escaped(text))
        else:
            form = "{" + ",".join(choice for choice, _ in setting.choices) + "}" if setting.choices else (setting.unit or "text").upper()
            group.add_argument(name, metavar=form, default=argparse.SUPPRESS, help=_escaped(f"{text} (default: {_words(setting)})"))


def _chosen(options: argparse.Namespace) -> Mapping[str, Value]:
    """The settings that the call names. Raises `UsageError` for a value that cannot be."""
    found: dict[str, Value] = {}
    for setting in SET_HERE:
        if hasattr(options, setting.name):
            try:
                found[setting.name] = check(setting, _parsed(setting, getattr(options, setting.name)))
            except SettingsError as error:
                raise UsageError(f"papertray folders: --{setting.name.replace('_', '-')}: {error}") from error
    return found


def _parsed(setting: Setting, value: object) -> object:
    """A number where the setting has one; a word that is none stays as it is, and the check says so."""
    if setting.kind not in {"number", "seconds"}:
        return value
    try:
        number = float(str(value))
    except ValueError:
        return value
    return int(number) if setting.kind == "number" and number.is_integer() else number


def _said(folder: FolderSettings) -> list[Setting]:
    """The settings of a folder that differ from the default."""
    return [setting for setting in FOLDER_SETTINGS if getattr(folder, setting.name) != setting.default]


def _words(setting: Setting, value: Value | None = None) -> str:
    held = setting.default if value is None else value
    if isinstance(held, bool):
        return "yes" if held else "no"
    if isinstance(held, tuple):
        return " ".join(item.name if isinstance(item, Hook) else item for item in held)
    return f"{held:g} {setting.unit}".rstrip() if isinstance(held, int | float) else held


def _escaped(text: str) -> str:
    return text.replace("%", "%%")
