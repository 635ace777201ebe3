"""Which articles are at rest: nothing of them has changed since a run had nothing to do there.

The record lies in `.nutgraf/cache/`, for the machine that made it; without it, or when it is
damaged, a run reads everything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..editing import journal
from ..editing.files import digest, digest_of, replace
from ..settings import Settings
from .fingerprints import REST, Moved, Seen
from .versions import own_digest

_STATE = journal.FOLDER / "cache" / "rest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the pages across articles need of an article at rest, and how to know that it is."""

    sign: str
    moved: Moved
    """Its pages that are not where they were generated."""
    summary: Mapping[str, Any] | None
    """Its summary, as its pages stand; `None` when it is on no page across articles."""


def load(settings: Settings, seen: Seen) -> dict[str, Record]:
    """Return the records of the articles that are at rest, by slug."""
    path = settings.root / _STATE
    if not path.exists():
        return {}
    seal, _, body = path.read_bytes().partition(b"\n")
    if seal != digest(body).encode():
        return {}
    state = json.loads(body)
    if state["key"] != _key(settings):
        return {}
    records = {slug: Record(**record) for slug, record in state["records"].items()}
    if not records.keys() <= seen.groups.keys():  # the pages across articles show one that is gone
        records.pop(REST, None)
    return {s: r for s, r in records.items() if s in seen.groups and r.sign == seen.sign(s, r.moved)}


def save(settings: Settings, records: Mapping[str, Record]) -> None:
    """Keep *records*; what cannot be kept costs the next run time, and its error is told."""
    value = {"key": _key(settings), "records": {slug: _plain(r) for slug, r in sorted(records.items())}}
    body = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    path = settings.root / _STATE
    content = digest(body).encode() + b"\n" + body
    if path.exists() and digest_of(path) == digest(content):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")  # nobody else writes it: the site is locked
    new.write_bytes(content)
    replace(new, path)


def as_written(slug: str, moved: Moved, before: Seen, after: Seen, written: Mapping[str, str | None]) -> bool:
    """Tell whether all files of *slug* are *after* a run what they were *before*, or what it wrote.

    *written* maps paths to the sha256 of what was written, `None` where the file was removed.
    """
    paths = (
        before.of(slug, moved)
        | after.of(slug, moved)
        | (before.pages ^ after.pages if moved else frozenset())
    )
    changed = (path for path in paths if before.files.get(path) != after.files.get(path))
    return all(path in written and digest_of(Path(path)) == written[path] for path in changed)


def _plain(record: Record) -> dict[str, Any]:
    """Return the fields of a record; `asdict` would copy all that is in them."""
    return {"sign": record.sign, "moved": dict(record.moved), "summary": record.summary}


def _key(settings: Settings) -> str:
    """Return what else the pages depend on."""
    return digest(f"{own_digest()} {settings!r}".encode())
