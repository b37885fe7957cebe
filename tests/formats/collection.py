"""Real files, where they are: a folder beside the checkout, or the one that PAPERTRAY_CORPUS names. They are no part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

COLLECTION = Path(os.environ.get("PAPERTRAY_CORPUS") or Path(__file__).parents[2].parent / "shared" / "corpus")


def files(pattern: str) -> list[object]:
    """The collection's files that match, as parameters of a test; one that skips where there are none."""
    found = sorted(path for path in COLLECTION.glob(pattern) if path.is_file())
    skip = pytest.mark.skip(reason=f"no files {pattern} in {COLLECTION}: set PAPERTRAY_CORPUS to a folder of documents")
    return [pytest.param(path, id=path.name) for path in found] or [pytest.param(None, marks=skip, id="none")]
