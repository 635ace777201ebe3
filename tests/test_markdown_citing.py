"""Where words stand: labels, footnotes, and links to the very passage."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import define, safe_url, slugify
from generator.markdown.citing import fragment
from generator.model import Article, Span
from tests.explainers import ARTICLE, at, paragraphs_of


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//news.example/x",
        "/x",
        "news.example",
        "https://",
        "http://[::1",
        "https://news.example:port/",
        "https://news.example@evil.example/",
        "https://news.example\\@evil.example/",
        "https://news.example/a b",
        "https://news.example/\x00",
        "https://news.example/\u202e",
    ],
)
def test_no_link_to_what_is_no_web_address(url: str) -> None:
    assert safe_url(url) is None
    assert "](" not in define(replace(ARTICLE, url=url), at("Ines Moreau"))


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://news.example/a?b=c&d=e", "https://news.example/a?b=c&d=e"),
        ("http://news.example", "http://news.example"),
        ("  https://news.example/a#part ", "https://news.example/a"),
        ("https://news.example/a_(b)*[c]", "https://news.example/a%5F%28b%29%2A%5Bc%5D".replace("%5F", "_")),
        ("https://news.example/%C3%A9", "https://news.example/%C3%A9"),
        ("https://news.example/é", "https://news.example/%C3%A9"),
        ('https://news.example/"><script>', "https://news.example/%22%3E%3Cscript%3E"),
    ],
)
def test_a_web_address_is_written_for_markdown(url: str, written: str) -> None:
    assert safe_url(url) == written


@pytest.mark.parametrize("text", ["", "“”", "—", "Київ", "北京", "***"])
def test_no_slug_without_latin_letters(text: str) -> None:
    assert slugify(text) == ""


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("We’re seeing evidence", "were-seeing-evidence"),
        ("14–20 October", "14-20-october"),
        ("Café Naïve", "cafe-naive"),
        ("“10,000” soldiers", "10-000-soldiers"),
        ("CON", "con-x"),
        ("lpt1", "lpt1-x"),
        ("a" * 80, "a" * 60),
        ("one " * 30, "-".join(["one"] * 15)),
    ],
)
def test_a_slug_is_made_of_the_words(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(max_size=200))
def test_a_slug_is_safe_in_paths_and_addresses(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|", slugify(text))
    assert len(slugify(text)) <= 62


def test_a_citation_names_paragraph_and_offsets() -> None:
    text = define(replace(ARTICLE, url=""), at("It is unclear who will pay for the repairs."))
    start = ARTICLE.text.index("It is unclear")
    assert text == f"Article, paragraph 5 · characters {start}–{start + 43}"


def test_a_citation_of_the_headline_says_so() -> None:
    assert ARTICLE.title_span
    assert define(replace(ARTICLE, url=""), ARTICLE.title_span) == "Article, headline · characters 0–33"


def test_the_link_leads_to_the_passage() -> None:
    text = define(ARTICLE, at("It is unclear who will pay for the repairs."))
    assert text.endswith(
        "](https://post.example/ferry?id=7#:~:text=It%20is%20unclear%20who%20will%20pay%20for%20the%20repairs.)"
    )


def test_marks_that_the_directive_uses_are_encoded() -> None:
    article = replace(
        ARTICLE, text="A well-known, A&B deal.", paragraphs=paragraphs_of("A well-known, A&B deal.")
    )
    assert fragment(article, article.paragraphs[0]) == "A%20well%2Dknown%2C%20A%26B%20deal."


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("Tuesday", "Tuesday%27s"),
        ("Ryde", "O%E2%80%99Ryder"),
        ("S", "U.S"),
        ("wide", "wide"),
        ("vote", "vote"),
    ],
)
def test_a_word_is_named_whole(words: str, directive: str) -> None:
    text = "At Tuesday's vote, O’Ryder of the U.S. asked a wide-eyed clerk."
    start = text.index(words)
    article = replace(ARTICLE, text=text, paragraphs=paragraphs_of(text))
    assert fragment(article, Span(start, start + len(words))) == directive


def test_words_that_stand_twice_get_context() -> None:
    assert fragment(ARTICLE, at("Ines Moreau")) == "Ines%20Moreau"
    assert fragment(ARTICLE, at("Moreau", 1)).endswith("Moreau,-did")
    assert fragment(ARTICLE, at("aboard", 1)) == "were-,aboard,-have"


def test_a_long_passage_is_named_by_its_ends() -> None:
    start, end = at("Moreau did not say how many"), at("between 40 and 60 people were aboard")
    assert fragment(ARTICLE, Span(start.start, end.end)) == (
        "Moreau%20did%20not%20say%20how,and%2060%20people%20were%20aboard"
    )


def matches(article: Article, directive: str) -> list[int]:
    """Return where a browser would find *directive*, which has no end, in the article."""
    parts = [unquote(p) for p in directive.split(",")]
    prefix = parts.pop(0)[:-1] + " " if directive.split(",", maxsplit=1)[0].endswith("-") else ""
    suffix = " " + parts.pop()[1:] if directive.rsplit(",", maxsplit=1)[-1].startswith("-") else ""
    (words,) = parts
    text = " ".join(article.text.split()).casefold()
    return [m.start() for m in re.finditer(re.escape(f"{prefix}{words}{suffix}".casefold()), text)]


@given(st.data())
def test_the_directive_of_a_short_passage_matches_it(data: st.DataObject) -> None:
    paragraph = data.draw(st.sampled_from(ARTICLE.paragraphs))
    words = list(re.finditer(r"\S+", ARTICLE[paragraph]))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 8, len(words) - 1)))
    span = Span(paragraph.start + words[first].start(), paragraph.start + words[last].end())
    found = matches(ARTICLE, fragment(ARTICLE, span))
    assert found
    if last - first > 3:
        assert len(found) == 1
