"""Where sentences begin and end: what stands before the words of a speaker is in none of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.parsing import language
from generator.reading.articles import article_from_text

OPENING = "Ann Roe gave an interview on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A colon alone makes no label.
        ("Note: The hall is closed.", ["Note: The hall is closed."]),
        ("5 > 4 is true.", ["5 > 4 is true."]),
        # What is no number of a list, and emphasis within a sentence.
        ("10.5 million people saw it. They left.", ["10.5 million people saw it.", "They left."]),
        ("*Emma* is a book and *Persuasion* is a *book*", ["*Emma* is a book and *Persuasion* is a *book*"]),
        # A full stop after a title, and one that ends a sentence.
        ("She met the Gov. The hall was cold.", ["She met the Gov.", "The hall was cold."]),
        (
            "It ends on Friday, Lt. Cmdr. Rosa Fields said.",
            ["It ends on Friday, Lt. Cmdr. Rosa Fields said."],
        ),
        ("Supt. Alan Reddy said it is over.", ["Supt. Alan Reddy said it is over."]),
        # A label is no sentence by itself.
        (
            "THE FACTS: Posts sharing the video had been viewed often. They were wrong.",
            ["THE FACTS: Posts sharing the video had been viewed often.", "They were wrong."],
        ),
        (
            "- Public hearings are in May.\n- The board votes in June. It may fail.",
            ["Public hearings are in May.", "The board votes in June.", "It may fail."],
        ),
        ("1. Wear gloves.\n2. Wash your hands.", ["Wear gloves.", "Wash your hands."]),
        ("**What is it?**\n\nA virus.", ["What is it?", "A virus."]),
        ("> The hall is closed. It was cold.", ["The hall is closed.", "It was cold."]),
        (
            "Q: Did you know? Were you there?\n\n**A:** I was. I saw it.\n\nQ: Will you go?\nA: I will not.",
            ["Did you know?", "Were you there?", "I was.", "I saw it.", "Will you go?", "I will not."],
        ),
    ],
)
def test_sentences_are_without_labels_and_marks(nlp: Language, text: str, expected: list[str]) -> None:
    article = article_from_text(OPENING + text, slug="a", markup=True, language="en", title="")
    parsed = language.parse(article, nlp)
    assert [article[s] for s in parsed.sentences[1:]] == expected
