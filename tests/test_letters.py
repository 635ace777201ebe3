"""Letters printed in full: what is none, and whose words one is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors import explain_parsed
from generator.parsing import language
from generator.parsing.letters import find_letters, signer
from generator.reading.articles import article_from_text

OPENING = "Dana Whitlow, the clerk, wrote to the council on Monday, and this is what she sent.\n\n"
LETTER = (
    "Dear Chairman Boyle and Members of the Council:\n\nI write about the river. It is full.\n\n"
    "The engineer, Tom Grey, told me that the wall will hold.\n\nI have my doubts.\n\nSincerely,\n\n"
    "Dana Whitlow\n\nClerk of Carrow"
)
CLOSING = "\n\nBoyle did not reply."


def letters(text: str) -> list[tuple[str, bool]]:
    article = article_from_text(OPENING + text + CLOSING, slug="a", language="en", title="")
    return [(article[s], goes_on) for s, goes_on in find_letters(article.text, article.paragraphs).items()]


@pytest.mark.parametrize(
    "text",
    [
        # A salutation, and nobody signs.
        "Dear Chairman Boyle:\n\nI write about the river.\n\nHe has not read it yet.",
        # A name, and nobody is written to.
        "I write about the river.\n\nSincerely,\n\nDana Whitlow",
        # Who closes is no person, or has no name.
        "Dear Chairman Boyle:\n\nI write about the river.\n\nSincerely,\n\nthe whole office",
        # The marks say already who speaks.
        "Dear Chairman Boyle:\n\n“I write about the river.”\n\nSincerely,\n\nDana Whitlow",
        # Prose that begins so.
        "Dear Mr. Boyle, he began. The council laughed.\n\nIt was late.\n\nBest,\n\nDana Whitlow",
        "Dear Chairman Boyle:\n\nSincerely,\n\nDana Whitlow",
    ],
)
def test_what_is_no_letter(text: str) -> None:
    assert letters(text) == []


def test_a_letter_is_what_stands_between_salutation_and_closing() -> None:
    assert letters(LETTER) == [
        ("I write about the river. It is full.", False),
        ("The engineer, Tom Grey, told me that the wall will hold.", True),
        ("I have my doubts.", True),
    ]


@pytest.mark.parametrize(
    "closing",
    ["Sincerely,\nDana Whitlow", "Yours faithfully\n\nDana Whitlow", "RESPECTFULLY,\n\nDana de Witt, clerk"],
)
def test_the_name_below_the_closing_signs(closing: str) -> None:
    text = f"I have my doubts.\n\n{closing}\n\nClerk"
    found = signer(text, len("I have my doubts."))
    assert found is not None
    assert text[found.start : found.end].startswith("Dana")


def test_a_letter_is_its_signers_and_no_background_of_the_articles(nlp: Language) -> None:
    article = article_from_text(OPENING + LETTER + CLOSING, slug="a", language="en", title="")
    explained = explain_parsed(language.parse(article, nlp), "m")
    names = {e.id: e.name for e in explained.entities}
    (letter,) = [a for a in explained.attributions if len(a.content) == 3]
    assert letter.speaker is not None
    assert names[letter.speaker] == "Dana Whitlow"
    said = [b for b in explained.background if any(c.contains(b.span) for c in letter.content)]
    assert all(b.voice == letter.speaker for b in said)
