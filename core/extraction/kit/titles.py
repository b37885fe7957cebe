"""Titles that a program stamped on a file, and titles that someone gave it (step 8): only the second kind is a title. The rule is `core/metadata.py`'s."""

from __future__ import annotations

from core import metadata
from core.extraction.kit.cleaning import clean, one_line


def title_of(stated: str) -> str:
    """The title that these words of a file's properties give it; "" when a program put them there for want of one."""
    return metadata.title_of(one_line(clean(stated), 500))
