"""Talks in block quotes: each line is its own speaker's, and nobody is said to say all."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.parsing import language
from generator.parsing.block_quotes import find_block_quotes
from generator.parsing.block_talks import label_before
from generator.reading.articles import article_from_text

OPENING = "Ann Roe and Paul Ruiz sat in court on Monday.\n\n"


def blocks(text: str) -> list[tuple[str, bool]]:
    article = article_from_text(OPENING + text, slug="a", markup=True, language="en", title="")
    found = find_block_quotes(article.text, article.paragraphs)
    return [(article[s], goes_on) for s, goes_on in found.items()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One label may stand in what one person wrote.
        ("The court wrote:\n\n> Note: We are closed.", [("Note: We are closed.", False)]),
        # Nothing leads in to a quotation.
        ("They met.\n\n> ROE: You lied.\n>\n> RUIZ: I did not.", []),
    ],
)
def test_what_is_no_talk(text: str, expected: list[tuple[str, bool]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "block",
    [
        "> ROE: You lied.\n>\n> RUIZ: I did not.\n>\n> Never.",
        "> **Roe:** You lied.\n> **Ruiz:** I did not.\n>\n> Never.",
        "    ROE: You lied.\n\n    RUIZ: I did not.\n\n    Never.\n\nThey left.\n\nIt rained.",
    ],
)
def test_each_line_is_quoted_by_itself_without_its_label(block: str) -> None:
    expected = [("You lied.", False), ("I did not.", False), ("Never.", True)]
    assert blocks(f"This was said in court:\n\n{block}") == expected


def test_the_label_names_the_speaker(nlp: Language) -> None:
    text = f"{OPENING}They argued, and Roe said:\n\n> Roe: You lied.\n>\n> Ruiz: I did not."
    article = article_from_text(text, slug="a", markup=True, language="en", title="")
    parsed = language.parse(article, nlp)
    found, entities = extract_attributions(parsed, extract_entities(parsed))
    names = {e.id: e.name for e in entities}
    said = {article[a.content[0]]: names.get(a.speaker or "") for a in found}
    assert said["You lied."] == "Ann Roe"
    assert said["I did not."] == "Paul Ruiz"


def test_words_without_a_label_have_none() -> None:
    article = article_from_text(f"{OPENING}> Never.", slug="a", markup=True, language="en", title="")
    paragraph = article.paragraphs[-1]
    assert label_before(article.text, paragraph, paragraph) is None
