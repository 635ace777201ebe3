"""What is known of names before an article is read: countries, their adjectives and capitals, regions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from ...lexicon import load_table, load_words
from ...model import EntityKind, NameForm

LONGEST = 6
"""Tokens of the longest name in the gazetteer."""
_SHOUTED = 4  # letters of the shortest name that is recognised in capitals only


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the gazetteer."""

    kind: EntityKind
    key: str
    """A country's code, or the canonical name of a place or an institution."""
    form: NameForm = NameForm.FULL
    ambiguous: bool = False
    """True where the words are as often something else: *Jordan*, *Turkey*."""


def fold(name: str) -> str:
    """Return *name* as the gazetteer spells it: straight apostrophes, single spaces."""
    return " ".join(name.replace("’", "'").replace("\u00a0", " ").split())


@cache
def gazetteer() -> dict[str, Known]:
    """Return everything known, by folded name; in doubt, a country before a capital before a place."""
    ambiguous = load_words("ambiguous_names")
    known: dict[str, Known] = {}
    for name, kind, key, form in chain(_countries(), _regions(), _institutions()):
        known.setdefault(fold(name), Known(kind, key, form, name in ambiguous))
    for name in sorted(load_words("large_cities")):
        known.setdefault(fold(name), Known(EntityKind.PLACE, name, ambiguous=" " not in name))
    return known


_Row = tuple[str, EntityKind, str, NameForm]


def _countries() -> Iterator[_Row]:
    for row in load_table("countries"):
        (code,), names, adjectives, people, capitals, *others = row
        for name in chain(names, *others):
            yield name, EntityKind.COUNTRY, code, NameForm.FULL
        for name in (*adjectives, *people):
            yield name, EntityKind.COUNTRY, code, NameForm.ADJECTIVE
        for name in capitals:
            yield name, EntityKind.COUNTRY, code, NameForm.CAPITAL


def _regions() -> Iterator[_Row]:
    for row in load_table("regions"):
        _, (name,), adjectives, people, *abbreviations = row
        for word in chain([name], *abbreviations):
            yield word, EntityKind.PLACE, name, NameForm.FULL
        for word in (*adjectives, *people):
            yield word, EntityKind.PLACE, name, NameForm.ADJECTIVE
    for name in sorted(load_words("cities")):
        yield name, EntityKind.PLACE, name, NameForm.FULL


def _institutions() -> Iterator[_Row]:
    for name in sorted(load_words("institutions")):
        yield name, EntityKind.ORGANIZATION, name, NameForm.FULL
    for (name,), singular in load_table("named_groups"):
        yield name, EntityKind.GROUP, name, NameForm.FULL
        for word in singular:
            yield word, EntityKind.GROUP, name, NameForm.ADJECTIVE


@cache
def first_words() -> frozenset[str]:
    """Return the words with which names of the gazetteer begin, to look up only where it can help."""
    words = {name.replace("-", " ").split()[0] for name in gazetteer()}
    return frozenset(words | {word.upper() for word in words if len(word) >= _SHOUTED})


def lookup(name: str) -> Known | None:
    """Return what is known of *name*, also in capitals only; `None` when it is not in the gazetteer."""
    plain = fold(name)
    known = gazetteer().get(plain)
    if known is None and plain.isupper() and len(plain) >= _SHOUTED:
        return gazetteer().get(plain.title())
    return known
