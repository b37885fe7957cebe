"""A minute of fuzzing, the same damage each time: nothing escapes a worker, whatever a file does."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.fuzzing import Minutes, by_format, fuzz
from tests.fuzz.mutating import mutated

_SECONDS = 60
_LEAST = 11  # files, however busy the machine


@pytest.mark.expects_log("worker ended")
def test_no_damaged_sample_escapes_its_worker(tmp_path: Path) -> None:
    outcome = fuzz(tmp_path, 1, Minutes(_SECONDS / 60, least=_LEAST))
    assert outcome.escapes == []
    assert outcome.endings.keys() <= by_format().keys()
    assert outcome.number >= _LEAST


def test_the_same_seed_does_the_same_damage() -> None:
    samples = [sample.read_bytes() for found in by_format().values() for sample in found[:2]]
    for number, sample in enumerate(samples):
        damaged = mutated(sample, samples[0], random.Random(number))
        assert damaged == mutated(sample, samples[0], random.Random(number))
        assert len(damaged) <= 4 << 20
