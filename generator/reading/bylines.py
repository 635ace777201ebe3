"""Bylines: `By Jane Doe and John Roe, BBC News`, and the credits to colleagues at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import load_words
from ..model import Span
from .units import Kind

_MAX = 200
_WORDS = 5
_PARTICLE = r"(?:de|da|del|di|van|von|der|den|bin|al|el|la)"
_NAME = (
    rf"(?!(?:The|A|An|Our|All|Their|His|Her|Its|My|Your|Popular|Way)\b)[A-Z][\w'.-]*"
    rf"(?:\s(?:[A-Z][\w'.-]*|{_PARTICLE})){{1,3}}(?:,? (?:Jr|Sr|II|III)\.?)?"
)
_SEPARATOR = re.compile(r"\s*(?:,|\||•|·|–|—|;|\s-\s|\band\b|&|\bfor\b|\bin\b|\bat\b)\s*")
_BY = re.compile(r"(?:[Bb]y|BY)\s*:?\s+(?=[A-Z])")
_STAFF = re.compile(
    r"\(?(?:(?:additional|further|extra)\s+)?(?:reporting|writing|editing|compiled|written|edited)\s+by\s*:?\s.{2,200}"
    r"|\W{0,3}with (?:files|additional reporting|reporting|contributions) (?:from|by)\s+\S.{1,160}"
    r"|[^\"“]{3,200}\bcontributed (?:to this (?:report|story|article|piece)|(?:additional )?reporting)"
    r"(?: (?:from|in) (?-i:[A-Z]).{1,60})?",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|christmas|easter|morning|night|noon)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Tell whether *line*, spaces and apostrophes made plain, names who wrote the article, and no more."""
    if len(line) > _MAX:
        return False
    by = _BY.match(line)
    by_outlet = by is not None and len(line.split()) <= _WORDS and _is_outlet(line[by.end() :].rstrip("."))
    return by_outlet or bool(_STAFF.fullmatch(line.rstrip(".)"))) or _names(line) is not None


def author_of(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> str:
    """Return the names in the first byline, as they are written; empty when there is none."""
    for unit, kind in zip(units, kinds, strict=True):
        if kind is Kind.BYLINE:
            words = " ".join(text[unit.start : unit.end].split()).strip("*_ ")
            names = _names(words.replace("’", "'"))
            if names:
                return words[names[0] : names[1]]
    return ""


def _names(line: str) -> tuple[int, int] | None:
    """Return where in a byline the names stand, `None` when *line* is not one.

    After `By` a person's name must come; without it (`Jane Doe, The Associated Press`) an agency, an
    outlet or a role must follow.  Everything else must be names, places or roles.
    """
    by = _BY.match(line)
    start = by.end() if by else 0
    pieces = _pieces(line, start)
    if not pieces or _TIME_WORDS.search(line[pieces[0][0] : pieces[0][1]]):
        return None
    words = [line[a:b] for a, b in pieces]
    people = 0
    while people < len(words) and re.fullmatch(_NAME, words[people]) and not _is_outlet(words[people]):
        people += 1
    rest = words[people:]
    if not people or line.endswith(("?", "!")):
        return None
    if not by and not (rest and _is_outlet(rest[0]) and not line.endswith(".")):
        return None
    if not all(_is_outlet(w) or w[0].isdigit() or (w[0].isupper() and len(w.split()) < _WORDS) for w in rest):
        return None
    return (pieces[0][0], pieces[people - 1][1])


def _pieces(line: str, start: int) -> list[tuple[int, int]]:
    """Return the stretches between commas, bars and the like."""
    pieces = []
    for match in _SEPARATOR.finditer(line, start):
        if match.start() > start:
            pieces.append((start, match.start()))
        start = match.end()
    if line[start:].strip(" ."):
        pieces.append((start, len(line)))
    return pieces


def _is_outlet(words: str) -> bool:
    """Tell whether *words* are a news outlet, or what somebody is there."""
    return words in load_words("agencies") or bool(_press().search(words))


@cache
def _press() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(load_words("press_words")))
    return re.compile(rf"\b(?:{words})$", re.IGNORECASE)
