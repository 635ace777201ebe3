"""What a name names: weighed from its words, from the words around it, and from the parser's label."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc
from .contexts import from_context
from .found import Found
from .gazetteer import lookup
from .tokens import is_acronym, names_people
from .weights import CLEAR, STRONG, Weights

_ENOUGH = 2
_SURNAMES = frozenset(
    [
        "Beach",
        "Bridge",
        "Castle",
        "Forest",
        "Hill",
        "Hills",
        "Lake",
        "Lane",
        "Park",
        "Port",
        "Ridge",
        "Shore",
        "Street",
        "Town",
    ]
)
"""Words for places that are surnames, too: *Alan Shore*."""
_CAPES = frozenset({"Point", "Head", "Bluff"})
"""Words for places that bodies are called by as often: *Kerr Point*, the firm *Kestrel Point*."""
_ROADS = frozenset({"Route", "Interstate", "District"})
_LEAGUES = frozenset({"of", "for", "against", "without"})
_MOST_PERSON_WORDS = 5
_NUMERAL = re.compile(r"[IVX]+|(?:[A-Z]\.)+")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_CODE = re.compile(r"(?=[^\W\d]*[A-Z])[^\W\d]+[-./]?\d+(?:[-./]\d+)*(?:[-./]|[^\W\d])*")
_STRAIN = re.compile(r"(?:[A-Z]+\d+){2,}[A-Z]*")
_LONG_ACRONYM = 3


def kind_of(doc: Doc, mentions: list[Found]) -> EntityKind | None:
    """Return the kind of a name with these mentions, all spelt alike; `None` when nothing speaks for any."""
    if all(m.credit for m in mentions) or (mentions[0].known is None and _STRAIN.fullmatch(mentions[0].text)):
        return None
    if any(m.speaks for m in mentions):
        return EntityKind.PERSON
    weights: Weights = Counter()
    for found in mentions:
        weights.update(_from_words(found))
        if found.vote and not found.weak:
            weights[found.vote] += 2 if not found.title_case else 1
        weights.update(from_context(doc, found))
    if not weights or max(weights.values()) < _needed(mentions):
        return None
    return max(weights, key=lambda k: (weights[k], k is EntityKind.GROUP, -list(EntityKind).index(k)))


def _needed(mentions: list[Found]) -> int:
    """Return how much must speak for a name: more for a single word that the parser passed over."""
    single = len(mentions[0].words) == 1 and mentions[0].known is None
    unseen = all(m.vote is None for m in mentions)
    return CLEAR + 1 if single and (unseen or all(m.weak for m in mentions)) else _ENOUGH


def _from_words(found: Found) -> Weights:
    """Weigh the words of the name itself."""
    weights: Weights = Counter()
    parts = found.words
    if (
        len(parts) > 1
        and (start := lookup(parts[0]))
        and start.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
    ):
        weights[EntityKind.PERSON] -= 0 if start.ambiguous else CLEAR + 1
    if found.known:
        weights[found.known.kind] += 1 if found.known.ambiguous else 3 * STRONG
    else:
        weights.update(_from_several(parts) if len(parts) > 1 else _from_one(found))
    return weights


def _from_several(parts: list[str]) -> Weights:
    """Weigh a name of several words."""
    organization, place = load_words("organization_words"), load_words("place_words")
    given = " ".join(parts) not in load_words("joined_places") and parts[0] in load_words("given_names")
    head = next((p for p, q in pairwise(parts) if q in {"of", "for"}), parts[-1])
    if parts[-1].isdigit():  # *Route 12*, but *Teamsters Local 88*
        road = parts[-2] in place or parts[-2] in _ROADS
        return Counter({EntityKind.PLACE if road else EntityKind.ORGANIZATION: STRONG + 1})
    shouted = all(p.isupper() and p.isalpha() for p in parts)  # JANE ROE
    if is_acronym(parts[-1]) and not (shouted or _NUMERAL.fullmatch(parts[-1])):
        return Counter({EntityKind.ORGANIZATION: STRONG + 1})
    league = names_people(parts[0]) and parts[1] in _LEAGUES  # Friends of Mill Pond
    if league or head in organization or parts[-1].rstrip(".") in organization:
        return Counter({EntityKind.ORGANIZATION: 2 * STRONG})
    if parts[-1] in place or head in place or " ".join(parts) in load_words("joined_places"):
        surname = given and parts[-1] in _SURNAMES
        return Counter({EntityKind.PLACE: STRONG * (2 - surname), EntityKind.PERSON: STRONG * surname})
    if "&" in parts or parts[-1] in _CAPES:
        return Counter({EntityKind.ORGANIZATION: STRONG + 1} if "&" in parts else {EntityKind.PLACE: CLEAR})
    plain = all(p[0].isupper() or p in load_words("name_particles") for p in parts[1:])
    person = len(parts) <= _MOST_PERSON_WORDS and (given or _INITIALS.fullmatch(parts[0]))
    return Counter({EntityKind.PERSON: STRONG}) if person and plain else Counter()


def _from_one(found: Found) -> Weights:
    """Weigh a name of one word."""
    word = found.text
    if word in load_words("single_names"):
        return Counter({EntityKind.PERSON: STRONG})
    if word in load_words("team_words"):
        return Counter({EntityKind.ORGANIZATION: STRONG})
    if word in load_words("given_names"):
        return Counter({EntityKind.PERSON: 1})
    branch, _, country = word.partition("-")  # WWF-Malaysia
    where = lookup(country) if is_acronym(branch) and lookup(branch) is None else None
    if where is not None and where.form is NameForm.FULL:
        return Counter({EntityKind.ORGANIZATION: STRONG, EntityKind.PERSON: -2 * STRONG})
    if _CODE.fullmatch(word):  # a virus, an aircraft, a motorway; seldom a body
        return Counter({EntityKind.PERSON: -3 * STRONG})
    return _from_acronym(found) if is_acronym(word) else Counter()


def _from_acronym(found: Found) -> Weights:
    """Weigh a word in capitals: a station or another body, where the parser takes it for a person, too."""
    taken = found.vote is EntityKind.PERSON and not found.title_case and "." not in found.text
    if taken and len(found.text) >= _LONG_ACRONYM and found.text.title() not in load_words("given_names"):
        return Counter({EntityKind.PERSON: -2 * STRONG, EntityKind.ORGANIZATION: CLEAR + 1})
    return Counter({EntityKind.ORGANIZATION: 1})
