"""What an extract must show whole: the carrier of a partial quote, and the condition."""

from __future__ import annotations

import pytest

from generator.model import Article, Attribution, AttributionKind, Explainer, Sentence, SentenceRole, Span
from generator.proof.gates import balanced, keep


def explainer(text: str, *attributions: Attribution) -> Explainer:
    article = Article(slug="a", title="", text=text, paragraphs=(Span(0, len(text)),))
    sentence = Sentence(span=Span(0, len(text)), role=SentenceRole.NEWS)
    return Explainer(article=article, model="none", sentences=(sentence,), attributions=attributions)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge will open in May.", "open in May"),
        ("She asked if the bridge was safe.", "the bridge was safe"),
        ("It is unclear if the bridge will open.", "the bridge will open"),
        ("If it rains the game is off; the fair goes on.", "the fair goes on"),
        ("If it rains the game is off.", "If it rains the game is off."),
        ("The game is off if it rains.", "The game is off"),
    ],
)
def test_words_that_stand_alone_need_nothing(text: str, words: str) -> None:
    assert keep(explainer(text), span(text, words)) is None


@pytest.mark.parametrize(
    ("text", "words", "needed"),
    [
        ("If it rains, the game is off.", "the game is off", "If it rains, the game is off"),
        ("Unless he pays, she will leave.", "she will leave", "Unless he pays, she will leave"),
        (
            "She said if it were true, she would resign.",
            "she would resign",
            "if it were true, she would resign",
        ),
    ],
)
def test_a_condition_travels_with_the_words(text: str, words: str, needed: str) -> None:
    found = keep(explainer(text), span(text, words))
    assert found is not None
    assert text[found.start : found.end] == needed


def test_a_condition_in_a_quotation_is_none_of_the_narrators_words_after_it() -> None:
    text = "“If it rains, the game is off,” said Roe, a nurse."
    said = Attribution(
        id="q",
        kind=AttributionKind.DIRECT,
        content=(span(text, "If it rains, the game is off,"),),
        quoted=(span(text, "“If it rains, the game is off,”"),),
    )
    assert keep(explainer(text, said), span(text, "a nurse")) is None
    assert keep(explainer(text, said), span(text, "the game is off")) is not None


def test_a_few_quoted_words_need_the_clause_that_carries_them() -> None:
    text = "Lowe said the plan could be “a mistake” for the town."
    partial = Attribution(
        id="q",
        kind=AttributionKind.MIXED,
        content=(span(text, "the plan could be “a mistake” for the town"),),
        quoted=(span(text, "“a mistake”"),),
        carrier=span(text, "the plan could be “a mistake” for the town"),
    )
    found = keep(explainer(text, partial), span(text, "“a mistake”"))
    assert found == partial.carrier


SAID = (
    "“It is late. It is very late,” said Bo Lindgren. The council gave “no promise” on Monday. "
    "“The roof holds,” said Ada Finch."
)


@pytest.mark.parametrize("words", ["gave “no", "roof holds,” said", "promise” on Monday."])
def test_half_a_quotation_in_the_middle_of_an_extract_is_not_balanced(words: str) -> None:
    assert not balanced(explainer(SAID).article, span(SAID, words))


@pytest.mark.parametrize(
    "words",
    [
        "“It is late. It is very late,” said Bo Lindgren.",
        "“It is late.",  # the first sentence of a longer quotation
        "It is very late,”",  # the last one
        "It is very late",
        "said Ada Finch.",
        "“no promise” on Monday",
    ],
)
def test_marks_that_come_in_pairs_or_belong_to_a_longer_quotation_are_balanced(words: str) -> None:
    assert balanced(explainer(SAID).article, span(SAID, words))


def test_a_quotation_that_the_article_leaves_open_is_its_own_affair() -> None:
    text = "He wrote “this is how it began and it went on, said the clerk of the town."
    assert balanced(explainer(text).article, span(text, "wrote “this is how"))
