"""Peer: the text of every PDF of a folder by pypdfium2, page by page, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def main(folder: str) -> dict[str, int]:
    """How many characters there are."""
    characters = 0
    for path in sorted(Path(folder).glob("*.pdf")):
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                characters += len(page.get_textpage().get_text_bounded())
                page.close()
    return {"characters": characters}
