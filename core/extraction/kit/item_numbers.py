"""The numbers that a browser puts before the items of a page's lists ("2.", "b."), which stand in no text: they are counted here as it counts (step 8)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.extraction.kit.numerals import in_form

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""What the attribute `type` says (HTML, *The ol element*); anything else is digits."""

_WITHOUT = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([+-]?\d{1,9})")
_DEEPEST = 100


@dataclass(slots=True)
class _List:
    next_: int = 1
    step: int = 1
    form: str = "decimal"
    numbered: bool = True


class ItemNumbers:
    """Follows the lists of a page. `due`: the number of the item that has begun and has no words yet, with a space behind it."""

    def __init__(self) -> None:
        self.due = ""
        self._open: list[_List] = []

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A list or an item begins. (A list that counts down is numbered where it says from where: how many items it has is not known yet.)"""
        if tag == "li":
            self.due = self._number(attributes)
        elif len(self._open) < _DEEPEST:
            down, start = "reversed" in attributes, _NUMBER.match(attributes.get("start", ""))
            numbered = tag == "ol" and not _WITHOUT.search(attributes.get("style", "")) and (start is not None or not down)
            self._open.append(_List(int(start[1]) if start else 1, -1 if down else 1, _FORMS.get(attributes.get("type", ""), "decimal"), numbered))

    def end(self, tag: str) -> None:
        """A list or an item ends."""
        self.due = ""
        if tag != "li" and self._open:
            self._open.pop()

    def _number(self, attributes: Mapping[str, str]) -> str:
        if not self._open or not self._open[-1].numbered or _WITHOUT.search(attributes.get("style", "")):
            return ""
        list_ = self._open[-1]
        stated = _NUMBER.match(attributes.get("value", ""))
        number = int(stated[1]) if stated else list_.next_
        list_.next_ = number + list_.step
        return f"{in_form(number, list_.form)}. "
