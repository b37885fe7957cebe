"""What the readers of older Office documents have in common: the container, opened when it is first needed and let go of at the end (step 8)."""

from __future__ import annotations

import olefile

from core.extraction.extractor import Extractor, Source
from core.extraction.kit.ole_file import open_ole


class OleExtractor(Extractor):
    """Reads a document that is a container of streams."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._opened: olefile.OleFileIO | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()

    @property
    def _file(self) -> olefile.OleFileIO:
        if self._opened is None:
            self._opened = open_ole(self.source.content)
        return self._opened
