"""The pages of these PDFs that have no text: drawn and recognised, by one engine, and nothing kept."""

from __future__ import annotations

import functools
import os
import tempfile
from pathlib import Path

os.environ["OMP_THREAD_LIMIT"] = "1"  # as in a worker

from core.extraction import languages
from core.extraction.extractor import Source
from core.extraction.pdf.pdf import PdfExtractor
from core.extraction.recognition.ocr import Recogniser
from core.formats import BY_KEY


def main(*paths: str) -> dict[str, object]:
    """The pages' texts, by the file's name and the page's number, and how sure the engine was of each."""
    found = languages.find("", "eng", Path(tempfile.gettempdir()) / "languages")
    assert found is not None
    engine = Recogniser(found)
    pages: list[tuple[str, int, str, int]] = []
    for path in map(Path, paths):
        extractor = PdfExtractor(Source(path, path.name, path.stat().st_size, BY_KEY["pdf"]))
        for number in range(1, extractor.count_segments() + 1):
            seen = engine.read(functools.partial(extractor.show_page, number))
            pages.append((path.name, number, seen.text, seen.confidence))
        extractor.close()
    return {"pages": pages}
