"""The pieces in which an article is parsed, and how they are put together again.

The narration of a paragraph is parsed with each whole quotation replaced by a short clause in
quotation marks, and the words inside each such quotation by themselves.  Then the quotation's root
takes the place of the clause.  No word is parsed twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .marks import Quotation
from .model import Article, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STAND_IN = ("It", "works")
_STRAIGHT = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_FINAL = ".,?!"


@dataclass(slots=True)
class Piece:
    """What is parsed by itself: words, and for each the index of its token in the article."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    index: list[int] = field(default_factory=list)
    """Index of the token in the article; for a stand-in, -1 minus the number of the quotation."""
    quotation: int | None = None
    """Number of the quotation whose contents this is."""

    def add(self, word: str, index: int, *, space: bool) -> None:
        """Append a word that stands for the token *index*."""
        self.words.append(word)
        self.spaces.append(space)
        self.index.append(index)


def pieces_of(
    article: Article, blank: Doc, quotations: tuple[Quotation, ...], masked: dict[int, Quotation]
) -> Iterator[Piece]:
    """Yield the narration of each paragraph and caption, and the contents of each masked quotation."""
    blocks = ([article.title_span] if article.title_span else []) + [*article.paragraphs, *article.captions]
    inside = {i: n for n, q in masked.items() for i in token_range(blank, q.span)}
    for block in blocks:
        narration = Piece()
        done: set[int] = set()
        contents: list[Piece] = []
        for i in token_range(blank, block):
            if (n := inside.get(i)) is None:
                if not blank[i].is_space:
                    narration.add(blank[i].text.translate(_STRAIGHT), i, space=bool(blank[i].whitespace_))
            elif n not in done:
                done.add(n)
                contents.append(_contents(blank, n, quotations[n]))
                _stand_in(narration, _final(article, quotations[n], block), n)
        if any(i >= 0 for i in narration.index):
            yield narration
        yield from contents


def _contents(blank: Doc, number: int, quotation: Quotation) -> Piece:
    """Return the words inside the marks; a final comma counts as the full stop that it replaced."""
    piece = Piece(quotation=number)
    for i in token_range(blank, quotation.inner):
        token = blank[i]
        if not token.is_space:
            piece.add(token.text.translate(_STRAIGHT), i, space=bool(token.whitespace_))
    if piece.words and piece.words[-1] == ",":
        piece.words[-1] = "."
    return piece


def _final(article: Article, quotation: Quotation, block: Span) -> str:
    """Return the mark that ends the stand-in: a comma where the narrator's sentence may go on.

    Parsers take the question mark in “Who?” she asked for the end of a sentence.
    """
    last = article[quotation.inner].rstrip()[-1:]
    after = article.text[quotation.span.end : block.end].lstrip()
    if last in "?!" and after[:1].isalpha():
        return ","
    if last in _FINAL and after[:1].islower():
        return ","
    return last if last in _FINAL else ""


def _stand_in(narration: Piece, final: str, number: int) -> None:
    """Put a short clause in quotation marks where the quotation was."""
    mark = -1 - number
    for word in ('"', *_STAND_IN, *([final] if final else [])):
        narration.add(word, mark, space=word == _STAND_IN[0])
    narration.add('"', mark, space=True)


@dataclass(slots=True, kw_only=True)
class _Whole:
    """The annotations of the article's tokens while the pieces are put together."""

    columns: dict[str, list[str]]
    heads: list[int]
    adjacent: dict[int, tuple[int, str] | None] = field(default_factory=dict)
    """Quotation → head and label of its stand-in."""
    inverted: dict[int, list[int]] = field(default_factory=dict)
    """Quotation → tokens whose head is its stand-in."""
    early: set[int] = field(default_factory=set)
    """Quotations that come before their narration's head."""
    opens: set[int] = field(default_factory=set)
    """Quotations that start a sentence of their narration."""


def assemble(blank: Doc, pieces: list[Piece], parsed: list[Doc]) -> tuple[Doc, set[int]]:
    """Put the parsed pieces together; return the whole and the indexes that start a sentence."""
    from spacy.tokens import Doc  # noqa: PLC0415 - a second, which a run without changes must not cost

    size = len(blank)
    columns: dict[str, list[str]] = {k: [""] * size for k in ("tags", "pos", "morphs", "lemmas", "deps")}
    columns["ents"] = ["O"] * size
    whole = _Whole(columns=columns, heads=list(range(size)))
    starts: set[int] = set()
    for piece, doc in zip(pieces, parsed, strict=True):
        _copy(piece, doc, whole)
        _note_stand_ins(piece, doc, whole)
        starts |= {piece.index[s.start] for s in doc.sents if piece.index[s.start] >= 0}
    _join(pieces, parsed, whole)
    for piece in pieces:
        if piece.quotation is not None and piece.index:
            starts.discard(piece.index[0])
            if piece.quotation in whole.opens:
                starts.add(piece.index[0])
    joined = Doc(
        blank.vocab,
        words=[t.text for t in blank],
        spaces=[bool(t.whitespace_) for t in blank],
        heads=whole.heads,
        **columns,  # type: ignore[arg-type]
    )
    return joined, starts


def _copy(piece: Piece, doc: Doc, whole: _Whole) -> None:
    """Copy the annotations of one piece to the article's tokens."""
    columns = whole.columns
    for token, i in zip(doc, piece.index, strict=True):
        if i < 0:
            continue
        columns["tags"][i] = token.tag_
        columns["pos"][i] = token.pos_
        columns["morphs"][i] = str(token.morph)
        columns["lemmas"][i] = token.lemma_
        columns["deps"][i] = token.dep_
        columns["ents"][i] = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
        head = piece.index[token.head.i]
        if head >= 0:
            whole.heads[i] = head
        else:
            whole.inverted.setdefault(-1 - head, []).append(i)


def _note_stand_ins(piece: Piece, doc: Doc, whole: _Whole) -> None:
    """Remember what each stand-in hangs on, and where."""
    for token, i in zip(doc, piece.index, strict=True):
        if i >= 0:
            continue
        number = -1 - i
        if token.is_sent_start:
            whole.opens.add(number)
        head = piece.index[token.head.i]
        whole.adjacent.setdefault(number, None)
        if head != i and token.text in _STAND_IN and whole.adjacent[number] is None:
            if head >= 0:
                whole.adjacent[number] = (head, token.dep_)
            if token.head.i > token.i:
                whole.early.add(number)


def _join(pieces: list[Piece], parsed: list[Doc], whole: _Whole) -> None:
    """Hang each quotation where its stand-in hung, by the sentence that is next to the cue."""
    for piece, doc in zip(pieces, parsed, strict=True):
        if piece.quotation is None or not len(doc):
            continue
        roots = [s.root.i for s in doc.sents]
        nearest = piece.index[roots[-1] if piece.quotation in whole.early else roots[0]]
        hook = whole.adjacent.get(piece.quotation)
        if hook is not None:
            whole.heads[nearest], whole.columns["deps"][nearest] = hook
        for i in whole.inverted.get(piece.quotation, []):
            whole.heads[i] = nearest


def token_range(doc: Doc, span: Span) -> range:
    """Return the indexes of the tokens that lie wholly in *span*."""
    first = bisect(doc, span.start)
    while first < len(doc) and doc[first].idx < span.start:
        first += 1
    last = first
    while last < len(doc) and doc[last].idx + len(doc[last]) <= span.end:
        last += 1
    return range(first, last)


def bisect(doc: Doc, offset: int) -> int:
    """Return the index of the token that holds *offset*, or of the first one after it."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx + len(doc[middle]) <= offset:
            low = middle + 1
        else:
            high = middle
    return low
