"""Kinds of names, settled by what the rest of the article says: acronyms, firms, surnames that are places."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from ..naming import organizations
from .beside import is_quoted_on_market, noun_after, noun_before
from .bodies import settle_bodies
from .found import Found
from .gazetteer import lookup
from .nobodies import Items, Kinds, drop_nobodies, full_names
from .tokens import is_acronym, is_honorific, is_person_noun, is_title, word_before

_PAIR = 2


def settle_kinds(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Change *kinds* where other names of the article, or its everyday words, speak against them.

    *items* maps each spelling to its mentions, *kinds* to what it was taken for.
    """
    _settle_acronyms(kinds)
    _settle_capitals(kinds)
    _settle_shortened(doc, items, kinds)
    _settle_firms(doc, items, kinds)
    _settle_places(doc, items, kinds)
    settle_bodies(doc, items, kinds)
    _settle_kin(kinds)
    drop_nobodies(doc, items, kinds)


def _settle_acronyms(kinds: Kinds) -> None:
    """Make an organisation of each acronym of an organisation's name, whatever the parser takes it for."""
    full = [text for text, kind in kinds.items() if kind is EntityKind.ORGANIZATION and " " in text]
    for text in kinds:
        short = lookup(text) is None and is_acronym(text)
        if short and any(organizations.abbreviates(text, name) for name in full):
            kinds[text] = EntityKind.ORGANIZATION


def _settle_capitals(kinds: Kinds) -> None:
    """Make a person of a name in capitals, as in the label of a turn, whose bearer is one: *JANE ROE*."""
    people = {text.casefold() for text, kind in kinds.items() if kind is EntityKind.PERSON}
    for text in kinds:
        if " " in text and text.isupper() and text.casefold() in people:
            kinds[text] = EntityKind.PERSON


def _settle_firms(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Make an organisation of a supposed person whom the article calls by the first word, never the last.

    *Skylark Aero*, later *Skylark*.  Names that put the surname first are those of people whom a title, an
    age or a given name shows to be such.
    """
    given = load_words("given_names")
    full = {w for t, k in kinds.items() if k is EntityKind.PERSON and " " in t for w in _in_full(t, given)}
    for text, kind in list(kinds.items()):
        words = text.split()
        if len(words) != _PAIR or kind not in {EntityKind.PERSON, EntityKind.ORGANIZATION} or lookup(text):
            continue
        first, last = items.get(words[0], []), items.get(words[1], [])
        named = words[0] in full or lookup(words[0]) or is_introduced(doc, first)
        proper = 2 * sum(doc[m.first].pos_ == "PROPN" for m in first) >= len(first)
        named = named or kinds.get(words[0]) is None or not proper
        if kind is EntityKind.PERSON:
            person = any(w in given for w in words) or is_introduced(doc, items[text])
            if person or named or last or not first:
                continue
            kinds[text] = EntityKind.ORGANIZATION
        if first and not named:
            kinds[words[0]] = EntityKind.ORGANIZATION


def _in_full(name: str, given: frozenset[str]) -> list[str]:
    """Return the words of a person's name that begins with a given name."""
    words = name.split()
    return words if words[0] in given or len(words) != _PAIR else []


def _settle_shortened(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Make an organisation of the first words of one: *Kestrel Housing*, of *Kestrel Housing Association*.

    What may be a place, *South Peak* of *South Peak Water*, must do something wherever it is named.
    """
    full = [text for text, kind in kinds.items() if kind is EntityKind.ORGANIZATION]
    for text in [t for t, k in kinds.items() if k in {None, EntityKind.PERSON, EntityKind.PLACE}]:
        if kinds[text] is EntityKind.PLACE and not all(_acts(doc, m) for m in items.get(text, [])):
            continue
        several = " " in text and text.split()[0] not in load_words("given_names")
        person = kinds[text] is EntityKind.PERSON and is_introduced(doc, items[text])
        if (
            several
            and not person
            and lookup(text) is None
            and any(name.startswith(f"{text} ") for name in full)
        ):
            kinds[text] = EntityKind.ORGANIZATION


def _acts(doc: Doc, mention: Found) -> bool:
    """Tell whether the bearer of a name says something, does something to something, or has a price."""
    head = doc[mention.first : mention.last].root
    verb = head.head
    objects = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children)
    acts = objects or verb.lemma_ in load_words("speaking_verbs") or is_quoted_on_market(doc, head)
    return head.dep_ == "nsubj" and acts


def _settle_places(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Make a place of a supposed person that the gazetteer has as one, and that nobody is called in full."""
    full = {word for words in full_names(kinds) for word in words}
    for text, mentions in items.items():
        known = mentions[0].known
        if kinds[text] is not EntityKind.PERSON or known is None or " " in text or text in full:
            continue
        if known.kind in {EntityKind.COUNTRY, EntityKind.PLACE} and not is_introduced(doc, mentions):
            kinds[text] = known.kind


def _settle_kin(kinds: Kinds) -> None:
    """Make a person of a given name that is somebody's here with another's surname: *Ada*, *Ada Roe*."""
    people = [text for text, kind in kinds.items() if kind is EntityKind.PERSON]
    surnames = {text.split()[-1] for text in people if " " in text}
    for text, kind in kinds.items():
        words = text.split()
        if (
            kind is not EntityKind.PERSON
            and len(words) == _PAIR
            and words[0] in people
            and words[1] in surnames
        ):
            kinds[text] = EntityKind.PERSON


def is_introduced(doc: Doc, mentions: list[Found]) -> bool:
    """Tell whether a title, an age, *who* or a noun for people shows the bearer to be a person."""
    for mention in mentions:
        before = word_before(doc, mention.first)
        if before is not None and (is_honorific(before) or is_title(before)):
            return True
        after = [t.lower_ for t in doc[mention.last : mention.last + 2]]
        if "who" in after or (after[:1] == [","] and after[1:] and after[1].isdigit()):
            return True
        nouns = (noun_before(doc, mention.first), noun_after(doc, mention.last))
        if any(n is not None and is_person_noun(n) for n in nouns):
            return True
    return False
