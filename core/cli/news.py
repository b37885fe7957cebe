"""What `watch` prints of the news: the change feed as JSON lines, or a line for everything that happens as people read it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from types import MappingProxyType

from core.cli import words
from core.cli.objects import Object, event
from core.cli.output import Output, clean
from core.clock import Clock, timestamp
from core.errors import REASONS
from core.events import (
    FEED,
    Batch,
    FolderOffline,
    FolderOnline,
    Idle,
    Matched,
    News,
    Paused,
    Problem,
    ProblemSolved,
    Progress,
    Ready,
    Resumed,
    SettingsChanged,
    Step,
)

_log = logging.getLogger(__name__)


class Teller:
    """Prints each piece of news. `tell` may raise `ReaderLeftError`."""

    def __init__(self, out: Output, clock: Clock) -> None:
        self._out = out
        self._clock = clock

    def tell(self, news: News) -> None:
        """One piece of news, at once."""
        if self._out.json:
            self._tell_programs(news)
        else:
            self._tell_people(news)

    def _tell_programs(self, news: News) -> None:
        if isinstance(news, Batch):
            for step in news.steps:
                if step.event in FEED:
                    self._out.object(event(step))
        elif isinstance(news, Problem):
            _log.warning("%s %s", news.message, news.remedy)
        elif (form := _OBJECTS.get(type(news))) is not None:
            name, fields = form
            self._out.object({"time": timestamp(self._clock.now()), "event": name, **fields(news)})

    def _tell_people(self, news: News) -> None:
        if isinstance(news, Batch):
            for step in news.steps:
                self._out.line(_step_line(step))
        elif (form := _LINES.get(type(news))) is not None:
            what, text = form
            self._out.line(_line(timestamp(self._clock.now()), what, self._out.typed(text(news))))


_OBJECTS: MappingProxyType[type[News], tuple[str, Callable[..., Object]]] = MappingProxyType(
    {
        Ready: ("ready", lambda news: {"documents": news.documents}),
        FolderOffline: ("folder_offline", lambda news: {"folder": news.folder, "since": news.since, "reason": news.reason}),
        FolderOnline: ("folder_online", lambda news: {"folder": news.folder}),
        Progress: ("progress", lambda news: {name: getattr(news, name) for name in Progress.__slots__}),
        Idle: ("idle", lambda _: {}),
        Matched: ("matched", lambda news: {"search": news.search, "documents": list(news.documents)}),
    }
)

_LINES: MappingProxyType[type[News], tuple[str, Callable[..., str]]] = MappingProxyType(
    {
        Ready: ("ready", lambda news: f"{words.count(news.documents, 'document')} known; watching"),
        FolderOffline: ("offline", lambda news: f"{news.folder}: {news.reason} Its documents stay."),
        FolderOnline: ("online", lambda news: news.folder),
        Paused: ("paused", lambda news: f"until {words.moment(news.until)}" if news.until else "until `papertray resume`"),
        Resumed: ("resumed", lambda _: "reading goes on"),
        Problem: ("trouble", lambda news: f"{news.message} {news.remedy}"),
        ProblemSolved: ("solved", lambda _: "the trouble is over"),
        Matched: ("matched", lambda news: f"{news.search}: {words.count(len(news.documents), 'new document')}"),
        SettingsChanged: ("settings", lambda _: "new settings are in force"),
    }
)


def _step_line(step: Step) -> str:
    name = os.path.basename(step.path)
    if step.moved_from is not None:
        name = f"{os.path.basename(step.moved_from)} → {name}"
    parts = [name, os.path.basename(step.folder), words.duration(step.seconds), REASONS[step.reason].short if step.reason in REASONS else step.reason]
    return _line(step.time, step.event.replace("_", " "), " · ".join(part for part in parts if part))


def _line(time: str, what: str, text: str) -> str:
    return f"{words.clock_time(time)}  {what:<9}  {clean(text)}"
