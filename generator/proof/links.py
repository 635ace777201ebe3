"""Links between pages: every one leads to a page and an anchor that exist."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique

from ..report import Finding, Level
from .extracts import take_apart

_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")
_ID = re.compile(r"\{:?[^}]*#([^\s}]+)[^}]*\}")
_REMEDY = "mend or remove it (`nutgraf generate` mends those that it made)"
_HTML_ID = re.compile(r"""\bid=["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Outline:
    """What a page has for links: where they can lead, and those that it has."""

    anchors: frozenset[str]
    links: tuple[tuple[int, str], ...]
    """Line in the file, from 1, and target."""


def outline(text: str) -> Outline:
    """Return the anchors and the links of a page."""
    lines = take_apart(text).lines
    links = ((n, m[1]) for n, line in enumerate(lines, 1) if "](" in line for m in _LINK.finditer(line))
    return Outline(_anchors(lines), tuple(links))


def check_links(pages: Mapping[str, Outline], *, where: str) -> Iterator[Finding]:
    """Yield the links of *pages*, by path below `docs/`, that lead nowhere.

    *where* is put before the path: the name of the folder of pages.
    """
    for path, page in pages.items():
        for number, target in page.links:
            problem = _problem(path, target, pages)
            if problem:
                yield Finding(level=Level.ERROR, where=f"{where}/{path}:{number}", message=problem)


def _problem(path: str, target: str, pages: Mapping[str, Outline]) -> str | None:
    """Return what is wrong with a link, `None` when nothing is or it is not to a page."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or (parts.path and not parts.path.endswith(".md")):
        return None
    goal = (
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.path
        else path
    )
    if goal not in pages:
        return f"the link to {target} leads to no page; {_REMEDY}"
    if parts.fragment and unquote(parts.fragment) not in pages[goal].anchors:
        return f"the link to {target} leads to no place on that page; {_REMEDY}"
    return None


def anchors(text: str) -> frozenset[str]:
    """Return the ids on a page: those given, and those that the headings get."""
    return _anchors(take_apart(text).lines)


def _anchors(lines: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    used: set[str] = set()
    for line in lines:
        if "#" not in line and "id=" not in line:
            continue
        ids = [*_ID.findall(line), *_HTML_ID.findall(line)]
        found.update(ids)
        if (heading := _HEADING.match(line)) and not ids:
            found.add(unique(slugify(heading[1], "-"), used))
    return frozenset(found)
