"""What a page consists of: items with ids, and in them extracts bound to spans of the article.

Pages yield items, the base keeps them, the merge works on them, the check proves them.  See "The
page contract" in `CONTRIBUTING.md`.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .model import Span

_TITLE = 60  # characters of an item's title in a message
_MARKUP = re.compile(r"\s*\{[^}]*\}\s*$|\[\^[^\]]*\]|\]\([^)\s]*\)|[*\[]")


class Form(StrEnum):
    """How an extract stands on the page."""

    QUOTE = "quote"
    """One paragraph of a block quote: `> words[^label]`."""
    ITALIC = "italic"
    """Italics: `*words*[^label]`."""


@dataclass(frozen=True, slots=True, order=True)
class Extract:
    """Words of the article on a page, and the one stretch of the article that they must equal."""

    label: str
    """Of the footnote whose reference follows the words; from content, e.g. `we-are-seeing-evidence`."""
    span: Span
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A file that an item shows."""

    name: str
    """File name without suffix, from content: `map`."""
    svg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A section or block of a page with an id of its own; the unit of merging."""

    id: str
    """From content: `actor-lloyd-austin`, `quote-we-are-seeing-evidence`."""
    text: str
    """Markdown: blocks parted by one empty line, no empty line at either end, no footnote
    definitions.  Its first line carries the id: `## Lloyd Austin { #actor-lloyd-austin }`, or the
    block ends in an attribute list with it."""
    extracts: tuple[Extract, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated page."""

    path: str
    """Below `docs/`, with `/`: `lloyd-austin/quotes.md`."""
    id: str
    """In the front matter, so that a renamed page is found again: `lloyd-austin/quotes`."""
    meta: dict[str, Any] = field(default_factory=dict)
    """Front matter besides the id: `title`, `description`, on the overview `source`."""
    items: tuple[Item, ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    """Label and text of each footnote, in order of first reference."""


def title_of(item: Item) -> str:
    """Return how a person knows an item: its heading, its first words, or else its id."""
    first = item.text.split("\n", 1)[0]
    if first.startswith("<"):
        return item.id
    words = html.unescape(_MARKUP.sub("", first).lstrip("#>-|! ").rstrip("| "))
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"
