"""Block quotes: words without marks that a sentence leads in to, and paragraphs that only look like them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.parsing import language
from generator.parsing.block_quotes import find_block_quotes
from generator.reading.articles import article_from_text

OPENING = "Dana Whitlow, the clerk, left on Monday.\n\n"


def blocks(text: str) -> list[tuple[str, bool]]:
    article = article_from_text(text, slug="a", markup=True, language="en", title="")
    found = find_block_quotes(article.text, article.paragraphs)
    return [(article[s], goes_on) for s, goes_on in found.items()]


@pytest.mark.parametrize(
    "text",
    [
        "The rules are simple:\n\n> Bring a passport and a pen.",
        "The rules are simple:\n\n    Bring a passport and a pen.",
        "She left.\n\n> We lost a good clerk",
        "She said three things:\n\nThe boxes were open when they came back.",
        "The union wrote the following:\n\nNobody came back to the hall.",
        "She wrote:\n\n- The boxes were open when they came back.",
        "She wrote:\n\n“The boxes were open when they came back.”",
        "She wrote:\n\n> “The boxes were open when they came back.”",
        "He added:\n\nThe mayor said on Monday that the boxes were lost.",
        "The union wrote to the mayor about its members, the clerk and the office:\n\nNobody came to it.",
        "The winners, the jury said on Monday in the old hall of the town, are these:\n\nAnn Roe of Carrow.",
        "She said:\n\nNo.",
        # Only a post has a signature of which the paragraph before is known for one.
        "The river keeps its own books.\n\n— Tom Grey",
        # Another block is not signed by the next one's name.
        "She left.\n\n> We lost a clerk.\n\nIt rained.\n\n> — Tom Grey",
    ],
)
def test_what_is_no_block_quote(text: str) -> None:
    assert blocks(OPENING + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote:\n\n> I saw no count.", [("I saw no count.", False)]),
        (
            "She wrote:\n\n> I saw no count.\n>\n> It ended.",
            [("I saw no count.", False), ("It ended.", True)],
        ),
        ("The party put a statement online:\n\n> Count again.", [("Count again.", False)]),
        ("She wrote:\n\n    I saw no count.", [("I saw no count.", False)]),
        ("In a letter she wrote:\n\nI saw no count at all.", [("I saw no count at all.", False)]),
        ("She went.\n\n> The river keeps its books.\n> — Tom Grey", [("The river keeps its books.", False)]),
        (
            "She went.\n\n> The river is full.\n>\n> It keeps its books.\n>\n> — Tom Grey, of Carrow",
            [("The river is full.", False), ("It keeps its books.", True)],
        ),
        (
            (
                "She went.\n\n> We will pay. pic.twitter.com/AbC\n"
                "> — Tom Grey (@tgrey) [March 3, 2021](https://example.org/1)"
            ),
            [("We will pay.", False)],
        ),
        (
            "She went.\n\nWe will pay all of it.\n\n— Tom Grey (@tgrey) March 3, 2021",
            [("We will pay all of it.", False)],
        ),
    ],
)
def test_a_block_quote_is_its_words_without_the_mark(text: str, expected: list[tuple[str, bool]]) -> None:
    assert blocks(OPENING + text) == expected


def test_where_all_paragraphs_are_indented_none_is_set_apart() -> None:
    text = "    Dana Whitlow left.\n\n    The letter is short:\n\n    She has gone to Rome."
    assert blocks(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She wrote:\n\n> I saw no count.\n>\n> It ended.", "Dana Whitlow"),
        ("Whitlow told reporters:\n\n    I saw no count.", "Dana Whitlow"),
        ("She went.\n\n> The river keeps its own books.\n>\n> — Tom Grey", "Tom Grey"),
        ("She went.\n\n> The river is full.\n>\n> It keeps books.\n>\n> — Tom Grey, of Carrow", "Tom Grey"),
        ("She went.\n\n> “The river keeps its own books.”\n>\n> — Tom Grey, clerk", "Tom Grey"),
        ("She went.\n\nWe will pay it.\n\n— Tom Grey (@tgrey) March 3, 2021", "Tom Grey"),
        # Who issued it is not told, and who spoke last did not.
        ("“I saw no count,” she said. It ended with a statement:\n\n> We will count again.", None),
    ],
)
def test_the_speaker_is_whom_the_lead_in_or_the_signature_names(
    nlp: Language, text: str, speaker: str | None
) -> None:
    article = article_from_text(OPENING + text, slug="a", markup=True, language="en", title="")
    parsed = language.parse(article, nlp)
    found, entities = extract_attributions(parsed, extract_entities(parsed))
    names = {e.id: e.name for e in entities}
    assert (names[found[-1].speaker] if found[-1].speaker else None) == speaker


_LINES = st.lists(
    st.sampled_from(
        [
            *(
                "She wrote:",
                "> I saw it.",
                "    I saw it.",
                "> — Tom Grey",
                ">",
                "> “I did,” he said.",
                "I saw it.",
            ),
            "The letter read:",
        ]
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(_LINES)
def test_blocks_lie_apart_and_in_order_inside_paragraphs(lines: list[str]) -> None:
    article = article_from_text("\n\n".join([OPENING, *lines]), slug="a", markup=True, language="en")
    found = list(find_block_quotes(article.text, article.paragraphs))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(any(p.contains(s) for p in article.paragraphs) for s in found)
