"""Pull quotes: a passage once more in a line of its own is no second statement."""

from __future__ import annotations

import pytest

from generator.reading.articles import article_from_text

BODY = (
    "The clerk left on Monday, and the town hall closed early for want of staff.\n\n"
    "“We lost a good clerk, and we will not find another one soon,” said Omar Kaya, the mayor."
)


def paragraphs(text: str) -> list[str]:
    article = article_from_text(text, slug="a", language="en", markup=True)
    return [article[p] for p in article.paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "“We lost a good clerk.” He said no more of it.",
        "“Lost a good clerk.”",  # three words and an article may be anything
        "“We lost a good mayor.”",
        "“We lost a good clerk, and we will not find another one soon,” said Omar Kaya, the mayor.",
        "The town hall closed early",  # a heading from the narrator's words
    ],
)
def test_a_line_with_words_of_its_own_stays(line: str) -> None:
    text = f"Clerk leaves town hall\n\n{BODY}\n\n{line}\n\nThe hall opens on Friday."
    assert line in paragraphs(text)


@pytest.mark.parametrize(
    "line",
    [
        "“We lost a good clerk”",
        "We lost a good clerk",
        "> We lost a good clerk",
        "**We lost a good clerk**",
        "“We will not find another one soon.” — Omar Kaya",
        "The town hall closed early for want of staff.",
    ],
)
def test_a_passage_once_more_is_not_the_article(line: str) -> None:
    text = f"Clerk leaves town hall\n\n{BODY}\n\n{line}\n\nThe hall opens on Friday."
    assert line not in paragraphs(text)
    assert len(paragraphs(text)) == len(BODY.split("\n\n")) + 1


def test_the_first_paragraph_stays_whatever_it_repeats() -> None:
    first = "“We lost a good clerk.”"
    assert paragraphs(f"{first}\n\n{BODY}")[0] == first
