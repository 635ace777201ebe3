"""Merging lines: what either side changed is there, what both changed differently is no merge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.layout import layout_free, same
from generator.editing.lines import merge

LINES = st.lists(st.text("abcdef ", max_size=6).map(str.strip), max_size=8).map("\n".join)


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, str, str]:
    """Return a base and two versions of it, each with its own new words."""
    base = [f"line{n} of the base" for n in range(draw(st.integers(0, 8)))]

    def version(word: str) -> str:
        lines = list(base)
        for n in range(draw(st.integers(0, 3))):
            place = draw(st.integers(0, len(lines)))
            action = draw(st.sampled_from(["insert", "change", "delete"]))
            if action == "insert" or place == len(lines):
                lines.insert(place, f"{word}{n}")
            elif action == "change":
                lines[place] = f"{lines[place]} {word}{n}"
            elif not any(word in part for part in lines[place].split()):
                del lines[place]
        return "\n".join(lines)

    return "\n".join(base), version("mine"), version("theirs")


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("a", "b", "c"),
        ("a\nb", "a\nmine\nb", "a\ntheirs\nb"),  # both put something at one place
        ("a\nb\nc", "a\nc", "a\nB\nc"),  # deleted here, changed there
        ("a\nb\nc", "x\ny\nc", "a\nz\nw"),
    ],
)
def test_overlapping_changes_are_not_merged(base: str, mine: str, theirs: str) -> None:
    assert merge(base, mine, theirs) is None
    assert merge(base, theirs, mine) is None


@given(LINES, LINES)
def test_without_news_what_the_person_has_is_not_touched(base: str, mine: str) -> None:
    assert merge(base, mine, base) == mine


@given(LINES, LINES)
def test_without_an_edit_the_news_are_taken(base: str, theirs: str) -> None:
    assert merge(base, base, theirs) == theirs


@given(histories())
def test_no_word_that_one_side_added_is_lost(history: tuple[str, str, str]) -> None:
    base, mine, theirs = history
    merged = merge(base, mine, theirs)
    if merged is not None:
        assert set(mine.split()) - set(base.split()) <= set(merged.split())
        assert set(theirs.split()) - set(base.split()) <= set(merged.split())


@given(histories())
def test_a_line_that_one_side_deleted_does_not_come_back(history: tuple[str, str, str]) -> None:
    base, mine, theirs = history
    merged = merge(base, mine, theirs)
    if merged is not None:
        kept = {line for line in base.split("\n") if line in mine.split("\n") and line in theirs.split("\n")}
        assert kept == {line for line in base.split("\n") if line in merged.split("\n")}


@given(histories())
def test_it_does_not_matter_which_side_is_which(history: tuple[str, str, str]) -> None:
    base, mine, theirs = history
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert sorted(one.split()) == sorted(other.split())


def test_the_same_change_on_both_sides_is_made_once() -> None:
    assert merge("a\nb", "a\nx\nb", "a\nx\nb") == "a\nx\nb"


def test_changes_of_neighbouring_lines_are_combined() -> None:
    assert merge("a\nb", "A\nb", "a\nB") == "A\nB"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("One two.", "One  two."),
        ("One two.", "One\ntwo."),
        ("One two.[^a]", "One two.[^b]"),
        ("* one", "- one"),
        ("| a | --- |", "| a | ------- |"),
        (r"3 \* 4", "3 * 4"),
        ("_one_", "*one*"),
    ],
)
def test_layout_and_references_are_no_difference(a: str, b: str) -> None:
    assert same(a, b)


@pytest.mark.parametrize(("a", "b"), [("One.", "Two."), ("a b", "ab"), ("One.", "One"), ("one", "**one**")])
def test_words_and_marks_are_a_difference(a: str, b: str) -> None:
    assert not same(a, b)


@given(LINES)
def test_layout_is_taken_off_once(text: str) -> None:
    assert layout_free(layout_free(text)) == layout_free(text)


def test_lines_that_a_formatter_wrapped_are_no_edit() -> None:
    base, mine = "One two three.\n\nFour.", "One two\nthree.\n\nFour, by hand,\nwrapped."
    assert merge(base, mine, "One two four.\n\nFour.") == "One two four.\n\nFour, by hand,\nwrapped."
