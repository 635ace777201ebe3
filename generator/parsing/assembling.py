"""The parsed pieces of an article → one parse over the whole article.

The quotation's root takes the place of the clause that stood in for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from .linking import link
from .pieces import STAND_IN, Piece
from .tokens import Doc

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.strings import StringStore

_FORMS = ("LOWER", "IS_SPACE", "IS_PUNCT", "IS_ALPHA", "IS_DIGIT", "IS_LOWER", "LIKE_NUM")
_LABELS = ("TAG", "POS", "LEMMA", "DEP", "ENT_IOB", "ENT_TYPE")
_IOB = ("O", "I", "O", "B")  # spaCy's numbers; 0 stands for "not looked at"


class _Strings(dict[int, str]):
    """The words of a `StringStore`, each made once: an article has few labels and repeats its words."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, key: int) -> str:
        self[key] = value = self._store[key]
        return value


def unparsed(text: str, tokenized: spacy.tokens.Doc) -> Doc:
    """Return the words of *text* without labels."""
    doc = Doc(text)
    strings = _Strings(tokenized.vocab.strings)
    rows = tokenized.to_array(list(_FORMS)).tolist() if len(tokenized) else []
    for token, (lower, space, punct, alpha, digit, low, number) in zip(tokenized, rows, strict=True):
        word = doc.add(token.idx, token.text, token.whitespace_)
        word.lower_ = strings[lower]
        word.is_space, word.is_punct, word.is_alpha = bool(space), bool(punct), bool(alpha)
        word.is_digit, word.is_lower, word.like_num = bool(digit), bool(low), bool(number)
    return doc


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """The contents of a quotation, by places in the article."""

    first: int
    """The first word."""
    roots: tuple[int, int]
    """Of the first and of the last sentence."""


@dataclass(slots=True, kw_only=True)
class _Joints:
    """Where the pieces hang on each other."""

    heads: list[int]
    """Head of each word of the article; its own place for a root."""
    adjacent: dict[int, tuple[int, str] | None] = field(default_factory=dict)
    """Quotation → head and label of its stand-in."""
    inverted: dict[int, list[int]] = field(default_factory=dict)
    """Quotation → words whose head is its stand-in."""
    early: set[int] = field(default_factory=set)
    """Quotations that come before their narration's head."""
    opens: set[int] = field(default_factory=set)
    """Quotations that start a sentence of their narration."""
    said: dict[int, _Said] = field(default_factory=dict)

    def hang(self, word: int, head: int) -> None:
        """Hang *word* on *head*, unless *head* hangs on it: a tree has no circles."""
        above = head
        while above != word and self.heads[above] != above:
            above = self.heads[above]
        if above != word:
            self.heads[word] = head


def assemble(doc: Doc, parsed: Iterable[tuple[spacy.tokens.Doc, Piece]]) -> set[int]:
    """Give the words of *doc* the labels of the pieces; return the places that start a sentence.

    Each parse is done with before the next is asked for: those of a long article take much memory.
    """
    joints = _Joints(heads=list(range(len(doc))))
    starts: set[int] = set()
    for part, piece in parsed:
        _copy(piece, part, doc, joints)
        _note_stand_ins(piece, part, joints)
        starts |= {piece.index[s.start] for s in part.sents if piece.index[s.start] >= 0}
        if piece.quotation is not None:
            roots = [s.root.i for s in part.sents]
            joints.said[piece.quotation] = _Said(
                first=piece.index[0], roots=(piece.index[roots[0]], piece.index[roots[-1]])
            )
    for number, said in joints.said.items():
        _join(number, said, doc, joints)
        starts.discard(said.first)
        if number in joints.opens:
            starts.add(said.first)
    link(doc, joints.heads)
    _mend_names(doc)
    return starts


def _copy(piece: Piece, part: spacy.tokens.Doc, doc: Doc, joints: _Joints) -> None:
    """Copy the labels of one piece to the words of the article."""
    strings = _Strings(part.vocab.strings)
    labels = part.to_array(list(_LABELS)).tolist()
    heads = part.to_array("HEAD").astype("int64").tolist()
    for place, (i, (tag, pos, lemma, dep, iob, kind)) in enumerate(zip(piece.index, labels, strict=True)):
        if i < 0:
            continue
        word = doc.tokens[i]
        word.tag_, word.pos_, word.lemma_, word.dep_ = (
            strings[tag],
            strings[pos],
            strings[lemma],
            strings[dep],
        )
        word.ent_type_ = strings[kind]
        word.ent_iob_ = _IOB[iob] if kind else "O"
        head = piece.index[place + heads[place]]
        if head >= 0:
            joints.heads[i] = head
        else:
            joints.inverted.setdefault(-1 - head, []).append(i)


def _note_stand_ins(piece: Piece, part: spacy.tokens.Doc, joints: _Joints) -> None:
    """Remember what each stand-in hangs on, and where."""
    for place, i in enumerate(piece.index):
        if i >= 0:
            continue
        number, token = -1 - i, part[place]
        if token.is_sent_start:
            joints.opens.add(number)
        head = piece.index[token.head.i]
        joints.adjacent.setdefault(number, None)
        if head != i and token.text in STAND_IN and joints.adjacent[number] is None:
            if head >= 0:
                joints.adjacent[number] = (head, token.dep_)
            if token.head.i > token.i:
                joints.early.add(number)


def _join(number: int, said: _Said, doc: Doc, joints: _Joints) -> None:
    """Hang a quotation where its stand-in hung, by the sentence that is next to the cue."""
    nearest = said.roots[-1] if number in joints.early else said.roots[0]
    hook = joints.adjacent.get(number)
    if hook is not None:
        joints.hang(nearest, hook[0])
        doc.tokens[nearest].dep_ = hook[1]
    for i in joints.inverted.get(number, []):
        joints.hang(i, nearest)


def _mend_names(doc: Doc) -> None:
    """Let a name begin where a quotation stood between two words of what was one name."""
    for before, token in pairwise(doc.tokens):
        if token.ent_iob_ == "I" and (before.ent_iob_ == "O" or before.ent_type_ != token.ent_type_):
            token.ent_iob_ = "B"
