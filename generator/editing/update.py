"""What to write for one article: fresh pages merged with what is on disk, base and pending.

Nothing is written here; the plan goes to the journal, all of it or nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..settings import Settings
from .base import Base, BaseItem, base_path, pending_path
from .branches import rejoin, untangled
from .changes import Kind, by_hand
from .journal import digest_of
from .locating import locate, moved, normal, page_id
from .merge import Event, Merged, merge, settled
from .naming import name_on
from .records import dump
from .sections import split

_RUNS = 3  # merges after the first; one has been enough in all that was tried


@dataclass(slots=True)
class Plan:
    """What to write for one article."""

    base: Base
    pending: tuple[BaseItem, ...] = ()
    files: dict[Path, bytes | None] = field(default_factory=dict)
    """Path below the root to new contents; `None` removes the file."""
    expected: dict[Path, str | None] = field(default_factory=dict)
    """Path to the sha256 of the bytes that stood there; `None` for no file."""
    texts: dict[str, str] = field(default_factory=dict)
    """Path below `docs/` to each page as it is to be."""
    edited: set[Path] = field(default_factory=set)
    """Those of *files* on which a person changed something."""
    events: list[tuple[str, str, Event]] = field(default_factory=list)
    """Where, the id, and what a person should know about it."""

    def set(self, settings: Settings, target: Path, content: bytes | None, on_disk: bytes | None) -> None:
        """Have *target* written with *content*, or removed; *on_disk* is what stands there."""
        path = target.relative_to(settings.root)
        self.files[path] = content
        self.expected[path] = None if on_disk is None else hashlib.sha256(on_disk).hexdigest()


def plan(
    settings: Settings,
    base: Base,
    fronts: Mapping[str, str],
    kept: Base | None,
    elsewhere: Mapping[str, str | None] | None = None,
) -> Plan:
    """Merge the fresh pages with those on disk.

    *base* holds the records of the fresh pages, *kept* those of the last run; *fronts* maps each
    fresh page to its front matter; *elsewhere* maps pages of others to where they are now.
    """
    kept = kept or Base(slug=base.slug)
    where = locate(settings, (*kept.pages, *base.pages))
    raw = {path: file.read_bytes() for path, file in where.items() if file.exists()}
    on_disk = {path: normal(content) for path, content in raw.items()}
    kept = _doubted(kept, base, on_disk)
    order = [i.item.id for i in base.items]
    edited = {path: untangled(rejoin(text, kept, path, order), kept) for path, text in on_disk.items()}
    files = dict(elsewhere or {}) | moved(settings, where)
    merged = _at_rest(base, kept, edited, fronts, files)
    result = Plan(base=_base_after(base, kept, merged, edited), pending=merged.pending)
    for path, text in merged.texts.items():
        if text != on_disk.get(path):
            content = None if _is_empty(text) and path not in fronts else restore(text, raw.get(path))
            result.set(settings, where[path], content, raw.get(path))
    result.texts = dict(merged.texts)
    if result.files:
        touched = {c.page for c in by_hand(kept, edited, files) if c.kind is not Kind.DELETED}
        result.edited = {
            f for path in touched if (f := where[path].relative_to(settings.root)) in result.files
        }
    _add_state(result, settings)
    items = {i.item.id: i.item for i in (*kept.items, *base.items, *merged.items, *merged.pending)}
    for path, id_, event in merged.events:
        file, text = where.get(path, settings.docs_dir / path), merged.texts.get(path, "")
        name = name_on(text, items[id_], items.keys())
        result.events.append((f"{settings.below(file)}, {name}", id_, event))
    return result


def _at_rest(
    base: Base,
    kept: Base,
    edited: Mapping[str, str],
    fronts: Mapping[str, str],
    files: Mapping[str, str | None],
) -> Merged:
    """Return the merge after which the next run has nothing to do.

    Where branches carried ids apart, the first merge brings the items together and only the next one
    can tell that a link of theirs is dead.  What a person should know is what the first one says, but of
    what then waits no more.
    """
    merged = merge(kept, edited, base.items, fronts, files)
    for _ in range(_RUNS if kept.items or kept.damaged else 0):
        after = _base_after(base, kept, merged, edited)
        there = {p: t for p, t in merged.texts.items() if p in fronts or not _is_empty(t)}
        again = merge(after, there, base.items, fronts, files)
        if (again.texts, again.items, again.pending) == (there, merged.items, merged.pending):
            break
        gone = {p: t for p, t in merged.texts.items() if p not in there}
        over = {i.item.id for i in merged.pending} - {i.item.id for i in again.pending}
        events = *(e for e in merged.events if e[1] not in over), *(e for e in again.events if e[1] in over)
        merged = replace(again, texts=gone | again.texts, events=events)
    return merged


def settle(settings: Settings, kept: Base) -> Plan:
    """Plan for an article without news: footnotes and links of what a person moved follow it."""
    where = locate(settings, kept.pages)
    raw = {path: file.read_bytes() for path, file in where.items() if file.exists()}
    on_disk = {path: normal(content) for path, content in raw.items()}
    result = Plan(base=kept)
    for path, text in settled(kept, on_disk, moved(settings, where)).items():
        if text != on_disk[path]:
            result.set(settings, where[path], restore(text, raw[path]), raw[path])
    return result


def _doubted(kept: Base, base: Base, on_disk: Mapping[str, str]) -> Base:
    """Return *kept*; as damaged where it is missing although there are pages that were generated."""
    ids = {p.path: p.id for p in base.pages}
    ours = (page_id(text) == ids.get(path) for path, text in on_disk.items())
    return replace(kept, damaged=1) if not kept.pages and not kept.items and any(ours) else kept


def restore(text: str, before: bytes | None) -> bytes:
    """Return *text* in the encoding habits of the file that stood there before."""
    content = text.encode("utf-8", errors="surrogateescape")
    if before is None:
        return content
    if not before.endswith(b"\n"):
        content = content.removesuffix(b"\n")
    if b"\r\n" in before:
        content = content.replace(b"\n", b"\r\n")
    return b"\xef\xbb\xbf" + content if before.startswith(b"\xef\xbb\xbf") else content


def _base_after(base: Base, kept: Base, merged: Merged, edited: Mapping[str, str]) -> Base:
    """Return the base as it is to be after the merge."""
    fresh = {p.path for p in base.pages}
    pages = [replace(p, front=merged.fronts.get(p.path, p.front)) for p in base.pages]
    pages += [  # deleted by hand, or still holding what a person wrote
        page
        for page in kept.pages
        if page.path not in fresh
        and (page.path not in edited or not _is_empty(merged.texts.get(page.path, "")))
    ]
    waiting = tuple(i.item.id for i in merged.pending)
    return replace(base, pages=tuple(pages), items=merged.items, waiting=waiting)


def _is_empty(text: str) -> bool:
    return not split(text, ()).sections


def _add_state(result: Plan, settings: Settings) -> None:
    """Add base and pending where they change."""
    slug = result.base.slug
    states = {base_path(slug): dump(result.base).encode()}
    waiting = pending_path(slug)
    if result.pending:
        states[waiting] = dump(Base(slug=slug, items=result.pending)).encode()
    elif (settings.root / waiting).exists():
        result.set(settings, settings.root / waiting, None, (settings.root / waiting).read_bytes())
    for path, content in states.items():
        target = settings.root / path
        if digest_of(target) != hashlib.sha256(content).hexdigest():
            result.set(settings, target, content, target.read_bytes() if target.exists() else None)
