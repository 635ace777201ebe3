"""Quotation marks: what opens, what closes, and what is no mark at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.parsing.marks import Quotation, find_quotations, unclosed_marks


def paragraphs_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for part in text.split("\n\n"):
        if part:
            spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return tuple(spans)


def found(text: str) -> list[str]:
    return [text[q.span.start : q.span.end] for q in find_quotations(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union met the owners' agent.",
        "She ran the '90s office and didn't mind.",
        "He is 5'10\" tall.",
        "It was 6 o'clock in the '80s.",
        "A mark “ that stands alone in the middle of a paragraph.",
        'An inch mark 3" and nothing else.',
        "",
    ],
)
def test_no_quotation_is_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said.", ["“We won,”"]),
        ('"We won," she said.', ['"We won,"']),
        ("``We won,'' she said.", ["``We won,''"]),
        ("''We won,'' she said.", ["''We won,''"]),
        ("‘We won,’ she said.", ["‘We won,’"]),
        ("«Nous,» she said.", ["«Nous,»"]),
        ("„Wir“ she said.", ["„Wir“"]),
        ("“We won,’’ she said.", ["“We won,’’"]),
        ('“We won," she said.', ['“We won,"']),
        ("“He told me ‘go’ and I went,” she said.", ["“He told me ‘go’ and I went,”"]),
        ("“A,” he said, “b.”", ["“A,”", "“b.”"]),
        ("'The owners' mistake was plain,' he said.", ["'The owners' mistake was plain,'"]),
    ],
)
def test_a_quotation_reaches_from_mark_to_mark(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_unclosed_mark_at_the_start_reaches_the_end_of_its_paragraph_only() -> None:
    assert found("“We begin here.\n\nThe town waited.") == ["“We begin here."]


def test_an_opening_mark_on_each_paragraph_continues_the_quotation() -> None:
    text = "“We begin here.\n\n“We end here,” she said."
    first, second = find_quotations(text, paragraphs_of(text))
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)


def test_a_closed_quotation_does_not_continue_the_one_before() -> None:
    text = "“We begin here.”\n\n“We end here,” she said."
    assert [q.continues for q in find_quotations(text, paragraphs_of(text))] == [False, False]


def test_an_unclosed_mark_that_the_next_paragraph_takes_up_reaches_the_end_of_its_own() -> None:
    assert found("He left. “We begin here.\n\n“We end here,” she said.") == [
        "“We begin here.",
        "“We end here,”",
    ]


@pytest.mark.parametrize("mark", ["“", '"', " '", "‘", "``", "«"])
def test_a_paragraph_full_of_open_marks_takes_no_longer_than_its_length(mark: str) -> None:
    text = f"The a{mark}b " + f" {mark}b" * 20_000
    assert len(found(text)) <= 20_000


def test_marks_that_nothing_closes_are_listed() -> None:
    text = "“We begin here.\n\nThe town waited.\n\nA stray “ mark."
    quotations = find_quotations(text, paragraphs_of(text))
    assert [text[s.start : s.end] for s in unclosed_marks(text, paragraphs_of(text), quotations)] == [
        "“",
        "“",
    ]


def test_an_opening_mark_that_the_next_paragraph_takes_up_is_not_listed() -> None:
    text = "“We begin here.\n\n“We end here,” she said."
    assert unclosed_marks(text, paragraphs_of(text), find_quotations(text, paragraphs_of(text))) == ()


@given(st.text(alphabet="ab .,\n“”\"'‘’«»`", max_size=80))
def test_quotations_lie_apart_in_order_and_inside_one_paragraph(text: str) -> None:
    blocks = paragraphs_of(text)
    quotations: tuple[Quotation, ...] = find_quotations(text, blocks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(quotations))
    assert all(any(p.contains(q.span) for p in blocks) and q.span.contains(q.inner) for q in quotations)
