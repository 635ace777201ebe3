"""Word lists: what a line means, and what holds for every list that is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import lexicon
from generator.lexicon import load_table, load_words

LISTS = sorted((Path(lexicon.__file__).parent / "en").glob("*.txt"))


def test_a_list_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_words("no_such_list")


def test_comments_and_empty_lines_are_no_entries() -> None:
    words = load_words("titles")
    assert "prime minister" in words
    assert not any(word.startswith("#") or not word.strip() for word in words)


def test_a_table_keeps_the_order_of_rows_and_of_values() -> None:
    afghanistan = load_table("countries")[0]
    assert afghanistan[:4] == (("AF",), ("Afghanistan",), ("Afghan",), ("Afghans",))


def test_countries_have_codes_of_their_own() -> None:
    codes = [row[0][0] for row in load_table("countries")]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(row[1] for row in load_table("countries"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_list_says_what_it_holds(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert load_words(path.stem)
