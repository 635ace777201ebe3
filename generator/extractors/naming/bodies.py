"""Bodies that are called like people, *Dixon Hall*, *Marlow Finch*: what the article calls them tells."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import EntityKind
from ...tokens import Doc
from .beside import noun_after, noun_before, noun_of_list
from .found import Found
from .gazetteer import lookup
from .tokens import POSSESSIVE, is_body_noun, is_capital, is_person_noun

_WORKING = frozenset({"work", "teach", "study", "enrol", "enroll"})
_OWNER_WORDS = 2
_DOUBTFUL = frozenset({EntityKind.PERSON, EntityKind.PLACE, None})


def is_called_body(doc: Doc, mentions: list[Found]) -> bool:
    """Tell whether the article says beside a name, past doubt, that its bearer is a body.

    *X, a charity*; *the insurer, X,*; *companies including X*; *a researcher at X*.  A noun right before
    the name is not enough: *he told the board X had lied*.
    """
    return any(_is_said_body(doc, m) for m in mentions)


def _is_said_body(doc: Doc, mention: Found) -> bool:
    first = mention.first
    nouns = [noun_after(doc, mention.last), noun_of_list(doc, first)]
    if first and doc[first - 1].text == ",":
        nouns.append(noun_before(doc, first))
    return any(n is not None and is_body_noun(n) for n in nouns) or _employs(doc, first)


def _employs(doc: Doc, first: int) -> bool:
    """Tell whether somebody has a post at the name at token *first*: *a researcher at X*, *works at X*."""
    if first < 2 or doc[first - 1].lower_ != "at":  # noqa: PLR2004 - two words before
        return False
    who = doc[first - 2]
    return who.lemma_ in _WORKING or (who.is_lower and is_person_noun(who))


def venues(doc: Doc, first: int, end: int) -> list[tuple[int, int]]:
    """Return where houses stand that are called by an owner: *Stella's Café*, *St. Mary's United Church*."""
    found = []
    for i in range(first + 1, end - 1):
        if doc[i].text in POSSESSIVE and is_capital(doc[i - 1]):
            start = i - 2 if i - 2 >= first and doc[i - 2].text in {"St.", "St"} else i - 1
            saint = start < i - 1
            named = saint or doc[i - 1].text in load_words("given_names")
            last = next((j for j in (i + 1, i + 2) if j < end and _is_venue(doc[j].text)), 0)
            between = last == i + _OWNER_WORDS
            if (
                last
                and (not between or (named and is_capital(doc[i + 1])))
                and lookup(doc[i - 1].text) is None
            ):
                found.append((start, last + 1))
    return found


def _is_venue(word: str) -> bool:
    return word in load_words("venue_words")


def settle_bodies(doc: Doc, items: dict[str, list[Found]], kinds: dict[str, EntityKind | None]) -> None:
    """Make organisations of supposed people and places that the article calls bodies, and of their owners.

    Whoever *Stella's Café* is named for is the café where nobody else is called so.
    """
    for text, kind in kinds.items():
        several = " " in text or kind is not EntityKind.PERSON
        if kind in _DOUBTFUL and several and lookup(text) is None and is_called_body(doc, items[text]):
            kinds[text] = EntityKind.ORGANIZATION
    houses = {
        text.split()[0] for text, kind in kinds.items() if kind is EntityKind.ORGANIZATION and " " in text
    }
    full = {
        w for text, kind in kinds.items() if kind is EntityKind.PERSON and " " in text for w in text.split()
    }
    for text, kind in kinds.items():
        if kind in _DOUBTFUL and f"{text}'s" in houses and text not in full:
            kinds[text] = EntityKind.ORGANIZATION
