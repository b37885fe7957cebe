"""Opening OpenDocument packages with their password (step 8): each part encrypted for itself, or, since LibreOffice 24, all of them as one.

ODF 1.3 part 2, 4.8 and 4.16. The ciphers and the derivation of keys are `cryptography`'s; what stands here is which of them a manifest asks for.
What has been opened lives in memory only.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from lxml import etree

from core.errors import ExtractionError
from core.extraction.kit.zip_guard import DAMAGE, check_entry, open_zip

_MANIFEST, _WHOLE = "META-INF/manifest.xml", "encrypted-package"
_MOST_MANIFEST = 8 << 20
_MOST = 256 << 20  # bytes that are opened in memory
_MOST_PARTS = 500  # each has a key of its own to be derived
_MOST_ROUNDS = 5_000_000  # of PBKDF2 for one key: some seconds
_MOST_ARGON = 256 << 10  # KiB
_LEFT_OUT = ("Pictures/", "media/", "Thumbnails/", "Configurations2/")  # nobody reads them here
_TAG, _NONCE, _BLOCK, _CHECKED = 16, 12, 16, 1024


class _WrongError(Exception):
    """The password does not open it."""


@dataclass(frozen=True, slots=True)
class _Lock:
    """How a part is encrypted, as the manifest says: names as they end there, in lower case."""

    cipher: str
    derivation: str
    digest: str
    checksum: bytes
    vector: bytes
    salt: bytes
    rounds: int
    key_size: int
    memory: int
    lanes: int


def open_encrypted(content: bytes, passwords: tuple[str, ...]) -> bytes:
    """The package without its encryption, by the first of these passwords that fits.

    Raises `ExtractionError` (`password` when none does or its kind is unknown, `damaged`, `too_much_memory`).
    """
    try:
        with open_zip(io.BytesIO(content)) as package:
            locks = dict(_locks(_manifest(package)))
            first = next((name for name in (_WHOLE, "content.xml", *locks) if name in locks and name in package.namelist()), "")
            if not first:
                raise ExtractionError("damaged", "no encrypted part is there")
            for password in passwords:
                try:
                    opened = _open(package, first, locks[first], password)
                except _WrongError:
                    continue
                return opened if first == _WHOLE else _rewritten(package, locks, password, {first: opened})
    except (KeyError, AttributeError, etree.XMLSyntaxError, binascii.Error, *DAMAGE) as error:  # lxml gives None for what it cannot recover
        raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:300]) from error
    raise ExtractionError("password", "none of the passwords fits" if passwords else "no password was given")


def _manifest(package: zipfile.ZipFile) -> bytes:
    entry = package.NameToInfo.get(_MANIFEST)
    return package.read(entry) if entry is not None and entry.file_size <= _MOST_MANIFEST else b""


def _locks(manifest: bytes) -> Iterator[tuple[str, _Lock]]:
    root = etree.fromstring(manifest, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True))
    for entry in root.iter("{*}file-entry"):
        data = entry.find("{*}encryption-data")
        if data is not None:
            derivation = data.find("{*}key-derivation")
            found = {name: value for one in data.iterchildren() for name, value in _attributes(one).items()}
            size = "" if derivation is None else _attributes(derivation).get("key-size", "")
            yield _attributes(entry).get("full-path", ""), _lock(found, _attributes(data).get("checksum", ""), _number(size))


def _attributes(element: etree._Element) -> dict[str, str]:
    """By their names alone: some are LibreOffice's own before they are the standard's."""
    return {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}


def _lock(found: dict[str, str], checksum: str, key_size: int) -> _Lock:
    cipher = found.get("algorithm-name", "").rpartition("#")[2].lower()
    digest = found.get("start-key-generation-name", "SHA1").rpartition("#")[2].lower()
    return _Lock(
        cipher,
        found.get("key-derivation-name", "").rpartition(":")[2].rpartition("#")[2].lower(),
        digest,
        base64.b64decode(checksum),
        base64.b64decode(found.get("initialisation-vector", "")),
        base64.b64decode(found.get("salt", "")),
        _number(found.get("iteration-count", found.get("argon2-iterations", ""))),
        key_size or _SIZES.get(cipher[:6], 16),
        _number(found.get("argon2-memory", "")),
        _number(found.get("argon2-lanes", "")),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _rewritten(package: zipfile.ZipFile, locks: dict[str, _Lock], password: str, opened: dict[str, bytes]) -> bytes:
    """The same package with its parts as they are, without those that nobody reads here."""
    written = io.BytesIO()
    total = 0
    with zipfile.ZipFile(written, "w") as plain:
        for number, entry in enumerate(package.infolist()):
            name = entry.filename
            if entry.is_dir() or name.startswith(_LEFT_OUT) or name == _MANIFEST or number > _MOST_PARTS:
                continue
            content = opened.get(name) or (_open(package, name, locks[name], password) if name in locks else _read(package, name))
            total += len(content)
            if total > _MOST:
                raise ExtractionError("too_much_memory", "too large to be opened in memory")
            plain.writestr(name, content)
    return written.getvalue()


def _read(package: zipfile.ZipFile, name: str) -> bytes:
    check_entry(package.getinfo(name))
    if package.getinfo(name).file_size > _MOST:
        raise ExtractionError("too_much_memory", f"{name} is too large to be opened in memory")
    return package.read(name)


def _open(package: zipfile.ZipFile, name: str, lock: _Lock, password: str) -> bytes:
    """A part, decrypted and unpacked. Raises `_WrongError` for a password that is not its own."""
    key = _key(lock, password)
    content = _read(package, name)
    packed = _cipher(lock)(key, lock, content)
    if not lock.cipher.endswith("gcm") and not _fits(packed, lock):
        raise _WrongError
    return _unpacked(packed)


def _fits(packed: bytes, lock: _Lock) -> bool:
    """The checksum is of the packed part's first kilobyte; its length says which one it is."""
    make = hashlib.sha256 if len(lock.checksum) > hashlib.sha1(usedforsecurity=False).digest_size else hashlib.sha1
    return make(packed[:_CHECKED]).digest() == lock.checksum


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    content = unpacking.decompress(packed, _MOST)
    if unpacking.unconsumed_tail:
        raise ExtractionError("too_much_memory", "too large to be opened in memory")
    return content


def _key(lock: _Lock, password: str) -> bytes:
    if lock.digest not in _DIGESTS or lock.derivation not in {"pbkdf2", "argon2id"}:
        raise ExtractionError("password", f"a kind of encryption that nobody here knows: {lock.derivation}, {lock.digest}")
    start = _DIGESTS[lock.digest](password.encode()).digest()
    if lock.derivation == "argon2id":
        if lock.memory > _MOST_ARGON:
            raise ExtractionError("too_much_memory", f"a key that takes {lock.memory} KiB")
        derived: bytes = Argon2id(salt=lock.salt, length=lock.key_size, iterations=lock.rounds, lanes=lock.lanes, memory_cost=lock.memory).derive(start)
        return derived
    if not 0 < lock.rounds <= _MOST_ROUNDS or not 0 < lock.key_size <= 64:
        raise ExtractionError("damaged", f"a key of {lock.rounds} rounds and {lock.key_size} bytes")
    return hashlib.pbkdf2_hmac("sha1", start, lock.salt, lock.rounds, lock.key_size)


_Decipher = Callable[[bytes, _Lock, bytes], bytes]


def _aes_cbc(key: bytes, lock: _Lock, content: bytes) -> bytes:
    """The last byte says how many were filled in (XML Encryption 1.1, 5.2)."""
    plain = _run(Cipher(AES(key), CBC(lock.vector)), content[: len(content) // _BLOCK * _BLOCK])
    return plain[: -plain[-1]] if plain and plain[-1] <= _BLOCK else plain


def _aes_gcm(key: bytes, _: _Lock, content: bytes) -> bytes:
    """The nonce stands in front, and the tag at the end (XML Encryption 1.1, 5.2.4)."""
    if len(content) < _NONCE + _TAG:
        raise ExtractionError("damaged", "an encrypted part that is shorter than its seal")
    try:
        return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], None)
    except InvalidTag:
        raise _WrongError from None


def _run(cipher: Cipher[CBC | CFB], content: bytes) -> bytes:
    decryptor = cipher.decryptor()
    return decryptor.update(content) + decryptor.finalize()


def _blowfish(key: bytes, lock: _Lock, content: bytes) -> bytes:
    return _run(Cipher(Blowfish(key), CFB(lock.vector)), content)


_CIPHERS: MappingProxyType[str, _Decipher] = MappingProxyType(
    {
        "blowfish cfb": _blowfish,
        "blowfish": _blowfish,
        **dict.fromkeys(("aes128-cbc", "aes192-cbc", "aes256-cbc"), _aes_cbc),
        **dict.fromkeys(("aes128-gcm", "aes192-gcm", "aes256-gcm"), _aes_gcm),
    },
)
_SIZES: MappingProxyType[str, int] = MappingProxyType({"aes128": 16, "aes192": 24, "aes256": 32})
_DIGESTS = MappingProxyType({"sha1": hashlib.sha1, "sha256": hashlib.sha256})


def _cipher(lock: _Lock) -> _Decipher:
    if lock.cipher not in _CIPHERS:
        raise ExtractionError("password", f"a kind of encryption that nobody here knows: {lock.cipher}")
    return _CIPHERS[lock.cipher]
