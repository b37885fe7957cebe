"""OpenDocument packages and zip archives that are encrypted, in each way that programs do it. Deterministic bytes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import struct
import zipfile
import zlib

from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SALT, _ROUNDS = bytes(range(16)), 1000
_DAY = (2024, 8, 13, 0, 0, 0)


def odf(package: bytes, password: str, way: str) -> bytes:
    """A package whose parts are encrypted, each for itself: `way` is aes (since ODF 1.2) or blowfish (before)."""
    secret = io.BytesIO()
    entries = ""
    with zipfile.ZipFile(io.BytesIO(package)) as plain, zipfile.ZipFile(secret, "w") as locked:
        for name in plain.namelist():
            content = plain.read(name)
            if name.startswith("META-INF/"):
                continue
            if name != "mimetype":
                content, data = _locked(content, password, way)
                entries += f'<manifest:file-entry manifest:full-path="{name}" manifest:size="{plain.getinfo(name).file_size}">{data}</manifest:file-entry>'
            locked.writestr(zipfile.ZipInfo(name, _DAY), content)
        locked.writestr(zipfile.ZipInfo("META-INF/manifest.xml", _DAY), f'<manifest:manifest xmlns:manifest="{_MANIFEST}">{entries}</manifest:manifest>')
    return secret.getvalue()


def odf_whole(package: bytes, password: str, memory: int = 64) -> bytes:
    """A package that is encrypted as LibreOffice 24 does it: as one part, with a key that takes `memory` KiB to be derived."""
    key = Argon2id(salt=_SALT, length=32, iterations=3, lanes=4, memory_cost=min(memory, 64)).derive(hashlib.sha256(password.encode()).digest())
    nonce = bytes(range(12))
    sealed = nonce + AESGCM(key).encrypt(nonce, _packed(package), None)
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_MANIFEST}" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">'
        f'<manifest:file-entry manifest:full-path="encrypted-package" manifest:size="{len(package)}"><manifest:encryption-data>'
        f'<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" manifest:initialisation-vector="{_b64(nonce)}"/>'
        '<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256" manifest:key-size="32"/>'
        '<manifest:key-derivation manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" manifest:key-size="32" '
        f'loext:argon2-iterations="3" loext:argon2-memory="{memory}" loext:argon2-lanes="4" manifest:salt="{_b64(_SALT)}"/>'
        "</manifest:encryption-data></manifest:file-entry></manifest:manifest>"
    )
    with zipfile.ZipFile(io.BytesIO(package)) as plain:
        members = {"mimetype": plain.read("mimetype"), "encrypted-package": sealed, "META-INF/manifest.xml": manifest.encode()}
    return _zipped(members)


def aes_zip(members: dict[str, bytes], password: str, strength: int = 3) -> bytes:
    """A zip archive whose files are encrypted with AES, as WinZip and 7-Zip do it; `strength` is 1 to 3."""
    content, directory = b"", b""
    for name, inner in members.items():
        size = 8 + 8 * strength
        keys = hashlib.pbkdf2_hmac("sha1", password.encode(), bytes(size // 2), 1000, 2 * size + 2)
        packed = _packed(inner)
        counters = b"".join(number.to_bytes(16, "little") for number in range(1, len(packed) // 16 + 2))
        stream = Cipher(AES(keys[:size]), ECB()).encryptor().update(counters)  # noqa: S305  # the counters are what makes the mode
        sealed = bytes(a ^ b for a, b in zip(packed, stream, strict=False))
        whole = bytes(size // 2) + keys[-2:] + sealed + hmac.digest(keys[size : 2 * size], sealed, "sha1")[:10]
        extra = struct.pack("<HHH2sBH", 0x9901, 7, 2, b"AE", strength, 8)
        said = struct.pack("<HHHHHIIIHH", 51, 1, 99, 0, 0x590D, 0, len(whole), len(inner), len(name), len(extra))
        directory += b"PK\x01\x02" + struct.pack("<H", 51) + said + struct.pack("<HHHII", 0, 0, 0, 0, len(content)) + name.encode() + extra
        content += b"PK\x03\x04" + said + name.encode() + extra + whole
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(members), len(members), len(directory), len(content), 0)
    return content + directory + end


def _locked(content: bytes, password: str, way: str) -> tuple[bytes, str]:
    packed = _packed(content)
    if way == "aes":
        digest, size, vector = hashlib.sha256, 32, bytes(range(16))
        names = ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "http://www.w3.org/2000/09/xmldsig#sha256", f"{_MANIFEST}#sha256-1k")
    else:
        digest, size, vector = hashlib.sha1, 16, bytes(range(8))
        names = ("Blowfish CFB", "SHA1", "SHA1/1K")
    key = hashlib.pbkdf2_hmac("sha1", digest(password.encode()).digest(), _SALT, _ROUNDS, size)
    if way == "aes":
        fill = 16 - len(packed) % 16
        sealed = Cipher(AES(key), CBC(vector)).encryptor().update(packed + bytes(fill - 1) + bytes([fill]))
    else:
        encryptor = Cipher(Blowfish(key), CFB(vector)).encryptor()
        sealed = encryptor.update(packed) + encryptor.finalize()
    return sealed, (
        f'<manifest:encryption-data manifest:checksum-type="{names[2]}" manifest:checksum="{_b64(digest(packed[:1024]).digest())}">'
        f'<manifest:algorithm manifest:algorithm-name="{names[0]}" manifest:initialisation-vector="{_b64(vector)}"/>'
        f'<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="{size}" manifest:iteration-count="{_ROUNDS}" '
        f'manifest:salt="{_b64(_SALT)}"/>'
        f'<manifest:start-key-generation manifest:start-key-generation-name="{names[1]}" manifest:key-size="{digest().digest_size}"/>'
        "</manifest:encryption-data>"
    )


def _packed(content: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content)
    return out.getvalue()


def _b64(content: bytes) -> str:
    return base64.b64encode(content).decode()
