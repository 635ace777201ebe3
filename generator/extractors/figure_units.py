"""What a number counts: the noun phrase after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import load_words
from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .numbers import Number

_PERSONS = frozenset(
    {
        "person",
        "man",
        "woman",
        "child",
        "boy",
        "girl",
        "officer",
        "soldier",
        "student",
        "worker",
        "passenger",
        "death",
        "civilian",
        "resident",
        "victim",
    }
)


def counted(parsed: Parsed, sentence: Span, tokens: Sequence[Token], number: Number) -> list[Token] | None:
    """Return the noun phrase that is counted, without the number and what stands before it."""
    if (compound := _after_hyphen(parsed, tokens[-1])) is not None:
        return [compound]
    phrase = _phrase_after(parsed, sentence, tokens[-1])
    if not phrase or (number.span.end < phrase[0].idx - 6):
        return None
    return phrase if phrase[-1].pos_ == "NOUN" or phrase[-1].tag_ == "NNPS" else None


def _phrase_after(parsed: Parsed, sentence: Span, last: Token) -> list[Token]:
    """Return the words after the number that can be a noun phrase, up to its last noun."""
    doc = parsed.doc
    start = last.i + 1
    while start < len(doc) and (doc[start].text in "”\"'-" or doc[start].is_space):
        start += 1
    if start < len(doc) and doc[start].lower_ == "of":
        start += 1
        while start < len(doc) and doc[start].dep_ in {"det", "poss"}:
            start += 1
    phrase: list[Token] = []
    for i in range(start, min(start + 7, len(doc))):
        token = doc[i]
        if token.idx >= sentence.end or token.pos_ not in {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "PUNCT"}:
            break
        if token.pos_ == "PUNCT" and token.text != "-":
            break
        if token.pos_ in {"VERB", "ADV"} and token.dep_ not in {"amod", "compound", "advmod"}:
            break
        phrase.append(token)
    while phrase and phrase[-1].pos_ not in {"NOUN", "PROPN"}:
        phrase.pop()
    return phrase


def _after_hyphen(parsed: Parsed, last: Token) -> Token | None:
    """Return *minute* of *a 90-minute event*: a measure of the event, not a number of events."""
    doc = parsed.doc
    if (
        last.i + 2 >= len(doc)
        or doc[last.i + 1].text != "-"
        or last.whitespace_
        or doc[last.i + 1].whitespace_
    ):
        return None
    noun = doc[last.i + 2]
    return noun if noun.lemma_.lower() in load_words("measure_units") else None


def is_indefinite(unit: Sequence[Token]) -> bool:
    """Tell whether *one* before *unit* is a pronoun or an article, not a count of persons."""
    head = unit[-1]
    counts = any(c.dep_ == "nummod" and c.lower_ == "one" for c in head.children)
    return head.lemma_.lower() not in _PERSONS or not counts or any(c.dep_ == "det" for c in head.children)


def is_time(text: str, sentence: Span, unit: Sequence[Token] | None, number: Number) -> bool:
    """Tell whether the measure dates something: *two years ago*, *the past three days*."""
    if not unit:
        return False
    before, after = (
        text[sentence.start : number.span.start],
        text[unit[-1].idx + len(unit[-1]) : sentence.end],
    )
    return bool(
        re.match(r"[ ](?:ago|earlier|later|before|after|prior)\b", after)
        or re.search(r"\b(?:past|last|next|previous|coming|first|final)[ ]$", before)
    )


def with_conjuncts(unit: list[Token], sentence: Span) -> Span:
    """Return the span of the unit; *soldiers and technical personnel* is one unit."""
    last = unit[-1]
    end = last.idx + len(last)
    doc = last.doc
    for conjunct in last.conjuncts:
        left = doc[conjunct.left_edge.i]
        joined = last.i < left.i <= last.i + 2 and conjunct.idx < sentence.end and conjunct.pos_ == "NOUN"
        if joined and not any(c.dep_ in {"nummod", "det"} for c in conjunct.children):
            end = conjunct.idx + len(conjunct)
    return Span(unit[0].idx, end)
