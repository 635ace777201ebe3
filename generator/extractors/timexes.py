"""Parsed article → time expressions, worked out from the day of publication where that is known."""

from __future__ import annotations

from generator.model import Granularity, Origin, Span, Timex
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .positions import Names
from .timing.compose import compose
from .timing.dates import DAY_RULES
from .timing.events import event_of
from .timing.months import MONTH_RULES
from .timing.names import is_name, is_season, namesakes_of_months
from .timing.relative import RELATIVE_RULES
from .timing.rules import Found, Moment, search
from .timing.tense import lean_of
from .timing.years import YEAR_RULES

RULES = (*DAY_RULES, *MONTH_RULES, *YEAR_RULES, *RELATIVE_RULES)


def extract_timexes(parsed: Parsed) -> tuple[Timex, ...]:
    """Return the time expressions of the body, in order of position.

    A bare weekday is the most recent one, the day of publication included, unless the tense is
    future; a month or a day without a year is the one that the tense points to, else the nearest.
    Without a day of publication only full dates are worked out; there is never a clock time.  What
    somebody calls *today* in a quotation is the day on which they spoke, which is not worked out.
    """
    names = Names("time")
    found: list[Timex] = []
    people = namesakes_of_months(parsed.doc)
    title = parsed.article.title_span
    apart = SpanIndex((s, [s]) for s in (*parsed.article.boilerplate, *([title] if title else [])))
    for sentence in parsed.sentences:
        if apart.near(sentence):
            continue
        for one in _in_sentence(parsed, sentence, people):
            span = Span(sentence.start + one.start, sentence.start + one.end)
            found.append(_timex(parsed, sentence, span, one, names))
    return tuple(found)


def _in_sentence(parsed: Parsed, sentence: Span, people: frozenset[str]) -> list[Found]:
    """Return the expressions of one sentence, at offsets into it."""
    text = parsed.article[sentence]
    candidates = search(text, RULES)
    kept = [f for f in candidates if not _is_other(parsed, sentence, text, f, people)]
    return compose(text, kept, parsed.article.published)


def _is_other(parsed: Parsed, sentence: Span, text: str, one: Found, people: frozenset[str]) -> bool:
    """Tell whether the words at *one* are no time."""
    tokens = parsed.tokens(Span(sentence.start + one.start, sentence.start + one.end))
    words, before, after = text[one.start : one.end], text[: one.start], text[one.end :]
    return is_season(tokens) or is_name(tokens, words, before, after, people)


def _timex(parsed: Parsed, sentence: Span, span: Span, one: Found, names: Names) -> Timex:
    """Work out one expression."""
    tokens = parsed.tokens(span)
    quotation = parsed.quotation(span.start) if one.meaning.spoken else None
    quoted = quotation is not None and quotation.inner.contains(span)
    anchor = None if quoted else parsed.article.published
    interval = one.meaning.read(Moment(anchor, lean_of(tokens)))
    if interval is None:
        span = _with_object(parsed, span, sentence) if one.meaning.granularity is Granularity.VAGUE else span
        origin = None
    else:
        origin = Origin.IN_TEXT if one.meaning.full else Origin.WORKED_OUT
    return Timex(
        id=names.give(parsed.article[span]),
        span=span,
        granularity=interval.granularity if interval else one.meaning.granularity,
        value=interval.value if interval else None,
        first=interval.first if interval else None,
        last=interval.last if interval else None,
        origin=origin,
        event=event_of(parsed.doc, tokens, sentence),
    )


def _with_object(parsed: Parsed, span: Span, sentence: Span) -> Span:
    """Widen *only weeks before* by what it is before, without the clauses that hang on that."""
    tokens: list[Token] = parsed.tokens(span)
    if tokens[-1].lower_ not in {"before", "after"}:
        return span
    objects = [c for c in tokens[-1].children if c.dep_ == "pobj"]
    if not objects:
        return span
    dropped = {
        t.i for c in objects[0].children if c.dep_ in {"relcl", "acl", "punct", "appos"} for t in c.subtree
    }
    words = [t for t in objects[0].subtree if t.i not in dropped and t.i > tokens[-1].i and t.dep_ != "punct"]
    comma = next((n for n, t in enumerate(words) if n and t.i > words[n - 1].i + 1), len(words))
    words = words[:comma]
    if not words:
        return span
    return Span(span.start, min(words[-1].idx + len(words[-1]), sentence.end))
