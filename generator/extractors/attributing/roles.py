"""Which nouns mean which actors: by role, by title, by a body's own name."""

from __future__ import annotations

from functools import cache

from ...lexicon import load_table, load_words
from ...model import Entity, EntityKind, Span
from ...parsing.tokens import Token
from .discourse import Referent
from .scene import Scene


def role_words(
    scene: Scene, entities: tuple[Entity, ...], known: dict[str, Referent]
) -> dict[str, list[Referent]]:
    """Return for each noun the actors whose role it heads, or whose name has it as a common noun."""
    found: dict[str, list[Referent]] = {}
    for e in entities:
        words: set[str] = set()
        for role in e.roles:
            words |= _heads(scene.parsed.tokens(role))
        if e.kind is EntityKind.PERSON:
            words |= {noun for m in e.mentions for noun in _titled(scene, m.span)}
        if e.kind is EntityKind.ORGANIZATION:
            words |= {w.lower() for w in e.name.split()}
            words |= {"newspaper"} if e.name.split()[-1].lower() in load_words("press_words") else set()
        for word in words:
            found.setdefault(word, []).append(known[e.id])
    return found


def _heads(role: list[Token]) -> set[str]:
    """Return the nouns that head a role: not *company* in *the founder of the company*."""
    inside = {t.i for t in role}
    heads: set[int] = set()
    for t in role:
        top = t.head.i not in inside or t.head == t
        if t.pos_ in {"NOUN", "PROPN"} and (top or (t.dep_ in {"conj", "appos"} and t.head.i in heads)):
            heads.add(t.i)
    return {t.lemma_.lower() for t in role if t.i in heads}


def _titled(scene: Scene, name: Span) -> tuple[str, ...]:
    """Return the nouns that the abbreviated title before a name stands for."""
    tokens = scene.parsed.tokens(name)
    before = tokens[0].nbor(-1).text.rstrip(".") if tokens and tokens[0].i else ""
    return _abbreviated().get(before, ())


@cache
def _abbreviated() -> dict[str, tuple[str, ...]]:
    """Return the nouns that an abbreviated title stands for."""
    return {row[0][0]: row[1] for row in load_table("title_abbreviations")}
