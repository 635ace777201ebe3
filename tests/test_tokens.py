"""Words with their parse: the same answers as spaCy's, whose names the attributes have."""

from __future__ import annotations

import pytest
import spacy
import spacy.tokens
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator.parsing.language import parse
from generator.parsing.linking import link
from generator.parsing.tokens import Doc, Phrase

from .extracting import article

_BLANK = spacy.blank("en")
_LABELS = ("nsubj", "conj", "")


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[int], list[str]]:
    """Return heads without circles, crossing branches included, and a label for each word."""
    size = draw(st.integers(1, 7))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, place))]
    labels = ["ROOT" if heads[i] == i else draw(st.sampled_from(_LABELS)) for i in range(size)]
    return heads, labels


def both(heads: list[int], labels: list[str]) -> tuple[Doc, spacy.tokens.Doc]:
    words = [chr(ord("a") + i) for i in range(len(heads))]
    theirs = spacy.tokens.Doc(_BLANK.vocab, words=words, heads=heads, deps=labels)
    ours = Doc(theirs.text)
    for token in theirs:
        ours.add(token.idx, token.text, token.whitespace_).dep_ = token.dep_
    link(ours, heads)
    return ours, theirs


@pytest.mark.parametrize(("start", "end"), [(0, 1), (1, 3), (2, 4), (3, 3)])
def test_what_is_not_whole_words_is_no_span(start: int, end: int) -> None:
    doc = Doc("ab cd")
    doc.add(0, "ab", " ")
    doc.add(3, "cd", "")
    assert doc.char_span(start, end) is None


def test_there_is_no_word_before_the_first() -> None:
    doc, _ = both([0, 0], ["ROOT", "conj"])
    with pytest.raises(IndexError):
        doc[0].nbor(-1)


def test_a_word_that_is_not_parsed_stands_by_itself() -> None:
    doc = Doc("a")
    token = doc.add(0, "a", "")
    assert (token.head, token.children, token.subtree) == (token, (), [token])
    assert not token.is_sent_start


def test_offsets_lead_to_words() -> None:
    doc = Doc("The port closed.")
    for idx, text, space in ((0, "The", " "), (4, "port", " "), (9, "closed", ""), (15, ".", "")):
        doc.add(idx, text, space)
    assert list(doc.within(4, 15)) == [1, 2]
    assert list(doc.within(5, 15)) == [2]
    assert list(doc.overlapping(5, 10)) == [1, 2]
    assert list(doc.overlapping(3, 4)) == []
    assert str(doc.char_span(4, 15)) == "(port, closed)"


@given(trees())
def test_a_tree_gives_the_answers_of_spacy(tree: tuple[list[int], list[str]]) -> None:
    ours, theirs = both(*tree)
    for mine, other in zip(ours, theirs, strict=True):
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent"):
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(other, name)], name
        # Not spaCy's own edges: where branches cross, it gives those of a part of the tree.
        inside = [t.i for t in other.subtree]
        assert (mine.left_edge.i, mine.right_edge.i) == (min(inside), max(inside))
        assert mine.is_sent_start == other.is_sent_start
        assert [mine.is_ancestor(t) for t in ours] == [other.is_ancestor(t) for t in theirs]


@given(trees(), st.integers(0, 6), st.integers(1, 7))
def test_a_phrase_has_the_root_and_the_text_of_spacy(
    tree: tuple[list[int], list[str]], first: int, size: int
) -> None:
    ours, theirs = both(*tree)
    first = min(first, len(ours) - 1)
    mine, other = ours[first : first + size], theirs[first : first + size]
    assert isinstance(mine, Phrase)
    assert (mine.root.i, mine.text, mine.start, mine.end) == (
        other.root.i,
        other.text,
        other.start,
        other.end,
    )


def test_names_are_those_of_the_model(nlp: Language) -> None:
    text = "Ida Holm flew from Oslo to New York on 3 May."
    doc, theirs = parse(article(text, headline=False), nlp).doc, nlp(text)
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in theirs.ents]
    assert doc.ents
