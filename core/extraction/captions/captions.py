"""Caption files, WebVTT, SubRip, SBV and TTML: what was said, findable by phrase, with the time at which it was said (step 8).

A cue is two or three seconds of speech, and a phrase that people look for mostly runs over two or three of them. One segment a
cue would hide it. So cues are gathered into segments of about half a minute that end with a sentence where there is one; each carries the time of
its first cue, which is near enough to jump to, and each cue stays a line of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import ClassVar, TextIO

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.captions.cue import CAPTION_LINES, Cue
from core.extraction.captions.timed_text import sbv_cues, ttml_cues
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.cleaning import clean, one_line
from core.extraction.kit.declared import declared_in
from core.extraction.kit.encodings import open_text
from core.extraction.kit.parts import lines
from core.extraction.plain.text import text_encoding
from core.formats import READERS

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_HEADER = re.compile(r"([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(.+)$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>", re.IGNORECASE)
_TAGS = re.compile(r"</?[A-Za-z0-9:][^<>]*>|</?>|\{\\[^}]*\}")  # <i>, <00:00:01.000>, <c.white>, <font …>; SubRip's {\an8}
_MARKED = re.compile("[<&{]")
_SENTENCE_END = (".", "?", "!", "…", '."', '?"', '!"', ".”", "?”", "!”")
_SECONDS_LEAST, _SECONDS_MOST = 20.0, 30.0
_PAUSE = 5.0  # seconds of silence that end a segment, too
_CHARACTERS = 2000  # in a segment, however dense its cues are
_SPEAKER = re.compile(r"([^\W\d_][^:\n]{0,58}): (?=\S)")  # as Zoom writes it before each cue
_FLASH = 0.2  # seconds: a cue this short only keeps a line on the screen while the lines roll
_PREFIX = 10  # characters: a shorter line that the next cue begins with may well be a word said twice


class CaptionsExtractor(Extractor):
    """Reads captions; rolling ones, which repeat their last line in the next cue, come out once."""

    name: ClassVar[str] = "captions"
    version: ClassVar[int] = READERS["captions"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._header: dict[str, str] = {}
        self._encoding = ""
        self._cues = 0
        self._end = 0.0

    def extract_content(self) -> Iterator[Segment]:
        """Segments of half a minute. Raises `ExtractionError` when there is no cue in a file that has text."""
        self._encoding = declared_in(self.source.path) if self.source.format.key == "ttml" else text_encoding(self.source)
        with open_text(self.source.path, self._encoding) as stream:
            yield from gather(named_once(without_repeats(self._counted(self._found(stream)))))
        if self._cues and "broken" in self._header:
            yield Segment(SegmentKind.CUE, self._cues + 1, "what follows", "", "damaged")
        if not self._cues and not self._header:
            raise ExtractionError("damaged", "no header of captions, and no cue with a time")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """Cues, duration, encoding, and the header's language and title."""
        found: dict[str, MetaValue] = {
            "papertray:cues": self._cues,
            "papertray:duration_seconds": round(self._end, 3),
            "papertray:encoding": self._encoding,
        }
        named = {**{name: self._header.get(name) for name in ("language", "title", "description")}, "papertray:caption_kind": self._header.get("kind")}
        return {**found, **{name: one_line(value, 300) for name, value in named.items() if value}}

    def _found(self, stream: TextIO) -> Iterator[Cue]:
        if self.source.format.key == "ttml":
            return ttml_cues(stream.read, self._header)
        all_lines = (line for line, _ in lines(stream))
        return sbv_cues(all_lines) if self.source.format.key == "sbv" else cues(_blocks(all_lines), self._header)

    def _counted(self, found: Iterator[Cue]) -> Iterator[Cue]:
        for cue in found:
            self._cues += 1
            self._end = max(self._end, cue.end)
            yield cue


def cues(blocks: Iterator[list[str]], header: dict[str, str]) -> Iterator[Cue]:
    """The cues of a file's blocks, in its order; what its header says is put into `header`, by lower-case name."""
    number, speaker = 0, ""
    for index, block in enumerate(blocks):
        timing = next((i for i, line in enumerate(block[:2]) if "-->" in line), None)
        match = _TIMING.match(block[timing]) if timing is not None else None
        if timing is not None and match:
            number += 1
            said, speaker = shown(block[timing + 1 : timing + 1 + CAPTION_LINES], speaker)
            yield Cue(number, _seconds(*match.group(1, 2, 3, 4)), _seconds(*match.group(5, 6, 7, 8)), said)
        elif index == 0 and block[0].startswith("WEBVTT"):
            header["webvtt"] = block[0]
            header.update((found[1].lower(), found[2]) for line in block[1:] if (found := _HEADER.match(line)))


def shown(block: list[str], speaker: str) -> tuple[tuple[str, ...], str]:
    """A cue's lines without marks, and who speaks at its end; a "Name: " stands where another than `speaker` begins."""
    text = "\n".join(block)
    if not _MARKED.search(text):
        return tuple(words for line in clean(text).split("\n") if (words := " ".join(line.split()))), ""
    text, *voices = _VOICE.split(text)
    speaker = speaker if voices else ""
    for name, said in zip(voices[::2], voices[1::2], strict=True):
        text += said if name.strip() == speaker else f"{name.strip()}: {said}"
        speaker = name.strip()
    text = clean(html.unescape(_TAGS.sub("", text)))
    return tuple(words for line in text.splitlines() if (words := " ".join(line.split()))), speaker


def without_repeats(found: Iterator[Cue]) -> Iterator[Cue]:
    """The cues without what the one before has just shown (rolling captions), and without those left empty."""
    before = Cue(0, 0, 0, ())
    for cue in found:
        fresh = _fresh(before, cue)
        if fresh:
            yield Cue(cue.number, cue.start, cue.end, fresh)
        before = cue if cue.lines else before


def named_once(found: Iterator[Cue]) -> Iterator[Cue]:
    """The cues without a speaker's name that the cue before had, too: it would stand in the middle of a sentence, and of a phrase that is looked for."""
    before = ""
    for cue in found:
        match = _SPEAKER.match(cue.lines[0])
        name = match[0] if match else ""
        yield Cue(cue.number, cue.start, cue.end, (cue.lines[0].removeprefix(name), *cue.lines[1:])) if name and name == before else cue
        before = name


def gather(found: Iterator[Cue]) -> Iterator[Segment]:
    """Segments of about half a minute, numbered by their first cue and labelled with its time."""
    gathered: list[Cue] = []
    characters = 0
    for cue in found:
        if gathered and (characters > _CHARACTERS or _is_full(gathered[0], gathered[-1], cue)):
            yield _segment(gathered)
            gathered.clear()
            characters = 0
        gathered.append(cue)
        characters += sum(map(len, cue.lines))
    if gathered:
        yield _segment(gathered)


def clock_time(seconds: float) -> str:
    """A time as captions write it: "00:42:13"."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _blocks(source: Iterator[str]) -> Iterator[list[str]]:
    """Groups of lines: between empty ones (a line of spaces is a line of a cue), and at each timing even where no empty line stands before it."""
    block: list[str] = []
    for raw in source:
        line = raw.rstrip("\n").removeprefix("\ufeff")
        if "-->" in line and any("-->" in earlier for earlier in block):
            number = [block.pop()] if block[-1].strip().isdecimal() else []
            yield block
            block = number
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
        if len(block) > 2 * CAPTION_LINES:
            del block[CAPTION_LINES:]
    if block:
        yield block


def _is_full(first: Cue, last: Cue, following: Cue) -> bool:
    """Whether a segment ends with `last`, and `following` begins the next."""
    if following.end - first.start > _SECONDS_MOST or following.start - last.end > _PAUSE or following.start < first.start:
        return True
    return last.end - first.start >= _SECONDS_LEAST and last.lines[-1].endswith(_SENTENCE_END)


def _segment(gathered: list[Cue]) -> Segment:
    first = gathered[0]
    text = "\n".join(line for cue in gathered for line in cue.lines)
    starts = tuple(round(cue.start * 1000) for cue in gathered for _ in cue.lines)
    return Segment(SegmentKind.CUE, first.number, clock_time(first.start), text, starts=starts)


def _fresh(before: Cue, cue: Cue) -> tuple[str, ...]:
    """The lines of a cue that were not on the screen before it: less the last lines of `before` that it begins with, whole or as a prefix."""
    if cue.start - before.end > 1 or not cue.lines or not before.lines:
        return cue.lines
    for count in range(min(len(before.lines), len(cue.lines)), 0, -1):
        if before.lines[-count:] == cue.lines[:count]:
            said_twice = count == len(cue.lines) == 1 and min(cue.end - cue.start, before.end - before.start) > _FLASH
            return cue.lines if said_twice else cue.lines[count:]
    grown, last = cue.lines[0], before.lines[-1]
    if len(last) >= _PREFIX and grown.startswith(last + " "):
        return (grown[len(last) + 1 :], *cue.lines[1:])
    return cue.lines


def _seconds(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int((fraction or "0").ljust(3, "0")) / 1000
