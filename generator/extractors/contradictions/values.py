"""Values that an article may give twice: numbers, days, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extractors.concepts import family
from generator.model import Figure, FigureKind, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .days import dated
from .grammar import counts_a_whole, says
from .slots import SCENE, Slot, governor_of, slot_of
from .vocabulary import CONTENT, Words

_PREPOSITIONS = {
    **dict.fromkeys(("in", "at", "near", "outside"), "at"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "to"),
    "from": "from",
}
_PER = re.compile(
    r"(?: \w+)? (?:per|an?|every) "
    r"(hour|day|night|week|month|year|person|head|capita|share|barrel|ton|gallon)\b"
)
_STATUS = frozenset({"of", "by", "until", "till", "through"})  # *as of Monday*: until when it was so


def number_slots(words: Words, figures: Sequence[Figure]) -> Iterator[Slot]:
    """Yield the figures that give an amount."""
    parsed = words.parsed
    for figure in figures:
        if figure.low is None or figure.kind in {FigureKind.ORDINAL, FigureKind.SCORE}:
            continue
        tokens = parsed.tokens(figure.span)
        unit = [t for t in parsed.tokens(figure.unit) if t.pos_ in CONTENT] if figure.unit else []
        head = unit[-1] if unit else None
        unit_name = family(head.lemma_.lower()) if head is not None else _currency(parsed, figure)
        kind = f"{figure.kind} {unit_name}"
        if head is not None and parsed.article.text[figure.span.end] == "-":
            kind += f" {head.head.lemma_.lower()}"  # a ten-year bond and a five-year plan
        if counts_a_whole(tokens[-1]):
            kind += " in all"  # two of the four schools and three of the four
        yield slot_of(
            words,
            "number",
            kind,
            f"{figure.low} {figure.high}",
            [*tokens, *unit] if head is not None and head.i > tokens[-1].i else tokens,
            anchor=head if head is not None else tokens[-1],
            modifiers=frozenset(t.lemma_.lower() for t in unit[:-1])
            if figure.kind is not FigureKind.AGE
            else _aged(words, figure),
            rate=_rate(parsed, figure),
            figure=figure,
        )


def _rate(parsed: Parsed, figure: Figure) -> str:
    """Return of what the figure is a rate: *$15 an hour*, *40 kilometers per day*."""
    end = figure.unit.end if figure.unit is not None else figure.span.end
    after = _PER.match(parsed.article.text, end)
    return after[1] if after else ""


def _currency(parsed: Parsed, figure: Figure) -> str:
    """Return the sign before a sum, or the word after it; nothing for shares."""
    text = parsed.article.text
    sign = re.match(r"\w{0,2}[$£€¥]", text[figure.span.start : figure.span.end])
    if figure.kind is not FigureKind.MONEY:
        return ""
    after = re.match(r"[- ](\w+?)s?\b", text[figure.span.end :])
    return sign.group() if sign else after[1].lower() if after else ""


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
            if day is not None and not says(governor_of(token)) and not _is_status(token):
                yield slot_of(words, "date", day.kind, day.value, [day.token], anchor=token)


def _is_status(token: Token) -> bool:
    """Tell whether a day only says until when something was so, or opens an agency's report."""
    after = token.doc[token.i + 1 : token.i + 3]
    return token.head.lower_ in _STATUS or any(t.text == "(" for t in after)


def place_slots(words: Words) -> Iterator[Slot]:
    """Yield places after a preposition of place."""
    for sentence in words.parsed.sentences:
        for token in words.parsed.tokens(sentence):
            kind = _PREPOSITIONS.get(token.head.lower_) if token.dep_ == "pobj" else None
            if kind is not None and (token.ent_type_ in SCENE or words.is_place(token)):
                kind = f"{kind} a building" if token.ent_type_ == "FAC" else kind
                named = [t for t in token.subtree if t.ent_type_ in SCENE and t.i <= token.i]
                value = words.stem(token) or token.lower_
                yield slot_of(words, "place", kind, value, named or [token], anchor=token)
