"""What a hook is told: a document as JSON, with the event that it is told of."""

from __future__ import annotations

from dataclasses import dataclass

from core.events import Step
from core.hook import Hook
from core.storage.catalogue import Catalogue
from core.storage.records import Record, record, to_json


@dataclass(frozen=True, slots=True)
class Letter:
    """One event on its way: `body` is the JSON, `key` the same however often it is sent, so that the other end can tell a second time."""

    key: str
    seq: int
    event: str
    body: bytes


def letter(catalogue: Catalogue, hook: Hook, step: Step) -> Letter | None:
    """The letter about this event, with the document as it is now; None when the document is no more (its folder was forgotten)."""
    documents = catalogue.rows([step.document])
    if not documents:
        return None
    event: Record = {"seq": step.seq, "time": step.time, "event": step.event, "document": step.document, "path": step.path, "version": step.version}
    if step.moved_from is not None:
        event["from"] = step.moved_from
    told = {**record(catalogue, documents[0], text=hook.text), "event": event}
    return Letter(f"{hook.name}-{step.seq}", step.seq, step.event, to_json(told).encode("utf-8", "surrogatepass"))
