"""Trying a hook out: it is told of the newest document in its folder, now, whatever it has been told before. Its place in the feed stays."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.clock import Clock
from core.errors import NotFoundError
from core.hook import Hook
from core.hooks.answers import NotTakenError
from core.hooks.commands import run
from core.hooks.letters import Letter, letter
from core.hooks.posting import post
from core.hooks.sealing import SecretError, Secrets
from core.paths import LibraryPaths, printable, to_text
from core.sentence import Sentence
from core.storage.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Tried:
    """How a try went: of which event of the feed, whether it was taken, what was answered (or why not), and how many seconds it took."""

    seq: int
    taken: bool
    detail: str
    seconds: float


def try_hook(catalogue: Catalogue, paths: LibraryPaths, folder: str, hook: Hook, hosts: Sequence[str], clock: Clock) -> Tried:
    """Tell this hook of the newest document in its folder. Raises `NotFoundError` while the folder has none."""
    told = _newest(catalogue, folder, hook)
    if told is None:
        raise NotFoundError(Sentence("There is no document in {0} yet that the hook could be told of.", printable(folder)))
    said: str
    began = clock.monotonic()
    try:
        said, taken = _tell(hook, told, paths, hosts, clock), True
    except (NotTakenError, SecretError) as error:
        said, taken = error.sentence, False
    return Tried(told.seq, taken, said, clock.monotonic() - began)


def _newest(catalogue: Catalogue, folder: str, hook: Hook) -> Letter | None:
    steps = catalogue.steps("f.path = ? AND h.event = 'stored'", (to_text(folder),), 1, newest_first=True)
    return letter(catalogue, hook, steps[0]) if steps else None


def _tell(hook: Hook, told: Letter, paths: LibraryPaths, hosts: Sequence[str], clock: Clock) -> str:
    if hook.command:
        return run(hook, told, str(paths.root), threading.Event())
    return post(replace(hook, secret=Secrets(paths).find(hook.secret)), told, hosts, clock.now(), lambda _: None)
