"""Names in a printed talk: its labels give them in full, *JANE ROE, HOST:*; its stage directions never."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ...interviews.directions import directions
from ...model import EntityKind, Span
from ...parsing.language import Parsed
from .found import Found, found_at
from .tokens import Block, is_honorific, is_title

_NOBODY = frozenset({"unidentified", "unknown", "unnamed"})


def names_in_labels(parsed: Parsed, block: Block) -> Iterator[Found]:
    """Yield the people whom labels in capitals name in full, without their titles.

    Only one that says what the speaker is, *JANE ROE, HOST:*, is surely no outlet.
    """
    doc = parsed.doc
    for label in _labels(parsed, block):
        if not parsed.article[label].isupper() or _is_nobody(parsed, label):
            continue
        places = [t.i for t in parsed.tokens(label)]
        while places and (
            is_honorific(doc[places[0]]) or is_title(doc[places[0]]) or doc[places[0]].is_punct
        ):
            places = places[1:]
        if len([i for i in places if doc[i].is_alpha]) > 1:
            speaks = parsed.article.text.startswith(", ", label.end)
            yield replace(found_at(doc, places[0], places[-1] + 1, EntityKind.PERSON), speaks=speaks)


def nameless(parsed: Parsed, block: Block) -> list[Span]:
    """Return what holds no name in a block: stage directions, and labels of *UNIDENTIFIED PERSON #1*."""
    article = parsed.article
    last = parsed.doc[block.last - 1]
    within = Span(parsed.doc[block.first].idx, last.idx + len(last))
    unknown = [label for label in _labels(parsed, block) if _is_nobody(parsed, label)]
    return [*directions(article.text, within), *unknown]


def _labels(parsed: Parsed, block: Block) -> list[Span]:
    turns = parsed.interview.turns if parsed.interview is not None else ()
    start, end = parsed.doc[block.first].idx, parsed.doc[block.last - 1].idx
    first, last = (bisect_left(turns, place, key=lambda t: t.start) for place in (start, end + 1))
    return [t.label for t in turns[first:last] if t.label is not None]


def _is_nobody(parsed: Parsed, label: Span) -> bool:
    return parsed.article[label].split()[0].casefold() in _NOBODY
