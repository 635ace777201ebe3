"""How parsed pieces become one parse again."""

from __future__ import annotations

from itertools import islice

import spacy.tokens
from spacy.language import Language

from generator.parsing.assembling import assemble, unparsed
from generator.parsing.language import parse
from generator.parsing.pieces import Piece
from generator.parsing.tokens import Doc

from .extracting import article, body, word


def test_white_space_and_boilerplate_have_no_labels(nlp: Language) -> None:
    parsed = parse(article("Council meets\n\nIt voted."), nlp)
    breaks = [t for t in parsed.doc if t.is_space]
    assert breaks
    assert all((t.dep_, t.tag_, t.head) == ("", "", t) for t in breaks)


def test_a_name_does_not_go_on_behind_a_quotation(nlp: Language) -> None:
    doc = unparsed("Ida x Holm", nlp.make_doc("Ida x Holm"))
    piece = Piece()
    piece.take(doc[0])
    piece.take(doc[2])
    part = nlp.make_doc("Ida Holm")
    part.set_ents([spacy.tokens.Span(part, 0, 2, label="PERSON")])
    for token in part:
        token.is_sent_start = token.i == 0
    assemble(doc, [(part, piece)])
    assert [(t.ent_iob_, t.ent_type_) for t in doc] == [("B", "PERSON"), ("O", ""), ("B", "PERSON")]


def test_a_quotation_whose_stand_in_hangs_on_what_hangs_on_it_makes_no_circle(nlp: Language) -> None:
    doc = Doc("asks “Go”")
    for idx, text in ((0, "asks"), (5, "“"), (6, "Go"), (8, "”")):
        doc.add(idx, text, "")
    narration = Piece(words=["asks", "It", "works"], spaces=[True] * 3, index=[0, -1, -1])
    contents = Piece(words=["Go"], spaces=[False], index=[2], quotation=0)
    parts = [made(nlp, narration, [2, 0, 2]), made(nlp, contents, [0])]
    assemble(doc, zip(parts, [narration, contents], strict=True))
    assert all(len(list(islice(t.ancestors, 9))) < len(doc) for t in doc)


def test_each_word_keeps_its_form_and_gets_its_labels(nlp: Language) -> None:
    parsed = body("All 12 Ports have closed.", nlp)
    assert (word(parsed, "Ports").lower_, word(parsed, "closed").lemma_) == ("ports", "close")
    assert [t.text for t in parsed.doc if t.like_num] == ["12"]
    assert [t.text for t in parsed.doc if t.is_punct] == ["."]


def made(nlp: Language, piece: Piece, heads: list[int]) -> spacy.tokens.Doc:
    deps = ["ROOT" if head == i else "ccomp" for i, head in enumerate(heads)]
    return spacy.tokens.Doc(nlp.vocab, words=piece.words, spaces=piece.spaces, heads=heads, deps=deps)
