"""What the readers of packages (OOXML, OpenDocument) have in common: the package, opened when it is first needed and let go of at the end (step 8)."""

from __future__ import annotations

from core.extraction.extractor import Extractor, Source
from core.extraction.office.package import Package


class PackageExtractor(Extractor):
    """Reads a document that is a package of parts."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._opened: Package | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()

    @property
    def _package(self) -> Package:
        if self._opened is None:
            self._opened = Package(self.source.content)
        return self._opened
