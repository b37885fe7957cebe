"""The styles of OpenDocument content, of which only those matter that hide something or make a title (step 8)."""

from __future__ import annotations

from collections.abc import Mapping


class OdfStyles:
    """Fills as the styles are met, which is before the content that uses them: `hidden` styles of slides and tables, `titles` of paragraphs."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        self.titles = {"Title"}
        self._style = ""

    def start_style(self, found: Mapping[str, str]) -> None:
        """A style begins; one that is based on a title's is a title's."""
        self._style = found.get("style:name", "")
        if found.get("style:parent-style-name") in self.titles:
            self.titles.add(self._style)

    def of_page(self, found: Mapping[str, str]) -> None:
        """What the style says of slides."""
        if found.get("presentation:visibility") == "hidden":
            self.hidden.add(self._style)

    def of_table(self, found: Mapping[str, str]) -> None:
        """What the style says of tables."""
        if found.get("table:display") == "false":
            self.hidden.add(self._style)
