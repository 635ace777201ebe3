"""The pieces in which an article is parsed.

The narration of a paragraph is parsed with each whole quotation replaced by a short clause in
quotation marks, and the words inside each such quotation by themselves.  No word is parsed twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model import Article, Span
from .marks import Quotation
from .tokens import Doc, Token

STAND_IN = ("It", "works")
_STRAIGHT = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
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

    def take(self, token: Token) -> None:
        """Append a word, with straight marks and without what nobody sees; white space is no word."""
        word = token.text.translate(_STRAIGHT)
        if word and not token.is_space:
            self.add(word, token.i, space=bool(token.whitespace_))


def pieces_of(article: Article, doc: Doc, masked: dict[int, Quotation]) -> Iterator[Piece]:
    """Yield the narration of each paragraph, caption and dateline, and the contents of masked quotations."""
    blocks = ([article.title_span] if article.title_span else []) + [*article.paragraphs, *article.captions]
    blocks += [article.dateline] if article.dateline else []
    said = {n: _contents(doc, n, q) for n, q in masked.items()}
    # One without a word (“abc,”def is a single token) is left where it stands.
    inside = {i: n for n, q in masked.items() if said[n].words for i in doc.within(q.span.start, q.span.end)}
    for block in blocks:
        narration = Piece()
        done: set[int] = set()
        contents: list[Piece] = []
        for i in doc.within(block.start, block.end):
            if (n := inside.get(i)) is None:
                narration.take(doc[i])
            elif n not in done:
                done.add(n)
                contents.append(said[n])
                _stand_in(narration, _final(article, masked[n], block), n)
        if any(i >= 0 for i in narration.index):
            yield narration
        yield from contents


def _contents(doc: Doc, number: int, quotation: Quotation) -> Piece:
    """Return the words inside the marks; a final comma counts as the full stop that it replaced."""
    piece = Piece(quotation=number)
    for i in doc.within(quotation.inner.start, quotation.inner.end):
        piece.take(doc[i])
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
    for word in ('"', *STAND_IN, *([final] if final else [])):
        narration.add(word, mark, space=word == STAND_IN[0])
    narration.add('"', mark, space=True)
