"""The door to the system's keyring, for passwords of documents and secrets of hooks: it is asked in a child process, with a time limit."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from multiprocessing.connection import Pipe

from core import keyring_child
from core.errors import PapertrayError
from core.sentence import Sentence

_SECONDS = 60.0  # a person may have to unlock the keyring meanwhile
TROUBLE = {
    "no keyring": (
        Sentence("There is no keyring on this computer that could keep a password."),
        Sentence("Start one (Windows and macOS have theirs; on Linux GNOME Keyring or KWallet), and give the password again."),
    ),
    "locked": (Sentence("The keyring is locked."), Sentence("Unlock it, and try again.")),
    "silent": (Sentence("The keyring does not answer."), Sentence("See whether it asks for something in a window of its own, and try again.")),
    "forgetful": (Sentence("The keyring has not kept the password."), Sentence("Choose another keyring, and give the password again.")),
}


class KeyringError(PapertrayError):
    """The keyring cannot be used; the text says why, `remedy` what to do."""

    def __init__(self, code: str) -> None:
        self.message, self.remedy = TROUBLE.get(code, (Sentence("The keyring gave an error ({0}).", code), Sentence("Check it, and try again.")))
        super().__init__(Sentence("{0} {1}", self.message, self.remedy))


def ask_keyring(questions: Sequence[tuple[str, str, str]]) -> list[str]:
    """Let the keyring answer (verb, key, secret) each, in another process. Raises `KeyringError`."""
    ours, theirs = Pipe()
    process = multiprocessing.get_context("spawn").Process(target=keyring_child.main, args=(theirs,), name="papertray-keyring", daemon=True)
    process.start()
    theirs.close()
    try:
        ours.send(list(questions))
        answer = ours.recv() if ours.poll(_SECONDS) else "silent"
    except (EOFError, OSError):
        answer = "it ended"
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
    if isinstance(answer, str):
        raise KeyringError(answer)
    return [str(secret) for secret in answer]
