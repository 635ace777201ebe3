"""Lists under headings that say that what stands in them is open."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors import explain
from generator.extractors.open_lists import listed_questions, without_headings
from generator.extractors.open_questions import extract_open_questions
from generator.model import QuestionKind
from generator.reading import article_from_text

from .extracting import body, findings

LEAD = "Guards found 12 stolen horses in a barn on Monday."


def listed(text: str, nlp: Language) -> list[tuple[str, str | None]]:
    parsed = body(f"{LEAD}\n\n{text}", nlp)
    found = listed_questions(parsed, [])
    assert all(q.kind is QuestionKind.UNKNOWN for q in found)
    return [(parsed.article[q.evidence[0]], q.question) for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "What we know\n\n- How the horses left the barn.\n- The number of horses.",
        "What happens next\n\n- Whether to sell the horses is up to the owner.",
        # It states something, whatever stands above it.
        "What we do not know\n\n- Guards have found two more horses in a field.",
        # No heading, but a sentence.
        "The owner said that she did not know.\n\n- How to feed a horse: see below.",
        # No entry of the list.
        "What we do not know\n\nGuards have found two more horses in a field.",
        "What we do not know\n\n- Why they left\n\nWhat we know\n\n- How the horses were found",
    ],
)
def test_what_is_told_or_stands_elsewhere_is_not_open(text: str, nlp: Language) -> None:
    assert [words for words, _ in listed(text, nlp) if words != "Why they left"] == []


@pytest.mark.parametrize(
    "heading",
    [
        "What we do not know",
        "## What we don’t know yet",
        "**What is still unclear:**",
        "What don't we know?",
        "Unanswered questions",
        "Questions that remain",
    ],
)
@pytest.mark.parametrize("bullet", ["-", "•", "1."])
def test_each_entry_under_such_a_heading_is_open(heading: str, bullet: str, nlp: Language) -> None:
    entries = [
        "How the horses left the barn",
        "Whether the owner sold the horses.",
        "The names of the owners, which guards will tell on Monday.",
        "Who sold the horses remains a secret.",
        "Where is the owner?",
    ]
    text = "\n".join([heading, "", *(f"{bullet} {entry}" for entry in entries)])
    assert listed(text, nlp) == [
        (entries[0], "How did the horses leave the barn?"),
        (entries[1], "Did the owner sell the horses?"),
        (entries[2], None),
        (entries[3], None),
        (entries[4], None),
    ]


def test_an_entry_that_says_so_itself_is_there_once_and_the_heading_not_at_all(nlp: Language) -> None:
    parsed = body(f"{LEAD}\n\nUnanswered questions\n\n- It is unclear who sold the horses.", nlp)
    found = extract_open_questions(parsed, *findings(parsed))
    assert [parsed.article[q.evidence[0]] for q in found] == ["It is unclear who sold the horses."]
    assert without_headings(parsed, found) == list(found)


def test_what_the_article_marks_as_open_elsewhere_is_there_once(nlp: Language) -> None:
    entries = "- Why the horses left.\n- Whose they are."
    text = f"{LEAD} She did not say why the horses left."
    parsed = body(f"{text}\n\nWhat we do not know\n\n{entries}", nlp)
    found = extract_open_questions(parsed, *findings(parsed))
    assert [parsed.article[q.evidence[0]] for q in found] == [
        "She did not say why the horses left.",
        "Whose they are.",
    ]


def test_an_entry_is_no_background(nlp: Language) -> None:
    text = (
        "What we do not know\n\n- The name of the owner, who left in 1987.\n- The cause of the fire of 1987."
    )
    found = explain(article_from_text(f"Horses found\n\n{LEAD}\n\n{text}", slug="a", language="en"), nlp)
    assert not found.background
    assert len(found.open_questions) == 2
