"""The navigation of a site that names none itself: each article's pages in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .pages import PAGES

Nav: TypeAlias = "list[str | dict[str, Nav]]"
"""As under `nav:` in `mkdocs.yml`: paths of pages, and titles of sections with what is in them."""

_ORDER = tuple(page.NAME for page in PAGES)


def navigation(paths: Iterable[str], titles: Mapping[str, str]) -> Nav:
    """Return the navigation over the pages at *paths*, below `docs/`.

    A folder becomes a section under the title of its overview: *titles* maps the paths of overviews to
    titles that are safe in HTML.  Pages of a folder come before its folders.
    """
    root = _Folder()
    for path in paths:
        *names, page = path.split("/")
        folder = root
        for name in names:
            folder = folder.folders.setdefault(name, _Folder())
        folder.pages.append(page)
    return _section(root, "", titles)


@dataclass(slots=True)
class _Folder:
    """The pages and folders in a folder, by name."""

    pages: list[str] = field(default_factory=list)
    folders: dict[str, _Folder] = field(default_factory=dict)


def _section(folder: _Folder, above: str, titles: Mapping[str, str]) -> Nav:
    """Return the navigation over a folder; *above* is its path with a `/` at the end."""
    nav: Nav = [f"{above}{page}" for page in sorted(folder.pages, key=_reading_order)]
    for name in sorted(folder.folders):
        inner = f"{above}{name}/"
        title = titles.get(f"{inner}index.md") or _readable(name)
        nav.append({title: _section(folder.folders[name], inner, titles)})
    return nav


def _reading_order(page: str) -> tuple[int, str]:
    stem = page.rpartition(".")[0]
    return (_ORDER.index(stem) if stem in _ORDER else len(_ORDER), page)


def _readable(name: str) -> str:
    return name.replace("-", " ").capitalize()
