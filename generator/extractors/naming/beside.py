"""The common noun beside a name that says what its bearer is: *the brokerage X*, *X, a chain of hotels*."""

from __future__ import annotations

from ...tokens import Doc, Token
from .tokens import POSSESSIVE, is_capital

_PHRASE = 8
"""Tokens within which the noun of an apposition is looked for."""
_OPENING = frozenset({"a", "an", "the", "his", "her", "its", "their"})


def noun_before(doc: Doc, first: int) -> Token | None:
    """Return the noun in lower case right before the name at token *first*, a comma between or not."""
    i = first - 1
    comma = i > 0 and doc[i].text == ","
    if comma:
        i -= 1
    if i < 0 or doc[i].pos_ != "NOUN" or is_capital(doc[i]) or (comma and not _is_closed(doc, first)):
        return None
    if not comma:
        return doc[i]
    start = phrase_start(doc, i)
    determined = start > 0 and (doc[start - 1].lower_ in _OPENING or doc[start - 1].text in POSSESSIVE)
    return doc[i] if determined else None


def phrase_start(doc: Doc, i: int) -> int:
    """Return where the noun phrase begins that ends with the noun at token *i*, after its article."""
    start = i
    while start > 0 and i - start < _PHRASE and not doc[start - 1].is_space:
        token = doc[start - 1]
        if token.pos_ not in {"NOUN", "ADJ", "PROPN"} and token.text not in POSSESSIVE | {"-", "–"}:
            break
        start -= 1
    return start


def _is_closed(doc: Doc, first: int) -> bool:
    """Tell whether the name that begins at token *first* is set off by a mark after it, too."""
    last = first
    while last < len(doc) and is_capital(doc[last]) and doc[last].is_alpha:
        last += 1
    return last < len(doc) and doc[last].text in {",", ".", ";", ")", "—", "–"}


def noun_after(doc: Doc, last: int) -> Token | None:
    """Return the noun of the phrase that begins after a comma at token *last*: *X, a chain of care homes*."""
    if last + 2 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in _OPENING:
        return None
    for i in range(last + 2, min(last + _PHRASE, len(doc))):
        token = doc[i]
        beyond = doc[i + 1].pos_ if i + 1 < len(doc) else ""
        if token.pos_ == "NOUN" and beyond not in {"NOUN", "PROPN"}:
            return None if beyond in {"VERB", "AUX"} else token  # *X, the ministry said*
        if token.pos_ not in {"NOUN", "ADJ", "PROPN", "NUM"} and token.text not in POSSESSIVE | {"-", "–"}:
            return None
    return None
