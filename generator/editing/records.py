"""The files of base and pending: records that survive damage, git and newer formats.

One file an article, `.nutgraf/base/<slug>.jsonl`, one record a line, each with its own sha256, so
that git merges two branches record by record and a damaged line costs one record.  The article's
record lists all others: one that is lost is known, and by name.  No time stamp and no version stand
in it: two branches would always conflict.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..items import Item
from ..settings import Settings
from .base import FOLDER, Base, BaseItem, BasePage, base_path, pending_path
from .sealing import item_record, seal, unseal


def dump(base: Base) -> str:
    """Return the file of *base*: each page with its items, then the article's record."""
    lines: list[str] = []
    names: list[str] = []

    def put(name: str, record: dict[str, Any]) -> None:
        names.append(name)
        lines.append(seal(record))

    for page in base.pages:
        put(page.path, {"record": "page", "path": page.path, "id": page.id, "front": page.front})
        for kept in (i for i in base.items if i.page == page.path):
            put(_name(kept), item_record(kept))
    paths = {p.path for p in base.pages}
    for kept in (i for i in base.items if i.page not in paths):
        put(_name(kept), item_record(kept))
    head = {
        "record": "article",
        "slug": base.slug,
        "digest": base.digest,
        "text_sha256": base.text_sha256,
        "boilerplate": list(base.boilerplate),
        "summary": base.summary,
        "records": names,
        **({"waiting": list(base.waiting)} if base.waiting else {}),
    }
    lines.append(seal(head))  # at the end: a file that was cut off lacks it
    return "".join(f"{line}\n" for line in lines)


@dataclass(slots=True)
class _Read:
    """What was read of a file so far."""

    heads: list[dict[str, Any]] = field(default_factory=list)
    pages: dict[str, BasePage] = field(default_factory=dict)
    items: dict[tuple[str, str], BaseItem] = field(default_factory=dict)
    others: list[BaseItem] = field(default_factory=list)
    damaged: int = 0
    doubled: bool = False

    def add(self, line: str) -> None:
        """Take in a line; the second record of an item is kept apart: another branch generated it."""
        record = unseal(line)
        if isinstance(record, BasePage):
            self.doubled = self.doubled or record.path in self.pages
            self.pages.setdefault(record.path, record)
        elif isinstance(record, BaseItem):
            key = record.page, record.item.id
            self.others += [record] if key in self.items else []
            self.items.setdefault(key, record)
        elif record is None:
            self.damaged += 1
        else:
            self.heads.append(record)

    def lost(self) -> frozenset[str] | None:
        """Return the names of the records that are lost; `None` where nothing tells.

        Of two branches either may have taken out a record of its own: what both list must be there.
        """
        lists = [set(head.get("records", ())) for head in self.heads if "records" in head]
        if not lists or len(lists) < len(self.heads):
            return None
        there = {*self.pages, *(_name(i) for i in self.items.values())}
        return frozenset(set.intersection(*lists) - there)


def load(text: str, slug: str) -> Base:
    """Read the file of a base; damaged and foreign records are left out and counted.

    An item whose record is lost is there without its text: it is unknown what was generated.
    """
    read = _Read()
    for line in text.removesuffix("\n").split("\n") if text else ():  # not splitlines: it cuts at U+0085 too
        read.add(line)
    lost = read.lost()
    damaged = max(read.damaged, len(lost or ()))
    if text and not read.heads and not damaged:  # cut off at the end of a line
        damaged = 1
    head = read.heads[0] if read.heads else {}
    unknown = [_unknown(name) for name in sorted(lost or ()) if "#" in name]
    return Base(
        slug=slug,
        digest=head.get("digest", ""),
        text_sha256=head.get("text_sha256", ""),
        boilerplate=tuple(head.get("boilerplate", ())),
        summary=head.get("summary"),
        pages=tuple(read.pages.values()),
        items=(*read.items.values(), *unknown),
        waiting=tuple(dict.fromkeys(id_ for head in read.heads for id_ in head.get("waiting", ()))),
        damaged=damaged,
        lost=lost if damaged else None,
        doubled=read.doubled or len(read.heads) > 1 or bool(read.others),
        others=tuple(read.others),
    )


def read_base(settings: Settings, slug: str) -> Base | None:
    """Return what was last generated of an article, `None` when nothing was."""
    path = settings.root / base_path(slug)
    return _load(path, slug) if path.exists() else None


def read_pending(settings: Settings, slug: str) -> tuple[BaseItem, ...]:
    """Return the fresh items of an article that wait for a person."""
    path = settings.root / pending_path(slug)
    return tuple(i for i in _load(path, slug).items if not i.unknown) if path.exists() else ()


def base_slugs(root: Path) -> list[str]:
    """Return the slug of every article of the site that has a base, in order of path."""
    folder = root / FOLDER
    return [p.relative_to(folder).with_suffix("").as_posix() for p in sorted(folder.rglob("*.jsonl"))]


def read_bases(root: Path, *, but: Container[str] = ()) -> Iterable[Base]:
    """Yield the base of every article of the site, in order of path; not of the slugs in *but*."""
    for slug in base_slugs(root):
        if slug not in but:
            yield _load(root / base_path(slug), slug)


def waits_as_recorded(base: Base, pending: Sequence[BaseItem]) -> bool:
    """Tell whether all that waited when *base* was written is still there to be decided."""
    return {i.item.id for i in pending} >= set(base.waiting)


def _load(path: Path, slug: str) -> Base:
    return load(path.read_text(encoding="utf-8", errors="replace"), slug)


def _name(kept: BaseItem) -> str:
    """Return the name of an item's record; that of a page's is its path."""
    return f"{kept.page}#{kept.item.id}"


def _unknown(name: str) -> BaseItem:
    page, _, id_ = name.rpartition("#")
    return BaseItem(page=page, item=Item(id=id_, text=""))
