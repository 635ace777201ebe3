"""`nutgraf diff`: what a person changed, and what the next run would; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import markdown
from ..editing.base import Base
from ..editing.changes import Change, Kind, by_hand, compare, compare_fronts, shown
from ..editing.locating import moved, normal, page_files
from ..editing.naming import name_on
from ..editing.records import base_slugs, read_base, read_bases, read_pending, waits_as_recorded
from ..editing.sections import Sections, split
from ..editing.update import Plan, plan
from ..errors import GeneratorError
from ..items import title_of
from ..parsing.loading import Loader
from ..reading import find_seeds, slug_of
from ..settings import Settings
from .making import Made, digest, make
from .named import named

_WOULD = {Kind.EDITED: "would change", Kind.ADDED: "would come in", Kind.DELETED: "would go"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place, what became of it, and the lines that tell."""

    where: str
    what: str
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return it for the terminal, with an empty line at its end."""
        return "\n".join([f"{self.where}: {self.what}", *self.lines, ""])


def changed(settings: Settings, articles: Sequence[str] = ()) -> Iterator[Difference]:
    """Yield what a person did to the pages since they were generated; of *articles*, where any are named."""
    wanted = named(settings, articles, base_slugs(settings.root))
    for base in read_bases(settings.root):
        if wanted and base.slug not in wanted:
            continue
        files = page_files(settings, base)
        texts = {path: normal(file.read_bytes()) for path, file in files.items() if file.exists()}
        for change in by_hand(base, texts, moved(settings, files)):
            where = place(settings.below(files[change.page]), texts.get(change.page, ""), change, base)
            yield Difference(where=where, what=f"{change.kind} by hand", lines=tuple(change.lines()))


def upcoming(settings: Settings, nlp: Loader, articles: Sequence[str] = ()) -> Iterator[Difference]:
    """Yield what `nutgraf generate` would do to the pages of the articles that changed.

    Of *articles*, where any are named.  The language model is loaded only where one changed; pages across
    articles follow those of theirs.
    """
    seeds = {seed: slug_of(seed, seeds_dir=settings.seeds_dir) for seed in find_seeds(settings.seeds_dir)}
    wanted = named(settings, articles, seeds.values())
    for seed, slug in seeds.items():
        if wanted and slug not in wanted:
            continue
        kept = read_base(settings, slug)
        if kept and _is_current(settings, seed, kept):
            continue
        made = make(settings, seed, nlp)
        if isinstance(made, GeneratorError):
            raise made
        yield from _news(settings, made, kept or Base(slug=made.base.slug))


def place(file: str, text: str, change: Change, base: Base) -> str:
    """Return where a change is, as a person knows it: the file, and the item's name on the page *text*."""
    known = {i.item.id for i in base.items} | {change.item.id}
    name = name_on(text, change.item, known) if change.item.id else title_of(change.item)
    return f"{file}, {name}"


def _is_current(settings: Settings, seed: Path, kept: Base) -> bool:
    whole = not (kept.damaged or kept.doubled) and waits_as_recorded(kept, read_pending(settings, kept.slug))
    return whole and kept.digest == digest(settings, seed)


def _news(settings: Settings, made: Made, kept: Base) -> Iterator[Difference]:
    fronts = {page.path: markdown.front_matter(page) for page in made.pages}
    planned = plan(settings, made.base, fronts, kept if kept.pages else None)
    both = Base(slug=kept.slug, pages=(*kept.pages, *made.base.pages))
    files = page_files(settings, both)
    texts = {path: normal(file.read_bytes()) for path, file in files.items() if file.exists()}
    ids = {i.item.id for i in (*kept.items, *planned.base.items)}
    old, new = _taken_apart(texts, ids), _taken_apart(planned.texts, ids)
    pages = {path: (old[path].front, new[path].front) for path in old.keys() & new.keys()}
    sections = ({path: parts.sections for path, parts in side.items()} for side in (old, new))
    for change in (*compare_fronts(pages), *compare(*sections)):
        text = planned.texts.get(change.page) or texts.get(change.page, "")
        where = place(settings.below(files[change.page]), text, change, planned.base)
        yield Difference(where=where, what=_WOULD[change.kind], lines=tuple(change.lines()))
    yield from _waiting(planned)


def _taken_apart(texts: Mapping[str, str], ids: set[str]) -> dict[str, Sections]:
    return {path: split(text, ids) for path, text in sorted(texts.items())}


def _waiting(planned: Plan) -> Iterator[Difference]:
    """Yield what would be said of items that stay as a person left them."""
    waiting = {i.item.id: i.item for i in planned.pending}
    for where, id_, event in planned.events:
        lines = tuple(f"+ {line}" for line in shown(waiting[id_].text)) if id_ in waiting else ()
        yield Difference(where=where, what=event.value, lines=lines)
