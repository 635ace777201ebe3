"""What annotators forget: quotation marks and names that nothing accounts for, days that do not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import AttributionKind, Span

from .gold import Gold

_OPENING = re.compile(r"[“‘](?=\S)|(?<![\w.,!?…’”])[\"'](?=[\w\[…])")
_WORD = re.compile(r"(?<![.?!:”\"'’“‘—-] )(?<![“‘\"\n—-])(?<!\n)\b[A-Z][\w’'&.-]*\w")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def problems(gold: Gold) -> Iterator[str]:
    """Yield what is wrong with the annotations of one article, each with the words concerned."""
    yield from _marks(gold)
    yield from _contents(gold)
    yield from _days(gold)


def _marks(gold: Gold) -> Iterator[str]:
    """Each opening mark belongs to an attribution, to a trap, to boilerplate or to the headline."""
    contents = [span for a in gold.attributions for span in a.content]
    accounted = [
        *(_widened(s) for s in contents),
        *gold.not_quotations,
        *gold.boilerplate,
        headline(gold.text),
    ]
    for match in _OPENING.finditer(gold.text):
        if not any(span.start <= match.start() < span.end for span in accounted):
            yield f"a quotation that is not annotated: {gold.text[match.start() : match.start() + 40]!r}"


def _contents(gold: Gold) -> Iterator[str]:
    """Contents lie in one paragraph, outside cue and source; a direct one has marks around it."""
    for a in gold.attributions:
        for span in a.content:
            words = gold.text[span.start : span.end]
            if "\n" in words:
                yield f"a content over two paragraphs: {words!r}"
            opened = (
                _opened(gold.text, span)
                or _set_apart(gold.text, span)
                or _goes_on(gold.text, a.content, span)
            )
            if a.kind is AttributionKind.DIRECT and not opened:
                yield f"a direct content without a mark before it: {words!r}"
        if any(part and part.overlaps(c) for part in (a.cue, a.source) for c in a.content[:1]):
            yield f"a cue or source inside its content: {gold.text[a.content[0].start : a.content[0].end]!r}"


def _days(gold: Gold) -> Iterator[str]:
    """Compare the days of the week with their dates."""
    for timex in gold.timexes:
        words = gold.text[timex.span.start : timex.span.end]
        named = [n for n, day in enumerate(_DAYS) if day in words]
        if named and timex.interval and timex.interval[0].weekday() != named[0]:
            yield f"{words!r} is not {timex.interval[0]}"


def unaccounted_names(gold: Gold) -> Iterator[str]:
    """Yield words with a capital inside a sentence that are in no entity: for proofreading."""
    known = [
        *(m for e in gold.entities for m in (*e.mentions, *e.roles)),
        *gold.other_names,
        *gold.boilerplate,
        *(t.span for t in gold.timexes),
    ]
    for match in _WORD.finditer(gold.text):
        if not any(s.start <= match.start() < s.end for s in known):
            yield match[0]


def headline(text: str) -> Span:
    """Return the first line."""
    return Span(0, text.index("\n"))


def _widened(span: Span) -> Span:
    return Span(max(span.start - 1, 0), span.end)


def _opened(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    return any(mark in text[line : span.start + 1] for mark in "“‘\"'")


def _set_apart(text: str, span: Span) -> bool:
    """Tell whether a content is a turn after its label, or an indented paragraph."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return line.isspace() or line.rstrip().endswith(":")


def _goes_on(text: str, content: tuple[Span, ...], span: Span) -> bool:
    """Tell whether a content is the next paragraph of a turn."""
    opens = text[: span.start].endswith("\n\n")
    return opens and span != content[0] and _set_apart(text, content[0])
