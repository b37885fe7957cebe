"""The second PDF engine: pypdf, for the few files that pdfium does not open (step 8).

pypdf raises about a hundred kinds of exceptions on damaged files (`KeyError`, `RecursionError`, its own …): here, and only here, all of them mean the same.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from core.errors import ExtractionError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is odd in a file is no news for our log: it shows in the document's state


def open_pdf(path: Path) -> pypdf.PdfReader:
    """The document, opened with the empty password where it is encrypted. Raises `ExtractionError` (`password`, `damaged`)."""
    try:
        reader = pypdf.PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ExtractionError("password", "pypdf: not decrypted by the empty password")
    except (FileNotDecryptedError, WrongPasswordError, DependencyError) as error:
        raise ExtractionError("password", f"pypdf: {error}") from error
    except ExtractionError:
        raise
    except Exception as error:
        raise ExtractionError("damaged", f"pypdf: {type(error).__name__}: {error}") from error
    return reader


def pages(path: Path, why: str) -> Iterator[str | None]:
    """Each page's text, None for one that cannot be read. Raises `ExtractionError` when none can; `why` says what pdfium said."""
    try:
        reader = open_pdf(path)
        count = len(reader.pages)
    except ExtractionError as error:
        raise ExtractionError(error.code, f"pdfium: {why}; {error.detail}") from error
    except Exception as error:
        raise ExtractionError("damaged", f"pdfium: {why}; pypdf: {type(error).__name__}: {error}") from error
    if not count:
        raise ExtractionError("damaged", f"pdfium: {why}; pypdf: no pages")
    for index in range(count):
        yield _page(reader, index)


def _page(reader: pypdf.PdfReader, index: int) -> str | None:
    try:
        return reader.pages[index].extract_text()
    except Exception:  # noqa: BLE001  # see the module's docstring; the page is told as damaged
        return None
