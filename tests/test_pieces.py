"""The pieces of an article: stand-ins for quotations, and their way back."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.model import Article, Span
from generator.parsing.assembling import unparsed
from generator.parsing.marks import find_quotations
from generator.parsing.pieces import pieces_of


def words(nlp: Language, text: str) -> list[list[str]]:
    article = Article(slug="a", title="", text=text, paragraphs=(Span(0, len(text)),))
    quotations = find_quotations(text, article.paragraphs)
    masked = {n: q for n, q in enumerate(quotations) if q.speech}
    return [piece.words for piece in pieces_of(article, unparsed(text, nlp.make_doc(text)), masked)]


def test_words_inside_a_sentence_stay_in_it(nlp: Language) -> None:
    assert words(nlp, "The “reform” failed.") == [["The", '"', "reform", '"', "failed", "."]]


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("“We won,” she said.", ","),
        ("“Who won?” she asked.", ","),
        ("“We won.” She left.", "."),
        ("“We won.” she said.", ","),
    ],
)
def test_speech_is_replaced_by_a_clause_that_ends_as_the_sentence_does(
    nlp: Language, text: str, final: str
) -> None:
    narration, _ = words(nlp, text)
    assert narration[:5] == ['"', "It", "works", final, '"']


def test_the_words_of_the_quotation_are_a_piece_of_their_own(nlp: Language) -> None:
    assert words(nlp, "“We won,” she said.")[1] == ["We", "won", "."]


@pytest.mark.parametrize("text", ['Led """WRBks,”aaalert(2', "He said “gone,”xx again."])
def test_a_quotation_without_a_whole_word_in_it_stays_where_it_is(nlp: Language, text: str) -> None:
    (narration,) = words(nlp, text)
    assert "works" not in narration
