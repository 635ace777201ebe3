"""Articles: how a text is divided, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model import Origin
from generator.reading import article_from_text

BODY = (
    "The bridge over the river was closed on Monday, the mayor said.\n\nIt is not known when it will open.\n"
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a: has no words"),
        (f"{BODY}\ud800", "a: holds half a character"),
        ("Премьер сказал, что мост закрыт до весны из-за воды.", "a: does not look like English"),
        (
            f"{BODY}\nDie Brücke über den Fluss bleibt nach dem Hochwasser gesperrt, sagte der Sprecher.\n",
            "a:5: much of it is in another language, first here; expected an English article; remove",
        ),
    ],
)
def test_a_text_that_is_no_article_is_refused(text: str, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        article_from_text(text, slug="a")
    assert str(caught.value).startswith(message)


def test_a_given_day_that_is_none_is_refused() -> None:
    with pytest.raises(SeedError, match="a: `published` 'May 5' is not a day; expected such as"):
        article_from_text(BODY, slug="a", published="May 5")


@pytest.mark.parametrize("published", ["2024-05-05", date(2024, 5, 5)])
def test_a_given_day_is_supplied(published: str | date) -> None:
    article = article_from_text(BODY, slug="a", published=published)
    assert (article.published, article.published_origin) == (date(2024, 5, 5), Origin.SUPPLIED)


@pytest.mark.parametrize("title", ["Old bridge closed", "OLD BRIDGE ‘CLOSED’"])
def test_a_given_headline_that_the_text_has_gets_its_span_and_its_words(title: str) -> None:
    article = article_from_text(f"\n\nOld bridge “closed”\n\n{BODY}", slug="a", title=title)
    assert article.title_span is not None
    assert article[article.title_span] == article.title == "Old bridge “closed”"


def test_a_given_headline_in_other_words_makes_the_first_line_boilerplate() -> None:
    article = article_from_text(
        f"Old bridge is closed after flood\n\n{BODY}", slug="a", title="Old bridge closed after flood"
    )
    assert (article.title, article.title_span) == ("Old bridge closed after flood", None)
    assert [article[b] for b in article.boilerplate] == ["Old bridge is closed after flood"]


def test_a_first_line_unlike_the_given_headline_stays_in_the_article() -> None:
    article = article_from_text(
        f"What we know so far\n\n{BODY}", slug="a", title="Old bridge closed after flood"
    )
    assert len(article.paragraphs) == 3


def test_a_byline_gives_the_author_and_a_given_one_wins() -> None:
    text = f"Old bridge closed after flood\n\nBy Jane Doe and John Roe, BBC News\n\n{BODY}"
    assert article_from_text(text, slug="a").author == "Jane Doe and John Roe"
    assert article_from_text(text, slug="a", author="Ann Poe").author == "Ann Poe"
    assert article_from_text(text, slug="a").publisher == ""


def test_a_day_in_the_text_is_no_boilerplate_but_its_label_is() -> None:
    text = f"Old bridge closed after flood\n\nPublished: May 6, 2024, 10:15 GMT\n\n{BODY}"
    article = article_from_text(text, slug="a")
    assert article.published_span is not None
    assert article[article.published_span] == "May 6, 2024"
    assert article.published_origin is Origin.IN_TEXT
    assert [article[b] for b in article.boilerplate] == ["Published:", ", 10:15 GMT"]


PIECES = st.sampled_from(
    [
        "# Flood",
        "\n",
        "\n\n",
        " ",
        ".",
        "ADVERTISEMENT",
        "By Jane Doe",
        "Sunday, May 5, 2024",
        "Old bridge closed",
        "\u2028",
        "\u200b",
        "The mayor said that it was closed and that the river would rise.",
        "“Never.”",
        "é",
        "🌉",
        "\t",
        "---",
    ]
)


@given(
    pieces=st.lists(PIECES, max_size=14), markup=st.booleans(), title=st.none() | st.just("Old bridge closed")
)
def test_each_word_is_in_exactly_one_place(pieces: list[str], markup: bool, title: str | None) -> None:
    text = f"The mayor and the council{''.join(pieces)}"
    article = article_from_text(text, slug="a", title=title, markup=markup, language="en")
    assert article.text == text
    spans = [
        *article.paragraphs,
        *article.boilerplate,
        *article.captions,
        *filter(None, [article.title_span, article.published_span, article.dateline]),
    ]
    covered = [0] * len(text)
    for span in spans:
        assert span.end <= len(text)
        for i in range(span.start, span.end):
            covered[i] += 1
    held = [*article.paragraphs, *filter(None, [article.dateline])]
    if article.published_span and any(p.contains(article.published_span) for p in held):
        for i in range(article.published_span.start, article.published_span.end):
            covered[i] -= 1
    assert max(covered) <= 1
    missed = {c for c, n in zip(text, covered, strict=True) if not n and c.isalpha()}
    assert missed == set()
    assert article == article_from_text(text, slug="a", title=title, markup=markup)
    assert list(article.paragraphs) == sorted(article.paragraphs)
    assert all(article[p] == article[p].strip() for p in article.paragraphs)
