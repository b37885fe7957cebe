"""Files and trees to measure with, the same in every run."""

from __future__ import annotations

import random
from pathlib import Path

_PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 68>>stream
BT /F1 12 Tf 72 720 Td (A page with a line of text, number %04d) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%%%EOF
"""
_CONSONANTS, _VOWELS = "bcdfghklmnprstvw", "aeiou"


def write_small_pdfs(folder: Path, number: int) -> None:
    """PDFs of one page and one line."""
    for index in range(number):
        (folder / f"page {index}.pdf").write_bytes(_PDF % index)


def write_tree(top: Path, folders: int, files: int) -> None:
    """`folders` with this many small texts in each, no two with the same bytes."""
    for outer in range(folders):
        folder = top / f"{outer // 100:02d}" / f"folder {outer:05d}"
        folder.mkdir(parents=True)
        for inner in range(files):
            (folder / f"file {inner:03d}.txt").write_bytes(b"%d %d" % (outer, inner))


class Writer:
    """Writes texts of made-up words, common and rare as in a real language (the word of rank n comes about once in n)."""

    def __init__(self, words: int = 20_000) -> None:
        self._random = random.Random(1)  # noqa: S311  # the same texts in every run
        self.vocabulary = [self._word() for _ in range(words)]
        self._weights: list[float] = []
        total = 0.0
        for rank in range(1, words + 1):
            total += 1 / rank
            self._weights.append(total)

    def text(self, words: int) -> str:
        """A text of this many words, in sentences of ten."""
        chosen = self._random.choices(self.vocabulary, cum_weights=self._weights, k=words)
        return "\n".join(" ".join(chosen[start : start + 10]) + "." for start in range(0, words, 10))

    def _word(self) -> str:
        syllables = self._random.randint(1, 4)
        return "".join(self._random.choice(_CONSONANTS) + self._random.choice(_VOWELS) for _ in range(syllables))
