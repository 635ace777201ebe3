"""The corpus of the fuzzer runs through its targets, and so does some noise; `make fuzz` goes on for long."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .fuzz.targets import TARGETS, one_input

CORPUS = sorted((Path(__file__).parent / "fuzz" / "corpus").iterdir())


def test_the_corpus_is_small_and_has_an_input_for_each_target() -> None:
    assert {path.read_bytes()[0] % len(TARGETS) for path in CORPUS} == set(range(len(TARGETS)))
    assert sum(path.stat().st_size for path in CORPUS) < 100_000


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_an_input_of_the_corpus_is_no_crash(path: Path) -> None:
    one_input(path.read_bytes())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from(CORPUS), st.integers(0, 2_000))
def test_an_input_with_noise_in_it_is_no_crash(noise: bytes, path: Path, where: int) -> None:
    data = path.read_bytes()
    one_input(data[: 1 + where] + noise + data[1 + where + len(noise) :])
