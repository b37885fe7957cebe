"""Office documents that ask for a password: nothing in them can be read, and the person is told so (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor
from core.formats import READERS


class ProtectedExtractor(Extractor):
    """Says that a password is needed: the package inside is encrypted whole, its properties too."""

    name: ClassVar[str] = "protected"
    version: ClassVar[int] = READERS["protected"]

    def extract_content(self) -> Iterator[Segment]:
        """Raises `ExtractionError` with the code `password`."""
        raise ExtractionError("password", "an EncryptedPackage in a compound file")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What can be seen from outside: that it is encrypted."""
        return {"papertray:encrypted": True}
