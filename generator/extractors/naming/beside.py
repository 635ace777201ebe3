"""The common noun beside a name that says what its bearer is: *the brokerage X*, *X, a chain of hotels*."""

from __future__ import annotations

from ...model import NameForm
from ...parsing.tokens import Doc, Token
from .descriptors import is_descriptor
from .gazetteer import lookup
from .tokens import POSSESSIVE, is_capital, is_person_noun, is_sentence_start

_PHRASE = 8
"""Tokens within which the noun of an apposition is looked for."""
_LONG_PHRASE = 12
_OPENING = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_ONE = frozenset({"a", "an", "one", "another"})
_LISTED = 24
"""Tokens of a list within which the noun that opens it is looked for."""
_MARKET = frozenset(
    {
        "rise",
        "fall",
        "gain",
        "lose",
        "add",
        "drop",
        "slip",
        "sink",
        "jump",
        "climb",
        "shed",
        "slide",
        "surge",
        "tumble",
        "advance",
        "dip",
        "rally",
    }
)
_LINKS = frozenset({",", "and", "or", "&", "-"})


def noun_before(doc: Doc, first: int) -> Token | None:
    """Return the noun in lower case right before the name at token *first*, a comma between or not."""
    i = first - 1
    comma = i > 0 and doc[i].text == ","
    if comma:
        i -= 1
    if not comma and i >= 0 and is_descriptor(doc, i):
        return doc[i]
    if i < 0 or doc[i].pos_ != "NOUN" or is_capital(doc[i]) or (comma and not _is_closed(doc, first)):
        return None
    if not comma:
        return doc[i]
    start = phrase_start(doc, i)
    owned = any(t.text in POSSESSIVE for t in doc[start:i])  # Jane Doe's widow, X,
    determined = owned or (
        start > 0 and (doc[start - 1].lower_ in _OPENING or doc[start - 1].text in POSSESSIVE)
    )
    governed = start > 2 and doc[start - 2].pos_ == "ADP" and is_person_noun(doc[start - 3])  # noqa: PLR2004 - the captain of the team, X,
    return doc[i] if determined and (not governed or is_person_noun(doc[i])) else None


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
    kept: Token | None = None
    for i in range(last + 2, min(last + _LONG_PHRASE, len(doc))):
        token = doc[i]
        beyond = doc[i + 1].pos_ if i + 1 < len(doc) else ""
        owns = i + 1 < len(doc) and doc[i + 1].text in POSSESSIVE
        if token.pos_ == "NOUN" and beyond not in {"NOUN", "PROPN"} and not owns:
            if beyond in {"VERB", "AUX"}:
                return kept  # *X, the ministry said*
            if not _goes_on(doc, i + 1):
                return token
            kept = kept or token  # *X, a non-profit, multi-service agency*
        elif token.text != "," and not _is_modifier(token):
            return kept
    return kept


def _goes_on(doc: Doc, i: int) -> bool:
    """Tell whether the comma at token *i* parts adjectives of one phrase, or a hyphen its words."""
    if i + 2 >= len(doc) or doc[i].text not in {",", "-"}:
        return False
    return doc[i].text == "-" or doc[i + 1].pos_ == "ADJ" or doc[i + 2].text == "-"


def _is_modifier(token: Token) -> bool:
    return token.pos_ in {"NOUN", "ADJ", "PROPN", "NUM"} or token.text in POSSESSIVE | {"-", "–"}


def list_start(doc: Doc, first: int) -> int:
    """Return where the list begins in which the name at token *first* stands, as *X* in *A, B and X*."""
    i = first
    while i > 1 and first - i < _LISTED and (doc[i - 1].text in _LINKS or is_capital(doc[i - 1])):
        i -= 1
    return i


def noun_of_list(doc: Doc, first: int) -> Token | None:
    """Return the noun that opens the list in which the name at token *first* stands.

    *companies* in *companies including X, Y and Z*, *companies such as X*.
    """
    i = list_start(doc, first) - 1
    if i > 0 and doc[i].lower_ == "as" and doc[i - 1].lower_ == "such":
        i -= 1
    elif i < 1 or doc[i].lower_ not in {"including", "like"}:
        return None
    i -= 1 + (doc[i - 1].text == ",")
    plain = i >= 0 and doc[i].pos_ == "NOUN" and (not is_capital(doc[i]) or is_sentence_start(doc, i))
    return doc[i] if plain else None


def demonym_before(doc: Doc, first: int) -> int | None:
    """Return the token of a people's name that describes the person named at *first*: *A German, X,*."""
    i = first - 2
    if i < 1 or doc[i + 1].text != "," or doc[i - 1].lower_ not in _ONE:
        return None
    return i if _names_one(doc[i]) and _is_closed(doc, first) else None


def demonym_after(doc: Doc, last: int) -> int | None:
    """Return the token of a party's or people's name that describes the person before: *X, a Democrat,*."""
    i = last + 2
    if i + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in _ONE:
        return None
    return i if _names_one(doc[i]) and doc[i + 1].text in {",", ".", ";"} else None


def _names_one(token: Token) -> bool:
    """Tell whether a token is the name of one of a people, a faith or a party: *German*, *Democrat*."""
    known = lookup(token.text)
    people = known.form is NameForm.ADJECTIVE if known else token.ent_type_ == "NORP"
    return is_capital(token) and people


def is_quoted_on_market(doc: Doc, name: Token) -> bool:
    """Tell whether a name rises or falls by a share, as firms and indexes do: *X gained 2 per cent*."""
    verb = name.head
    after = [t.lower_ for t in doc[verb.i + 1 : verb.i + 5]]
    shares = "%" in after or "percent" in after or ("per" in after and "cent" in after)
    return name.dep_ == "nsubj" and shares and verb.lemma_ in _MARKET
