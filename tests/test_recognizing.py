"""Step by step the model finds the names that it finds by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from generator.parsing.recognizing import SteppingRecognizer, step
from generator.settings import MODEL

ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))


@pytest.fixture(scope="module")
def plain() -> Language:
    """Load what of the model finds names, as it is."""
    return spacy.load(MODEL, exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])


@pytest.fixture(scope="module")
def recognizer(plain: Language) -> EntityRecognizer:
    found = plain.get_pipe("ner")
    assert isinstance(found, EntityRecognizer)
    return found


def found(doc: Doc) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.label_) for e in doc.ents]


def test_in_nothing_nothing_is_found(plain: Language, recognizer: EntityRecognizer) -> None:
    stepping = SteppingRecognizer(recognizer)
    empty = [Doc(plain.vocab), Doc(plain.vocab)]
    assert list(stepping.pipe([], batch_size=2)) == []
    assert list(stepping.pipe(empty, batch_size=2)) == empty
    assert stepping(empty[0]).ents == ()


def test_one_that_weighs_several_ways_is_left_alone() -> None:
    nlp = spacy.load(MODEL, exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])
    weighing = nlp.get_pipe("ner")
    assert isinstance(weighing, EntityRecognizer)
    weighing.cfg["beam_width"] = 4
    assert step(nlp).get_pipe("ner") is weighing


@pytest.mark.parametrize("batch_size", [1, 7, 1000])
def test_the_names_are_those_of_the_recognizer(
    plain: Language, recognizer: EntityRecognizer, batch_size: int
) -> None:
    paragraphs = [p for path in ARTICLES for p in path.read_text(encoding="utf-8").split("\n\n")]
    with plain.select_pipes(disable="ner"):
        read = [*plain.pipe(paragraphs), Doc(plain.vocab)]
    expected = [found(doc) for doc in recognizer.pipe([doc.copy() for doc in read])]
    assert sum(map(len, expected)) > 500
    stepping = SteppingRecognizer(recognizer)
    assert [found(doc) for doc in stepping.pipe(iter(read), batch_size=batch_size)] == expected


def test_what_is_given_beforehand_stays(plain: Language, recognizer: EntityRecognizer) -> None:
    words = ["Ann", "Lowe", "met", "Bo", "in", "Hull", "on", "Monday", "."]
    docs = [Doc(plain.vocab, words=words, sent_starts=[True, *[None] * 8]) for _ in range(2)]
    for doc in docs:
        doc.set_ents([Span(doc, 3, 6, label="ORG")], default="missing")
    assert found(SteppingRecognizer(recognizer)(docs[0])) == found(recognizer(docs[1]))
    assert (3, 6, "ORG") in found(docs[0])


def test_the_model_is_loaded_with_it(nlp: Language) -> None:
    assert isinstance(nlp.get_pipe("ner"), SteppingRecognizer)
