"""Capitalised words that neither parser nor gazetteer took for a name."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...parsing.tokens import Doc, Token
from .descriptors import is_descriptor
from .offices import after_titles
from .tokens import HYPHENS, Block, is_capital, is_joined, is_title

_NAMES = frozenset({"PROPN", "NOUN", "ADJ"})
_LINKS = frozenset({"of", "for", "&"})


def runs(doc: Doc, block: Block, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words outside *taken*, as half-open token ranges, titles not among them."""
    i = block.first
    while i < block.last:
        if i in taken or not _is_word(doc[i]):
            i += 1
            continue
        end = i + 1
        while end < block.last and end not in taken and (more := _goes_on(doc, i, end, block.last, taken)):
            end += more
        if end - i == 1 and is_descriptor(doc, i):
            i = end
            continue
        first = after_titles(doc, i, end)
        all_title = is_title(doc[end - 1]) and doc[first].text not in load_words("given_names")
        if not (all_title and doc[end - 1].text.istitle()):
            yield first, end
        i = end


def _is_word(token: Token) -> bool:
    plain = token.text.rstrip(".")
    return (
        is_capital(token)
        and token.pos_ in _NAMES
        and plain not in load_words("not_names")
        and plain not in load_words("portfolios")
    )


def _goes_on(doc: Doc, first: int, i: int, end: int, taken: set[int]) -> int:
    """Return how many tokens from *i* on belong to the run that begins at *first*."""
    if _is_word(doc[i]) or (doc[i].pos_ == "PROPN" and doc[i].text in load_words("organization_words")):
        return 1  # also *News*, which is no name by itself
    if i + 1 >= end or i + 1 in taken or not _is_word(doc[i + 1]):
        return 0
    hyphen = doc[i].text in HYPHENS and is_joined(doc, i) and is_joined(doc, i + 1)
    linked = doc[i].text in _LINKS and any(
        doc[j].text in load_words("organization_words") for j in range(first, i)
    )
    return 2 if hyphen or linked or doc[i].text in load_words("name_particles") else 0
