"""`papertray password`: passwords to be tried on protected documents, kept in the system's keyring. Nothing here ever prints one."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections import Counter

from core import control
from core.cli.call import Call, FailedError
from core.cli.output import clean
from core.cli.running import run
from core.errors import NotFoundError, UsageError
from core.messages import NewPasswords
from core.passwords import Passwords
from core.paths import as_on_disk
from core.service import Service


def add_add(parser: argparse.ArgumentParser) -> None:
    """The options of `password add`."""
    parser.add_argument(
        "target", metavar="FOLDER|ID|PATH", help="a folder, with everything below it, or a document; the password is asked for, or read from standard input"
    )


def add(call: Call) -> int:
    """Keep a password, and read again what failed for want of one."""
    target = _target(call)
    password = _ask()
    Passwords(call.paths).add(target, password)
    call.out.note("The password is kept in the keyring. Reading again what asks for one.")
    _read_again(call, target)
    return 0


def add_remove(parser: argparse.ArgumentParser) -> None:
    """The options of `password remove`."""
    parser.add_argument("target", metavar="FOLDER|ID|PATH", help="the folder or document, as `papertray password` lists it")


def list_(call: Call) -> int:
    """The folders and documents that have passwords, and how many."""
    counted = Counter(one.target for one in Passwords(call.paths).given())
    if call.out.json:
        for target, number in counted.items():
            call.out.object({"document": int(target), "passwords": number} if target.isdecimal() else {"folder": target, "passwords": number})
        return 0
    call.out.table(("DOCUMENT OR FOLDER", "PASSWORDS"), [(clean(target), str(number)) for target, number in counted.items()], right=(1,))
    if not counted:
        call.out.note("No passwords have been given.")
    return 0


def remove(call: Call) -> int:
    """Forget the passwords of a folder or document."""
    target = _target(call, known={one.target for one in Passwords(call.paths).given()})
    if not Passwords(call.paths).remove(target):
        raise FailedError(f"{call.options.target} has no password: `papertray password` lists those that have.")
    call.out.note("Forgotten. What has been read with it stays.")
    control.send(call.paths, NewPasswords(target))
    return 0


def _target(call: Call, known: set[str] | None = None) -> str:
    """The folder's path or the document's number that is meant. Raises `NotFoundError`."""
    asked: str = call.options.target
    path = as_on_disk(asked)
    if asked in (known or ()) or path in (known or ()):
        return asked if asked in (known or ()) else path
    if not asked.isdecimal() and os.path.isdir(path):
        return path
    try:
        with call.catalogue() as catalogue:
            return str(catalogue.find(asked))
    except NotFoundError as error:
        raise NotFoundError(f"There is neither a folder nor a document {asked}.") from error


def _ask() -> str:
    """The password: asked for without showing it, or the first line of what is piped in."""
    password = getpass.getpass("Password: ") if sys.stdin is not None and sys.stdin.isatty() else (sys.stdin.readline() if sys.stdin is not None else "")
    password = password.rstrip("\r\n")
    if not password:
        raise UsageError("papertray password add: type the password, or pipe it in: it is not taken from the command's words, which others can see")
    return password


def _read_again(call: Call, target: str) -> None:
    if not control.send(call.paths, NewPasswords(target)):
        service = Service(call.paths)
        service.read_locked(target)
        run(call, service, once=True)
