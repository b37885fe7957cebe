"""Second engines, for a second opinion: used while developing only, and absent as often as not."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from core.formats import BY_KEY

_SECONDS = 120.0
_KREUZBERG = "import sys, kreuzberg; sys.stdout.reconfigure(encoding='utf-8', errors='replace'); print(kreuzberg.extract_file_sync(sys.argv[1]).content)"


@dataclass(frozen=True, slots=True)
class Engine:
    """`command` reads the file that is named after it; `takes` says of a type's MIME whether it is worth asking."""

    name: str
    command: tuple[str, ...]
    end: tuple[str, ...]
    takes: Callable[[str], bool]

    def text(self, path: str) -> str | None:
        """What the engine makes of a file; None when it gives up, dies or takes too long."""
        try:
            done = subprocess.run([*self.command, path, *self.end], capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            return None
        return None if done.returncode else done.stdout.decode("utf-8", "replace")


def pdftotext() -> Engine | None:
    """Poppler's, if it is installed."""
    program = shutil.which("pdftotext")
    return Engine("pdftotext", (program, "-q", "-enc", "UTF-8"), ("-",), lambda mime: mime == BY_KEY["pdf"].mime) if program else None


def kreuzberg() -> Engine | None:
    """Kreuzberg, in this Python or in the one that PAPERTRAY_KREUZBERG names (development's lock file does not have it)."""
    python = os.environ.get("PAPERTRAY_KREUZBERG") or (sys.executable if importlib.util.find_spec("kreuzberg") else "")
    return Engine("kreuzberg", (python, "-c", _KREUZBERG), (), bool) if python else None


ENGINES: dict[str, Callable[[], Engine | None]] = {"pdftotext": pdftotext, "kreuzberg": kreuzberg}
