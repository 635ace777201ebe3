"""Background: what was there before the news, in time order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..items import Item
from ..model import Background, BackgroundGroup, Explainer
from ._breadcrumb import top
from ._passages import BACKGROUND, Names, Passage
from ._places import Places, find_places, link
from ._sheet import Sheet, heading, line
from ._telling import telling
from ._voices import ARTICLE, actor

NAME = "background"
TITLE = "Background"

_GROUPS = {
    BackgroundGroup.LONGER_AGO: "Longer ago",
    BackgroundGroup.EARLIER: "Earlier",
    BackgroundGroup.ONGOING: "Ongoing",
}
"""In time order, whatever their order in the article."""


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield the groups, and in them the statements: dated ones first, by their day."""
    places, names = find_places(explainer), Names()
    if not explainer.background:
        yield top(explainer, NAME, TITLE, "The article tells nothing from before the news.")
        return
    yield top(explainer, NAME, TITLE, line("What was there before the news, in time order", kind="meta"))
    for group, title in _GROUPS.items():
        found = sorted((b for b in explainer.background if b.group is group), key=_time)
        if found:
            yield Sheet(explainer).item(
                str(group).replace("_", "-"), heading(2, title, str(group).replace("_", "-"))
            )
        yield from _statements(explainer, places, found, names)


def _time(found: Background) -> tuple[bool, date, int]:
    return found.when is None, found.when or date.max, found.span.start


def _statements(
    explainer: Explainer, places: Places, found: list[Background], names: Names
) -> Iterator[Item]:
    """Yield each statement once, where its first finding stands."""
    shown: set[str] = set()
    for statement in found:
        passage = places.passage(statement.id, BACKGROUND)
        if passage is None:
            yield from _elsewhere(explainer, places, statement, names)
        elif passage.id not in shown:
            shown.add(passage.id)
            yield _statement(explainer, places, statement, passage)


def _statement(explainer: Explainer, places: Places, found: Background, passage: Passage) -> Item:
    sheet = Sheet(explainer)
    quote = sheet.quote(*passage.spans, attributes=f"#{passage.id}")
    return sheet.item(
        passage.id,
        quote,
        line(_voice(sheet, explainer, found), kind="speaker"),
        _overtaken(sheet, explainer, places, found),
    )


def _elsewhere(explainer: Explainer, places: Places, found: Background, names: Names) -> Iterator[Item]:
    """Yield a link to a statement that has its home on another page."""
    sheet = Sheet(explainer)
    words = telling(sheet, explainer, found.span, link(NAME, places.home(found.span)))
    id = names.give("elsewhere", explainer.article[found.span])
    if words:
        yield sheet.item(
            id,
            line(words, _voice(sheet, explainer, found), id=id),
            _overtaken(sheet, explainer, places, found),
        )


def _voice(sheet: Sheet, explainer: Explainer, found: Background) -> str:
    named = actor(explainer, found.voice, NAME)
    if named or found.voice_span is None:
        return named or ARTICLE
    words = sheet.italic(found.voice_span)
    return f"{words}, speaker not resolved" if words else "Speaker not resolved"


def _overtaken(sheet: Sheet, explainer: Explainer, places: Places, found: Background) -> str:
    if found.superseded_by is None:
        return ""
    words = telling(sheet, explainer, found.superseded_by, link(NAME, places.home(found.superseded_by)))
    return line(
        f"Overtaken in the same article: {words}" if words else "Overtaken in the same article",
        kind="superseded",
    )
