"""One value of an article with what tells which fact it belongs to.

Two mentions of one fact seldom have the same grammar.  What they share is the words around the value, and
what governs it; a slot keeps both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.extractors.positions import span_of
from generator.lexicon import load_words
from generator.model import Figure, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import holding

from .days import WEEKDAYS
from .grammar import is_wished, subject_of
from .vocabulary import Words

SCENE = frozenset({"GPE", "LOC", "FAC"})
_REACH = 12  # words on either side of the value, within its sentence
_CLOSE = 5
_HEDGES = frozenset({"could", "may", "might", "would", "if", "unless", "whether"})
_BASELINE = frozenset({"from", "versus", "vs", "vs.", "against", "median", "with", "than"})
_PERIODS = frozenset({"last", "previous", "earlier", "ago", "prior", "next"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One value, with what tells which fact it belongs to."""

    what: str
    """`number`, `date` or `place`."""
    kind: str
    """Only like is compared with like: kind and unit of a figure, a whole of which others are parts, `at`."""
    value: str
    span: Span
    sentence: Span
    governors: frozenset[str]
    """Stems of the verb and the noun that the value belongs to."""
    near: frozenset[str]
    """Stems and actors within reach."""
    close: frozenset[str]
    """Those right beside the value."""
    verb: frozenset[str]
    """Stem of the verb whose clause holds the value."""
    subject: frozenset[str]
    """Stems of the subject of that clause."""
    scene: frozenset[str]
    """Places and days of the sentence, without the value itself."""
    modifiers: frozenset[str]
    periods: frozenset[str]
    """Years and *last month*, *a year earlier* of the sentence: what else may differ with the value."""
    definite: bool
    rate: str
    """Of what the value is a rate: *hour*; empty where the sentence does not say so."""
    marks: frozenset[str]
    """Words that mark it as another one, a part or another time: *two more*, *12 of them*."""
    baseline: bool
    """What something is compared with, or drawn from: *up from 12*."""
    hedged: bool
    """Under a modal, an *if* or a question."""
    before: tuple[str, ...]
    """The words of the sentence before the value, in lower case."""
    after: tuple[str, ...]
    figure: Figure | None = None


def slot_of(  # noqa: PLR0913 - the parts of a slot
    words: Words,
    what: str,
    kind: str,
    value: str,
    own: Sequence[Token],
    *,
    anchor: Token,
    modifiers: frozenset[str] = frozenset(),
    rate: str = "",
    figure: Figure | None = None,
) -> Slot:
    """Return the slot of the words *own*; *anchor* is the one on which they hang."""
    parsed = words.parsed
    span = span_of(own)
    sentence = holding(span.start, parsed.sentences) or span
    inside = {t.i for t in own}
    first, last = min(inside), max(inside)
    tokens = parsed.tokens(sentence)
    near = [t for t in tokens if t.i not in inside and first - _REACH <= t.i <= last + _REACH]
    before = [t.lower_ for t in tokens if t.i < first]
    after = [t.lower_ for t in tokens if t.i > last]
    governor = governor_of(anchor)
    verb = (
        governor
        if governor.pos_ == "VERB"
        else next((a for a in governor.ancestors if a.pos_ == "VERB"), None)
    )
    subject = subject_of(verb) if verb is not None else None
    return Slot(
        what=what,
        kind=kind,
        value=value,
        span=span,
        sentence=sentence,
        governors=words.stems([governor, verb or governor]),
        near=words.stems(near),
        close=words.stems([t for t in near if first - _CLOSE <= t.i <= last + _CLOSE]),
        verb=words.stems([verb] if verb is not None else []),
        subject=words.stems(_phrase(subject)) if subject is not None else frozenset(),
        scene=frozenset(
            t.lower_ for t in tokens if t.i not in inside and (t.ent_type_ in SCENE or t.lower_ in WEEKDAYS)
        ),
        modifiers=modifiers,
        periods=frozenset(
            t.lower_
            for t in tokens
            if t.i not in inside and (t.lower_ in _PERIODS or _YEAR.fullmatch(t.text))
        ),
        definite=_is_definite(before),
        rate=rate,
        marks=_marks(parsed, figure, before, after[:2]) if figure is not None else frozenset(),
        baseline=figure is not None and figure.approx is None and bool(before) and before[-1] in _BASELINE,
        hedged=is_wished(governor)
        or (verb is not None and any(c.lower_ in _HEDGES or c.dep_ == "neg" for c in verb.children)),
        before=tuple(before),
        after=tuple(after),
        figure=figure,
    )


def _phrase(noun: Token) -> list[Token]:
    """Return a noun with what stands before it, and its conjuncts."""
    return [
        noun,
        *(c for c in noun.children if c.dep_ in {"amod", "compound", "nmod", "poss"}),
        *noun.conjuncts,
    ]


def _is_definite(before: Sequence[str]) -> bool:
    return bool(before) and before[-1] in {"the", "all", "those", "these", "both"}


def _marks(parsed: Parsed, figure: Figure, before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the words by which the figure is a part or another one: *two more*, *12 of them*."""
    approx = parsed.article[figure.approx].lower().split() if figure.approx is not None else []
    inside = [t.lower_ for t in parsed.tokens(figure.unit)] if figure.unit is not None else []
    back = before[-1:] if _is_definite(before) else before[-2:]
    words = {w for w in (*back, *inside, *after) if w not in (*approx, "including", "per")}
    part = {"of"} if figure.unit is None and after[:1] == ["of"] else set()
    return frozenset(words & load_words("partial_words") | part)


def governor_of(token: Token) -> Token:
    """Return the verb or noun that a value belongs to."""
    above = token.head
    while above.pos_ in {"ADP", "NUM", "PART", "ADV", "SYM"} and above.head.i != above.i:
        above = above.head
    return above


def shared_run(one: Slot, later: Slot) -> int:
    """Return how many words in a row, right before and right after the values, two sentences share."""
    sides = ((one.before[::-1], later.before[::-1]), (one.after, later.after))
    return sum(len(list(takewhile(lambda pair: pair[0] == pair[1], zip(*s, strict=False)))) for s in sides)
