"""Houses and bodies that are called by somebody: *Stella's Café*, *St. Jude Children's Hospital*."""

from __future__ import annotations

from ...lexicon import load_words
from .gazetteer import lookup
from .tokens import POSSESSIVE, is_capital, is_title, names_people
from .widening import Region

_OWNER_WORDS = 2
_GENITIVES = frozenset({"'s", "’s"})


def venue(region: Region, i: int) -> int:
    """Return where a house ends that is called by its owner or saint, *St. Mary's United Church*; or 0."""
    doc = region.doc
    saint = doc[i].text in {"St.", "St"}
    owner = i + saint
    if owner + 2 >= region.last or not is_capital(doc[owner]) or doc[owner + 1].text not in POSSESSIVE:
        return 0
    last = next((j for j in (owner + 2, owner + 3) if j < region.last and _is_venue(doc[j].text)), 0)
    between = last == owner + 1 + _OWNER_WORDS
    named = saint or doc[owner].text in load_words("given_names")
    if not last or (between and not (named and is_capital(doc[owner + 2]))) or lookup(doc[owner].text):
        return 0
    return last + 1


def inn(region: Region, i: int) -> int:
    """Return where an inn ends that is called by two things, *the Fox and Hounds*; or 0."""
    doc = region.doc
    if i == region.first or i + 2 >= region.last or doc[i - 1].lower_ != "the":
        return 0
    words, named = (doc[i].text, doc[i + 2].text), load_words("inn_words")
    return i + 3 if doc[i + 1].lower_ in {"and", "&"} and all(word in named for word in words) else 0


def house(region: Region, i: int, *, title_case: bool) -> int:
    """Return where a house or body for some people ends: *St. Jude Children's Research Hospital*; or 0."""
    doc = region.doc
    lists = ("not_names", "sentence_openers")
    if doc[i].pos_ != "PROPN" or any(doc[i].text in load_words(name) for name in lists):
        return 0
    mark = i + 1
    while mark + 1 < region.last and doc[mark].text not in POSSESSIVE:
        stop = doc[mark].text == "." and doc[mark - 1].text == "St"
        if not (stop or (is_capital(doc[mark]) and doc[mark].text[-1].isalpha())):
            return 0
        mark += 1
    people = doc[mark - 1].text
    if mark + 1 >= region.last or mark - 1 == i or not names_people(people):
        return 0
    if doc[mark].text not in _GENITIVES and not people.endswith("s"):
        return 0  # the mark closes a quotation
    houses = load_words("venue_words") | load_words("organization_words")
    end = mark + 1
    while end < region.last and is_capital(doc[end]) and doc[end].is_alpha and not is_title(doc[end]):
        end += 1
    ends = [j + 1 for j in range(mark + 1, end) if doc[j].text in houses]
    return (min if title_case else max)(ends, default=0)


def _is_venue(word: str) -> bool:
    return word in load_words("venue_words")
