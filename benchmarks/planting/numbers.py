"""One number before one noun, twice; a sum, a share or an age, twice in the same company."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.model import Span
from generator.parsing.language import Parsed

from .repeats import Repeat, around, sentence_of, stems

_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBER = re.compile(
    r"(?<![\w.,/:-])(?P<sign>[$£€])?(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:"
    + "|".join(_WORDS)
    + r")\b)"
    r"(?P<scale> (?:million|billion|trillion)| ?%| percent| per cent|-year-old)?(?![\w%/]|[.,:]\d|[-–]\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_UNITS = frozenset(
    [
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "time",
        "p.m.",
        "a.m.",
        "point",
        "round",
        "part",
        "degree",
        "third",
        "quarter",
        "mile",
        "generation",
    ]
)


def repeated_numbers(parsed: Parsed) -> Iterator[Repeat]:
    """Yield amounts that stand in two sentences before the same noun, or among the same words."""
    groups: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    text = parsed.article.text
    for sentence in parsed.sentences:
        for match in _NUMBER.finditer(text, sentence.start, sentence.end):
            if (key := _key(parsed, match)) is not None:
                groups[key].append(Span(*match.span("value")))
    for key, spans in groups.items():
        for first, later in pairwise(spans):
            if sentence_of(parsed, first) == sentence_of(parsed, later):
                continue
            shared = stems(around(parsed, first, 12)) & stems(around(parsed, later, 12))
            if len(shared) >= _least(key) and not _is_another(parsed, key, later):
                yield Repeat(kind="number", first=first, later=later, wrong=_other(parsed.article[later]))
                break


def _least(key: tuple[str, ...]) -> int:
    """Return how many words the sentences must share: fewer for a number hardly there by chance."""
    digits = key[1].replace(",", "").rstrip("0")
    if key[0] == "count":
        return 1 if len(digits) > 1 and digits.isdigit() else 2
    return 2 if key[1] == "age" else 4 if key[1] == "%" else 3


def _is_another(parsed: Parsed, key: tuple[str, ...], later: Span) -> bool:
    """Tell whether the later number may count others: *another two*, *fewer than two*, any small one."""
    before = parsed.article.text[max(0, later.start - 12) : later.start].lower().split()
    if before and before[-1] in {"another", "other", "than", "additional", "top", "of", "per", "just"}:
        return True
    return (
        key[0] == "count" and key[1] in {"two", "three", "2", "3"} and before[-1:] not in (["the"], ["all"])
    )


def _key(parsed: Parsed, match: re.Match[str]) -> tuple[str, ...] | None:
    """Return the number and what it counts; `None` for dates, clock times and times."""
    text, value = match.string, match["value"].lower()
    scale = (match["scale"] or "").strip().lower()
    if match["sign"] or scale in {"%", "percent", "per cent"}:
        return "amount", match["sign"] or "%", value, scale
    if scale == "-year-old":
        return "amount", "age", value
    if _MONTH.search(text[: match.start()]) or _YEAR.fullmatch(value):
        return None
    words = parsed.tokens(Span(match.end(), min(len(text), match.end() + 40)))[:3]
    noun = None
    if match["scale"] is None and text[match.end() : match.end() + 1] == "-":
        return None
    for token in words:
        if token.pos_ == "NOUN":
            noun = token
        elif token.pos_ != "ADJ":
            break
    if noun is None or noun.lemma_.lower() in _UNITS or value in {"1", "one"}:
        return None
    return "count", value + scale, " ".join(t.lemma_.lower() for t in words if t.i <= noun.i)


def _other(value: str) -> str:
    """Return a number of the same make, about half as much again."""
    lower = value.lower()
    if lower in _WORDS:
        other = _WORDS[(_WORDS.index(lower) + 3) % len(_WORDS)]
        return other.capitalize() if value[0].isupper() else other
    if "." in value:
        places = len(value.split(".")[1])
        return f"{float(value) * 1.5 + 10**-places:.{places}f}"
    number = int(value.replace(",", ""))
    step = 10 ** (len(str(number)) - len(str(number).rstrip("0")))
    other_number = (number * 3 // 2 // step) * step + step
    return f"{other_number:,}" if "," in value else str(other_number)
