"""TTML (also called DFXP) and SBV captions: their cues, gathered like those of WebVTT (step 8)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from core.extraction.captions.cue import CAPTION_LINES, Cue
from core.extraction.kit.cleaning import clean, one_line

_SBV = re.compile(r"\s*(\d+):(\d{2}):(\d{2})[.,](\d{1,3})\s*,\s*(\d+):(\d{2}):(\d{2})[.,](\d{1,3})\s*$")
_CLOCK = re.compile(r"(\d{1,6}):(\d{2}):(\d{2})(?:\.(\d+)|:(\d+)(?:\.\d+)?)?$")
_OFFSET = re.compile(r"(\d{1,15}(?:\.\d+)?)(h|ms|m|s|f|t)$")
_CHUNK = 1 << 16
_MOST_HEADER = 500  # characters of a title or description
_MOST_AGENTS, _MOST_NAME = 500, 60
_AGENT = "agent"


def sbv_cues(lines: Iterator[str]) -> Iterator[Cue]:
    """The cues of an SBV file's lines: a line with both times, then what is said."""
    number, times, said = 0, None, list[str]()
    for raw in lines:
        line = clean(raw).strip()
        match = _SBV.match(line)
        if match:
            if times:
                yield Cue(number, *times, tuple(said))
            number += 1
            parts = [int(part) for part in match.group(1, 2, 3, 5, 6, 7)]
            fractions = [float(f"0.{part}") for part in match.group(4, 8)]
            times = (parts[0] * 3600 + parts[1] * 60 + parts[2] + fractions[0], parts[3] * 3600 + parts[4] * 60 + parts[5] + fractions[1])
            said = []
        elif line and times and len(said) < CAPTION_LINES:
            said.extend(part for part in line.replace("[br]", "\n").split("\n") if part.strip())
    if times:
        yield Cue(number, *times, tuple(said))


def ttml_cues(read: Callable[[int], str], header: dict[str, str]) -> Iterator[Cue]:
    """The cues of a TTML file; its language, title and description are put into `header`. Where it breaks off, so do the cues, and `header` says "broken"."""
    walk = _Walk(header)
    parser = etree.XMLParser(target=walk, resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)  # type: ignore[arg-type]  # as in markup.py
    first = True
    try:
        for text in iter(lambda: read(_CHUNK), ""):
            start = text.lstrip("\ufeff \t\n") if first else text
            start = start.partition("?>")[2].lstrip() if first and start.startswith("<?xml") else start
            first = False
            parser.feed(start.encode("utf-8", "replace"))
            yield from walk.take()
        parser.close()
    except etree.XMLSyntaxError:
        header["broken"] = "yes"
    if any(entry.level >= etree.ErrorLevels.FATAL and entry.type_name != "ERR_UNDECLARED_ENTITY" for entry in parser.feed_error_log):
        header["broken"] = "yes"
    yield from walk.take()


class _Walk:
    """Paragraphs with times, as libxml2 comes upon them."""

    def __init__(self, header: dict[str, str]) -> None:
        self._header = header
        self._cues: list[Cue] = []
        self._rates = (30.0, 1.0)  # frames and ticks a second
        self._number = 0
        self._base = [0.0]  # times count from those of what is around
        self._times: tuple[float, float] | None = None
        self._said: list[str] = []
        self._wanted = ""
        self._agents: dict[str, str] = {}  # who may speak, by id (TTML2 14.1.2)
        self._agent = self._speaker = ""

    def take(self) -> list[Cue]:
        cues, self._cues = self._cues, []
        return cues

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name, given = _local(tag), {_local(key): value for key, value in attributes.items()}
        if name == "tt":
            self._header["ttml"] = "yes"
            self._header["language"] = given.get("lang", "")
            frames = _number(given.get("frameRate"), 30.0)
            self._rates = (frames, _number(given.get("tickRate"), frames if "frameRate" in given else 1.0))
        elif name in {"title", "desc"}:
            self._wanted = {"title": "title", "desc": "description"}[name]
        elif name == "agent":
            self._agent = given.get("id", "")
        elif name == "name" and self._agent:
            self._wanted = _AGENT
        elif name == "br":
            self._said.append("\n")
        if name in {"body", "div", "p"}:
            begin = self._base[-1] + self._seconds(given.get("begin", "0s"))
            if name == "p":
                end = self._base[-1] + self._seconds(given["end"]) if "end" in given else begin + self._seconds(given.get("dur", "0s"))
                self._times = (begin, end)
                self._said = []
                self._speaker = self._agents.get(given.get("agent", ""), "")
            self._base.append(begin)
        elif name == "span" and self._times and "begin" in given and not "".join(self._said).strip():
            self._times = (max(self._times[0], self._base[-1] + self._seconds(given["begin"])), self._times[1])

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name in {"body", "div", "p"} and len(self._base) > 1:
            self._base.pop()
        if name == "p" and self._times:
            lines = tuple(line for raw in clean("".join(self._said)).split("\n") if (line := " ".join(raw.split())))
            if lines and self._speaker:
                lines = (f"{self._speaker}: {lines[0]}", *lines[1:])
            self._number += 1
            self._cues.append(Cue(self._number, *self._times, lines[:CAPTION_LINES]))
            self._times = None
        elif name in {"title", "desc", "name"}:
            self._wanted = ""
        elif name == "agent":
            self._agent = ""

    def data(self, text: str) -> None:
        if self._wanted == _AGENT:
            if len(self._agents) < _MOST_AGENTS:
                self._agents[self._agent] = one_line(self._agents.get(self._agent, "") + text, _MOST_NAME)
        elif self._wanted:
            self._header[self._wanted] = (self._header.get(self._wanted, "") + text).strip()[:_MOST_HEADER]
        elif self._times:
            self._said.append(" ".join(text.split("\n")))

    def close(self) -> None:
        """libxml2 is through."""

    def _seconds(self, text: str) -> float:
        """A time expression (TTML2 12.3.1) in seconds; 0 for what is none."""
        frames, ticks = self._rates
        if clock := _CLOCK.match(text.strip()):
            hours, minutes, seconds, fraction, frame = clock.groups()
            return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction or 0}") + int(frame or 0) / frames
        if offset := _OFFSET.match(text.strip()):
            return float(offset[1]) * {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "f": 1 / frames, "t": 1 / ticks}[offset[2]]
        return 0.0


def _number(text: str | None, default: float) -> float:
    try:
        number = float(text or default)
    except ValueError:
        return default
    return number if math.isfinite(number) and number > 0 else default


def _local(name: str) -> str:
    return name.rpartition("}")[2]
