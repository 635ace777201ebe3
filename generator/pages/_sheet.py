"""Composing one item: the article's words in their two forms, labels of ours around them."""

from __future__ import annotations

from collections.abc import Sequence

from ..items import Extract, Form, Item, Picture
from ..markdown import escape
from ..model import Explainer, Span
from ..pictures import FOLDER
from ._openings import opening
from ._spans import pieces, shortest, stands_alone


class Sheet:
    """Makes the text of one item and keeps count of the extracts in it.

    Labels are provisional, `start-end`; `render_pages` replaces them for all pages of the article
    at once.
    """

    def __init__(self, explainer: Explainer) -> None:
        """Begin an item."""
        self._explainer = explainer
        self._extracts: dict[Extract, None] = {}

    def quote(self, *spans: Span, attributes: str = "") -> str:
        """Return a block quote, a paragraph for each span; *attributes* go to its last paragraph."""
        short = [shortest(self._explainer, span) for span in spans]
        parts = [piece for span in short for piece in pieces(self._explainer, span)]
        lines = [f"> {self._words(p)}{self._reference(p, Form.QUOTE)}" for p in parts]
        return "\n>\n".join(lines) + (f"\n> {{ {attributes} }}" if attributes else "")

    def italic(self, span: Span | None, link: str | None = None) -> str:
        """Return words in italics; empty when there are none, or they cannot stand alone."""
        if span is None or not stands_alone(self._explainer, span := shortest(self._explainer, span)):
            return ""
        words = f"[{self._words(span)}]({link})" if link else self._words(span)
        return f"*{words}*{self._reference(span, Form.ITALIC)}"

    def opening(self, span: Span, link: str | None = None, *, at_least: int = 0) -> str:
        """Return the first words of *span* in italics, linked, with a mark where they break off.

        No space before the mark: a line that breaks there would begin with it.
        """
        start = opening(self._explainer, span, at_least=at_least)
        if start is None:
            return ""
        words = self.italic(start, link)
        return f"{words}…" if words and start.end < span.end - 1 else words

    def item(self, id: str, *blocks: str, picture: Picture | None = None) -> Item:
        """Return the item; empty blocks are left out."""
        text = "\n\n".join(b for b in blocks if b)
        return Item(id=id, text=text, extracts=tuple(self._extracts), picture=picture)

    def _words(self, span: Span) -> str:
        return escape(self._explainer.article[span])

    def _reference(self, span: Span, form: Form) -> str:
        extract = Extract(label=f"{span.start}-{span.end}", span=span, form=form)
        self._extracts.setdefault(extract)
        return f"[^{extract.label}]"


def line(*parts: str, kind: str = "", id: str = "") -> str:
    """Return a paragraph of *parts* with dots between, of the class *kind*; empty without parts."""
    text = " · ".join(p for p in parts if p)
    attributes = " ".join([*([f"#{id}"] if id else []), *([f".{kind}"] if kind else [])])
    return f"{text}\n{{ {attributes} }}" if text and attributes else text


def image(picture: Picture, words: str, *, id: str = "") -> str:
    """Return a picture, described by *words*, which are a label of ours."""
    attributes = " ".join([*([f"#{id}"] if id else []), ".picture"])
    return f"![{words}]({FOLDER}/{picture.name}.svg)\n{{ {attributes} }}"


def heading(level: int, text: str, id: str) -> str:
    """Return a heading whose id is *id*."""
    return f"{'#' * level} {text} {{ #{id} }}"


def table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, keep: bool = False) -> str:
    """Return a table; empty cells get a dash, columns without words are left out unless *keep*."""
    used = [n for n in range(len(columns)) if keep or any(row[n] for row in rows)]
    lines = [
        [columns[n] for n in used],
        ["---" for _ in used],
        *[[row[n] or "–" for n in used] for row in rows],
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def count(number: int, one: str, many: str = "") -> str:
    """Return *number* with its noun: `1 quote`, `3 quotes`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
