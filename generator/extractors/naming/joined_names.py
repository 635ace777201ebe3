"""Bodies and places with an *and* in their names: *Kent Fire and Rescue Service*, *Brighton and Hove*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .found import Found, found_at
from .tokens import Block, is_capital, is_title

_WORDS = re.compile(r"[^\W_]+|,")


def joined_names(doc: Doc, block: Block) -> Iterator[Found]:
    """Yield the names of one block that hold words of which the lists know that *and* joins them."""
    for token in doc[block.first : block.last]:
        for words in _phrases().get(token.text, ()):
            first, last = token.i, token.i + len(words)
            if last <= block.last and tuple(t.text for t in doc[first:last]) == words:
                yield from _named(doc, block, first, last)


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words of what *and* joins, by the first of them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(load_words("joined_fields") | load_words("joined_places")):
        words = tuple(_WORDS.findall(phrase))
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _named(doc: Doc, block: Block, first: int, last: int) -> Iterator[Found]:
    """Yield the body of whose name tokens *first* to *last* are a part, else the place that they name."""
    start, end = _start(doc, block, first), last
    while end < block.last and is_capital(doc[end]) and doc[end].is_alpha and not is_title(doc[end]):
        end += 1
    issued = (
        start - 2 >= block.first and doc[start - 1].text in {"of", "for"} and _is_body(doc[start - 2].text)
    )
    if issued:
        start = _start(doc, block, start - 2)
    if issued or (end > last and _is_body(doc[end - 1].text)):
        yield found_at(doc, start, end, EntityKind.ORGANIZATION)
    elif doc[first:last].text.strip() in load_words("joined_places"):
        yield found_at(doc, first, last, EntityKind.PLACE)


def _start(doc: Doc, block: Block, first: int) -> int:
    """Return where the capitals begin that end before token *first*: *Mid and West Wales* + *Fire and …*."""
    start = first
    while start > block.first:
        before = doc[start - 1]
        joins = before.lower_ == "and" and start - 2 >= block.first and doc[start - 2].dep_ == "nmod"
        if not (joins or (is_capital(before) and before.pos_ == "PROPN" and before.is_alpha)):
            break
        start -= 1 + joins
    return start


def _is_body(word: str) -> bool:
    return any(word in load_words(name) for name in ("organization_words", "venue_words", "team_words"))
