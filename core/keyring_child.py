"""The system's keyring, asked in a process of its own: it may wait for a person to unlock it, or hang, and nobody waits with it.

Importing the library and its backends costs half a second, which is spent here only, and only when there are passwords at all.
"""

from __future__ import annotations

import contextlib
from multiprocessing.connection import Connection

SERVICE = "Papertray"


def main(pipe: Connection) -> None:
    """Answer one list of (verb, key, secret): with a list of secrets ("" for one that is not there), or with the words for what is wrong."""
    import keyring  # noqa: PLC0415  # a door like the workers': the parent must not pay for it
    import keyring.errors  # noqa: PLC0415

    try:
        backend = keyring.get_keyring()
        if backend.priority <= 0:
            pipe.send("no keyring")
            return
        pipe.send([_answer(backend, *one) for one in pipe.recv()])
    except keyring.errors.KeyringLocked:
        pipe.send("locked")
    except Exception as error:  # noqa: BLE001  # a backend may raise anything; its words may be read, the secret is never in them
        pipe.send(type(error).__name__)


def _answer(backend: object, verb: str, key: str, secret: str) -> str:
    import keyring.errors  # noqa: PLC0415
    from keyring.backend import KeyringBackend  # noqa: PLC0415

    assert isinstance(backend, KeyringBackend)  # noqa: S101  # for the types; `main` has got it from keyring
    if verb == "set":
        backend.set_password(SERVICE, key, secret)
        return backend.get_password(SERVICE, key) or ""
    if verb == "get":
        return backend.get_password(SERVICE, key) or ""
    with contextlib.suppress(keyring.errors.PasswordDeleteError):  # it is not there, which is what is wanted
        backend.delete_password(SERVICE, key)
    return ""
