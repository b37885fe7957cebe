"""The pages of these PDFs as pictures with 200 dots per inch, for a program that reads pictures; and a list of them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def main(place: str, *paths: str) -> dict[str, int]:
    """How many pages there are."""
    drawn: list[str] = []
    for path in paths:
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                drawn.append(str(Path(place) / f"{len(drawn):03d}.png"))
                page.render(scale=200 / 72, grayscale=True).to_pil().save(drawn[-1], dpi=(200, 200))
    (Path(place) / "list.txt").write_text("\n".join(drawn) + "\n", encoding="utf-8")
    return {"pages": len(drawn)}
