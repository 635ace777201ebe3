"""What the pages across articles are made from: the articles as their own pages stand on disk.

A person may have deleted an actor, given a page other tags or taken a page away: what is not there
is not linked to.  An article whose seed is kept elsewhere counts as long as its pages are here.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml

from ..editing.base import Base
from ..editing.front import LOADER
from ..editing.locating import normal
from ..editing.sections import front_of
from ..proof.links import anchors
from ..settings import Settings
from ..summary import Summary

INDEX = "_index"
"""The slug under which the base keeps the pages across articles; no article can have it."""


def standing(settings: Settings, base: Base) -> Summary | None:
    """Return what the pages across articles show of an article, `None` when it has no overview."""
    folder = settings.docs_dir / base.slug
    overview = folder / "index.md"
    if base.summary is None or not overview.exists():
        return None
    summary = Summary.from_json(base.summary)
    tags = front_matter(normal(overview.read_bytes())).get("tags", [])
    there = _anchors(folder / "actors.md")
    return replace(
        summary.for_indexes(),
        actors=tuple(a for a in summary.actors if f"actor-{a[0]}" in there),
        tags=tuple(str(t) for t in tags) if isinstance(tags, list) else (),
    )


def front_matter(text: str) -> dict[str, object]:
    """Return the front matter of a page; empty when there is none that can be read."""
    try:
        values = yaml.load(front_of(text) or "{}", LOADER)  # noqa: S506 - either is a safe one
    except yaml.YAMLError:
        return {}
    return values if isinstance(values, dict) else {}


def _anchors(page: Path) -> frozenset[str]:
    return anchors(normal(page.read_bytes())) if page.exists() else frozenset()
