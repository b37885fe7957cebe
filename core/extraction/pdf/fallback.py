"""The second PDF engine: pypdf, for the few files that pdfium does not open, and files in them that it does not find (step 8).

pypdf raises about a hundred kinds of exceptions on damaged files (`KeyError`, `RecursionError`, its own …): here, and only here, all of them mean the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from core.errors import ExtractionError

_MOST_PAGES = 1_000  # of one document: pypdf is slow where a file is damaged

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is odd in a file is no news for our log: it shows in the document's state


def open_pdf(path: Path, passwords: tuple[str, ...] = ()) -> pypdf.PdfReader:
    """The document, opened with the empty password or the first of these that fits where it is encrypted. Raises `ExtractionError` (`password`, `damaged`)."""
    try:
        reader = pypdf.PdfReader(path, strict=False)
        if reader.is_encrypted and not any(reader.decrypt(password) for password in ("", *passwords)):
            raise ExtractionError("password", "pypdf: not decrypted by the empty password, nor by those that were given")
    except (FileNotDecryptedError, WrongPasswordError, DependencyError) as error:
        raise ExtractionError("password", f"pypdf: {error}") from error
    except ExtractionError:
        raise
    except Exception as error:
        raise ExtractionError("damaged", f"pypdf: {type(error).__name__}: {error}") from error
    return reader


class SecondEngine:
    """Reads the pages that pdfium does not, by pypdf; opens the file when the first such page is asked for."""

    def __init__(self, path: Path, passwords: tuple[str, ...] = ()) -> None:
        self.trouble = ""
        self._path, self._passwords = path, passwords
        self._reader: pypdf.PdfReader | None = None
        self._asked = 0

    def count(self) -> int:
        """How many pages there are, when pdfium cannot tell. Raises `ExtractionError` (`password`); 0, and `trouble`, when pypdf cannot either."""
        try:
            return len(self._opened().pages)
        except ExtractionError as error:
            if error.code == "password":
                raise
            self.trouble = error.detail
        except Exception as error:  # noqa: BLE001  # see the module's docstring
            self.trouble = f"{type(error).__name__}: {error}"
        return 0

    def text(self, index: int, count: int) -> str | None:
        """The text of a page of `count`; None when it cannot be read, when pypdf counts otherwise, or when too many have been asked for."""
        self._asked += 1
        if self.trouble or self._asked > _MOST_PAGES:
            return None
        try:
            pages = self._opened().pages
            return pages[index].extract_text() if len(pages) == count else None
        except ExtractionError as error:
            self.trouble = error.detail
        except Exception:  # noqa: BLE001, S110  # as above; the page is told as damaged
            pass
        return None

    def attached(self, name: str) -> bytes:
        """The file of this name that is attached to the document. Raises `OSError` when it cannot be had."""
        return self._file(lambda reader: reader.attachments[name][0])

    def pinned(self, page: int, index: int) -> bytes:
        """The file of an annotation (the `index`-th of the `page`-th page, both from 0). Raises `OSError`, too."""

        def unpacked(reader: pypdf.PdfReader) -> bytes:
            annotations = cast("ArrayObject", reader.pages[page]["/Annots"])
            files = cast("DictionaryObject", cast("DictionaryObject", cast("DictionaryObject", annotations[index])["/FS"])["/EF"])
            return cast("StreamObject", next(iter(files.values())).get_object()).get_data()

        return self._file(unpacked)

    def _file(self, unpacked: Callable[[pypdf.PdfReader], bytes]) -> bytes:
        try:
            return unpacked(self._opened())
        except Exception as error:
            raise OSError(f"{type(error).__name__}: {error}"[:300]) from error

    def close(self) -> None:
        """Lets go of the file."""
        if self._reader:
            self._reader.close()

    def _opened(self) -> pypdf.PdfReader:
        if self._reader is None:
            self._reader = open_pdf(self._path, self._passwords)
        return self._reader
