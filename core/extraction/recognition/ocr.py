"""Text recognition: what stands on a page that is a picture (step 8, the second time; extra `ocr`).

Tesseract through tesserocr, one engine a worker process, one core (`OMP_THREAD_LIMIT`, set where the worker begins). A page is looked at with 200 dots
per inch, and again where the engine is not sure of itself: turned as its letters stand, then with 300 dots. Measured: upside down, a page gives
nonsense with a confidence of 28 to 38 of 100, and F1 0.995 when it is turned; good pages have 92 and more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tesserocr

from core.document import Place
from core.extraction.extractor import Picture
from core.extraction.kit.cleaning import clean_print, tidy, visible
from core.extraction.kit.hyphens import Hyphens
from core.extraction.languages import Languages

_DOTS, _MORE_DOTS = 200, 300  # per inch
_SURE = 60  # of 100: below it, it is tried in another way
_NONSENSE = 35  # of 100: below it, what was found are shapes, no letters
_DIVIDED = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")
_MARK = "\ufffe\n"  # what `Hyphens` takes for a word that is divided at a line's end
_BETWEEN = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]) (?=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f])")
_WORDS = re.compile(r"[^\W_]{3,}")
_WHOLE = 10_000  # the width and the height of a page, in which places are told


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text of a page, how sure the engine is of it (0 to 100), and where its words stand."""

    text: str
    confidence: int
    places: tuple[Place, ...] = ()


class Recogniser:
    """One engine, for some languages. Making one takes about 0.2 seconds."""

    def __init__(self, languages: Languages) -> None:
        self.languages = languages
        self._can_turn = Path(languages.folder, "osd.traineddata").exists()
        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
        self._api = tesserocr.PyTessBaseAPI(path=languages.folder, lang="+".join(languages.names), psm=tesserocr.PSM.AUTO)
        self._api.SetVariable("debug_file", os.devnull)

    def read(self, show: Callable[[int], Picture]) -> Recognised:
        """The text of the page that `show` pictures with so many dots per inch."""
        picture = show(_DOTS)
        best = self._look(picture, tesserocr.PSM.AUTO)
        if best.confidence < _SURE and self._can_turn:
            best = max(best, self._look(picture, tesserocr.PSM.AUTO_OSD), key=_worth)
        if best.confidence < _SURE and best.text:
            mode = tesserocr.PSM.AUTO_OSD if self._can_turn else tesserocr.PSM.AUTO
            best = max(best, self._look(show(_MORE_DOTS), mode), key=_worth)
        return best if best.confidence >= _NONSENSE else Recognised("", best.confidence)

    def close(self) -> None:
        """Let go of the engine."""
        self._api.End()

    def _look(self, picture: Picture, mode: int) -> Recognised:
        self._api.SetPageSegMode(mode)
        self._api.SetImageBytes(picture.pixels, picture.width, picture.height, 1, picture.stride)
        self._api.SetSourceResolution(picture.dots)
        text = as_read(self._api.GetUTF8Text())
        found = Recognised(text, self._api.MeanTextConf(), tuple(self._places(picture))) if text else Recognised("", 0)
        self._api.Clear()
        return found

    def _places(self, picture: Picture) -> Iterator[Place]:
        """Each word's box, on the page as it was shown even when its letters stand another way. (2 ms for a page.)"""
        level = tesserocr.RIL.WORD
        for found in tesserocr.iterate_level(self._api.GetIterator(), level):
            box = found.BoundingBox(level)
            if box is not None and (word := clean_print(found.GetUTF8Text(level)).strip()):
                yield Place(word, *(round(_WHOLE * edge / whole) for edge, whole in zip(box, (picture.width, picture.height) * 2, strict=True)))


def as_read(text: str) -> str:
    """The engine's text as people read it: words whole that stand on two lines, no blanks between Chinese or Japanese characters."""
    return tidy(clean_print(_BETWEEN.sub("", Hyphens().join(_DIVIDED.sub(_MARK, text)))))


def put_together(own: str, recognised: str) -> str:
    """A page's own text, and behind it those lines of the recognised one that have a word of three letters which the own text lacks."""
    known = set(_WORDS.findall(own.casefold()))
    new = [line for line in recognised.splitlines() if not known.issuperset(_WORDS.findall(line.casefold()))]
    return "\n\n".join(filter(None, (own, "\n".join(new))))


def _worth(found: Recognised) -> tuple[bool, int]:
    """A few sure letters of a whole page are less than many."""
    return visible(found.text) > 0, found.confidence
