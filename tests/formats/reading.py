"""Reading a file as the worker does: recognised, read to its end, described, let go of; in this process, for tests."""

from __future__ import annotations

import dataclasses
import tempfile
from dataclasses import dataclass
from pathlib import Path

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.factory import ExtractorFactory
from core.extraction.inside import Limits, Members, Unpacking, describe, numbered
from core.extraction.sniff import HEAD, recognise
from core.extraction.unlocking import unlocked
from core.formats import Format


@dataclass(frozen=True)
class Reading:
    """What came of a file: its format (None: no document), the segments, the metadata; `error` and `detail` where the extractor gave up."""

    format: Format | None
    segments: tuple[Segment, ...] = ()
    metadata: dict[str, MetaValue] = dataclasses.field(default_factory=dict)
    error: str = ""
    detail: str = ""

    @property
    def text(self) -> str:
        """All of the text."""
        return "\n".join(segment.text for segment in self.segments)


def recognised(path: Path, name: str = "") -> Format | None:
    """The format of a file, called `name` or as it is called."""
    with path.open("rb") as file:
        return recognise(file.read(HEAD), path, name or path.name)


def read(path: Path, name: str = "", limits: Limits | None = None, passwords: tuple[str, ...] = ()) -> Reading:
    """Everything that the extractor of this file gives."""
    found = recognised(path, name)
    if found is None:
        return Reading(found)
    with tempfile.TemporaryDirectory(prefix="papertray-") as place:
        inside = Members(Unpacking(str(Path(place, "staged")), ExtractorFactory(), limits or Limits(), passwords=passwords))
        try:
            source = unlocked(Source(path, name or path.name, path.stat().st_size, found, inside, passwords))
        except ExtractionError as error:
            return Reading(found, error=error.code, detail=error.detail)
        found, reader = source.format, ExtractorFactory().for_format(source.format)
        if reader is None:
            return Reading(found, error="no_reader")
        extractor = reader(source)
        segments: list[Segment] = []
        try:
            segments.extend(numbered(extractor.extract_content()))
            return Reading(found, tuple(segments), describe(extractor))
        except ExtractionError as error:
            return Reading(found, tuple(segments), error=error.code, detail=error.detail)
        finally:
            extractor.close()
            left = list(Path(place).iterdir())
            assert not left, left


def as_json(reading: Reading) -> dict[str, object]:
    """A reading as goldens hold it; what an engine says of its errors is left out."""
    return {
        "format": reading.format.key if reading.format else None,
        "error": reading.error,
        "segments": [_segment(segment) for segment in reading.segments],
        "metadata": reading.metadata,
    }


def _segment(segment: Segment) -> dict[str, object]:
    """A reader's segment; what recognition alone fills in is left out where it is empty."""
    said = {**dataclasses.asdict(segment), "kind": str(segment.kind), "starts": list(segment.starts)}
    return {name: value for name, value in said.items() if value or name not in {"origin", "confidence", "places", "starts"}}
