"""The files that lie inside a document, as the inspector lists them: what the metadata says of each, and where its text begins. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.document import MetaValue
from core.formats import BY_MIME
from core.paths import printable
from gui.documents.names import OURS
from gui.speech import words

FILES_INSIDE = OURS + "attachments"
_STEP = "\u2003"  # set in by one for each file that it lies in


@dataclass(frozen=True, slots=True)
class Inside:
    """One file: in a line for people, and `label`, with which its segments' labels begin."""

    line: str
    label: str


def files_inside(metadata: Iterable[tuple[str, MetaValue]]) -> tuple[Inside, ...]:
    """The files in the order in which they were met; those of an archive inside below it."""
    given = next((value for name, value in metadata if name == FILES_INSIDE), None)
    return tuple(_read(given)) if isinstance(given, list) else ()


def begins(label: str, file: str) -> bool:
    """Whether a segment with this label is of that file."""
    return label == file or label.startswith(f"{file}, ")


def _read(given: list[MetaValue]) -> Iterator[Inside]:
    for one in given:
        if isinstance(one, dict) and isinstance(name := one.get("name"), str) and name:
            yield Inside(_line(name, one), name.replace("/", ", "))
        elif isinstance(one, str) and one:
            yield Inside(printable(one), one)


def _line(name: str, given: dict[str, MetaValue]) -> str:
    *above, last = name.split("/")
    known, size, trouble = BY_MIME.get(str(given.get("type", ""))), given.get("size"), given.get("trouble")
    said = (
        words.say(known.words) if known else "",
        words.size(size) if isinstance(size, int) else "",
        words.reason(trouble) if isinstance(trouble, str) and trouble else "",
    )
    return _STEP * len(above) + " · ".join(filter(None, (printable(last), *said)))
