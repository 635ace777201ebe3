"""Step by step the model finds the syntax and the names that it finds by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc, Span

from generator.parsing.stepping import SteppingParser, fits, step
from generator.settings import MODEL

ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))
BOTH = pytest.mark.parametrize("name", ["parser", "ner"])


@pytest.fixture(scope="module")
def plain() -> Language:
    """Load what the parsers of the model need, and those as they are."""
    return spacy.load(MODEL, exclude=["tagger", "attribute_ruler", "lemmatizer"])


def parser(plain: Language, name: str) -> DependencyParser | EntityRecognizer:
    found = plain.get_pipe(name)
    assert isinstance(found, (DependencyParser, EntityRecognizer))
    return found


def unread(plain: Language, paragraphs: list[str]) -> list[Doc]:
    """Return texts as the parsers get them."""
    with plain.select_pipes(enable="tok2vec"):
        return list(plain.pipe(paragraphs))


def found(doc: Doc) -> list[object]:
    syntax = [(t.dep_, t.head.i, t.is_sent_start) for t in doc]
    return [*syntax, *((e.start, e.end, e.label_) for e in doc.ents)]


@BOTH
def test_in_nothing_nothing_is_found(plain: Language, name: str) -> None:
    stepping = SteppingParser(parser(plain, name))
    empty = [Doc(plain.vocab), Doc(plain.vocab)]
    assert list(stepping.pipe([], batch_size=2)) == []
    assert list(stepping.pipe(empty, batch_size=2)) == empty
    assert found(stepping(empty[0])) == []


@BOTH
def test_one_that_weighs_several_ways_or_knows_nothing_of_a_move_is_left_alone(name: str) -> None:
    nlp = spacy.load(MODEL)
    weighing: Any = parser(nlp, name)
    assert fits(weighing)
    weighing.cfg["beam_width"] = 4
    assert not fits(weighing)
    assert not isinstance(step(nlp).get_pipe(name), SteppingParser)
    weighing.cfg["beam_width"] = 1
    weighing.model.attrs["unseen_classes"].add(1)
    assert not fits(weighing)


@BOTH
@pytest.mark.parametrize("batch_size", [1, 7, 1000])
def test_what_is_found_is_what_the_parser_finds(plain: Language, name: str, batch_size: int) -> None:
    paragraphs = [p for path in ARTICLES for p in path.read_text(encoding="utf-8").split("\n\n")]
    docs, others = ([*unread(plain, paragraphs), Doc(plain.vocab), *unread(plain, ["A"])] for _ in range(2))
    expected = [found(doc) for doc in parser(plain, name).pipe(docs)]
    assert sum(map(len, expected)) > 500
    stepping = SteppingParser(parser(plain, name))
    assert [found(doc) for doc in stepping.pipe(iter(others), batch_size=batch_size)] == expected


@BOTH
def test_what_is_given_beforehand_stays(plain: Language, name: str) -> None:
    words = ["Ann", "Lowe", "met", "Bo", "in", "Hull", "on", "Monday", "."]
    starts = [True, False, None, None, False, True, False, None, None]
    docs = [Doc(plain.vocab, words=words, sent_starts=starts) for _ in range(2)]  # type: ignore[arg-type]
    for doc in docs:
        plain.get_pipe("tok2vec")(doc)
        doc.set_ents([Span(doc, 3, 5, label="ORG")], default="missing")
    assert found(SteppingParser(parser(plain, name))(docs[0])) == found(parser(plain, name)(docs[1]))
    assert [t.i for t in docs[0] if t.is_sent_start] == [0, 5]
    assert "Bo in" in [e.text for e in docs[0].ents]


def test_the_model_is_loaded_with_them(nlp: Language) -> None:
    assert isinstance(nlp.get_pipe("parser"), SteppingParser)
    assert isinstance(nlp.get_pipe("ner"), SteppingParser)
