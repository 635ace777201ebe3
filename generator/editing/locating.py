"""Where the pages of an article are, also when a person renamed or moved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from ..settings import Settings
from .base import Base, BasePage
from .branches import sides
from .sections import front_of

_ID_LINE = re.compile(r"^id:\s*['\"]?([^'\"\n]+?)['\"]?\s*$", re.MULTILINE)


def page_files(settings: Settings, base: Base) -> dict[str, Path]:
    """Return the file of each page of an article, also where a person renamed it."""
    return locate(settings, base.pages)


def page_id(text: str) -> str | None:
    """Return the id in the front matter of a page, also where git left two versions of that."""
    both = sides(text)
    match = _ID_LINE.search(front_of(both[0] if both else text))
    return match[1] if match else None


@cache
def _id_of(file: Path, changed: int) -> str | None:  # noqa: ARG001 - a part of the key
    return page_id(normal(file.read_bytes()))


def locate(settings: Settings, pages: Sequence[BasePage]) -> dict[str, Path]:
    """Find the file of each page: by its path, else by the id in the front matter of another file.

    A file at the path of one page with the id of another one is that other page.
    """
    where = {p.path: settings.docs_dir / p.path for p in pages}
    ids = {p.id: p.path for p in pages}
    lost = {id_: path for id_, path in ids.items() if _is_elsewhere(where[path], id_, ids)}
    taken = {file for path, file in where.items() if path not in lost.values()}
    for folder in _near(settings, lost.values()):
        for file in folder:
            if lost and file not in taken and (path := lost.get(_id_of(file, file.stat().st_mtime_ns) or "")):
                where[path] = file
                taken.add(file)
                lost = {id_: p for id_, p in lost.items() if p != path}
    for n, path in enumerate(p for p in lost.values() if where[p].exists()):  # another page took its name
        where[path] = where[path].with_name(f"{where[path].stem}-{n + 2}.md")
    return where


def _is_elsewhere(file: Path, page: str, ids: Mapping[str, str]) -> bool:
    """Tell whether *file* is not there, or is not the page of the id *page* but another one of *ids*."""
    if not file.exists():
        return True
    found = _id_of(file, file.stat().st_mtime_ns)
    return found != page and found in ids


def _near(settings: Settings, paths: Iterable[str]) -> Iterator[list[Path]]:
    """Yield the pages in the folders of *paths*, then, if there were any, those of the whole site."""
    folders = sorted({(settings.docs_dir / path).parent for path in paths})
    for folder in folders:
        yield sorted(file for file in folder.glob("*.md") if file.is_file())
    if folders:
        yield sorted(file for file in settings.docs_dir.rglob("*.md") if file.is_file())


def moved(settings: Settings, where: Mapping[str, Path]) -> dict[str, str | None]:
    """Return where each page is now, below `docs/`, for those that a person renamed."""
    return {
        path: file.relative_to(settings.docs_dir).as_posix()
        for path, file in where.items()
        if file != settings.docs_dir / path
    }


def elsewhere(settings: Settings, where: Mapping[str, Path]) -> dict[str, str | None]:
    """Return where the pages of an article are that are not where they were generated; `None` for nowhere."""
    return moved(settings, where) | {path: None for path, file in where.items() if not file.exists()}


def normal(content: bytes) -> str:
    r"""Return a page as the generator would have written it: without BOM, with `\n` line ends."""
    return content.decode("utf-8-sig", errors="surrogateescape").replace("\r\n", "\n")
