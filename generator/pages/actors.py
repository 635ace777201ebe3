"""Actors: people, countries, organisations and groups, and who said what."""

from __future__ import annotations

from collections.abc import Iterator

from ..items import Item
from ..markdown import escape
from ..model import Attribution, Entity, EntityKind, Explainer, MentionKind, Modality, NameForm, Polarity
from ._about import about
from ._breadcrumb import top
from ._map import locator
from ._naming import forms, name_of, times
from ._places import Places, find_places, link
from ._sheet import Sheet, heading, line, table
from ._telling import statement_link
from ._voices import actor, actor_id, is_listed, statements_by

NAME = "actors"
TITLE = "Actors"

_TABLES = {
    EntityKind.COUNTRY: ("countries", "Countries", "Country"),
    EntityKind.ORGANIZATION: ("organisations", "Organisations", "Organisation"),
    EntityKind.GROUP: ("groups", "Groups", "Group"),
}
_AUTHOR = "Author of the article"
_READING = "That an adjective or a capital stands for a country is this site’s reading."
_READ = frozenset({NameForm.ADJECTIVE, NameForm.CAPITAL})
_IN_CELL = 3
"""Statements of a person that a cell of the last table names; the others stand with the person above."""


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield people with what they say, tables of all others, and the table of who said what."""
    places = find_places(explainer)
    listed = [e for e in explainer.entities if is_listed(explainer, e)]
    if not listed:
        yield top(explainer, NAME, TITLE, "The article names nobody.")
        return
    yield top(explainer, NAME, TITLE)
    people = [e for e in listed if e.kind is EntityKind.PERSON]
    if people:
        yield Sheet(explainer).item("people", heading(2, "People", "people"))
    for entity in people:
        yield _person(explainer, places, entity)
    for kind, (id, title, column) in _TABLES.items():
        found = [e for e in listed if e.kind is kind]
        if found:
            yield _table(explainer, found, id, title, column)
        if kind is EntityKind.COUNTRY and (drawn := locator(explainer, found)):
            yield drawn
    if any(a.speaker for a in explainer.attributions):
        yield _who_said_what(explainer, places, listed)
    if drawn := about(explainer, NAME):
        yield drawn


def _person(explainer: Explainer, places: Places, entity: Entity) -> Item:
    sheet = Sheet(explainer)
    id = actor_id(entity)
    statements = statements_by(explainer, entity)
    roles = ", ".join(dict.fromkeys(r for role in entity.roles if (r := sheet.italic(role))))
    names = list(forms(sheet, explainer, entity, known=bool(roles)))
    also = f"{'also' if roles else 'in the article'} {', '.join(names)}" if names else ""
    writes = _AUTHOR if entity.name == " ".join(explainer.article.author.split()) else ""
    first = line(writes, roles, also, _how_often(entity), "" if statements else "not quoted")
    return sheet.item(
        id, heading(3, escape(name_of(entity)), id), first, _statements(sheet, explainer, places, statements)
    )


def _how_often(entity: Entity) -> str:
    """Return how often the article names somebody, or speaks of one without a name; not of its author."""
    if entity.is_named:
        return f"named {times(entity)}"
    described = any(m.kind is MentionKind.NOMINAL for m in entity.mentions)
    return f"mentioned {times(entity)}" if described else ""


def _statements(sheet: Sheet, explainer: Explainer, places: Places, found: tuple[Attribution, ...]) -> str:
    """Return lists of links: what the actor says, says with a condition, did not say."""
    lines = []
    for label, statements in zip(_COLUMNS, _columns(found), strict=True):
        words = [w for a in statements if (w := statement_link(sheet, explainer, places, a, NAME))]
        if len(words) > _BESIDE:
            lines += [f"- {label}:", *(f"    - {said}" for said in words)]
        elif words:
            lines.append(f"- {label}: {' · '.join(words)}")
    return "\n".join(lines)


_BESIDE = 3
"""Of more statements each has a line of its own."""
_COLUMNS = ("Says", "Says with a condition", "Did not say")


def _columns(
    found: tuple[Attribution, ...],
) -> tuple[list[Attribution], list[Attribution], list[Attribution]]:
    said = [a for a in found if a.polarity is Polarity.POSITIVE]
    return (
        [a for a in said if a.modality is not Modality.CONDITIONAL],
        [a for a in said if a.modality is Modality.CONDITIONAL],
        [a for a in found if a.polarity is not Polarity.POSITIVE],
    )


def _table(explainer: Explainer, found: list[Entity], id: str, title: str, column: str) -> Item:
    sheet = Sheet(explainer)
    rows = []
    for entity in found:
        roles = ", ".join(dict.fromkeys(r for role in entity.roles if (r := sheet.italic(role))))
        name = f"{escape(name_of(entity))} {{ #{actor_id(entity)} }}"
        names = ", ".join(forms(sheet, explainer, entity, known=False))
        rows.append((name, roles, names, times(entity)))
    read = any(m.form in _READ for e in found for m in e.mentions)
    columns = (
        column,
        "In the article’s words",
        "In the article as",
        "Mentioned" if id == "groups" else "Named",
    )
    return sheet.item(
        id, heading(2, title, id), table(columns, rows), line(_READING if read else "", kind="inferred")
    )


def _who_said_what(explainer: Explainer, places: Places, listed: list[Entity]) -> Item:
    sheet = Sheet(explainer)
    rows = []
    for entity in listed:
        statements = statements_by(explainer, entity)
        if statements:
            cells = [_cell(sheet, explainer, places, entity, column) for column in _columns(statements)]
            rows.append((actor(explainer, entity.id, NAME), *cells))
    columns = ("Who", *_COLUMNS)
    return sheet.item(
        "who-said-what", heading(2, "Who said what", "who-said-what"), table(columns, rows, keep=True)
    )


def _cell(
    sheet: Sheet, explainer: Explainer, places: Places, entity: Entity, found: list[Attribution]
) -> str:
    shown = found[:_IN_CELL] if entity.kind is EntityKind.PERSON else found
    words = [w for a in shown if (w := statement_link(sheet, explainer, places, a, NAME))]
    rest = len(found) - len(shown)
    if rest > 0:
        words.append(f"[and {rest} more]({link(NAME, (NAME, actor_id(entity)))})")
    return " · ".join(words)
