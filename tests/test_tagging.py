"""What a ruler remembers is what it would say."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from generator.parsing.tagging import RememberingRuler
from generator.settings import MODEL

ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))
SPOKEN = "Let's go. There is gonna be nothin' here, and y'all ain't got to stay.\n\nC'm on, there's  more."


@pytest.fixture(scope="module")
def plain() -> Language:
    """Load the model as it is, up to the labels that its ruler reads."""
    return spacy.load(MODEL, exclude=["ner", "lemmatizer"])


def said(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_) for t in doc]


def test_a_ruler_that_asks_for_more_is_left_alone(plain: Language) -> None:
    ruler = AttributeRuler(plain.vocab)
    ruler.add([[{"SHAPE": "dd"}]], {"POS": "NUM"})
    remembering = RememberingRuler(ruler)
    assert not remembering.usable
    assert [t.pos_ for t in remembering(Doc(plain.vocab, words=["12", "a"]))] == ["NUM", ""]


def test_a_pattern_of_two_that_may_begin_anywhere_is_never_guessed(plain: Language) -> None:
    ruler = AttributeRuler(plain.vocab)
    ruler.add([[{"TAG": "NN"}, {"LOWER": "on"}]], {"POS": "ADV"}, index=1)
    assert not RememberingRuler(ruler).usable


def test_it_says_what_the_ruler_says(plain: Language) -> None:
    ruler = plain.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    remembering = RememberingRuler(ruler)
    assert remembering.usable
    paragraphs = [p for path in ARTICLES[:12] for p in path.read_text(encoding="utf-8").split("\n\n")]
    with plain.select_pipes(disable="attribute_ruler"):
        read = list(plain.pipe([*paragraphs, SPOKEN, SPOKEN]))
    for doc in read:
        expected = said(ruler(doc.copy()))
        assert said(remembering(doc.copy())) == expected
        assert said(remembering(doc.copy())) == expected  # now it is remembered


def test_the_model_is_loaded_with_it(nlp: Language) -> None:
    assert isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)
