"""A hook: what another program is to be told of a folder's documents. Plain data of the settings, and the check of it; told is in `core/hooks`."""

from __future__ import annotations

import dataclasses
import fnmatch
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from core.errors import SettingsError
from core.events import FEED
from core.sentence import Sentence

IN_KEYRING, IN_FILE = "keyring:", "file:"  # how the names of secrets begin that were put away
LEAST_SECONDS, MOST_SECONDS = 1.0, 3600.0
_A_NAME = "name = 'load'"
_FEED = tuple(event.value for event in FEED)


@dataclass(frozen=True, slots=True)
class Hook:
    """A program is run (`command`: a list of words), or an http(s) address gets a POST (`url`); `name` tells a folder's hooks apart.

    `events` are names of the change feed; `time_limit` in seconds; `secret` signs what is posted (as a rule its name:
    `core/hooks/sealing.py`); with `text` the document's text goes along; with
    `existing` the hook begins with the first event of the feed, not with the next one.
    """

    name: str
    events: tuple[str, ...] = ("stored",)
    command: tuple[str, ...] = ()
    url: str = ""
    secret: str = field(default="", repr=False)
    time_limit: float = 30.0
    text: bool = False
    existing: bool = False


_FIELDS = {field.name: field for field in dataclasses.fields(Hook)}
_LISTS = frozenset({"events", "command"})


def hooks_from(values: Iterable[object]) -> tuple[Hook, ...]:
    """The hooks in a list of tables (or hooks), checked. Raises `SettingsError` with the words for what is wrong."""
    hooks = tuple(value if isinstance(value, Hook) else _hook_from(value) for value in values)
    for hook in hooks:
        check_hook(hook)
    names = [hook.name for hook in hooks]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise SettingsError(Sentence("there are two hooks “{0}”: give one another name.", twice))
    return hooks


def to_table(hook: Hook) -> dict[str, object]:
    """The hook as a table of the settings file: what is as by default stays unsaid."""
    said = {name: getattr(hook, name) for name, field in _FIELDS.items() if getattr(hook, name) != field.default}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}


def check_hook(hook: Hook) -> None:
    """Raises `SettingsError` when this hook cannot be."""
    if not hook.name.strip():
        raise SettingsError(Sentence("a hook has no name: add a line like {0}.", _A_NAME))
    wrong = [event for event in hook.events if event not in _FEED]
    if wrong or not hook.events:
        if wrong:
            raise SettingsError(Sentence("hook “{0}”: its events are some of {1}, not “{2}”.", hook.name, ", ".join(_FEED), wrong[0]))
        raise SettingsError(Sentence("hook “{0}”: its events are some of {1}.", hook.name, ", ".join(_FEED)))
    if bool(hook.command) == bool(hook.url):
        raise SettingsError(Sentence("hook “{0}”: it has a command (a list of words) or a url, one of the two.", hook.name))
    if hook.url and (urlsplit(hook.url).scheme not in {"http", "https"} or not urlsplit(hook.url).hostname):
        raise SettingsError(Sentence("hook “{0}”: its url begins with http:// or https:// and a host.", hook.name))
    if not LEAST_SECONDS <= hook.time_limit <= MOST_SECONDS:
        least, most = f"{LEAST_SECONDS:g}", f"{MOST_SECONDS:g}"
        raise SettingsError(Sentence("hook “{0}”: its time_limit is a number of seconds from {1} to {2}.", hook.name, least, most))


def is_put_away(secret: str) -> bool:
    """Whether this is the name of a secret, and not one."""
    return secret.startswith((IN_KEYRING, IN_FILE))


def is_allowed(url: str, hosts: Iterable[str]) -> bool:
    """Whether these hosts ("host" or "host:port", in which * stands for anything) have this address's among them."""
    address = urlsplit(url)
    names = {address.hostname or "", address.netloc.rpartition("@")[2]}
    return any(fnmatch.fnmatchcase(name.casefold(), pattern.casefold()) for name in names for pattern in hosts)


def _hook_from(values: object) -> Hook:
    if not isinstance(values, Mapping):
        raise SettingsError(Sentence("hooks are tables: use {0}.", "[[folders.hooks]]"))
    unknown = values.keys() - _FIELDS.keys()
    if unknown:
        raise SettingsError(Sentence("a hook has no “{0}”: it has {1}.", min(unknown), ", ".join(_FIELDS)))
    found: dict[str, object] = {}
    for name, value in values.items():
        if not _fits(name, value):
            shown = "…" if name == "secret" else repr(value)
            raise SettingsError(Sentence("hook “{0}”: {1} = {2} is not possible.", values.get("name", ""), name, shown))
        found[name] = tuple(value) if name in _LISTS else float(value) if name == "time_limit" else value
    return Hook(**{"name": "", **found})  # type: ignore[arg-type]  # each has been held against its kind


def _fits(name: str, value: object) -> bool:
    if name in _LISTS:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    if name == "time_limit":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, bool if name in {"text", "existing"} else str)
