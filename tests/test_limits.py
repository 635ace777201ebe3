"""What is too much for one article is refused before anything is analysed, and news never is."""

from __future__ import annotations

import re

import pytest

from generator.errors import SeedError
from generator.reading import article_from_text
from generator.reading.limits import MAX_PARAGRAPHS, MAX_RUN, MAX_WORDS, count_words

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n\n"
SENTENCE = "The bridge was closed on Monday, and the mayor of the town said why it was. "

TOO_MUCH = {
    "100,001 words": (SENTENCE * 100 + "\n\n") * 63,
    "300,000 words": (SENTENCE * 100 + "\n\n") * 200,
    "5,001 paragraphs": STORY + "One more line.\n\n" * MAX_PARAGRAPHS,
    "300,000 lines of dots": STORY + "...\n\n" * 300_000,
    "a paragraph of 33 kB": STORY + SENTENCE * 450,
    "a line of 1.9 MB": STORY + SENTENCE * 25_000,
    "a word of 4,097 letters": STORY + "a" * (MAX_RUN + 1),
    "a million quotation marks in lines": STORY + ('"' * 4_000 + "\n") * 250,
    "a million quotation marks, spaced": STORY + ('" ' * 2_000 + "\n\n") * 250,
    "a million brackets": STORY + ("(" * 4_000 + "\n\n") * 250,
    "marks on letters": STORY + ("a" + "\u0301" * 4_000 + "\n\n") * 30,
    "pictures": STORY + ("\U0001f600" * 4_000 + "\n\n") * 20,
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_too_much_is_refused_with_the_limit_and_what_to_do(name: str) -> None:
    with pytest.raises(SeedError) as caught:
        article_from_text(TOO_MUCH[name], slug="a", where="seeds/a.txt")
    said = str(caught.value)
    assert re.match(r"seeds/a\.txt(:\d+)?: ", said)
    assert re.search(r"; (split it|remove what is no text)$", said)


def test_the_error_names_the_line() -> None:
    with pytest.raises(SeedError, match=r"^a:6: has over 4,096 characters without a space"):
        article_from_text(STORY + "One.\n" + "a" * 5_000, slug="a")


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 3 + ("\n\n" + SENTENCE * 99) * 62,
        STORY + "One more line.\n\n" * (MAX_PARAGRAPHS - 10),
        STORY + ("-" * 78 + "\n") * 10 + "| a | b |\n|---|---|\n" * 20,
        STORY + f"https://example.org/{'a' * 2_000}",
        STORY + "\n" * 1_000_000,
    ],
    ids=["a very long article", "many paragraphs", "rules and tables", "a long address", "blank lines"],
)
def test_what_an_article_can_be_is_not(text: str) -> None:
    assert len(text.split()) <= MAX_WORDS
    assert article_from_text(text, slug="a").paragraphs


def test_words_are_counted_as_the_limit_counts_them() -> None:
    assert [count_words(text) for text in ("", "– … –", "It's a well-known bridge.")] == [0, 0, 5]


@pytest.mark.parametrize(
    "text",
    [
        STORY + "https://example.org/a\nhttps://example.org/b\nhttps://example.org/c\n",
        STORY + "Read [one](https://a.org), [two](https://b.org) and [three](https://c.org).\n",
        "- [Old bridge closed](https://a.org) after a flood\n- [New one](https://b.org) is to come\n",
        "The mayor said why: https://example.org/why\n",
    ],
)
def test_links_in_or_below_an_article_are_no_list_of_links(text: str) -> None:
    assert article_from_text(text, slug="a").text == text


@pytest.mark.parametrize(
    "text",
    [
        "Links\n\nhttps://example.org/a\nhttps://example.org/b\n[One](https://example.org/one)\n",
        "- [Old bridge closed](https://a.org)\n- [New one to come](https://b.org)\n- [More](https://c.org)\n",
        "Read more: https://a.org\nRead more: https://b.org\nRead more: https://c.org\n",
    ],
)
def test_a_list_of_links_is_no_article(text: str) -> None:
    with pytest.raises(SeedError, match="a: is a list of 3 links; expected an article; put its text here"):
        article_from_text(text, slug="a")
