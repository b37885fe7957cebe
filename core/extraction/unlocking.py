"""Opening Office documents with their password, before they are read (step 8): OOXML packages that are encrypted whole, and the older documents' streams.

OpenDocument has its own way (`opendocument/encryption.py`). What has been opened lives in memory only: nothing that was encrypted is written to the disk
as plain text.
"""

from __future__ import annotations

import dataclasses
import io
import logging
import struct
from pathlib import Path

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, EncryptionError, InvalidKeyError

from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.kit.ole_file import OLE_DAMAGE, open_ole
from core.extraction.kit.zip_guard import DAMAGE, open_zip
from core.extraction.sniff import HEAD, recognise

_STREAMS = frozenset({"doc", "xls", "ppt"})  # formats whose streams are encrypted, in a container that is not
_OPEN_DOCUMENT = frozenset({"odt", "ods", "odp", "odg"})
_BUILT_IN = "VelvetSweatshop"  # Excel's own, with which workbooks are "encrypted" that are only to be read; it asks nobody for it
_MOST = 256 * 1024**2  # bytes of a file that is opened in memory
_MOST_RECORDS = 200  # of a workbook's, before which its FilePass stands
_MOST_MANIFEST = 8 << 20
_FILE_PASS, _ENCRYPTED_FLAG, _ENCRYPTED_TOKEN = 0x2F, 0x0100, 0xF3D1C4DF
_REFUSALS = (DecryptionError, EncryptionError, InvalidKeyError)  # the password is wrong, or the kind of encryption is one that nobody here knows
logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)  # it logs what it derives from passwords


def open_protected(path: Path, passwords: tuple[str, ...]) -> bytes:
    """The document's bytes without their encryption, by the first of these passwords that fits.

    Raises `ExtractionError` (`password` when none does, `damaged`, `too_much_memory`).
    """
    content = _whole(path)
    refused = "no password was given"
    for password in dict.fromkeys((_BUILT_IN, *passwords)):
        try:
            opened = io.BytesIO()
            file = msoffcrypto.OfficeFile(io.BytesIO(content))
            file.load_key(password=password)
            file.decrypt(opened)
        except _REFUSALS as error:
            refused = type(error).__name__
        except ValueError as error:  # of a cipher that takes no such key: some programs do not encrypt as Office does, and a password is asked for all the same
            if not _is_whole(content):
                raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:300]) from error
            refused = f"{type(error).__name__}: {error}"[:300]
        except Exception as error:  # a foreign library, in the hands of the file
            raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:300]) from error
        else:
            return opened.getvalue()
    raise ExtractionError("password", refused)


def _is_whole(content: bytes) -> bool:
    """Whether a package's encrypted stream is as long as its beginning says that it is (MS-OFFCRYPTO 2.3.4.4)."""
    try:
        with open_ole(io.BytesIO(content)) as file:
            package = file.openstream("EncryptedPackage").read()
            return 0 < int(struct.unpack_from("<Q", package)[0]) <= len(package) - 8
    except (ExtractionError, *OLE_DAMAGE):
        return False


def _whole(path: Path) -> bytes:
    content = path.read_bytes() if path.stat().st_size <= _MOST else b""
    if not content:
        raise ExtractionError("too_much_memory", "too large to be opened in memory")
    return content


def unlocked(source: Source) -> Source:
    """The source as it can be read: one that is encrypted is opened if a password fits, and then is of the format that is inside.

    Where none fits it stays as it is, and its extractor says so. Raises `ExtractionError` for a package whose encryption is damaged.
    """
    if not _is_encrypted(source):
        return source
    try:
        content = _open(source)
    except ExtractionError as error:
        if error.code == "password" or source.format.key in _STREAMS:
            return source
        raise
    found = recognise(content[:HEAD], io.BytesIO(content), source.name)
    if found is None or found.key == "protected":
        raise ExtractionError("damaged", "nothing that can be read is inside the encryption")
    return dataclasses.replace(source, format=found, unlocked=content)


def _open(source: Source) -> bytes:
    if source.format.key in _OPEN_DOCUMENT:
        from core.extraction.opendocument import encryption  # noqa: PLC0415  # its ciphers cost each worker 30 ms, and few documents need them

        return encryption.open_encrypted(_whole(source.path), source.passwords)
    return open_protected(source.path, source.passwords)


def _is_encrypted(source: Source) -> bool:
    key = source.format.key
    if key in _OPEN_DOCUMENT:
        return _has_locked_parts(source.path)
    if key not in _STREAMS:
        return key == "protected"
    try:
        with open_ole(source.path) as file:
            if key == "doc":
                return bool(struct.unpack_from("<H", file.openstream("WordDocument").read(12), 10)[0] & _ENCRYPTED_FLAG)
            if key == "ppt":
                return bool(struct.unpack_from("<I", file.openstream("Current User").read(16), 12)[0] == _ENCRYPTED_TOKEN)
            return _has_file_pass(file.openstream("Workbook").read(65_536))
    except (ExtractionError, *OLE_DAMAGE):
        return False


def _has_locked_parts(path: Path) -> bool:
    """Whether an OpenDocument package's manifest tells of encrypted parts."""
    try:
        with open_zip(path) as package:
            entry = package.NameToInfo.get("META-INF/manifest.xml")
            return entry is not None and entry.file_size <= _MOST_MANIFEST and b"encryption-data" in package.read(entry)
    except (ExtractionError, RuntimeError, *DAMAGE):
        return False


def _has_file_pass(workbook: bytes) -> bool:
    at = 0
    for _ in range(_MOST_RECORDS):
        if at + 4 > len(workbook):
            return False
        kind, size = struct.unpack_from("<HH", workbook, at)
        if kind == _FILE_PASS:
            return True
        at += 4 + size
    return False
