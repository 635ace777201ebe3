"""Values that an article may give twice, each with the words around it: numbers, days, places.

Two mentions of one fact seldom have the same grammar.  What they share is the words around the value, and
what governs it; a slot keeps both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extractors.concepts import Concepts, family
from generator.extractors.positions import span_of
from generator.language import Parsed
from generator.lexicon import load_words
from generator.model import Entity, Figure, FigureKind, Span
from generator.tokens import Token

from .days import MONTHS, WEEKDAYS, dated
from .grammar import says, subject_of

_REACH = 12  # words on either side of the value, within its sentence
_CLOSE = 5
_STATUS = frozenset(
    {"of", "by", "until", "till", "through"}
)  # *as of Monday* is when it was so, not when it happened
_HEDGES = frozenset({"could", "may", "might", "would", "if", "unless", "whether"})
_PERIODS = frozenset({"last", "previous", "earlier", "ago", "prior", "next"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_STEM = 5  # letters by which *detained* and *detention* are one
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_SCENE = frozenset({"GPE", "LOC", "FAC"})
_PREPOSITIONS = {
    **dict.fromkeys(("in", "at", "near", "outside"), "at"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "to"),
    "from": "from",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One value, with what tells which fact it belongs to."""

    what: str
    """`number`, `date` or `place`."""
    kind: str
    """Only like is compared with like: kind and unit of a figure, `weekday`, `at`."""
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
    apart: bool
    """Marked as another one, a part, a comparison or another time: *two more*, *up from 12*."""
    hedged: bool
    """Under a modal, an *if* or a question."""
    figure: Figure | None = None


class Words:
    """The words of one article, and how often each is used."""

    def __init__(self, parsed: Parsed, entities: Sequence[Entity]) -> None:
        """Count in how many sentences each stem stands."""
        self.parsed = parsed
        self._concepts = Concepts(entities)
        self._common = Counter(
            s for sentence in parsed.sentences for s in self.stems(parsed.tokens(sentence))
        )

    def stems(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return actors and stems of the words with content."""
        return frozenset(s for t in tokens if (s := self.stem(t)) is not None)

    def stem(self, token: Token) -> str | None:
        """Return the actor, or the first letters of the word or its family; `None` without content."""
        lemma = token.lemma_.lower()
        if token.pos_ not in _CONTENT or not token.text[0].isalpha() or lemma in load_words("empty_words"):
            return None
        if (
            lemma in WEEKDAYS
            or lemma in load_words("cues_speech")
            or (token.tag_ == "NNP" and MONTHS.fullmatch(token.text))
        ):
            return None
        actor = self._concepts.actor(token) if token.pos_ == "PROPN" else None
        return actor or family(lemma)[:_STEM]

    def weight(self, stem: str) -> float:
        """Return what it tells that two mentions share *stem*: less for what the whole article is about."""
        share = self._common[stem] / max(1, len(self.parsed.sentences))
        return 0.5 if share > 0.2 and self._common[stem] > 3 else 1.0  # noqa: PLR2004 - a fifth of the sentences


def number_slots(words: Words, figures: Sequence[Figure]) -> Iterator[Slot]:
    """Yield the figures that give an amount."""
    parsed = words.parsed
    for figure in figures:
        if figure.low is None or figure.kind in {FigureKind.ORDINAL, FigureKind.SCORE}:
            continue
        tokens = parsed.tokens(figure.span)
        unit = [t for t in parsed.tokens(figure.unit) if t.pos_ in _CONTENT] if figure.unit else []
        head = unit[-1] if unit else None
        kind = f"{figure.kind} {family(head.lemma_.lower()) if head is not None else ''}"
        yield _slot(
            words,
            "number",
            kind,
            f"{figure.low} {figure.high}",
            [*tokens, *unit] if head is not None and head.i > tokens[-1].i else tokens,
            anchor=head if head is not None else tokens[-1],
            modifiers=frozenset(t.lemma_.lower() for t in unit[:-1])
            if figure.kind is not FigureKind.AGE
            else _aged(words, figure),
            figure=figure,
        )


def _aged(words: Words, figure: Figure) -> frozenset[str]:
    """Return the nouns after *-year-old*, or the words before *, 45,*."""
    parsed = words.parsed
    after = parsed.tokens(Span(figure.span.end, min(len(parsed.article.text), figure.span.end + 40)))
    phrase = [t for t in after if t.lower_ not in {"-", "year", "years", "old", "months"}][:4]
    return words.stems([t for t in phrase if t.pos_ in {"NOUN", "PROPN"}])


def day_slots(words: Words) -> Iterator[Slot]:
    """Yield weekdays, dates and years that belong to an event, not to a saying."""
    for sentence in words.parsed.sentences:
        for token in words.parsed.tokens(sentence):
            day = dated(token)
            if day is not None and not says(_governor(token)) and token.head.lower_ not in _STATUS:
                yield _slot(words, "date", day.kind, day.value, [day.token], anchor=token)


def place_slots(words: Words) -> Iterator[Slot]:
    """Yield places after a preposition of place."""
    for sentence in words.parsed.sentences:
        for token in words.parsed.tokens(sentence):
            kind = _PREPOSITIONS.get(token.head.lower_) if token.dep_ == "pobj" else None
            if kind is not None and token.ent_type_ in _SCENE:
                named = [t for t in token.subtree if t.ent_type_ in _SCENE and t.i <= token.i]
                value = words.stem(token) or token.lower_
                yield _slot(words, "place", kind, value, named or [token], anchor=token)


def _slot(  # noqa: PLR0913 - the parts of a slot
    words: Words,
    what: str,
    kind: str,
    value: str,
    own: Sequence[Token],
    *,
    anchor: Token,
    modifiers: frozenset[str] = frozenset(),
    figure: Figure | None = None,
) -> Slot:
    parsed = words.parsed
    span = span_of(own)
    sentence = next((s for s in parsed.sentences if s.start <= span.start < s.end), span)
    inside = {t.i for t in own}
    first, last = min(inside), max(inside)
    tokens = parsed.tokens(sentence)
    near = [t for t in tokens if t.i not in inside and first - _REACH <= t.i <= last + _REACH]
    before = [t.lower_ for t in tokens if first - 3 <= t.i < first]
    after = [t.lower_ for t in tokens if last < t.i <= last + 2]
    governor = _governor(anchor)
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
            t.lower_ for t in tokens if t.i not in inside and (t.ent_type_ in _SCENE or t.lower_ in WEEKDAYS)
        ),
        modifiers=modifiers,
        periods=frozenset(
            t.lower_
            for t in tokens
            if t.i not in inside and (t.lower_ in _PERIODS or _YEAR.fullmatch(t.text))
        ),
        definite=bool(before) and before[-1] in {"the", "all", "those", "these", "both"},
        apart=figure is not None and _is_apart(parsed, figure, before, after),
        hedged=verb is not None and any(c.lower_ in _HEDGES or c.dep_ == "neg" for c in verb.children),
        figure=figure,
    )


def _phrase(noun: Token) -> list[Token]:
    """Return a noun with what stands before it, and its conjuncts."""
    return [
        noun,
        *(c for c in noun.children if c.dep_ in {"amod", "compound", "nmod", "poss"}),
        *noun.conjuncts,
    ]


def _is_apart(parsed: Parsed, figure: Figure, before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether the figure is a part, a rate or another one: *two more*, *12 of them*."""
    approx = parsed.article[figure.approx].lower().split() if figure.approx is not None else []
    inside = [t.lower_ for t in parsed.tokens(figure.unit)] if figure.unit is not None else []
    words = {w for w in (*before[-2:], *inside, *after) if w not in (*approx, "including")}
    return bool(words & load_words("partial_words")) or (figure.unit is None and after[:1] == ["of"])


def _governor(token: Token) -> Token:
    """Return the verb or noun that a value belongs to."""
    above = token.head
    while above.pos_ in {"ADP", "NUM", "PART", "ADV", "SYM"} and above.head.i != above.i:
        above = above.head
    return above
