"""Timeline: what the article dates, in order of time.  Without an anchor date there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..days import day, interval
from ..items import Item
from ..model import Explainer, Granularity, Origin, Span, Timex
from ..nearby import nearby
from ._breadcrumb import top
from ._passages import Names
from ._places import Places, find_places, link
from ._sheet import Sheet, heading, line
from ._spans import is_whole_sentence, sentence_of
from ._voices import actor

NAME = "timeline"
TITLE = "Timeline"

_EVENT_WORDS = 30
"""An event told in more words is shown by its opening, up to its date at least."""
_DAYS = {Granularity.PART_OF_DAY, Granularity.DAY}
_ORIGINS = {
    Origin.IN_TEXT: "date in the text",
    Origin.SUPPLIED: "date supplied",
    Origin.WORKED_OUT: "worked out from the date of publication",
}


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield a heading for each time, and under it what happened then."""
    places = find_places(explainer)
    found = entries(explainer, places)
    if not found or explainer.article.published is None:
        return
    yield top(explainer, NAME, TITLE, _anchor(explainer, explainer.article.published))
    names, headings, last = Names(), Names(), ""
    for timex in found:
        when = _when(explainer, timex) or "Not worked out"
        if when != last:
            id = headings.give("time", when)
            yield Sheet(explainer).item(id, heading(2, when, id))
            last = when
        yield _entry(explainer, places, timex, names)


def entries(explainer: Explainer, places: Places) -> tuple[Timex, ...]:
    """Return the times to show, in order; none without an anchor date or without any dated event.

    A time expression without an event (*now*, *over the years*) tells nothing on a timeline, nor does a
    day that was not worked out (*tonight*, in a quotation).  Of several with the same event and the same
    days the first is shown.
    """
    if explainer.article.published is None:
        return ()
    sheet = Sheet(explainer)
    found = [
        t
        for t in explainer.timexes
        if t.event
        and (t.first or t.granularity not in _DAYS)
        and sheet.italic(t.span)
        and _event(sheet, explainer, places, t)
    ]
    if not any(t.first for t in found):
        return ()
    seen: set[tuple[str, Span]] = set()
    kept = []
    for timex in sorted(found, key=_order):
        key = (_when(explainer, timex), sentence_of(explainer, timex.span))
        if key not in seen:
            seen.add(key)
            kept.append(timex)
    return tuple(kept)


def _when(explainer: Explainer, timex: Timex) -> str:
    """Return the days of a time, or only where it begins: *since 1987* ends on no day."""
    return interval(timex, since=_is_since(explainer, timex))


def _is_since(explainer: Explainer, timex: Timex) -> bool:
    return "since" in explainer.article[timex.span].casefold().split()[:2]


def _order(timex: Timex) -> tuple[date, date, int]:
    return timex.first or date.max, timex.last or date.max, timex.span.start


def _anchor(explainer: Explainer, published: date) -> str:
    given = explainer.article.published_origin is Origin.IN_TEXT
    how = "a date in the text" if given else "a date that was supplied and is not in the text"
    return line(f"Counted from the day of publication, {day(published)}, {how}", kind="meta")


def _entry(explainer: Explainer, places: Places, timex: Timex, names: Names) -> Item:
    sheet = Sheet(explainer)
    id = names.give("event", explainer.article[timex.event or timex.span])
    return sheet.item(
        id,
        line(_event(sheet, explainer, places, timex), id=id),
        line(
            _who(explainer, timex),
            f"In the article: {sheet.italic(timex.span)}",
            _origin(explainer, timex),
            kind="meta",
        ),
    )


def _who(explainer: Explainer, timex: Timex) -> str:
    said = nearby(explainer).voice(timex.event or timex.span)
    return actor(explainer, said.speaker, NAME) if said else ""


def _origin(explainer: Explainer, timex: Timex) -> str:
    if timex.origin is None or not timex.first:
        return "the article gives no day to count from"
    if _is_since(explainer, timex) and str(timex.first.year) in explainer.article[timex.span]:
        return _ORIGINS[Origin.IN_TEXT]  # only the end was worked out, which is not shown
    return _ORIGINS[timex.origin]


def _event(sheet: Sheet, explainer: Explainer, places: Places, timex: Timex) -> str:
    """Return what happened, in the article's words, linked to where its sentence stands."""
    event = timex.event or timex.span
    goal = link(NAME, places.home(timex.span) or places.home(event))
    short = len(explainer.article[event].split()) <= _EVENT_WORDS
    if short and not is_whole_sentence(explainer, event):
        words = sheet.italic(event, goal)
        if words:
            return words
    return sheet.opening(event, goal, at_least=timex.span.end if timex.span.end < event.end else 0)
