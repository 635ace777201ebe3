"""The navigation of a site that names none itself: each article's pages in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from .days import day, month
from .model import name_of_slug
from .pages import PAGES

Nav: TypeAlias = "list[str | dict[str, Nav]]"
"""As under `nav:` in `mkdocs.yml`: paths of pages, and titles of sections with what is in them."""

_ORDER = tuple(page.NAME for page in PAGES)


MANY = 30
"""Articles side by side; more are put under the years, months and days of their publication."""

_UNDATED = "Without a date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the front matter of an overview says."""

    title: str
    """Safe in HTML."""
    published: date | None = None


def navigation(paths: Iterable[str], overviews: Mapping[str, Overview]) -> Nav:
    """Return the navigation over the pages at *paths*, below `docs/`; *overviews* are known by their path.

    A folder becomes a section under the title of its overview.  Pages of a folder come before its folders.
    """
    root = _Folder()
    for path in paths:
        *names, page = path.split("/")
        folder = root
        for name in names:
            folder = folder.folders.setdefault(name, _Folder())
        folder.pages.append(page)
    return _section(root, "", overviews)


@dataclass(slots=True)
class _Folder:
    """The pages and folders in a folder, by name."""

    pages: list[str] = field(default_factory=list)
    folders: dict[str, _Folder] = field(default_factory=dict)


def _section(folder: _Folder, above: str, overviews: Mapping[str, Overview]) -> Nav:
    """Return the navigation over a folder; *above* is its path with a `/` at the end."""
    nav: Nav = [f"{above}{page}" for page in sorted(folder.pages, key=_reading_order)]
    articles: list[_Article] = []
    for name in sorted(folder.folders, reverse=all(name.isdigit() for name in folder.folders)):  # years
        inner = f"{above}{name}/"
        overview = overviews.get(f"{inner}index.md")
        pages = _section(folder.folders[name], inner, overviews)
        if overview:
            articles.append((overview.published, {overview.title or name_of_slug(name): pages}))
        else:
            nav.append({name_of_slug(name): pages})
    return nav + _by_date(articles)


def _by_date(articles: Sequence[_Article], *, depth: int = 0) -> Nav:
    """Return articles, the newest first as on the front page; many under their years, months and days."""
    ordered = sorted(articles, key=lambda a: a[0] or date.min, reverse=True)
    if len(articles) <= MANY or depth == len(_PERIODS):
        return [section for _, section in ordered]
    parts: dict[str, list[_Article]] = {}
    for article in ordered:
        parts.setdefault(_PERIODS[depth](article[0]) if article[0] else _UNDATED, []).append(article)
    undated = parts.pop(_UNDATED, [])
    if len(parts) == 1:  # a folder of one year needs no year below it
        nav = _by_date(*parts.values(), depth=depth + 1)
    else:
        nav = [{name: _by_date(inside, depth=depth + 1)} for name, inside in parts.items()]
    return [*nav, {_UNDATED: [section for _, section in undated]}] if undated else nav


_Article: TypeAlias = "tuple[date | None, dict[str, Nav]]"
_PERIODS: tuple[Callable[[date], str], ...] = (lambda d: str(d.year), month, day)


def _reading_order(page: str) -> tuple[int, str]:
    stem = page.rpartition(".")[0]
    return (_ORDER.index(stem) if stem in _ORDER else len(_ORDER), page)
