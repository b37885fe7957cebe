"""The slides of OpenDocument content: what a slide shows of the headers and footers that are declared for all, and where its links lead (step 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_USED = tuple(f"presentation:use-{kind}-name" for kind in ("header", "footer", "date-time"))
DECLARATIONS = ("presentation:header-decl", "presentation:footer-decl", "presentation:date-time-decl")
"""The elements that declare what slides may show."""


class OdfPages:
    """Where the walk is among slides; sheets have links, too. `links` are all addresses of the document, in their order."""

    def __init__(self) -> None:
        self.links: dict[str, None] = {}
        self._of_page: dict[str, None] = {}
        self._declared: dict[str, str] = {}
        self._declaration = ""
        self._used: list[str] = []  # the declarations that the slide in hand shows

    def start(self, found: Mapping[str, str]) -> None:
        """A slide or sheet begins."""
        self._used = [found.get(name, "") for name in _USED]
        self._of_page.clear()

    def end(self) -> Iterator[str]:
        """A slide or sheet ends: the lines that come last on it."""
        yield from filter(None, (self._declared.get(name, "") for name in self._used))
        yield from ("", *self._of_page) if self._of_page else ()
        self._used.clear()
        self._of_page.clear()

    def link(self, address: str) -> None:
        """Something leads there."""
        if ":" in address:  # not a place in this document, nor a file beside it
            self.links[address] = self._of_page[address] = None

    def start_declaration(self, found: Mapping[str, str]) -> None:
        """A text is declared; it follows."""
        self._declaration = found.get("presentation:name", "")

    def end_declaration(self, text: str) -> None:
        """It has come."""
        self._declared[self._declaration] = text
