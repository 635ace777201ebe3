"""Actors across articles: who is named in more than one, with the way to each article's account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..items import Item
from ..markdown import escape, slugify
from ..model import EntityKind
from ..summary import Summary
from ._articles import headline, newest_first

NAME = "actors"
TITLE = "Actors in several articles"

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
    """Yield a heading for each kind and an item for each actor; nothing when no two articles share one."""
    shared = _shared(summaries)
    if not shared:
        return
    yield Item(id="actors-across", text=f"# {TITLE} {{ #actors-across }}\n\n{_NOTE}")
    for kind, title in _KINDS.items():
        ids = sorted(id for k, id in shared if k == kind)
        if ids:
            name = slugify(title)
            yield Item(id=name, text=f"## {title} {{ #{name} }}")
        for id in ids:
            yield _actor(id, shared[kind, id])


def _shared(summaries: Sequence[Summary]) -> Mapping[tuple[str, str], list[tuple[str, Summary]]]:
    """Return kind and id of each actor of several articles, with its name and the article."""
    found: dict[tuple[str, str], list[tuple[str, Summary]]] = {}
    for summary in newest_first(summaries):
        for id, name, kind in summary.actors:
            if not (kind == EntityKind.PERSON and len(name.split()) == 1):  # a surname is no name to go by
                found.setdefault((kind, id), []).append((name, summary))
    return {key: where for key, where in found.items() if len(where) > 1 and key[0] in set(_KINDS)}


def _actor(id: str, where: list[tuple[str, Summary]]) -> Item:
    name = max((name for name, _ in where), key=lambda n: (len(n), n))
    anchor = slugify(f"across {id}")
    links = [f"- [{headline(summary)}]({summary.slug}/actors.md#actor-{id})" for _, summary in where]
    return Item(id=anchor, text="\n".join([f"### {escape(name)} {{ #{anchor} }}", "", *links]))
