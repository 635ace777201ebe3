"""Numbers as news prints them: digits and words, scales, ranges; and what only looks like one.

Works on characters, not on a parse: `read_numbers` finds every amount in a stretch of text with its
lowest and highest value.  Dates, clock times, years, telephone and section numbers are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.lexicon import load_table, load_words
from generator.model import Span

_WORD_VALUES = {row[0][0]: int(row[1][0]) for row in load_table("number_words")}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 1000,
    "m": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
_VAGUE = "dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions"
_SMALL = "|".join(_WORD_VALUES)
_BIG = "(?:dozen|hundred|thousand|million|billion|trillion)"
_BELOW_HUNDRED = rf"(?:{_SMALL})(?:-(?:{_SMALL}))?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = rf"(?:[ \-\u00a0]{_BIG}|(?:bn|tn|m|k)(?!\w))"
_WORDS = (
    rf"(?:an?|half an?|{_BELOW_HUNDRED})(?: {_BIG})+(?: and {_BELOW_HUNDRED})?"  # *two hundred and six*
    rf"|{_BELOW_HUNDRED}"
)


def _one(side: str) -> str:
    """Return the expression for one amount; its groups carry the name of its *side* of a range."""
    sign = rf"(?P<{side}c>[$£€¥]|US\$|C\$|A\$)"
    return rf"(?:{sign}?(?P<{side}d>{_DIGITS})(?P<{side}s>{_SCALE})?|(?P<{side}w>{_WORDS}))"


_NUMBER = re.compile(
    r"(?<![\w.,/:#-])(?:"
    + _one("a")
    + r"(?:(?P<join>[ \u00a0]?(?:to|and|or|[-–])[ \u00a0]?)"
    + _one("b")
    + rf")?|(?P<vague>{_VAGUE}))(?![\w/]|[:.]\d|,\d)",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]*|\.)"
_LABELS = "|".join(re.escape(word) for word in sorted(load_words("number_labels")))
_NOT_BEFORE = re.compile(rf"(?:\b{_MONTH}|(?<!\w)(?:{_LABELS}))[ \u00a0]?$")
_CLOCK = r"[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|GMT|EST|EDT|BST|IST|UTC)"
_NOT_AFTER = re.compile(rf"(?:{_CLOCK}|[ \u00a0]{_MONTH}(?!\w)|['’]s\b|(?:st|nd|rd|th)\b)")
_ORDINAL = re.compile(
    r"(?<![\w.,-])(\d{1,3})(?:st|nd|rd|th)(?= [a-z])(?! (?:century|street|floor|of|and|to)\b)"
)
_PHONE = re.compile(r"\+?\d[\d\-. ()]{6,}\d")
_CHANGE = re.compile(
    r"\b(?:up|down|rose|fell|gained|lost|added|shed|climbed|dropped|jumped|slid|slipped|rising|falling)"
    r"(?: by)? $"
)
_YEARS = range(1500, 2101)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An amount or a range; both ends `None` for *hundreds*."""

    span: Span
    low: Decimal | None = None
    high: Decimal | None = None
    money: bool = False
    """A currency sign stands before it."""
    dashed: bool = False
    """Two numbers joined by a dash: a range, or a score."""


def read_numbers(text: str, within: Span) -> Iterator[Number]:
    """Yield the numbers of `text[within]` in order."""
    phones = [m.span() for m in _PHONE.finditer(text, within.start, within.end) if _is_phone(m.group())]
    position = within.start
    while match := _NUMBER.search(text, position, within.end):
        position = match.end()
        if any(a <= match.start() < b for a, b in phones):
            continue
        for number in _from_match(match):
            if not _is_label(text, number, within):
                yield number


def read_ordinals(text: str, within: Span) -> Iterator[Number]:
    """Yield *the 23rd time* and its like; dates, centuries and streets are none."""
    for match in _ORDINAL.finditer(text, within.start, within.end):
        if not _NOT_BEFORE.search(text[within.start : match.start()]):
            value = Decimal(match[1])
            yield Number(span=Span(*match.span()), low=value, high=value)


def _is_phone(words: str) -> bool:
    digits = re.sub(r"\D", "", words)
    return len(digits) >= 7 and bool(re.search(r"\d{3}[-. )]+\d{4}", words))  # noqa: PLR2004 - a local number


def _from_match(match: re.Match[str]) -> Iterator[Number]:
    """Yield one number, one range, or the two numbers that *and* joins."""
    text = match.string
    if match["vague"]:
        yield Number(span=Span(*match.span()))
        return
    first = _amount(match, "a")
    money = bool(match["ac"])
    if not match["join"]:
        yield Number(span=Span(*match.span()), low=first, high=first, money=money)
        return
    second = _amount(match, "b")
    join = match["join"].strip().lower()
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    if join in {"and", "or"} and not (before and before[-1] == "between"):
        middle, after = match.start("join"), match.end("join")
        yield Number(span=Span(match.start(), middle), low=first, high=first, money=money)
        yield Number(span=Span(after, match.end()), low=second, high=second, money=bool(match["bc"]))
        return
    if join == "to" and _is_year(match["ad"]) != _is_year(match["bd"]):  # "by 2030 to 32 percent"
        year_first = _is_year(match["ad"])
        span = (
            Span(match.end("join"), match.end()) if year_first else Span(match.start(), match.start("join"))
        )
        value = second if year_first else first
        yield Number(span=span, low=value, high=value, money=bool(match["bc" if year_first else "ac"]))
        return
    if join == "to" and _CHANGE.search(text[max(0, match.start() - 30) : match.start()]):
        middle, after = match.start("join"), match.end("join")
        yield Number(span=Span(match.start(), middle), low=first, high=first, money=money)
        yield Number(span=Span(after, match.end()), low=second, high=second, money=bool(match["bc"]))
        return
    if match["bs"] and not match["as"] and first < second:  # "5 to 6 million" counts millions twice
        first *= _scale(match["bs"])
    yield Number(
        span=Span(*match.span()),
        low=min(first, second),
        high=max(first, second),
        money=money,
        dashed=join in {"-", "–"},
    )


def _is_year(digits: str | None) -> bool:
    return digits is not None and digits.isdigit() and len(digits) == 4 and int(digits) in _YEARS  # noqa: PLR2004 - digits of a year


def _amount(match: re.Match[str], side: str) -> Decimal:
    if match[f"{side}d"]:
        value = Decimal(match[f"{side}d"].replace(",", ""))
        return value * _scale(match[f"{side}s"]) if match[f"{side}s"] else value
    total = Decimal(0)
    for word in re.split(r"[ -]", match[f"{side}w"].lower()):
        if word in _SCALES:
            total = (total or Decimal(1)) * _SCALES[word]
        elif word == "half":
            total = Decimal("0.5")
        elif word not in {"a", "an", "and"}:
            total += _WORD_VALUES.get(word, 0)
    return total


def _scale(word: str) -> int:
    return _SCALES[word.strip(" -\u00a0").lower()]


def _is_label(text: str, number: Number, within: Span) -> bool:
    """Tell whether the digits name or date something instead of counting it."""
    before, after = text[within.start : number.span.start], text[number.span.end : within.end]
    words = text[number.span.start : number.span.end]
    if number.money:
        return False
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(after):
        return True
    return _is_year(words) and not re.match(r"[ -](?:people|soldiers|troops|votes|miles|kilomet)", after)
