"""Text becomes Markdown: what an article says is what a reader sees, whatever the site turns on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown import escape, unescape, visible

from . import oracle
from .nasty import NASTY
from .oracle import check, random_texts


@pytest.mark.parametrize("start", range(0, len(NASTY), 20))
def test_text_is_never_markup(start: int) -> None:
    assert list(check(NASTY[start : start + 20])) == []


def test_random_text_is_never_markup() -> None:
    assert list(check(random_texts(30, seed=2026))) == []


def test_the_oracle_sees_what_is_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oracle, "escape", visible)
    for text in ("<b>a</b>", "*a*", "a &amp; b", "[a](b)", "`a`", "https://a.example", "2nd"):
        assert list(check([text])), text


def test_there_are_enough_nasty_strings() -> None:
    assert len(set(NASTY)) >= 130


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said.",
        'Prices rose 3.5% (from $5 to $6), he said; that\'s "a lot" - or is it?',
        "Johnson & Johnson, AT&T and R&D!",
        "The vote is on 10 May at 10:30 a.m., or so / maybe.",
        "a well-known twenty-one-year-old",
    ],
)
def test_news_prose_stays_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("text", NASTY)
def test_unescape_undoes_escape(text: str) -> None:
    assert unescape(escape(text)) == visible(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a \<b> c", "a <b> c"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("a &#60;b c", "a <b c"),
        (r"1\. first", "1. first"),
        ("[her words](quotes.md#quote-her-words)", "her words"),
        ("a &nonsense; b", "a &nonsense; b"),
    ],
)
def test_unescape_reads_what_formatters_make_of_it(written: str, meant: str) -> None:
    assert unescape(written) == meant


def test_visible_maps_spaces_and_drops_what_cannot_be_seen() -> None:
    assert visible("a\u00a0b\u2003c\nd\te\u2028f\u0085g") == "a b c d e f g"
    assert visible("\x00a\x02\x1b\x7f\ufeff\u202e\u2066\ufdd0\U0001fffe\ud800b") == "ab"
    assert visible("zero\u200dwidth joiners 👩‍👧 stay") == "zero\u200dwidth joiners 👩‍👧 stay"


LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \n\t\u00a0\u2028\x02\x0312abcnrdsth.xX")),
        st.characters(),
    ),
    max_size=60,
)
FRAGMENTS = st.lists(st.one_of(st.sampled_from(NASTY), LINES), max_size=4).map("".join)


@given(FRAGMENTS)
def test_unescape_undoes_escape_of_anything(text: str) -> None:
    written = escape(text)
    assert unescape(written) == visible(text)
    assert len(written.splitlines()) <= 1


@given(FRAGMENTS)
def test_visible_is_final(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(text=FRAGMENTS)
@settings(max_examples=60, deadline=None)
def test_anything_is_never_markup(text: str) -> None:
    assert list(check([text])) == []
