"""A package of parts and relationships, as OOXML files are (OPC, ECMA-376 part 2): what is in it, read in bounded pieces (step 8)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from lxml import etree

from core.errors import ExtractionError
from core.extraction.kit.zip_guard import DAMAGE, check_entry, open_zip

_SMALL_PART = 32 * 1024**2  # what is read whole (properties, relationships, styles) may be as large as this
_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part, which names it by its `id`.

    `kind` is the last word of its type, `target` a member's name, or an address when it is `external`.
    """

    kind: str
    target: str
    external: bool
    id: str = ""


class Package:
    """An OPC package. Raises `ExtractionError` (`damaged`, `too_much_memory`, `password`) when it is none, is a bomb, or is encrypted."""

    def __init__(self, path: Path | BytesIO) -> None:
        try:
            self._zip = open_zip(path)
        except DAMAGE as error:
            raise ExtractionError("damaged", f"not a zip package: {error}") from error
        members = self._zip.infolist()
        if any(member.flag_bits & 1 for member in members):
            self._zip.close()
            raise ExtractionError("password", "encrypted members")
        self._members = {member.filename.replace("\\", "/").lstrip("/").lower(): member for member in members}

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def check(self, start: str) -> None:
        """Raises `ExtractionError` for a bomb among the XML and binary parts whose names begin so, before something else unpacks them."""
        for name, member in self._members.items():
            if name.startswith(start) and name.endswith((".xml", ".bin", ".rels")):
                check_entry(member)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part's bytes, piece by piece. Raises `KeyError`, `ExtractionError` for a bomb, and one of `DAMAGE` where it is broken."""
        member = self._members[name.lower()]
        check_entry(member)
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk

    def open(self, name: str) -> BinaryIO:
        """A part as a stream. Raises as `chunks` does."""
        member = self._members[name.lower()]
        check_entry(member)
        return cast("BinaryIO", self._zip.open(member))

    def read(self, name: str) -> bytes:
        """A small part as a whole; b"" when it is missing, damaged or not small: what is read so is never the text itself."""
        if name not in self or self._members[name.lower()].file_size > _SMALL_PART:
            return b""
        try:
            return b"".join(self.chunks(name))
        except (*DAMAGE, ExtractionError):
            return b""

    def tree(self, name: str) -> etree._Element | None:
        """A small part's root element, without resolving entities; None when there is none to be had."""
        content = self.read(name)
        if not content:
            return None
        try:
            return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True))
        except etree.XMLSyntaxError:
            return None

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The relationships of a part ("" for the package's own), in the file's order."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return ()
        return tuple(_relationship(element, folder) for element in root.iterchildren("{*}Relationship"))


def _relationship(element: etree._Element, folder: str) -> Relationship:
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    kind = element.get("Type", "").rpartition("/")[2]
    if not external:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return Relationship(kind, target, external, element.get("Id", ""))
