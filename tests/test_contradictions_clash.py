from __future__ import annotations

import dataclasses

import pytest

from generator.extractors.contradictions.clash import Clash
from generator.model import Span


def test_a_clash_does_not_change() -> None:
    clash = Clash(Span(5, 6), (Span(1, 2),), "place")
    with pytest.raises(dataclasses.FrozenInstanceError):
        clash.what = "date"  # type: ignore[misc]
