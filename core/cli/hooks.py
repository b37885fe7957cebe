"""`papertray hooks`: the programs and addresses that are told of a folder's documents, and what they have been told."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import getpass
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from core import control
from core.cli import words
from core.cli.call import Call, FailedError, positive, watched_folder
from core.cli.objects import Object
from core.cli.output import clean
from core.errors import NotFoundError, SettingsError, UsageError
from core.events import FEED
from core.hook import IN_KEYRING, Hook, check_hook
from core.hooks.answers import NotTakenError
from core.hooks.posting import check_host
from core.hooks.sealing import Secrets, change_sealed
from core.hooks.trying import try_hook
from core.messages import Reload, TellAgain
from core.settings import FolderSettings, Settings
from core.settings_file import load
from core.storage.catalogue import Catalogue

_SECRET_BYTES = 24


def list_hooks(call: Call) -> int:
    """Print the hooks, and how far each has come."""
    found = list(_hooks(load(call.paths.settings)))
    if not found:
        call.out.note("There are no hooks yet: `papertray hooks add NAME --folder FOLDER --run PROGRAM` adds one.")
        return 0
    with call.catalogue() if call.paths.catalogue.exists() else contextlib.nullcontext() as catalogue:
        for folder, hook in found:
            _print(call, folder, hook, catalogue)
    return 0


def _print(call: Call, folder: FolderSettings, hook: Hook, catalogue: Catalogue | None) -> None:
    """One hook, and how far it has come; without a library nothing has happened yet."""
    end, (position, held) = (_end(catalogue), catalogue.hook(folder.path, hook.name)) if catalogue is not None else (0, (0, ()))
    if call.out.json:
        call.out.object({**_object(folder, hook), "position": position, "behind": max(0, end - position), "waiting": len(held)})
        return
    call.out.line(f"{hook.name}  ({clean(folder.path)})")
    waiting = f"; {words.count(len(held), 'event waits', 'events wait')} to be tried again" if held else ""
    call.out.facts(
        [
            ("  on", ", ".join(hook.events)),
            ("  run", " ".join(hook.command)),
            ("  post to", hook.url + (", signed" if hook.url and hook.secret else "")),
            ("  told", f"everything up to event {position} of {end}{waiting}" if catalogue is not None else "nothing yet: no folder has been looked at"),
        ]
    )


def add_add(parser: argparse.ArgumentParser) -> None:
    """The options of `hooks add`."""
    parser.add_argument("name", metavar="NAME", help="what the hook is called; one of this name in the folder is replaced")
    _add_folder(parser)
    parser.add_argument("--on", action="append", choices=[event.value for event in FEED], metavar="EVENT", help=f"{', '.join(FEED)} (default: stored)")
    parser.add_argument("--url", metavar="URL", help="post the document to this http(s) address")
    parser.add_argument("--allow", action="store_true", help="add the address's host to those that hooks may send to (the setting hook_hosts)")
    parser.add_argument(
        "--secret",
        metavar="TEXT",
        help="what posts are signed with; “-”: it is read from standard input; “”: they are not signed (default: one is made, and shown this once)",
    )
    parser.add_argument("--time-limit", type=float, default=30.0, metavar="S", help="seconds that it may take (default: %(default)g)")
    parser.add_argument("--text", action="store_true", help="the document's text goes along")
    parser.add_argument("--existing", action="store_true", help="begin with the first event of the feed (default: with the next one)")
    parser.add_argument(
        "--run", nargs=argparse.REMAINDER, default=[], metavar="PROGRAM", help="run this, in your home folder; all words that follow are the program's own"
    )


def add(call: Call) -> int:
    """Add a hook, or put it in the place of the one with its name."""
    options = call.options
    folder = _folder(call)
    secret = _secret(options.secret) if options.url else ""
    hook = Hook(
        options.name,
        tuple(options.on or ("stored",)),
        tuple(_in_full(options.run)),
        options.url or "",
        secret,
        options.time_limit,
        options.text,
        options.existing,
    )
    try:
        check_hook(hook)
    except SettingsError as error:
        raise UsageError(f"papertray hooks add: {error}") from error
    host = (urlsplit(hook.url).hostname or "",) if hook.url and options.allow else ()
    if hook.url and not options.allow:
        try:
            check_host(hook.url, load(call.paths.settings).hook_hosts)
        except NotTakenError as error:
            raise FailedError(f"{error} (`--allow` does it.)") from error
    after = watched_folder(_change(call, lambda settings: _with_hook(settings, folder.path, hook, host)), folder.path)
    _tell_secret(call, folder, hook, next(one.secret for one in after.hooks if one.name == hook.name))
    call.out.note("Done.")
    return 0


def _in_full(run: Sequence[str]) -> Iterator[str]:
    """The program's words, with those files named in full that are meant from here: it runs in the person's home folder, whoever starts Papertray."""
    for number, word in enumerate(run):
        is_here = os.path.isfile(word) and (number > 0 or os.path.dirname(word))  # a bare program is looked for on the PATH
        yield os.path.abspath(word) if is_here else word


def _secret(asked: str | None) -> str:
    """The one that is given, by "-" on standard input where no list of processes shows it; else a new one."""
    if asked == "-":
        return _first_line()
    return secrets.token_urlsafe(_SECRET_BYTES) if asked is None else asked


def _first_line() -> str:
    try:
        return getpass.getpass("Secret: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    except (EOFError, AttributeError):  # no standard input at all
        return ""


def _tell_secret(call: Call, folder: FolderSettings, hook: Hook, kept: str) -> None:
    """A secret that was made is told this once: whoever gets the posts has to know it, too."""
    made = hook.secret if hook.secret and call.options.secret is None else ""
    if call.out.json:
        call.out.object({**_object(folder, hook), **({"secret": made} if made else {})})
        return
    if made:
        call.out.line(f"Its posts are signed with the secret {made}")
    if hook.secret:
        call.out.note(f"The secret is kept in {'the keyring' if kept.startswith(IN_KEYRING) else Secrets(call.paths).file}, and is not shown again.")


def add_remove(parser: argparse.ArgumentParser) -> None:
    """The options of `hooks remove`."""
    parser.add_argument("name", metavar="NAME", help="the hook")
    _add_folder(parser)


def remove(call: Call) -> int:
    """Remove a hook; what it had not taken yet is forgotten."""
    folder, hook = _find(call)
    kept = tuple(one for one in folder.hooks if one.name != hook.name)
    _change(call, lambda settings: settings.with_folder(dataclasses.replace(watched_folder(settings, folder.path), hooks=kept)))
    call.out.note("Done.")
    return 0


def test(call: Call) -> int:
    """Tell the hook of the newest document in its folder, now, and say how it went. Its place in the feed stays."""
    folder, hook = _find(call)
    with call.catalogue() as catalogue:
        tried = try_hook(catalogue, call.paths, folder.path, hook, load(call.paths.settings).hook_hosts, call.clock)
    if not tried.taken:
        raise FailedError(f"The hook did not take it: {tried.detail}")
    if call.out.json:
        call.out.object({"hook": hook.name, "event": tried.seq, "detail": tried.detail, "seconds": round(tried.seconds, 3)})
    call.out.note(f"The hook took event {tried.seq} in {words.duration(tried.seconds)}{': ' + tried.detail if tried.detail else '.'}")
    return 0


def retry(call: Call) -> int:
    """Have the running application try now what a hook has not taken yet."""
    folder, hook = _find(call)
    if not control.send(call.paths, TellAgain(folder.path, hook.name)):
        raise FailedError("Papertray is not running: what the hook has not taken is tried when it starts.")
    call.out.note("Done.")
    return 0


def add_log(parser: argparse.ArgumentParser) -> None:
    """The options of `hooks log`."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="only this hook")
    _add_folder(parser)
    parser.add_argument("--limit", type=positive, default=50, metavar="N", help="the last so many lines (default: %(default)s)")


def log(call: Call) -> int:
    """Print what hooks have been told, oldest first."""
    folder = _folder(call).path if call.options.folder else None
    with call.catalogue() as catalogue:
        lines = catalogue.deliveries(folder, call.options.name, call.options.limit)
    if call.out.json:
        for line in lines:
            call.out.object(dataclasses.asdict(line))
        return 0
    rows = [
        (
            f"{words.moment(line.time)[:10]} {words.clock_time(line.time)}",
            line.hook,
            f"{line.seq} {line.event}",
            str(line.document),
            "taken" if line.delivered else f"not taken (try {line.attempt})",
            words.duration(line.seconds),
            line.detail,
        )
        for line in lines
    ]
    call.out.table(("TIME", "HOOK", "EVENT", "DOCUMENT", "", "TOOK", "SAID"), rows, right=(3,))
    if not lines:
        call.out.note("No hook has been told anything yet.")
    return 0


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", metavar="F", help="the watched folder, by its path or name (needed where it is not the only one)")


def _folder(call: Call) -> FolderSettings:
    settings = load(call.paths.settings)
    if call.options.folder:
        return watched_folder(settings, call.options.folder)
    if len(settings.folders) != 1:
        raise UsageError(f"papertray hooks: name the folder (--folder): {words.count(len(settings.folders), 'folder is', 'folders are')} watched")
    return settings.folders[0]


def _hooks(settings: Settings) -> Iterator[tuple[FolderSettings, Hook]]:
    for folder in settings.folders:
        for hook in folder.hooks:
            yield folder, hook


def _find(call: Call) -> tuple[FolderSettings, Hook]:
    name, settings = call.options.name, load(call.paths.settings)
    wanted = watched_folder(settings, call.options.folder).path if getattr(call.options, "folder", None) else None
    found = [(folder, hook) for folder, hook in _hooks(settings) if hook.name == name and wanted in {None, folder.path}]
    if not found:
        raise NotFoundError(f"There is no hook {name!r}: `papertray hooks` lists those that are.")
    if len(found) > 1:
        raise UsageError(f"papertray hooks: several folders have a hook {name!r}: name the folder (--folder)")
    return found[0]


def _with_hook(settings: Settings, path: str, hook: Hook, hosts: tuple[str, ...]) -> Settings:
    folder = watched_folder(settings, path)
    others = tuple(one for one in folder.hooks if one.name != hook.name)
    settings = settings.with_folder(dataclasses.replace(folder, hooks=(*others, hook)))
    return dataclasses.replace(settings, hook_hosts=(*settings.hook_hosts, *(host for host in hosts if host not in settings.hook_hosts)))


def _change(call: Call, new: Callable[[Settings], Settings]) -> Settings:
    after = change_sealed(call.paths, new)
    control.send(call.paths, Reload())
    return after


def _object(folder: FolderSettings, hook: Hook) -> Object:
    """The hook for a program: never its secret."""
    values = dataclasses.asdict(hook)
    return {"folder": folder.path, **{name: value for name, value in values.items() if name != "secret"}, "signed": bool(hook.url and hook.secret)}


def _end(catalogue: Catalogue) -> int:
    steps = catalogue.steps("1", (), 1, newest_first=True)
    return steps[0].seq if steps else 0
