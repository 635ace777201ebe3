"""What was found on an article as plain JSON, and back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from ..proof.links import Outline
from ..publishing.shown import Named, ShownArticle, ShownQuotation
from ..report import Finding, Level
from .inspected import Inspected


def to_json(found: Inspected) -> dict[str, Any]:
    """Return *found* as plain data; it must be of an article with all pages where they were generated."""
    return {
        "findings": [[f.level.value, f.where, f.message] for f in found.findings],
        "outlines": {path: [sorted(o.anchors), o.links] for path, o in found.outlines.items()},
        "shown": _article_json(found.shown) if found.shown else None,
        "lost": found.lost,
    }


def from_json(value: dict[str, Any]) -> Inspected:
    """Return what `to_json` was given."""
    return Inspected(
        findings=tuple(
            Finding(level=Level(level), where=where, message=said) for level, where, said in value["findings"]
        ),
        outlines={
            path: Outline(frozenset(anchors), tuple((line, target) for line, target in links))
            for path, (anchors, links) in value["outlines"].items()
        },
        shown=_article(value["shown"]) if value["shown"] else None,
        lost=value["lost"],
    )


def _article_json(article: ShownArticle) -> dict[str, Any]:
    day = article.published
    return asdict(article) | {"published": day.isoformat() if day else None}


def _article(value: dict[str, Any]) -> ShownArticle:
    day = value["published"]
    quotations = tuple(
        ShownQuotation(**(q | {"speakers": tuple(Named(**n) for n in q["speakers"])}))
        for q in value["quotations"]
    )
    read = {
        "published": date.fromisoformat(day) if day else None,
        "pages": tuple(value["pages"]),
        "quotations": quotations,
        "people": tuple(Named(**n) for n in value["people"]),
    }
    return ShownArticle(**(value | read))
