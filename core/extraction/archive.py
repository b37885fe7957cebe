"""Archives: ZIP, tar, and single files that gzip has compressed; a list of what is in them, then each document in them as labelled parts (step 8)."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, ClassVar, cast

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Content, Extractor, Source
from core.extraction.kit import aes_zip
from core.extraction.kit.cleaning import clean
from core.extraction.kit.encodings import of_bytes
from core.extraction.kit.parts import Parts
from core.extraction.kit.zip_guard import DAMAGE, XZ, check_entry, open_xz, open_zip
from core.formats import READERS, suffix_of

_MOST_NAMES = 40_000  # of a tar's members; a zip's directory has a limit of its own
_ENCRYPTED = 1  # the flag of an entry that is encrypted (APPNOTE 4.4.4)
_MOST_DECRYPTED = 32 << 20  # bytes of one entry: Python takes a second for some megabytes, and what xz has packed is held in memory
_PROBE = 64 << 10
_UTF8 = 0x800  # the flag of a zip's entry whose name is in UTF-8 (APPNOTE 4.4.4)


class ArchiveExtractor(Extractor):
    """Reads archives. Hidden files and what macOS adds to each are left out, as in a watched folder."""

    name: ClassVar[str] = "archive"
    version: ClassVar[int] = READERS["archive"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._opened: zipfile.ZipFile | tarfile.TarFile | None = None
        self._files = 0
        self._comment = ""
        self._newest = ""

    def extract_content(self) -> Iterator[Segment]:
        """The names of all files, then the files. Raises `ExtractionError` when it cannot be opened, or each file in it asks for a password."""
        kind = self.source.format.key
        if kind == "gzip":
            self._files = 1
            yield from self.source.inside.read(_unpacked_name(self.source.name), lambda: cast("BinaryIO", gzip.open(self.source.path)))  # noqa: SIM115  # closed by `inside`
            return
        members = self._zip() if kind == "zip" else self._tar()
        self._files = len(members)
        parts = Parts()
        yield from parts.begin("files in it")
        for name, _ in members:
            yield from parts.add(name + "\n")
        yield from parts.end()
        for name, content in members:
            if self.source.inside.full:
                break
            if not _is_hidden(name):
                yield from self.source.inside.read(name, content)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """How many files there are, when the newest of them was changed (as the archive says it, without a time zone), and the archive's comment."""
        found: dict[str, MetaValue] = {"papertray:files": self._files, "modified": self._newest, "description": self._comment}
        return {name: value for name, value in found.items() if value}

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()

    def _zip(self) -> list[tuple[str, Content]]:
        try:
            archive = open_zip(self.source.path)
        except DAMAGE as error:
            raise ExtractionError("damaged", str(error)) from error
        self._opened = archive
        self._comment = clean(archive.comment.decode(of_bytes(archive.comment, whole=True), "replace")).strip()
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
        passwords = tuple(word.encode() for word in self.source.passwords)
        if entries and all(entry.flag_bits & _ENCRYPTED and _password(archive, entry, passwords) is None for entry in entries):
            raise ExtractionError("password")
        self._newest = max(("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*entry.date_time) for entry in entries), default="")
        return [(_name(entry), _opener(archive, entry, passwords)) for entry in entries]

    def _tar(self) -> list[tuple[str, Content]]:
        try:
            archive = tarfile.open(self.source.path, "r:")  # noqa: SIM115  # closed with the extractor
            self._opened = archive
            return [(entry.name, _tar_opener(archive, entry)) for entry, _ in zip(archive, range(_MOST_NAMES), strict=False) if entry.isreg()]
        except (tarfile.TarError, *DAMAGE) as error:
            raise ExtractionError("damaged", str(error)) from error


def _opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, passwords: tuple[bytes, ...]) -> Callable[[], BinaryIO]:
    def open_() -> BinaryIO:
        check_entry(entry)
        password = _password(archive, entry, passwords) if entry.flag_bits & _ENCRYPTED else b""
        if password is None or (password and entry.file_size > _MOST_DECRYPTED):
            raise ExtractionError("password" if password is None else "inside_cut")
        return cast("BinaryIO", _opened(archive, entry, password))

    return open_


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, password: bytes) -> IO[bytes]:
    if entry.compress_type == aes_zip.METHOD:
        return aes_zip.open_member(archive, entry, password, _MOST_DECRYPTED)
    if entry.compress_type == XZ and not entry.flag_bits & _ENCRYPTED:
        if entry.file_size > _MOST_DECRYPTED:
            raise ExtractionError("inside_cut", "too large")
        return open_xz(archive, entry, _MOST_DECRYPTED)
    return archive.open(entry, pwd=password or None)


def _password(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, passwords: tuple[bytes, ...]) -> bytes | None:
    """The first of the passwords that opens an entry; None when none does, or it is encrypted in a way that nobody here knows.

    The old encryption checks one byte: a wrong password passes it once in 256 times, and then the data are no data. So a little is read.
    """
    for password in passwords:
        try:
            with _opened(archive, entry, password) as stream:
                stream.read(_PROBE)
        except (RuntimeError, *DAMAGE):
            continue
        return password
    return None


def _tar_opener(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> Callable[[], BinaryIO]:
    def open_() -> BinaryIO:
        stream: IO[bytes] | None = archive.extractfile(entry)
        if stream is None:
            raise ExtractionError("damaged")
        return cast("BinaryIO", stream)

    return open_


def _unpacked_name(name: str) -> str:
    """What a compressed file is called without the compression: "log.txt.gz" is "log.txt", "folder.tgz" is "folder.tar"."""
    suffix = suffix_of(name)
    return name.removesuffix(name[-len(suffix) :]) + ".tar" * (suffix == ".tgz") if suffix in {".gz", ".tgz"} else name


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: programs write other encodings than the standard's, without saying so."""
    if entry.flag_bits & _UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    encoding = of_bytes(raw, whole=True)
    return raw.decode(encoding, "replace") if encoding == "utf-8" else entry.filename


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "~")) or part == "__MACOSX" for part in name.replace("\\", "/").split("/") if part not in {".", ".."})
