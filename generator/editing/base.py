"""The base: what was last generated, kept by item and committed beside the pages; see `records`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..items import Item
from ..model import Span

FOLDER = Path(".nutgraf/base")
PENDING = Path(".nutgraf/pending")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePage:
    """A page as last generated."""

    path: str
    id: str
    front: str
    """Its front matter, without the lines of `---`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseItem:
    """An item as last generated, with all that proves its extracts."""

    page: str
    item: Item
    notes: tuple[tuple[str, str], ...] = ()
    """Label and text of the footnotes that the item refers to."""
    keeps: tuple[tuple[str, Span], ...] = ()
    """Label of an extract, and what it must show whole: the carrier of a partial quote, or the
    condition of a statement."""
    gone: bool = False
    """The article gives it no more; kept while a person's version, or deletion, of it stands."""

    @property
    def unknown(self) -> bool:
        """Tell whether the record of what was generated is lost: all that comes waits for a person."""
        return not self.item.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """All that is kept about one article."""

    slug: str
    digest: str = ""
    """Over seed, `.yml` and output version: another one means that the pages are stale."""
    text_sha256: str = ""
    """Of the article's text, to which all spans refer."""
    boilerplate: tuple[str, ...] = ()
    """Lines of the seed that no page may show."""
    summary: dict[str, Any] | None = None
    """What the pages across articles show of this one."""
    pages: tuple[BasePage, ...] = ()
    items: tuple[BaseItem, ...] = ()
    waiting: tuple[str, ...] = ()
    """Ids of what waits for a person, so that the loss of the file that holds it is known."""
    damaged: int = 0
    """Records that could not be trusted, or are lost, when the file was read: what a person did to
    their items is not known."""
    lost: frozenset[str] | None = None
    """Names of the records that are lost; `None` where it is not known which."""
    doubled: bool = False
    """Whether git put the records of two branches together."""
    others: tuple[BaseItem, ...] = ()
    """Second records of items: git merged the bases of two branches."""

    def page(self, path: str) -> BasePage | None:
        """Return the record of the page at *path* below `docs/`."""
        return next((p for p in self.pages if p.path == path), None)

    def doubts(self, name: str) -> bool:
        """Tell whether a record of this name may have been there and is lost."""
        return self.damaged > 0 and (self.lost is None or name in self.lost)


def sha256(text: str) -> str:
    """Return the hexadecimal sha256 of *text* in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def base_path(slug: str) -> Path:
    """Return where the base of the article lies, below the project's folder."""
    return FOLDER / f"{slug}.jsonl"


def pending_path(slug: str) -> Path:
    """Return where the fresh items that wait for a person lie; same format, committed too."""
    return PENDING / f"{slug}.jsonl"
