"""Which of the bodies that an article names a noun means: *the company*, *the agency*, *the union*."""

from __future__ import annotations

import re

from ...lexicon import load_words
from ...model import Entity, EntityKind, Span
from ...parsing.tokens import Token
from ..naming.tokens import is_acronym, names_people
from .describing import is_person
from .discourse import Discourse, Referent, best, is_joined, leads
from .known import is_public

_BRANCH = re.compile(r"\b(?:Local|Lodge) \d+$")
_OF_BRANCH = frozenset({"union", "local", "lodge", "branch", "chapter", "group", "organization"})
_NO_HOUSE = frozenset({"campaign", "chain", "club", "group", "network", "party", "startup", "team", "union"})
"""What no council, court, hospital or school is called."""
_FIRMLY = 2.0
"""How much a name such as *Acme Ltd* speaks for being *the company*."""
_FAR = -2.0
"""The score of the body that an article is about where it was not named lately."""


def which_body(discourse: Discourse, noun: Token, number: int, main: Referent | None) -> Referent | None:
    """Return the body lately spoken of that a noun means which its name has not: *the company*."""
    if noun.lemma_.lower() not in load_words("body_nouns") - load_words("naming_body_nouns"):
        return None
    told = _telling(noun)
    commercial = noun.lemma_.lower() in load_words("company_nouns")
    scores: dict[str, tuple[float, Referent]] = {}
    just_now: set[str] = set()
    for trace in reversed(discourse.traces):
        r, distance = trace.referent, number - trace.sentence
        if distance > 4:  # noqa: PLR2004 - sentences
            break
        told_apart = told and not told & set(r.words.lower().split())
        if told_apart and (commercial or trace.speaks) and distance <= 1 and leads(noun.doc[trace.token]):
            told_apart = not _is_trade(noun)
        one = r.body and not r.person and not r.many and not is_joined(noun.doc[trace.token])
        one = one and _can_be(noun, r, noun.doc[trace.token])
        if one and r.entity is not None and not told_apart:
            score = 2.0 * trace.subject + leads(noun.doc[trace.token]) - distance
            score += _FIRMLY * (commercial and is_company(r.words))
            if distance <= 1 and leads(noun.doc[trace.token]):
                just_now.add(r.key)
            if score > scores.get(r.key, (-99.0, r))[0]:
                scores[r.key] = (score, r)
    if commercial and main is not None and not is_public(main.words) and not just_now - {main.key}:
        scores[main.key] = (scores.get(main.key, (_FAR, main))[0] + _FIRMLY, main)
    return best(scores, margin=0.5)


def _is_trade(noun: Token) -> bool:
    """Tell whether a description only tells what its bearer does: *the bakery chain*, *the rights group*.

    Not *the German chain*, nor *the fire service*, which is another than who spoke before.
    """
    if noun.lemma_.lower() not in load_words("company_nouns") | load_words("loose_body_nouns"):
        return False
    said = [c for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"} or c.ent_type_]
    return all(c.is_lower and c.dep_ == "compound" for c in said)


def main_body(entities: tuple[Entity, ...], opening: Span) -> Entity | None:
    """Return the one body named in the *opening* of an article, if none is named more often.

    *The company* means it, where no other was spoken of just now.
    """
    bodies = [e for e in entities if e.kind is EntityKind.ORGANIZATION]
    first = [e for e in bodies if any(m.span.start < opening.end for m in e.mentions)]
    most = max((len(e.mentions) for e in bodies), default=0)
    return first[0] if len(first) == 1 and len(first[0].mentions) == most > 1 else None


def _can_be(noun: Token, body: Referent, name: Token) -> bool:
    """Tell whether a noun may mean a body: no company is *Local 88*, and *the Acme plant* is no Acme."""
    branch = _BRANCH.search(body.words) is not None
    thing = name.head.pos_ == "NOUN" and name.head != noun and not is_person(name.head)
    modifies = name.dep_ in {"compound", "nmod"} and thing
    lemma = noun.lemma_.lower()
    public = lemma in load_words("company_nouns") and is_public(body.words)
    house = body.words.rsplit(maxsplit=1)[-1].lower() in load_words("naming_body_nouns")
    strange = (lemma in _NO_HOUSE and house) or (lemma == "union" and not may_be_union(body.words))
    return (not branch or lemma in _OF_BRANCH) and not modifies and not public and not strange


def may_be_union(name: str) -> bool:
    """Tell whether a name may be a union's: an acronym, or one that tells who is in it."""
    words = name.split()
    members = any(w.lower() in load_words("union_words") or names_people(w) for w in words)
    return members or is_acronym(words[-1])


def is_company(name: str) -> bool:
    """Tell whether the name of a body says that it is a company: *Acme Care Ltd*, *Halden Motors*."""
    last = name.rsplit(maxsplit=1)[-1].rstrip(".")
    return last in load_words("corporate_endings") | load_words("firm_words")


def _telling(noun: Token) -> set[str]:
    """Return the words by which a description itself says which body is meant: *the Norwegian bank*."""
    return {c.lower_ for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"} or c.ent_type_}
