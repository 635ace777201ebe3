"""What a web page says of itself: JSON-LD first, then Open Graph and the older tags."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..values import is_web_address, parse_day
from .document import on_one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("Article", "NewsArticle", "Report", "BlogPosting", "LiveBlogPosting")
_DEPTH = 12  # levels of nesting in which an article is looked for
_DAY = len("2024-10-23")

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Empty strings for what the page does not say."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


def stated_in(page: HtmlElement) -> Stated:
    """Return what *page* says of the article on it: of several sources the first that says anything."""
    linked = next(_linked_articles(page), {})
    meta = _meta(page)
    canonical = page.xpath("string(//link[@rel='canonical']/@href)")
    return Stated(
        title=_first(_text(linked.get("headline")), meta.get("og:title"), meta.get("twitter:title")),
        author=_first(_names(linked.get("author")), meta.get("author"), meta.get("article:author")),
        publisher=_first(_names(linked.get("publisher")), meta.get("og:site_name")),
        published=next(
            filter(
                None,
                map(
                    _day,
                    (
                        _text(linked.get("datePublished")),
                        meta.get("article:published_time"),
                        meta.get("datepublished"),
                        meta.get("date"),
                    ),
                ),
            ),
            "",
        ),
        url=next(filter(is_web_address, (_text(linked.get("url")), canonical, meta.get("og:url", ""))), ""),
    )


def _linked_articles(page: HtmlElement) -> Iterator[dict[str, Json]]:
    """Yield the articles in the page's JSON-LD; a block that is not JSON is as good as none."""
    for block in page.xpath("//script[@type='application/ld+json']/text()"):
        try:
            value = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(value, _DEPTH)


def _articles(value: Json, depth: int) -> Iterator[dict[str, Json]]:
    if depth and isinstance(value, list):
        for entry in value:
            yield from _articles(entry, depth - 1)
    elif depth and isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(n, str) and n.endswith(_ARTICLES) for n in names):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth - 1)


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return the contents of the meta tags by name, in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for tag in page.xpath("//meta[@content]"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        found.setdefault(name.lower(), on_one_line(tag.get("content")))
    return found


def _names(value: Json) -> str:
    """Return the names of people or bodies, separated by commas."""
    entries = value if isinstance(value, list) else [value]
    names = (_text(e.get("name")) if isinstance(e, dict) else _text(e) for e in entries)
    return ", ".join(dict.fromkeys(n for n in names if n))


def _text(value: Json) -> str:
    """Return a string of JSON-LD as text; many sites escape it for HTML once more."""
    return on_one_line(html.unescape(value)) if isinstance(value, str) else ""


def _first(*values: str | None) -> str:
    """Return the first value that says something; an address is nobody's name."""
    return next((v for v in values if v and not v.startswith(("http://", "https://"))), "")


def _day(words: str | None) -> str:
    day = parse_day((words or "")[:_DAY])
    return day.isoformat() if day else ""
