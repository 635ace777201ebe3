"""The noun before a body's name that has its capital from the sentence: *Carmaker Halden Motors said*."""

from __future__ import annotations

from functools import cache

from ...lexicon import load_words
from ...parsing.tokens import Doc
from .tokens import is_capital, is_sentence_start

_TRADES = ("er", "or")
"""Endings of nouns for firms by what they do: *insurer*, *distributor*; no firm opens its name with one."""
_HOUSES = frozenset({"theater"})
_FULL = 2  # words of a name that its last word shows to be whole


def after_descriptor(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins in a proposal that may open with what its bearer is; *first* in doubt.

    The text must support it: it has the name without the noun, or what is left ends like the name of a body
    (*Halden Motors*).  Those who do something for a living are always so described, as *drugmaker* or
    *housebuilder*, if more is left than a word that bodies end with (*Builder Magazine*).
    """
    if last - first < _FULL or not is_descriptor(doc, first) or not is_capital(doc[first + 1]):
        return first
    body = doc[last - 1].text in load_words("organization_words") | load_words("firm_words")
    trade = _is_trade(doc[first].lower_) and not (body and last - first == _FULL)
    whole = last - first > _FULL and body
    return first + 1 if trade or whole or _stands_alone(doc, first + 1, last) else first


def _is_trade(word: str) -> bool:
    """Tell whether a noun says what a firm does, and is no short name for one: *insurer*, not *maker*."""
    short = word in load_words("body_nouns") or word in _HOUSES
    return word in load_words("firm_nouns") and word.endswith(_TRADES) and not short


def is_descriptor(doc: Doc, i: int) -> bool:
    """Tell whether the word at token *i* opens a sentence and is a noun for bodies: *Retailer*."""
    token = doc[i]
    return token.text.istitle() and token.lower_ in _nouns() and is_sentence_start(doc, i)


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns for bodies that no body has for a name."""
    return (load_words("body_nouns") | load_words("firm_nouns")) - load_words("naming_body_nouns")


def _stands_alone(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the article has the words elsewhere without the noun before them."""
    wanted = [t.text for t in doc[first:last] if not t.is_space]
    noun = doc[first - 1].lower_
    for i in range(len(doc) - len(wanted) + 1):
        if doc[i].text == wanted[0] and i != first and [t.text for t in doc[i : i + len(wanted)]] == wanted:
            before = doc[i - 1] if i else None
            if before is None or (before.lower_ != noun and not is_capital(before)) or before.is_space:
                return True
    return False
