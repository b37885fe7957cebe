"""The contract's objects as JSON has them: exactly the fields that programs outside may rely on, in the contract's order."""

from __future__ import annotations

import dataclasses
from typing import TypeAlias

from core.comparison.difference import Change, Difference, Mark, Spot
from core.document import Document, Hit, IgnoredFile, LedgerLine, Segment, Version
from core.events import FEED, Step
from core.settings import FolderSettings
from core.views import Detail, Similar

Object: TypeAlias = dict[str, object]

_DOCUMENT = (
    "id path folder name status reason message version sha256 size modified type title pages characters language first_seen last_changed deleted copy_of"
).split()
_VERSION = "version sha256 text_sha256 size modified seen extractor seconds status".split()
_LEDGER = "folder state mode seen stored failed waiting queued ignored ignored_by documents_deleted last_scan".split()


def document(one: Document) -> Object:
    """*document*."""
    return {name: getattr(one, name) for name in _DOCUMENT}


def detail(one: Detail) -> Object:
    """*document* with what `show` adds; `steps` is every step of its life with its duration, of which `history` holds the events of the feed."""
    return {
        **document(one.document),
        "metadata": dict(one.metadata),
        "versions": [version(each) for each in one.versions],
        "history": [event(step) for step in one.history if step.event in FEED],
        "steps": [
            {"time": step.time, "step": step.event, "version": step.version, "seconds": step.seconds, "reason": step.reason or None} for step in one.history
        ],
    }


def similar(one: Similar) -> Object:
    """A document that says nearly the same."""
    return {"document": one.document, "score": one.score}


def version(one: Version) -> Object:
    """One of a document's `versions`."""
    return {name: getattr(one, name) for name in _VERSION}


def event(step: Step) -> Object:
    """*event*: a line of the change feed."""
    found: Object = {
        "seq": step.seq,
        "time": step.time,
        "event": step.event,
        "document": step.document,
        "path": step.path,
        "version": step.version,
    }
    return found if step.moved_from is None else {**found, "from": step.moved_from}


def segment(one: Segment) -> Object:
    """What a hit points to."""
    return {"kind": one.kind, "number": one.number, "label": one.label}


def hit(one: Hit) -> Object:
    """*hit*."""
    return {
        "document": one.document,
        "path": one.path,
        "title": one.title,
        "version": one.version,
        "segment": segment(one.segment),
        "snippet": one.snippet,
        "score": round(one.score, 6),
    }


def change(difference: Difference, one: Change) -> Object:
    """One thing that differs between two versions: the old words and the new ones, and as `words` both in reading order with what became of each."""
    return {
        "document": difference.document,
        **({"with": difference.other} if difference.other != difference.document else {}),
        "from": difference.before,
        "to": difference.after,
        "subject": one.subject,
        "change": one.how,
        "name": one.name,
        "from_segment": _spot(one.before),
        "to_segment": _spot(one.after),
        "old": "".join(run.text for run in one.runs if run.mark is not Mark.ADDED),
        "new": "".join(run.text for run in one.runs if run.mark is not Mark.REMOVED),
        "words": [[run.mark, run.text] for run in one.runs],
    }


def _spot(one: Spot | None) -> Object | None:
    return None if one is None else {"kind": one.kind, "number": one.number, "label": one.label}


def ledger_line(one: LedgerLine, *, running: bool) -> Object:
    """*ledger line*. Unless `running`, nobody watches now, and its `state` is the last one."""
    return {**{name: getattr(one, name) for name in _LEDGER}, "ignored_by": dict(one.ignored_by), "disks_offline": dict(one.disks_offline), "running": running}


def ignored(folder: str, one: IgnoredFile) -> Object:
    """A file that is no document, with the rule that says so."""
    return {"folder": folder, "path": one.path, "rule": one.rule, "detail": one.detail, "size": one.size}


def folder(one: FolderSettings) -> Object:
    """A watched folder with each of its settings."""
    return dataclasses.asdict(one)
