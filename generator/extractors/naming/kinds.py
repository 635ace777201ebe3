"""What a name names: weighed from its words, from the words around it, and from the parser's label."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...tokens import Doc, Token
from .found import Found
from .gazetteer import lookup
from .tokens import POSSESSIVE, is_capital, is_honorific, is_title, word_before

Weights = Counter[EntityKind]

_STRONG = 4
_CLEAR = 2
_ENOUGH = 2
_NEAR = ("in", "at", "near", "outside", "around", "across", "throughout", "inside")
_MOST_PERSON_WORDS = 5
_ACRONYM = range(2, 7)
_NUMERAL = re.compile(r"[IVX]+|(?:[A-Z]\.)+")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")


def kind_of(doc: Doc, mentions: list[Found]) -> EntityKind | None:
    """Return the kind of a name with these mentions, all spelt alike; `None` when nothing speaks for any."""
    if all(m.credit for m in mentions):
        return None
    weights: Weights = Counter()
    for found in mentions:
        weights.update(_from_words(found))
        if found.vote and not found.weak:
            weights[found.vote] += 2 if not found.title_case else 1
        weights.update(_from_context(doc, found))
    if not weights or max(weights.values()) < _needed(mentions):
        return None
    return max(weights, key=lambda k: (weights[k], k is EntityKind.GROUP, -list(EntityKind).index(k)))


def _needed(mentions: list[Found]) -> int:
    """Return how much must speak for a name: more for a single word that the parser passed over."""
    single = len(mentions[0].words) == 1 and mentions[0].known is None
    unseen = all(m.vote is None for m in mentions)
    return _CLEAR + 1 if single and (unseen or all(m.weak for m in mentions)) else _ENOUGH


def is_acronym(text: str) -> bool:
    """Tell whether *text* is written in capitals only: *WHO*, *U.N.*, *AFL-CIO*."""
    letters = text.replace(".", "").replace("-", "").replace("&", "")
    return letters.isupper() and letters.isalpha() and len(letters) in _ACRONYM and " " not in text


def _from_words(found: Found) -> Weights:
    """Weigh the words of the name itself."""
    weights: Weights = Counter()
    parts = found.words
    organization, place = load_words("organization_words"), load_words("place_words")
    if (
        len(parts) > 1
        and (start := lookup(parts[0]))
        and start.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
    ):
        weights[EntityKind.PERSON] -= 0 if start.ambiguous else _CLEAR + 1
    if found.known:
        weights[found.known.kind] += 1 if found.known.ambiguous else 3 * _STRONG
        return weights
    head = next((p for p, q in pairwise(parts) if q in {"of", "for"}), parts[-1])
    if len(parts) > 1 and is_acronym(parts[-1]) and not _NUMERAL.fullmatch(parts[-1]):
        weights[EntityKind.ORGANIZATION] += _STRONG + 1
    elif len(parts) > 1 and (head in organization or parts[-1].rstrip(".") in organization):
        weights[EntityKind.ORGANIZATION] += 2 * _STRONG
    elif len(parts) > 1 and (parts[-1] in place or head in place):
        weights[EntityKind.PLACE] += 2 * _STRONG
    elif 1 < len(parts) <= _MOST_PERSON_WORDS and (
        parts[0] in load_words("given_names") or _INITIALS.fullmatch(parts[0])
    ):
        if all(p[0].isupper() or p in load_words("name_particles") for p in parts[1:]) and "&" not in parts:
            weights[EntityKind.PERSON] += _STRONG
    elif len(parts) == 1 and parts[0] in load_words("given_names"):
        weights[EntityKind.PERSON] += 1
    elif is_acronym(found.text):
        weights[EntityKind.ORGANIZATION] += 1
    return weights


def _from_context(doc: Doc, found: Found) -> Weights:
    """Weigh what stands before and after."""
    weights: Weights = Counter()
    before = word_before(doc, found.first)
    head = doc[found.first : found.last].root
    if found.text.isupper() and _is_dateline(doc, found):
        weights[EntityKind.PLACE] += 2 * _STRONG
    if before is not None:
        weights.update(_from_what_precedes(doc, found, before, head))
    if found.last < len(doc):
        weights.update(_from_what_follows(doc, found))
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in load_words("speaking_verbs")
    if speaks and (before is None or before.lower_ != "the"):
        weights[EntityKind.PERSON] += _CLEAR
    if _stands_among_people(head):
        weights[EntityKind.PERSON] += _CLEAR
    return weights


def _from_what_precedes(doc: Doc, found: Found, before: Token, head: Token) -> Weights:
    weights: Weights = Counter()
    if is_honorific(before):
        weights[EntityKind.PERSON] += 2 * _STRONG
    elif is_title(before) or _is_plural_title(before):
        weights[EntityKind.PERSON] += _CLEAR + 1
    elif before.lower_ in _NEAR:
        weights[EntityKind.PLACE] += _CLEAR
    elif before.lower_ == "the":
        weights[EntityKind.PERSON] -= _CLEAR
    elif before.text == "," and head.dep_ == "appos" and found.first > 1 and is_title(doc[found.first - 2]):
        weights[EntityKind.PERSON] += _CLEAR + 1
    return weights


def _is_dateline(doc: Doc, found: Found) -> bool:
    """Tell whether a name in capitals opens a paragraph as the place of a report: *FLINT, Mich. (AP)*."""
    opens = found.first == 0 or doc[found.first - 1].is_space
    return opens and found.last < len(doc) and doc[found.last].text in {",", "(", "—", "–", "-", "--"}


def _is_plural_title(token: Token) -> bool:
    return token.is_lower and token.text.endswith("s") and token.text[:-1] in load_words("titles")


def _stands_among_people(head: Token) -> bool:
    """Tell whether the name is one of a list of people."""
    others = [c for c in head.children if c.dep_ == "conj"] + ([head.head] if head.dep_ == "conj" else [])
    return any(o.ent_type_ == "PERSON" for o in others)


def _from_what_follows(doc: Doc, found: Found) -> Weights:
    weights: Weights = Counter()
    after = doc[found.last]
    beyond = doc[found.last + 1] if found.last + 1 < len(doc) else None
    if after.lower_ == "who" or (
        after.text == "," and beyond is not None and beyond.lower_ in {"who", "whose", "whom"}
    ):
        weights[EntityKind.PERSON] += _CLEAR
    known = lookup(beyond.text) if after.text == "," and beyond is not None and is_capital(beyond) else None
    if known and known.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and known.form is NameForm.FULL:
        weights[EntityKind.PLACE] += _CLEAR
    if after.text == "," and beyond is not None and beyond.is_digit and len(beyond) <= 2:  # noqa: PLR2004 - an age
        weights[EntityKind.PERSON] += _STRONG
    return weights


def reads_as_place(doc: Doc, found: Found) -> bool:
    """Tell whether this mention of a name that is also a person's stands where a place would.

    *in Austin*, *Austin, Texas*, but not *Austin said*.
    """
    before = doc[found.first - 1].lower_ if found.first else ""
    after = doc[found.last : found.last + 2]
    if len(after) > 1 and after[0].text == "," and is_capital(after[1]):
        known = lookup(after[1].text)
        if (
            known
            and known.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
            and known.form is not NameForm.ADJECTIVE
        ):
            return True
    if len(after) and after[0].text in POSSESSIVE:
        return False
    return before in _NEAR and not (len(after) and after[0].pos_ in {"NOUN", "PROPN"})
