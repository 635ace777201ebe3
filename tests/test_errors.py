"""Errors for the person at the terminal."""

from __future__ import annotations

import pytest

from generator.errors import GeneratorError, ModelError, PageError, SeedError, SettingsError


@pytest.mark.parametrize(("line", "said"), [(None, "seeds/a.txt: is empty"), (3, "seeds/a.txt:3: is empty")])
def test_a_seed_error_names_its_place(line: int | None, said: str) -> None:
    assert str(SeedError("seeds/a.txt", "is empty", line=line)) == said


@pytest.mark.parametrize("kind", [SeedError, ModelError, SettingsError, PageError])
def test_one_class_catches_all_that_a_person_can_mend(kind: type[Exception]) -> None:
    assert issubclass(kind, GeneratorError)
