"""Which encoding a text is in: the measured rule, on texts whose encoding is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.extraction.kit.encodings import detect, of_bytes, open_text
from tests.formats.build_texts import PANGRAMS


@pytest.mark.parametrize(("codec", "text", "expected"), [(codec, *row) for codec, row in PANGRAMS.items()])
def test_the_encoding_of_a_known_text(tmp_path: Path, codec: str, text: str, expected: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(codec))
    assert detect(path) == expected
    with open_text(path, expected) as stream:
        assert stream.read().removeprefix("\ufeff") == text


def test_a_sample_that_ends_inside_a_character_is_still_utf8() -> None:
    assert of_bytes("Straße für Käse".encode()[:5]) == "utf-8"


def test_nothing_is_utf8() -> None:
    assert of_bytes(b"") == "utf-8"


@pytest.mark.parametrize("text", ["Müller & Söhne", "Café", "señor, ¿qué?", "“Agenda”", "50 €", "ÄÖÜäöüß"])
def test_a_short_western_text_is_western(text: str) -> None:
    assert of_bytes(text.encode("cp1252"), whole=True) == "cp1252"
