"""What two mentions of one fact share, and words that tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

_EMPTY = frozenset(
    [
        "say",
        "tell",
        "be",
        "have",
        "do",
        "go",
        "get",
        "make",
        "take",
        "come",
        "see",
        "know",
        "think",
        "ask",
        "add",
        "year",
        "day",
        "week",
        "month",
        "time",
        "people",
        "man",
        "woman",
        "thing",
        "way",
        "lot",
        "part",
        "number",
        "include",
        "use",
        "new",
        "last",
        "first",
        "more",
        "other",
        "would",
        "could",
        "will",
    ]
)
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_STEM = 5  # letters by which *arrest*, *arrested* and *arrests* are one


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A fact that the article states twice."""

    kind: str
    first: Span
    later: Span
    wrong: str
    """What to put in the place of the later mention."""


def stems(tokens: Iterable[Token]) -> set[str]:
    """Return the beginnings of the words with content."""
    return {
        t.lemma_.lower()[:_STEM]
        for t in tokens
        if t.pos_ in _CONTENT and t.lemma_.lower() not in _EMPTY and t.text[0].isalpha()
    }


def around(parsed: Parsed, span: Span, reach: int = 8) -> list[Token]:
    """Return the words of the sentence at most *reach* words away, without those of *span*."""
    sentence = sentence_of(parsed, span)
    inside = parsed.tokens(span)
    first, last = inside[0].i - reach, inside[-1].i + reach
    own = {t.i for t in inside}
    return [t for t in parsed.tokens(sentence) if first <= t.i <= last and t.i not in own]


def sentence_of(parsed: Parsed, span: Span) -> Span:
    """Return the sentence in which *span* starts."""
    return next((s for s in parsed.sentences if s.start <= span.start < s.end), span)


def pick(words: Iterable[str], taken: str, seed: int) -> str | None:
    """Return one of *words* that the text *taken* does not hold, always the same for the same *seed*."""
    free = [w for w in words if w.lower() not in taken.lower()]
    return free[seed % len(free)] if free else None
