"""Errors for the person at the terminal."""

from __future__ import annotations

import pytest

from generator.errors import GeneratorError, ModelError, PageError, SeedError, SettingsError, printable


@pytest.mark.parametrize(("line", "said"), [(None, "seeds/a.txt: is empty"), (3, "seeds/a.txt:3: is empty")])
def test_a_seed_error_names_its_place(line: int | None, said: str) -> None:
    assert str(SeedError("seeds/a.txt", "is empty", line=line)) == said


@pytest.mark.parametrize("kind", [SeedError, ModelError, SettingsError, PageError])
def test_one_class_catches_all_that_a_person_can_mend(kind: type[Exception]) -> None:
    assert issubclass(kind, GeneratorError)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\nb\rc\u0085d", r"a\nb\rc\x85d"),
        ("txt\u202eexe", r"txt\u202eexe"),
        ("a\udcffb\u2028c", r"a\udcffb\u2028c"),
        ("\u2067a\u2069", r"\u2067a\u2069"),
    ],
)
def test_a_terminal_does_not_obey_what_a_message_quotes(words: str, shown: str) -> None:
    assert printable(words) == shown


@pytest.mark.parametrize(
    "words", ["", "“We saw\u00a0smoke,” she said…", "👩\u200d👩\u200d👧", "co\u00adop", "قال"]
)
def test_what_people_write_is_shown_as_it_is(words: str) -> None:
    assert printable(words) == words
