"""Titles that the parser took into a name, or cut in two."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .gazetteer import lookup
from .tokens import (
    is_capital,
    is_person_noun,
    is_plural_title,
    is_sentence_start,
    is_title,
    word_before,
    words,
)

_CUT_OFFICES = frozenset({("District", "Attorney")})
_LINKS = frozenset({"of", "for", "and", "&"})


def after_titles(doc: Doc, first: int, last: int, *, strict: bool = True) -> int:
    """Return where the name begins that follows titles; *first* where there is none.

    With *strict* off only a title amid the words counts: *Acme President Jane Doe*.
    """
    given = load_words("given_names")
    for i in range(last - 2, first - 1 if strict else first, -1):
        if i > first and doc[i].text == "." and word_before(doc, i + 1) is not doc[i]:
            return i + 1
        if not is_title(doc[i]) or doc[i].text in given or not is_capital(doc[i + 1]):
            continue
        if strict or not any(doc[j].text in _LINKS for j in range(first, i)):
            return i + 1
    if is_plural_title(doc[first]) and first + 1 < last and doc[first + 1].text in given:
        return first + 1  # Senators Jane Doe and …
    titled = last - first > 2 and is_title(doc[first]) and doc[first + 1].text in given  # noqa: PLR2004 - title, given name, surname
    if titled and doc[first].text not in given:
        return first + 1  # Councillor Jane Doe, whom the parser took for a body
    return first + 1 if _opens_with_noun(doc, first, last, given, strict=strict) else first


def before_office(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends before an office cut in two: *Vale County District* + *Attorney*."""
    split = last - first > 1 and last < len(doc) and (doc[last - 1].text, doc[last].text) in _CUT_OFFICES
    return last - 1 if split else last


def _opens_with_noun(doc: Doc, first: int, last: int, given: frozenset[str], *, strict: bool) -> bool:
    """Tell whether the noun that opens a sentence was taken into a full name: *Tenant Jane Doe*."""
    if last - first < 3 or not is_sentence_start(doc, first) or doc[first].text in given:  # noqa: PLR2004 - the noun, given name, surname
        return False
    named = doc[first + 1].text in given or strict
    return named and is_person_noun(doc[first]) and is_capital(doc[first + 1])


def after_portfolio(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins after an office cut in two: *Secretary of* + *Defense Jane Doe*."""
    if first < 2 or doc[first - 1].text != "of" or not is_title(doc[first - 2]):  # noqa: PLR2004 - two words before
        return first
    ends = range(last - 1, first, -1)
    return next((i for i in ends if words(doc, first, i) in load_words("portfolios")), first)


def without_titles(doc: Doc, first: int, last: int, kind: EntityKind) -> tuple[int, int]:
    """Drop a title at the end of an organisation's name, and *Secretary of* at its beginning.

    A person that is all title is nobody: *Market Strategist*.
    """
    if kind is EntityKind.PERSON:
        return (last, last) if last - first > 1 and _is_office(doc, first, last) else (first, last)
    known = last - first > 1 and lookup(words(doc, first, last))  # *Health and Safety Executive*
    if kind is EntityKind.GROUP or known or _is_personal(doc, first, last):
        return first, last
    while last - first > 1 and is_title(doc[last - 1]) and doc[last - 2].text.lower() not in _LINKS:
        if doc[last - 1].text in load_words("organization_words"):
            break
        last -= 1
    if last - first > 2 and is_title(doc[first]) and doc[first + 1].text in {"of", "for"}:  # noqa: PLR2004 - the title, a preposition and what it governs
        first += 2
    elif last - first == 1 and is_title(doc[first]):
        last = first
    return first, last


def _is_office(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a supposed person is but a title: *Market Strategist*."""
    return (
        is_title(doc[last - 1])
        and doc[first].text not in load_words("given_names")
        and not doc[last - 1].text[1:2].isupper()
    )


def _is_personal(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the words read as given name and surname, though the surname is also a title."""
    return last - first == 2 and doc[first].text in load_words("given_names")  # noqa: PLR2004 - two words
