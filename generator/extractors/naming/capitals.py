"""A capital that stands for a government: *Moscow has warned*, not *in Moscow*."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc, Token
from .found import Found
from .tokens import POSSESSIVE

_NEAR = 4  # a possessive and what may stand before the noun
_AMONG = frozenset({"with", "against", "between", "by"})


def is_government(doc: Doc, found: Found, others: dict[int, Found]) -> bool:
    """Tell whether a capital's name is the subject or partner of what governments do.

    *others* maps tokens to the names found there: one capital in a list speaks for all.  In doubt a
    capital is a place.
    """
    if _is_located(doc, found, others):
        return False
    following = doc[found.last : found.last + _NEAR]
    if len(following) and following[0].text in POSSESSIVE:
        return any(t.lower_ in load_words("government_nouns") for t in following[1:])
    head: Token = doc[found.first : found.last].root
    top = head
    while top.dep_ == "conj" and top.head.i < top.i:
        top = top.head
    first = others.get(top.i)
    if top.i != head.i and first and first.known and first.known.form is NameForm.CAPITAL:
        return is_government(doc, first, others)
    if top.dep_ in {"nsubj", "nsubjpass"}:
        return _verb(top).lemma_ in load_words("government_verbs")
    return bool(top.dep_ == "agent" or (top.dep_ == "pobj" and top.head.lower_ in _AMONG))


def _is_located(doc: Doc, found: Found, others: dict[int, Found]) -> bool:
    """Tell whether the name is certainly a place's: *in Rome*, *Rome, Italy*, *ROME (Reuters)*."""
    if found.first and doc[found.first - 1].lower_ in load_words("place_prepositions"):
        return True
    if found.last >= len(doc):
        return False
    after = doc[found.last].text
    region = after == "," and _is_region(others.get(found.last + 1)) and not _is_listed(doc, found)
    return region or after in {"(", "—", "–", "--"}


def _verb(subject: Token) -> Token:
    """Return the verb that says what the subject does: *seen* in *has been able to*."""
    verb: Token = subject.head
    if verb.lemma_ in {"be", "have", "do"}:
        inner = [c for c in verb.subtree if c.dep_ in {"xcomp", "ccomp"} and c.pos_ == "VERB"]
        return inner[0] if inner else verb
    return verb


def _is_region(found: Found | None) -> bool:
    """Tell whether a name is that of a country or region, in full."""
    known = found.known if found else None
    kinds = {EntityKind.COUNTRY, EntityKind.PLACE}
    return known is not None and known.kind in kinds and known.form is NameForm.FULL


def _is_listed(doc: Doc, found: Found) -> bool:
    """Tell whether the name is one of a list: *Tehran, Beijing, and Pyongyang*."""
    root = doc[found.first : found.last].root
    return root.dep_ == "conj" or any(c.dep_ == "conj" for c in root.children)
