"""Links between pages: every one leads to a page and an anchor that exist."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique

from ..report import Finding, Level
from .extracts import take_apart

_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")
_ID = re.compile(r"\{:?[^}]*#([^\s}]+)[^}]*\}")
_HTML_ID = re.compile(r"""\bid=["']([^"']+)["']""")


def check_links(pages: Mapping[str, str], *, where: str) -> Iterator[Finding]:
    """Yield the links of *pages* (path below `docs/` to text) that lead nowhere.

    *where* is put before the path: the name of the folder of pages.
    """
    lines = {path: take_apart(text).lines for path, text in pages.items()}
    known = {path: _anchors(found) for path, found in lines.items()}
    for path, found in lines.items():
        for number, line in enumerate(found, 1):
            for match in _LINK.finditer(line):
                problem = _problem(path, match[1], known)
                if problem:
                    yield Finding(level=Level.ERROR, where=f"{where}/{path}:{number}", message=problem)


def _problem(path: str, target: str, known: Mapping[str, frozenset[str]]) -> str | None:
    """Return what is wrong with a link, `None` when nothing is or it is not to a page."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or (parts.path and not parts.path.endswith(".md")):
        return None
    goal = (
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.path
        else path
    )
    if goal not in known:
        return f"the link to {target} leads to no page; mend or remove it"
    if parts.fragment and unquote(parts.fragment) not in known[goal]:
        return f"the link to {target} leads to no place on that page; mend or remove it"
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
