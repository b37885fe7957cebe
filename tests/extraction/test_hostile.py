"""Files that are made to hurt whoever reads them, through a real worker: each ends soon, with text or a reason, and the worker's memory stays bounded.

What needs none of this to be told is beside the format's own tests; here is what only a process with limits can stand.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from core.extraction.pool import Limits, Pool
from core.extraction.protocol import Answer, Result, Task
from core.watching.scanner import look_at
from tests.formats import build_archives, build_mail, build_rtf, build_web
from tests.house import OwnClock

PATIENCE = 120.0  # seconds, on a busy machine; each takes a few
SECONDS = 60.0  # of reading
MEMORY = 512 << 20


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(OwnClock(), lambda _task, _sha256: Answer.READ, 1, Limits(600.0, MEMORY))
    yield pool
    pool.close()


def _result(pool: Pool, path: Path) -> Result:
    entry = look_at(str(path))
    assert isinstance(entry, tuple)
    pool.submit(Task(1, str(path), entry, f"{path}.staged"))
    while True:
        assert wait(pool.connections, PATIENCE), "no worker has said anything"
        for pipe in pool.connections:
            for report in pool.receive(pipe) if pipe.poll() else ():
                if isinstance(report, Result):
                    return report


def _zeros_in_zip(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("zeros.txt", "w", force_zip64=True) as member:
            for _ in range(megabytes):
                member.write(bytes(1 << 20))
        archive.writestr("after.txt", "What comes after it.")
    return out.getvalue()


def _tar_that_claims() -> bytes:
    entry = tarfile.TarInfo("huge.txt")
    entry.size = 1 << 40
    return entry.tobuf() + b"a few words only"


def _zip_that_claims() -> bytes:
    """An entry that says it unpacks to nearly nothing, and unpacks to 8 MB."""
    content = bytearray(_zeros_in_zip(8))
    return bytes(content.replace((8 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little")))


def _book_of_bombs() -> bytes:
    members = zipfile.ZipFile(io.BytesIO(build_web.book()))
    contents = {name: members.read(name) for name in members.namelist()}
    return build_archives.zipped(contents | {"OEBPS/text/two.xhtml": bytes(40 << 20)})


WHOLE, CUT, PARTLY = {""}, {"inside_cut", "text_cut", "partly_read"}, {"partly_read"}
HOSTILE: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    # name: (its bytes, what the document may end with)
    "deep.html": (lambda: build_web.deep(200_000).encode(), WHOLE),
    "deep.eml": (lambda: build_mail.deep(3_000), WHOLE | PARTLY),
    "deep.rtf": (lambda: build_rtf.deep(100_000).encode(), WHOLE),
    "deep.json": (lambda: b"[" * 100_000 + b"]" * 100_000, WHOLE | {"empty_text"}),
    "deep.xml": (lambda: b"<a>" * 200_000 + b"words" + b"</a>" * 200_000, WHOLE | PARTLY),
    "laughs.xml": (build_web.LAUGHS.encode, WHOLE),
    "line.txt": (lambda: b"word " * 6_000_000, {"text_cut"}),
    "word.txt": (lambda: b"x" * 30_000_000, {"text_cut"}),
    "line.html": (lambda: b"<p>" + b"word " * 5_000_000, {"text_cut"}),
    "line.csv": (lambda: b'"' + b"word " * 4_500_000, {"text_cut"}),
    "zeros.zip": (lambda: _zeros_in_zip(40), PARTLY),
    "claims.zip": (_zip_that_claims, PARTLY | {"damaged"}),
    "claims.tar": (_tar_that_claims, WHOLE | PARTLY | {"damaged", "inside_cut"}),
    "nested.zip": (lambda: build_archives.many(16, 4, 1 << 20), {"inside_cut"}),
    "many.zip": (lambda: build_archives.zipped({f"{number}.txt": b"words" for number in range(2_500)}), {"inside_cut"}),
    "bomb.gz": (lambda: gzip.compress(bytes(1 << 20)) * 270, {"inside_cut"}),
    "bomb.epub": (_book_of_bombs, PARTLY),
    "sectors.msg": (lambda: (whole := build_mail.outlook())[:30] + b"\x24" + whole[31:], {"damaged"}),  # of 64 GB each
    "mailbox.mbox": (lambda: b"From a@b Mon Aug 12 08:00:00 2024\n\n" + b"word " * 6_000_000, CUT),
}


def test_hostile_files_end_soon_and_with_a_reason(pool: Pool, tmp_path: Path) -> None:
    """One after the other in the same worker, which outlives them all."""
    ends: dict[str, str] = {}
    for name, (make, _) in HOSTILE.items():
        path = tmp_path / name
        path.write_bytes(make())
        result = _result(pool, path)
        ends[name] = result.trouble or result.reason
        assert result.read_seconds < SECONDS, name
        assert {left.name for left in tmp_path.iterdir()} == {name, f"{name}.staged"}
        path.unlink()
        Path(f"{path}.staged").unlink()
    assert {name: end for name, end in ends.items() if end not in HOSTILE[name][1]} == {}


def test_zeros_after_a_word_are_not_read_for_ever(pool: Pool, tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.write(b"A word. " * 10_000)
        file.truncate(100_000_000)
    result = _result(pool, path)
    assert (result.trouble, result.reason) == ("", "text_cut")
    assert result.segments[0].text.startswith("A word.")
