"""The navigation of a site, from the pages that MkDocs found."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from mkdocs.config.defaults import MkDocsConfig  # noqa: TC002
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation  # noqa: TC002
from mkdocs.utils.meta import get_data

from ..indexes import FOLDERS
from ..navigation import Overview, navigation

_LISTS = tuple(f"{folder}/" for folder in FOLDERS)


def arrange(files: Files, config: MkDocsConfig) -> None:
    """Give *config* a navigation; long lists are left out: the pages across articles lead there."""
    for file in files.documentation_pages():
        if file.src_uri.startswith(_LISTS) and file.inclusion.is_in_nav():
            file.inclusion = InclusionLevel.NOT_IN_NAV
    pages = [file for file in files.documentation_pages() if file.inclusion.is_in_nav()]
    overviews = {page.src_uri: _overview(page) for page in pages if page.name == "index"}
    config.nav = navigation((page.src_uri for page in pages), overviews)


def lead_back(nav: Navigation) -> None:
    """Have each overview follow the front page: before it came the last page of another article."""
    for page in nav.pages:
        before = page.previous_page
        folder = page.file.src_uri.rpartition("/")[0]
        if (
            folder
            and page.file.name == "index"
            and before
            and not before.file.src_uri.startswith(f"{folder}/")
        ):
            page.previous_page = nav.homepage


def _overview(page: File) -> Overview:
    return _stated(page.content_string.partition("\n#")[0])


@lru_cache(maxsize=10_000)
def _stated(head: str) -> Overview:
    """Return what the front matter at the top of a page says; the generator writes it safe for HTML."""
    front: dict[str, Any] = get_data(head)[1]
    source = front.get("source")
    published = source.get("published") if isinstance(source, dict) else None
    return Overview(
        title=str(front.get("title", "")), published=published if type(published) is date else None
    )
