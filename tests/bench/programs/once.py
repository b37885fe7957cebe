"""Papertray: `watch --once` on one folder, through the same door as the command: everything there is read, hashed, kept, indexed and committed.

Without text recognition, which none of its peers does either; what that costs is a row of its own.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings
from core.views import View


def main(library: str, folder: str) -> dict[str, int]:
    """How many documents are in which status."""
    service = Service(LibraryPaths.of(Path(library)))
    service.apply_settings(lambda settings: settings.with_folder(FolderSettings(folder, ocr="off")))
    service.run(once=True)
    with service.catalogue() as catalogue:
        return dict(Counter(document.status.value for document in catalogue.rows(catalogue.ids(View()))))
