"""Deciding about an item that waits: a person's version, the fresh one, or something of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from ..editing import journal
from ..errors import PageError
from ..items import title_of
from ..settings import Settings
from .base import Base, BaseItem, base_path, pending_path
from .changes import Change, Kind
from .footnotes import Notes
from .front import keys, renewed, with_key
from .locating import normal, page_files
from .records import dump, read_base, read_bases, read_pending
from .sections import Section, Sections, join, split
from .update import restore

_YOURS = "yours; keep what you want of both texts, these two lines go by themselves"
_NEW = "the new text"


class Choice(StrEnum):
    """What becomes of the two versions."""

    MINE = "mine"
    NEW = "new"
    EDIT = "edit"


def resolve(settings: Settings, name: str, choice: Choice, edit: Callable[[str], str | None]) -> Path:
    """Decide about the waiting item *name* (`slug#id`, or the id alone) and return its page.

    *edit* lets a person edit a text that holds both versions, and returns `None` when they gave up.
    """
    with journal.locked(settings.root):
        journal.recover(settings.root)
        slug, item = _find(settings, name)
        base = read_base(settings, slug) or Base(slug=slug)
        file = page_files(settings, base).get(item.page, settings.docs_dir / item.page)
        files: dict[Path, bytes | None] = {}
        if choice is not Choice.MINE:
            files[file.relative_to(settings.root)] = _with(file, base, item, choice, edit)
        left = tuple(i for i in read_pending(settings, slug) if i.item.id != item.item.id)
        decided = replace(_decided(base, item), waiting=tuple(i.item.id for i in left))
        files[base_path(slug)] = dump(decided).encode()
        files[pending_path(slug)] = dump(Base(slug=slug, items=left)).encode() if left else None
        expected = {path: journal.digest_of(settings.root / path) for path in files}
        if journal.write(settings.root, files, expected):
            raise PageError(
                f"{settings.below(file)}: saved by somebody in this moment; run the command again"
            )
        return file


def waits(settings: Settings) -> list[str]:
    """Return the names of all items that wait, as `resolve` takes them."""
    return [f"{slug}#{item.item.id}" for slug, item in _all(settings)]


def meant(settings: Settings, name: str) -> list[str]:
    """Return the names of the waiting items that *name* means: all of an article, else the one so named."""
    return [item for item in waits(settings) if item.rpartition("#")[0] == name] or [name]


def versions(settings: Settings, name: str) -> tuple[Path, Change]:
    """Return the page of the waiting item *name*, and how the new text differs from what stands there.

    Writes nothing.
    """
    slug, item = _find(settings, name)
    base = read_base(settings, slug) or Base(slug=slug)
    file = page_files(settings, base).get(item.page, settings.docs_dir / item.page)
    text = normal(file.read_bytes()) if file.exists() else ""
    page = split(text, {i.item.id for i in base.items} | {item.item.id})
    key = _key(item)
    mine = keys(page.front).get(key, "") if key else _standing(page, item)
    return file, Change(
        page=item.page, kind=Kind.EDITED, item=item.item, before=mine.rstrip("\n"), after=item.item.text
    )


def _all(settings: Settings) -> Iterator[tuple[str, BaseItem]]:
    for base in read_bases(settings.root):
        yield from ((base.slug, item) for item in read_pending(settings, base.slug))


def _standing(page: Sections, item: BaseItem) -> str:
    return next((s.text for s in page.sections if s.id == item.item.id), "")


def _find(settings: Settings, name: str) -> tuple[str, BaseItem]:
    """Return the article and the item that *name* means."""
    slug, _, id_ = name.rpartition("#")
    found = [(s, i) for s, i in _all(settings) if i.item.id == id_ and slug in {"", s}]
    if len(found) == 1:
        return found[0]
    if found:
        raise PageError(
            f"{name}: waits in several articles; say which: {', '.join(f'{s}#{id_}' for s, _ in found)}"
        )
    names = ", ".join(waits(settings))
    raise PageError(f"{name}: does not wait; {f'what waits: {names}' if names else 'nothing waits'}")


def _decided(base: Base, item: BaseItem) -> Base:
    """Return the base that knows the fresh text, so that what is on the page is an edit of it."""
    if (key := _key(item)) is None:
        kept = [item if i.item.id == item.item.id else i for i in base.items]
        return replace(base, items=tuple(kept if item in kept else [*kept, item]))
    pages = (
        replace(p, front=with_key(p.front, key, f"{item.item.text}\n")) if p.path == item.page else p
        for p in base.pages
    )
    return replace(base, pages=tuple(pages))


def _key(item: BaseItem) -> str | None:
    """Return the key of the front matter that waits, `None` where it is an item."""
    name, _, key = item.item.id.partition(":")
    return key if key and item.page.endswith(name) else None


def _with(file: Path, base: Base, item: BaseItem, choice: Choice, edit: Callable[[str], str | None]) -> bytes:
    """Return the page with the chosen text in place of the person's, or at its end where there is none."""
    record = base.page(item.page)
    content = file.read_bytes() if file.exists() else None
    known = {i.item.id for i in base.items} | {item.item.id}
    page = split(normal(content) if content else f"---\n{record.front if record else ''}---\n", known)
    if key := _key(item):
        mine = keys(page.front).get(key, "")
        value = item.item.text if choice is Choice.NEW else _edited(mine.rstrip("\n"), item, edit, "# {}")
        lines = renewed(mine, f"{value}\n") if choice is Choice.NEW else f"{value}\n"
        return restore(join(replace(page, front=with_key(page.front, key, lines))), content)
    mine = _standing(page, item)
    text = item.item.text if choice is Choice.NEW else _edited(mine, item, edit, "<!-- {} -->")
    new = Section(id=item.item.id, text=text)
    sections = (
        tuple(new if s.id == item.item.id else s for s in page.sections) if mine else (*page.sections, new)
    )
    notes = {label: note for kept in (*base.items, item) for label, note in kept.notes}
    definitions = Notes(now=notes).rebuild([s.text for s in sections], page.definitions)
    return restore(join(replace(page, sections=sections, definitions=definitions)), content)


def _edited(mine: str, item: BaseItem, edit: Callable[[str], str | None], remark: str) -> str:
    """Return what a person made of both texts; *remark* is the form of lines that tell which is which."""
    yours, new = remark.format(_YOURS), remark.format(_NEW)
    text = edit(f"{yours}\n\n{mine}\n\n{new}\n\n{item.item.text}\n") or ""
    for line in (yours, new):
        text = text.replace(f"{line}\n\n", "").replace(line, "")
    if not text.strip():
        raise PageError(f"{title_of(item.item)}: not saved; nothing was changed")
    return text.strip("\n")
