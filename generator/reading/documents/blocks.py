"""The blocks of text that a web page shows, against those that the extractor kept.

The extractor decides by block, and now and then drops a short paragraph from the midst of an
article, or its last one.  What stands between two blocks that it kept, or right after the last, beside
them and like them, is put back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..boilerplate import kind_of
from ..units import plain
from .document import on_one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset({*_HEADINGS, "p", "li", "blockquote", "figcaption", "td", "th", "dt", "dd", "pre"})
_LEAVES = ("div", "section", "nav", "aside", "header", "footer", "main", "article", "button")
_CONTAINERS = frozenset({*_LEAVES, *_HEADINGS, "p", "li", "blockquote", "table", "ul", "ol"})
_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "head")
_PART = 20  # letters: a shorter block can stand in the article by chance
_ENDS = frozenset(".!?:…")


@dataclass(frozen=True, slots=True)
class Block:
    """One of the smallest blocks of text on a page."""

    element: HtmlElement
    words: str

    @property
    def plain(self) -> str:
        """The letters and digits alone."""
        return plain(self.words)


def blocks_of(page: HtmlElement) -> Iterator[Block]:
    """Yield the blocks of text on *page* in order; scripts and the like are taken out of it."""
    for unseen in list(page.iter(*_UNSEEN)):
        if unseen.getparent() is not None:
            unseen.drop_tree()
    for element in page.iter(*_BLOCKS, *_LEAVES):
        if any(d.tag in _CONTAINERS for d in element.iterdescendants()):
            continue
        words = on_one_line(element.text_content())
        if words:
            yield Block(element, words)


def with_dropped(kept: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the *kept* blocks, and between and after them the paragraphs beside them that were dropped."""
    places: dict[str, int] = {}
    for n, block in enumerate(blocks):
        places.setdefault(block.plain, n)
    present = {plain(words) for words in kept}
    last: int | None = None
    for words in kept:
        here = places.get(plain(words))
        if here is not None and last is not None and last < here:
            for block in _between(blocks, last, here):
                if block.plain not in present:
                    yield block.words
                    present.add(block.plain)
        yield words
        last = last if here is None else here
    if last is not None:
        yield from (block.words for block in _after(blocks, last) if block.plain not in present)


def left_out(blocks: Sequence[Block], held: Sequence[str]) -> Iterator[str]:
    """Yield what the page shows and *held* does not hold, each once."""
    seen = {"", *map(plain, held)}
    whole = "\n".join(seen)
    for block in blocks:
        part_of_it = len(block.plain) >= _PART and block.plain in whole
        if block.plain not in seen and not part_of_it:
            seen.add(block.plain)
            yield block.words


def _between(blocks: Sequence[Block], first: int, last: int) -> Iterator[Block]:
    """Yield the paragraphs of the article between two blocks that have one parent."""
    parent = blocks[first].element.getparent()
    if parent is None or blocks[last].element.getparent() is not parent:
        return
    for block in blocks[first + 1 : last]:
        if block.element.tag == "p" and block.element.getparent() is parent and _is_prose(block):
            yield block


def _after(blocks: Sequence[Block], last: int) -> Iterator[Block]:
    """Yield the paragraphs that go on after the last block of the article, up to what is none."""
    before = blocks[last].element
    for block in blocks[last + 1 :]:
        if block.element.tag != "p" or block.element.getprevious() is not before or not _is_prose(block):
            return
        yield block
        before = block.element


def _is_prose(block: Block) -> bool:
    """Tell whether a paragraph reads like the article: a sentence, no boilerplate, not mainly links."""
    linked = sum(len(on_one_line(a.text_content())) for a in block.element.iter("a"))
    ends = block.words.rstrip("\"”’')»")[-1:] in _ENDS
    return ends and kind_of(block.words, at_edge=False) is None and linked * 2 < len(block.words)
