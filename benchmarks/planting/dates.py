"""One day or year beside the same verb or noun, twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.model import Span
from generator.parsing.language import Parsed

from .repeats import Repeat, around, sentence_of, stems

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\."
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_DAYS)})(?=\b)"
    rf"|(?P<date>(?:{_MONTHS}|{_SHORT}) (?P<day>\d{{1,2}}))(?!\d)"
    rf"|(?P<year>(?<=in )(?:19|20)\d\d)\b)"
)
_NEXT = re.compile(r"\b(?:last|next|every|this|previous|following|late|early|mid)[ -]$", re.IGNORECASE)
_SAYING = frozenset(
    [
        "report",
        "announce",
        "tell",
        "show",
        "write",
        "call",
        "vow",
        "question",
        "issue",
        "release",
        "statement",
        "post",
        "tweet",
        "speak",
    ]
)
_REACH = {"weekday": 6, "date": 8, "year": 8}


def repeated_dates(parsed: Parsed) -> Iterator[Repeat]:
    """Yield days, dates and years that stand in two sentences close to the same word."""
    groups: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    text = parsed.article.text
    for sentence in parsed.sentences:
        for match in _DATE.finditer(text, sentence.start, sentence.end):
            if not _NEXT.search(text[: match.start()]):
                groups[match.group()].append((match.lastgroup or "date", Span(*match.span())))
    for found in groups.values():
        for number, (group, later) in enumerate(found):
            kind = "date" if group == "day" else group
            first = next((f for _, f in found[:number] if _one_event(parsed, f, later, _REACH[kind])), None)
            if first is not None:
                yield Repeat(kind="date", first=first, later=later, wrong=_other(kind, parsed.article[later]))
                break


def _one_event(parsed: Parsed, first: Span, later: Span, reach: int) -> bool:
    """Tell whether both stand with one event: what governs one is near the other, and another word too."""
    if sentence_of(parsed, first) == sentence_of(parsed, later):
        return False
    near = [stems(around(parsed, s, reach)) for s in (first, later)]
    heads = [_governors(parsed, s) for s in (first, later)]
    shared = near[0] & near[1]
    governed = (heads[0] & near[1]) | (heads[1] & near[0])
    return bool(governed) and (len(shared) > 2 or (len(shared) > 1 and bool(heads[0] & heads[1])))


def _governors(parsed: Parsed, span: Span) -> set[str]:
    """Return the stem of the verb or noun that a date belongs to; none where it only dates a saying."""
    token = parsed.tokens(span)[0].head
    while token.pos_ in {"ADP", "PROPN", "NUM"} and token.head.i != token.i:
        token = token.head
    return set() if token.lemma_.lower() in _SAYING else stems([token])


def _other(kind: str, words: str) -> str:
    if kind == "weekday":
        return _DAYS[(_DAYS.index(words) + 2) % 7]
    if kind == "year":
        return str(int(words) - 4)
    month, day = words.rsplit(" ", 1)
    return f"{month} {(int(day) + 8) % 27 + 1}"
