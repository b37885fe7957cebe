"""Web pages saved as one file (MHTML, RFC 2557): the page, then what is framed in it (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.declared import declared
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.kit.parts import Parts
from core.extraction.mail.eml import ENVELOPE
from core.extraction.mail.message import Mail
from core.extraction.plain.text import require_text
from core.extraction.web import metadata as webpage_metadata
from core.extraction.web.webpage import link_addresses, under_headings
from core.formats import READERS


class SavedPageExtractor(Extractor):
    """Reads web archives (.mht, .mhtml) as browsers save them."""

    name: ClassVar[str] = "saved_page"
    version: ClassVar[int] = READERS["saved_page"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._mail: Mail | None = None
        self._facts = Facts()

    def extract_content(self) -> Iterator[Segment]:
        """Parts under headings, then where links lead. Raises `ExtractionError` when there is no page in it."""
        require_text(self.source, ENVELOPE)
        content = self.source.path.read_bytes()
        self._mail = mail = Mail(content)
        pages = list(mail.pages()) or ([(content, "")] if content.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<") else [])
        if not pages:
            raise ExtractionError("damaged", "no page in it")
        parts = Parts()
        for number, (page, stated) in enumerate(pages):
            facts = self._facts if number == 0 else Facts()
            yield from under_headings(read_lines([page.decode(declared(page, stated), "replace")], facts), parts)
            self._facts.links |= facts.links
        yield from parts.end()
        yield from link_addresses(self._facts.links, parts)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What the page's head says, else its envelope; and where and when it was saved."""
        if self._mail is None:
            return {}
        address = self._mail.header("Snapshot-Content-Location") or self._mail.header("Content-Location")
        outside: dict[str, MetaValue] = {"title": self._mail.header("Subject"), "papertray:address": address, "papertray:saved": self._mail.date()}
        return {**{name: value for name, value in outside.items() if value}, **webpage_metadata.read(self._facts)}
