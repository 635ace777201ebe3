"""Actors across articles: who is named in more than one, with the way to each article's account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..items import Item, Page
from ..markdown import escape, slugify
from ..model import EntityKind
from ..summary import Summary
from ._articles import LISTED, by_month, entry, long_page, newest_first

NAME = "actors"
TITLE = "Actors in several articles"

MANY = 100
"""Actors on one page."""
_LETTERS = 12
"""At most so many tell pages of actors apart."""

_NOTE = (
    "Put together by name, which is this site’s reading: one name in two articles need not be one actor.\n"
    "{ .explainer-meta }"
)
# Groups are left out: "reporters" in two articles are not the same reporters.
_KINDS = {
    EntityKind.PERSON: "People",
    EntityKind.COUNTRY: "Countries",
    EntityKind.ORGANIZATION: "Organisations",
    EntityKind.PLACE: "Places",
}


def render(summaries: Sequence[Summary]) -> Iterator[Item]:
    """Yield a heading for each kind and an item for each actor; nothing when no two articles share one.

    Many actors are on pages of their own, to which the headings then lead.
    """
    shared = _shared(summaries)
    if not shared:
        return
    yield Item(id="actors-across", text=f"# {TITLE} {{ #actors-across }}\n\n{_NOTE}")
    many = len(shared) > MANY
    for kind, title in _KINDS.items():
        several = _of(shared, kind)
        if not several:
            continue
        name = slugify(title)
        heading = f"## {title} {{ #{name} }}"
        links = " · ".join(f"[{_titled(kind, ls)}]({path}.md)" for ls, path, _ in _parts(kind, several))
        yield Item(id=name, text=f"{heading}\n\n{links}\n{{ .meta }}" if many else heading)
        for actor in () if many else several:
            yield _item(actor, f"across {actor.id}", 3)


def further(summaries: Sequence[Summary]) -> Iterator[Page]:
    """Yield pages of many actors, and one for each actor of many articles."""
    shared = _shared(summaries)
    if len(shared) > MANY:
        for kind in _KINDS:
            if several := _of(shared, kind):
                yield from (_part(kind, *part) for part in _parts(kind, several))
    for actor in shared:
        if len(actor.articles) > LISTED:
            id = slugify(f"named {actor.kind} {actor.id}")
            items = tuple(by_month(actor.articles, id, above="../", anchor=f"actor-{actor.id}"))
            yield long_page(_path(actor), escape(actor.name), id, _NOTE.partition("\n")[0], items)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Actor:
    """One actor of several articles."""

    kind: str
    id: str
    name: str
    articles: tuple[Summary, ...]
    """The newest first."""


def _shared(summaries: Sequence[Summary]) -> list[_Actor]:
    """Return the actors of several articles, in order of their ids."""
    found: dict[tuple[str, str], list[tuple[str, Summary]]] = {}
    for summary in newest_first(summaries):
        for id, name, kind in summary.actors:
            if not (kind == EntityKind.PERSON and _is_anybody(name)):
                found.setdefault((kind, id), []).append((name, summary))
    return [
        _Actor(
            kind=kind,
            id=id,
            name=max((name for name, _ in found[kind, id]), key=lambda n: (len(n), n)),
            articles=tuple(summary for _, summary in found[kind, id]),
        )
        for kind, id in sorted(found)
        if len(found[kind, id]) > 1 and kind in set(_KINDS)
    ]


def _is_anybody(name: str) -> bool:
    """Tell whether the one in the next article may be another: a surname alone, or *a spokesman*."""
    first, _, rest = name.partition(" ")
    return not rest or first.islower() or first in {"A", "An", "Another", "One", "The"}


def _of(shared: Sequence[_Actor], kind: str) -> list[_Actor]:
    return [actor for actor in shared if actor.kind == kind]


def _parts(kind: EntityKind, several: Sequence[_Actor]) -> Iterator[tuple[str, str, Sequence[_Actor]]]:
    """Yield the first letters, page and actors of each part of a kind; no letters for the only one."""
    for letters, actors in _by_letters(several, 0):
        shown = letters.replace("-", " ").title()
        yield shown, f"by-actor/{slugify(f'{_KINDS[kind]} {letters}')}", actors


def _part(kind: EntityKind, letters: str, path: str, actors: Sequence[_Actor]) -> Page:
    items = tuple(_item(actor, f"among {kind} {actor.id}", 2, above="../") for actor in actors)
    return long_page(path, _titled(kind, letters), slugify(f"all {path}"), _NOTE.partition("\n")[0], items)


def _titled(kind: EntityKind, letters: str) -> str:
    return f"{_KINDS[kind]}: {letters}" if letters else _KINDS[kind]


def _by_letters(several: Sequence[_Actor], length: int) -> Iterator[tuple[str, Sequence[_Actor]]]:
    """Yield few actors at a time with the letters that their ids begin with, as few as serve.

    So a page keeps its name and what is on it when actors come to others.
    """
    if len(several) <= MANY or length == _LETTERS:
        yield several[0].id[:length].rstrip("-"), several
        return
    for _, group in groupby(several, key=lambda actor: actor.id[: length + 1]):
        yield from _by_letters(list(group), length + 1)


def _item(actor: _Actor, id: str, level: int, *, above: str = "") -> Item:
    anchor = slugify(id)
    links = [entry(s, above=above, anchor=f"actor-{actor.id}") for s in actor.articles[:LISTED]]
    if len(actor.articles) > LISTED:
        links.append(f"- [All articles with this name]({above}{_path(actor)}.md)")
    heading = f"{'#' * level} {escape(actor.name)} {{ #{anchor} }}"
    return Item(id=anchor, text="\n".join([heading, "", *links]))


def _path(actor: _Actor) -> str:
    return f"by-actor/{actor.kind}-{actor.id}"
