"""The navigation of a site that names none itself: each article's pages in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
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
    return _section(PurePosixPath(), [PurePosixPath(p) for p in paths], titles)


def _section(folder: PurePosixPath, paths: list[PurePosixPath], titles: Mapping[str, str]) -> Nav:
    pages = sorted((p for p in paths if p.parent == folder), key=_reading_order)
    nav: Nav = [p.as_posix() for p in pages]
    depth = len(folder.parts)
    names = sorted({p.parts[depth] for p in paths if len(p.parts) > depth + 1})
    for name in names:
        inner = folder / name
        title = titles.get((inner / "index.md").as_posix()) or _readable(name)
        nav.append({title: _section(inner, [p for p in paths if inner in p.parents], titles)})
    return nav


def _reading_order(path: PurePosixPath) -> tuple[int, str]:
    return (_ORDER.index(path.stem) if path.stem in _ORDER else len(_ORDER), path.name)


def _readable(name: str) -> str:
    return name.replace("-", " ").capitalize()
