"""How a report opens: with its place in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import EntityKind
from .found import Found, found_at
from .tokens import HYPHENS, Block, is_joined

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DATELINE = 5
"""Tokens of the longest place in a dateline."""
_LONG = 4  # letters; in shorter capitals stand acronyms


def dateline(doc: Doc, block: Block) -> Found | None:
    """Return the place in capitals with which a report opens: *PORT ELDER, Wash. (ANS) —*."""
    last = block.first
    while last < min(block.last, block.first + _DATELINE) and (
        doc[last].is_upper or doc[last].text == "." or (doc[last].text in HYPHENS and is_joined(doc, last))
    ):
        last += 1
    if not block.first < last < block.last or doc[last].text not in {",", "(", "—", "–", "-", "--"}:
        return None
    if any(t.pos_ in {"VERB", "AUX", "PRON"} for t in doc[block.first : last]):
        return None
    place = found_at(doc, block.first, last, EntityKind.PLACE)
    return place if max(map(len, place.words)) >= _LONG else None
