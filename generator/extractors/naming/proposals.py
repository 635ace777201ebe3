"""What the parser proposes as names, with mended edges, and without what is certainly none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .cutting import Piece
from .descriptors import is_descriptor
from .edges import mend
from .found import Found, found_at
from .tokens import Block, is_acronym, is_capital, is_sentence_start
from .widening import Region

_MOST_WORDS = 12
_UNNAMED = frozenset({"County"})
"""What is no name alone, though it opens names: *County officials*, *County Engineer Ann Roe*."""


def proposed_names(region: Region, block: Block, piece: Piece) -> Iterator[Found]:
    """Yield what is left of a proposal when its edges are mended; nothing, where that is no name."""
    for first, last, kind in mend(region, *piece):
        found = found_at(region.doc, first, last, kind)
        if (
            last - first <= _MOST_WORDS
            and not _is_no_name(found)
            and not _is_described(region.doc, found)
            and not are_letters(region.doc, first, last)
        ):
            yield replace(found, weak=found.known is None and _is_weak(region.doc, block, found))


def _is_weak(doc: Doc, block: Block, found: Found) -> bool:
    """Tell whether a supposed name may be an everyday word with the capital of a sentence or headline."""
    if found.last - found.first > 1 or not (block.title_case or is_sentence_start(doc, found.first)):
        return False
    if found.vote is EntityKind.PERSON:
        capitals = is_acronym(found.text) and not block.title_case
        return not (capitals or found.text in load_words("given_names") or _is_explained(doc, found))
    return doc[found.first].pos_ not in {"PROPN", "ADJ"}


def _is_explained(doc: Doc, found: Found) -> bool:
    """Tell whether what a subject is stands behind it: *Boyle, a Republican from Ohio, said*."""
    head = doc[found.last - 1]
    explained = any(c.dep_ == "appos" and any(d.dep_ == "det" for d in c.children) for c in head.children)
    return explained and head.dep_ == "nsubj" and head.pos_ == "PROPN"


def _is_described(doc: Doc, found: Found) -> bool:
    """Tell whether a noun for firms that opens a sentence stands for one that is not named: *Drugmaker*."""
    single = found.last - found.first == 1 and found.vote is not EntityKind.PERSON and found.known is None
    return single and is_descriptor(doc, found.first)


def are_letters(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a word is the letters after a person's name: *Jane Doe MP*."""
    letters = last - first == 1 and doc[first].text in load_words("postnominals")
    return letters and first > 0 and is_capital(doc[first - 1])


def _is_no_name(found: Found) -> bool:
    if found.known is not None:
        return False
    plain = found.text.rstrip(".")
    lists = load_words("not_names") | load_words("portfolios") | _UNNAMED
    shouted = found.vote is EntityKind.PERSON and " " in plain and plain.isupper()
    party = plain[:2] in {"R-", "D-", "I-"}  # of a legislator: R-Utah
    if plain.lower() in load_words("people_nouns") or any(mark in plain for mark in "[]"):
        return True
    return party or plain in lists or plain.lower() in load_words("honorifics") or shouted
