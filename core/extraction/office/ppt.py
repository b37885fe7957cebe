"""Older PowerPoint slides (.ppt): one segment a slide, with its notes and comments; of PowerPoint 95 the text alone (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line, tidy
from core.extraction.kit.declared import decoded
from core.extraction.kit.ole_file import stream
from core.extraction.kit.parts import Parts
from core.extraction.office import ole_properties
from core.extraction.office.embedded import read_object
from core.extraction.office.ole_extractor import OleExtractor
from core.extraction.office.ppt_file import PptFile, Slide
from core.formats import READERS

_MOST_CHARACTERS = 1_000_000
_MOST_LINKS = 5_000
_TEXT_ALONE = "Text_Content"  # PowerPoint 95 writes the words of all slides there; its slides themselves are records of another kind


class PptExtractor(OleExtractor):
    """Reads .ppt, .pps and .pot, of PowerPoint 97 and later; of PowerPoint 95 the text."""

    name: ClassVar[str] = "ppt"
    version: ClassVar[int] = READERS["ppt"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._slides: PptFile | None = None
        self._titles: list[str] = []
        self._hidden = 0

    def extract_content(self) -> Iterator[Segment]:
        """The slides in their order. Raises `ExtractionError`."""
        slides = self._read()
        if slides is None:
            yield from self._text_alone()
            return
        for number, slide in enumerate(slides.slides(), 1):
            yield self._segment(number, slide)
        for content in slides.objects() if not self.source.inside.full else ():
            yield from read_object(self.source.inside, content, "object")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The slides' properties; their title, else that of the first slide that has one; the slides' titles as outline."""
        found = ole_properties.read(self._file)
        found.pop("papertray:pages", None)
        title = found.pop("title", "") or next(filter(None, self._titles), "")
        outline = [{"title": title_, "level": 1, "page": number} for number, title_ in enumerate(self._titles, 1) if title_]
        counts = {"papertray:slides": len(self._titles), "papertray:hidden_slides": self._hidden or None, "papertray:outline": outline}
        return bounded(
            {"title": title, **found, **counts, "papertray:links": list(dict.fromkeys(self._slides.links.values()))[:_MOST_LINKS] if self._slides else []}
        )

    def count_segments(self) -> int:
        """The number of slides."""
        return len(self._read() or ())

    def _read(self) -> PptFile | None:
        """The slides; None where there is their text alone. Raises `ExtractionError` when there is neither."""
        if self._slides is None:
            try:
                self._slides = PptFile(self._file)
            except ExtractionError as error:
                if error.code != "damaged" or not self._file.exists(_TEXT_ALONE):
                    raise
        return self._slides

    def _text_alone(self) -> Iterator[Segment]:
        parts = Parts()
        yield from parts.add(clean(decoded(stream(self._file, _TEXT_ALONE))))
        yield from parts.end()

    def _segment(self, number: int, slide: Slide) -> Segment:
        title = one_line(clean(" ".join(slide.titles).replace("\x0b", " ")))
        self._titles.append(title)
        self._hidden += slide.hidden
        texts = list(slide.texts)
        texts += ["", "Notes:", *slide.notes] if any(slide.notes) else []
        texts += ["", "Comments:", *slide.comments] if slide.comments else []
        links = [link for link in slide.links if not any(link in text for text in texts)]
        texts += ["", *links] if links else []
        text = tidy(clean("\n".join(texts).replace("\x0b", "\n")))
        label = f"slide {number}{' (hidden)' if slide.hidden else ''}{f': {title}' if title else ''}"
        return Segment(SegmentKind.SLIDE, number, label, text[:_MOST_CHARACTERS], "text_cut" if len(text) > _MOST_CHARACTERS else "")
