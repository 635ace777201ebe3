"""What the pages across articles are made from: the articles as their own pages stand on disk.

A person may have deleted an actor, given a page other tags or taken a page away: what is not there
is not linked to.  An article whose seed is kept elsewhere counts as long as its pages are here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from .editing.base import Base
from .editing.locating import normal
from .editing.records import read_bases
from .editing.sections import split
from .links import anchors
from .settings import Settings
from .summary import Summary

INDEX = "_index"
"""The slug under which the base keeps the pages across articles; no article can have it."""


def gather(settings: Settings, bases: Mapping[str, Base]) -> tuple[Summary, ...]:
    """Return the articles that have an overview, in order of slug; *bases* holds those already read."""
    found = {slug: base for slug, base in bases.items() if slug != INDEX}
    found |= {base.slug: base for base in read_bases(settings.root, but={*found, INDEX})}
    return tuple(summary for slug in sorted(found) for summary in _standing(settings, found[slug]))


def front_matter(text: str) -> dict[str, object]:
    """Return the front matter of a page; empty when there is none that can be read."""
    try:
        values = yaml.safe_load(split(text, ()).front or "{}")
    except yaml.YAMLError:
        return {}
    return values if isinstance(values, dict) else {}


def _standing(settings: Settings, base: Base) -> Iterator[Summary]:
    folder = settings.docs_dir / base.slug
    overview = folder / "index.md"
    if base.summary is None or not overview.exists():
        return
    summary = Summary.from_json(base.summary)
    tags = front_matter(normal(overview.read_bytes())).get("tags", [])
    there = _anchors(folder / "actors.md")
    yield replace(
        summary,
        actors=tuple(a for a in summary.actors if f"actor-{a[0]}" in there),
        tags=tuple(str(t) for t in tags) if isinstance(tags, list) else (),
    )


def _anchors(page: Path) -> frozenset[str]:
    return anchors(normal(page.read_bytes())) if page.exists() else frozenset()
