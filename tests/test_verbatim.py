"""An extract is held to its own words, a reference to having words before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import escape, visible
from generator.proof.extracts import take_apart
from generator.proof.verbatim import check_extracts, check_references, cut

WORDS = {"late": "“It is late,” said Bo Lindgren.", "short": "no promise", "one": "never"}


def of_extracts(text: str, **undecided: str) -> list[str]:
    return [f.message for f in check_extracts("a.md", take_apart(text), WORDS, undecided)]


def of_references(text: str) -> list[str]:
    return [f.message for f in check_references("a.md", take_apart(text), WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        "> “It is late,” said Bo Lindgren.[^late]",
        "Bo said *no promise*[^short] and *never*[^one].",
        "> Words of mine.[^mine]",
        "> Words of mine.",
        "*It is early*, and [^late] stands alone.",
    ],
)
def test_the_words_of_a_label_and_an_editors_own_are_left_alone(text: str) -> None:
    assert of_extracts(text) == []


@given(st.text(min_size=1).map(visible).filter(lambda words: words.strip() == words and words))
def test_whatever_a_label_stands_for_may_stand_there_escaped(words: str) -> None:
    page = take_apart(f"> {escape(words)}[^x]")
    assert list(check_extracts("a.md", page, {"x": words})) == []


def test_other_words_are_told_from_where_they_differ() -> None:
    (said,) = of_extracts("> “It is early,” said Bo Lindgren.[^late]")
    assert "the page has ‘early,” said Bo Lindgren.’, the article ‘late,” said Bo Lindgren.’" in said
    (said,) = of_extracts("Bo said *a promise*[^short].", short="mill#promise")
    assert "the article had “no promise”; it has changed since: decide with `nutgraf resolve mill#" in said


@pytest.mark.parametrize(
    "text",
    ["> Words of mine about the late hour.", "It was never[^one] so.", "> Late.", "He said[^late]."],
)
def test_no_reference_is_missed_where_no_extract_was(text: str) -> None:
    assert of_references(text) == []


def test_an_extract_without_its_reference_and_a_reference_without_its_marks_are_told() -> None:
    (said,) = of_references("> “It is late, said Bo Lindgren.")
    assert "end it in [^late]" in said
    (said,) = of_references("“It is late,” said Bo Lindgren.[^late]")
    assert "the words before [^late] are no longer marked" in said


def test_long_words_are_cut() -> None:
    assert cut("a" * 41) == f"“{'a' * 39}…”"
