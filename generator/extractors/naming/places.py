"""Merging of countries, places and peoples, by the gazetteer and by name."""

from __future__ import annotations

from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc
from .actor import Actor
from .capitals import is_government
from .found import Found
from .tokens import HYPHENS

_SPOKEN = frozenset(
    {"in", "into", "speak", "speaks", "spoke", "speaking", "learn", "learning", "teach", "teaching"}
)


def places(doc: Doc, found: list[Found], at: dict[int, Found]) -> list[Actor]:
    """Group countries by code and places by name; a capital goes with its country or is a place."""
    countries: dict[str, Actor] = {}
    others: dict[str, Actor] = {}
    for mention in found:
        known = mention.known
        form = known.form if known else NameForm.FULL
        if form is NameForm.ADJECTIVE and _is_language(doc, mention):
            continue
        if (
            known
            and known.kind is EntityKind.COUNTRY
            and (form is not NameForm.CAPITAL or is_government(doc, mention, at))
        ):
            actor = countries.setdefault(known.key, Actor(EntityKind.COUNTRY, [], known.key))
        else:
            key = (known.key if known and known.kind is EntityKind.PLACE else mention.text).casefold()
            actor = others.setdefault(key, Actor(EntityKind.PLACE, []))
            form = NameForm.FULL if form is NameForm.CAPITAL else form
        actor.mentions.append(mention)
        if form is not NameForm.FULL:
            actor.forms[mention.first] = form
    return [*countries.values(), *others.values()]


def _is_language(doc: Doc, mention: Found) -> bool:
    """Tell whether an adjective names a language: *in Spanish*, *Spanish-speaking*."""
    before = doc[mention.first - 1].lower_ if mention.first else ""
    after = [t.lower_ for t in doc[mention.last : mention.last + 2]]
    if after[:1] == ["language"] or (
        len(after) > 1 and after[0] in HYPHENS and after[1] in {"language", "speaking"}
    ):
        return True
    head = doc[mention.last - 1]
    return before in _SPOKEN and head.dep_ in {"pobj", "dobj"} and not head.text.endswith("s")


def peoples(doc: Doc, found: list[Found]) -> list[Actor]:
    """Group named peoples, parties and faiths, singular with plural; as mere adjectives they name nobody."""
    groups: dict[str, Actor] = {}
    for mention in found:
        last = doc[mention.last - 1]
        if last.pos_ == "ADJ" or (last.dep_ in {"amod", "compound", "nmod"} and last.head.i >= mention.last):
            continue
        groups.setdefault(mention.text.removesuffix("s"), Actor(EntityKind.GROUP, [])).mentions.append(
            mention
        )
    return list(groups.values())
