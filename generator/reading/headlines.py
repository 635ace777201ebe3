"""The headline: the first line of a text, where it is worded like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..lexicon import load_words
from ..model import Span
from .datelines import starts_with_dateline
from .units import Kind, plain, trim

_MAX_CHARACTERS = 160
_MAX_WORDS = 25
_MIN_WORDS = 3
_NEAR_TOP = 4
"""Units among which a headline that is known beforehand is looked for."""
_ALIKE = 0.75
"""Similarity from which a first line is the given headline in other words."""
_STOP = re.compile(r"[.,;:][\"”’')\]]*$")
_HEADING = re.compile(r"#{1,6}\s+(?P<words>.+?)\s*#*$")
# A word that title case writes small.
_SMALL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The headline and where it was found."""

    words: str = ""
    span: Span | None = None
    """`None` when it was given and is not in the text."""
    unit: int | None = None
    """Index of the unit that it is."""
    doubles: frozenset[int] = frozenset()
    """Indexes of units that say the given headline in other words."""


def find_headline(
    text: str, units: Sequence[Span], kinds: Sequence[Kind | None], *, title: str | None = None
) -> Headline:
    """Return the headline: *title* when it is given, else the first line if it is worded like one.

    A given title has a span where one of the first lines says the same.
    """
    candidates = [i for i in range(min(_NEAR_TOP, len(units))) if kinds[i] in {None, Kind.LABEL}]
    for i in candidates if title else ():
        if plain(_words(text, units[i])) == plain(title or ""):
            return _found(text, units[i], i)
    first = next(iter(candidates), None)
    if first is None or not _is_headline(text, units, first):
        return Headline(words=" ".join((title or "").split()))
    if not title:
        return _found(text, units[first], first)
    alike = SequenceMatcher(None, plain(_words(text, units[first])), plain(title), autojunk=False).ratio()
    return Headline(words=" ".join(title.split()), doubles=frozenset({first} if alike >= _ALIKE else ()))


def _found(text: str, unit: Span, index: int) -> Headline:
    span = _inner(text, unit)
    return Headline(words=" ".join(text[span.start : span.end].split()), span=span, unit=index)


def _is_headline(text: str, units: Sequence[Span], index: int) -> bool:
    """Tell whether a unit is short, stands alone, and ends without a full stop, or in title case."""
    words = _words(text, units[index])
    count = len(words.split())
    if _HEADING.match(text[units[index].start : units[index].end]):
        return True
    if index + 1 == len(units) or not (_MIN_WORDS <= count <= _MAX_WORDS and len(words) <= _MAX_CHARACTERS):
        return False
    if not _STOP.search(words):
        return not words[0].islower() and any(c.isalpha() for c in words)
    return words.rstrip("\"”’')]").endswith(".") and (
        _is_title_case(words) or starts_with_dateline(text, units[index + 1])
    )


def _is_title_case(words: str) -> bool:
    """Tell whether all longer words are capitalised, as they are in no sentence of prose."""
    plain = [
        w
        for w in re.findall(r"[^\W\d_][\w'’-]*", words)
        if len(w) >= _SMALL and w.lower() not in load_words("function_words")
    ]
    return len(plain) >= _SMALL and all(w[0].isupper() for w in plain)


def _words(text: str, unit: Span) -> str:
    span = _inner(text, unit)
    return text[span.start : span.end]


def _inner(text: str, unit: Span) -> Span:
    """Return the words of a unit, without the marks of a Markdown heading."""
    match = _HEADING.match(text[unit.start : unit.end])
    if not match:
        return unit
    return trim(text, unit.start + match.start("words"), unit.start + match.end("words")) or unit
