"""Embedded posts: the words without marks that a handle signs."""

from __future__ import annotations

import pytest

from generator.model import Span
from generator.parsing.marks import find_quotations
from generator.parsing.posts import find_post


def post(text: str) -> str | None:
    found = find_post(text, Span(0, len(text)))
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Follow the reporter Dana Whitlow (@dwhitlow) for more.",
        "The bridge is closed — Dana Whitlow said so on Monday.",
        "Photo — Dana Whitlow (@dwhitlow)",
        "“The bridge is closed.” — Dana Whitlow (@dwhitlow) March 3, 2021",
        "word " * 400 + "— Dana Whitlow (@dwhitlow) March 3, 2021",
    ],
)
def test_what_is_no_post(text: str) -> None:
    assert post(text) is None


@pytest.mark.parametrize(
    "tail",
    [
        " — Dana Whitlow (@dwhitlow) March 3, 2021",
        " — Dana Whitlow (@dwhitlow)",
        " https://t.co/abc – Dana Whitlow (@dwhitlow) 3 March 2021",
        " pic.twitter.com/abc -- Dana Whitlow (@dwhitlow) March 3, 2021",
    ],
)
def test_a_post_is_its_words_without_links_and_signature(tail: str) -> None:
    assert post("Nobody asked us. We will not pay." + tail) == "Nobody asked us. We will not pay."


def test_a_post_counts_as_a_quotation_of_its_own() -> None:
    text = "Nobody “asked” us about it. — Dana Whitlow (@dwhitlow) March 3, 2021"
    (found,) = find_quotations(text, (Span(0, len(text)),))
    assert found.speech
    assert text[found.inner.start : found.inner.end] == "Nobody “asked” us about it."
