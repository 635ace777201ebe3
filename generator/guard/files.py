"""Files beside the pages that a browser opens as documents: drawings, and pages without the theme.

A drawing in a page cannot act; opened by itself, at its own address, it can do all that a page can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pages import active_html
from .refusing import SHOWN, Refusing

CHECKED = frozenset({".htm", ".html", ".svg", ".svgz", ".xht", ".xhtml", ".xml", ".xsl"})
"""Suffixes of such files; all others are shown as text, played, or kept."""

_SHAPES = frozenset(
    {
        *("circle", "clippath", "defs", "desc", "ellipse", "g", "line", "lineargradient", "marker", "mask"),
        *(
            "path",
            "pattern",
            "polygon",
            "polyline",
            "radialgradient",
            "rect",
            "stop",
            "style",
            "svg",
            "symbol",
        ),
        *("text", "textpath", "title", "tspan", "use", "metadata"),
    }
)
_PROLOG = re.compile(r"\s*(?:<\?xml [^<>]*\?>\s*)?(?:<!DOCTYPE svg PUBLIC [^<>\[]*>\s*)?")
_COMMENT = re.compile(r"<!--(?!-?>)[^<>]*?-->")
_FETCHES = re.compile(r"url\(\s*[\"']?(?!\s*#)|@import|expression\(|javascript:|\\", re.IGNORECASE)
_SKELETON = re.compile(
    r"\A\s*(?:<!doctype html>)?"
    r"|</?(?:html|head|body|main|header|footer|nav|article)(?:\s+lang=\"?[\w-]+\"?)?\s*>"
    r"|<meta\s+charset=\"?[\w-]+\"?\s*/?>|</?title>",
    re.IGNORECASE,
)


def active_file(name: str, content: bytes) -> tuple[str, ...]:
    """Return what in the file *name* could act when somebody opens it; none is good."""
    suffix = name.lower().rpartition(".")[2]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ("characters that are not UTF-8",)  # browsers guess, and read another file
    if "\0" in text:
        return ("a NUL",)
    if suffix == "svg":
        return _active_drawing(text)
    if suffix in {"htm", "html"}:
        return active_html(_SKELETON.sub("", text))
    return (f"a .{suffix} file, which can do what a page can",)


def _active_drawing(text: str) -> tuple[str, ...]:
    reader = _Drawing()
    reader.feed(_COMMENT.sub("", _PROLOG.sub("", text, count=1)))
    reader.close()
    return tuple(dict.fromkeys(reader.found))


class _Drawing(Refusing):
    """Collects what a drawing does not need."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._styles = 0

    def set_cdata_mode(self, elem: str, **_: object) -> None:
        """Read on: in XML, a style holds elements like any other element."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        if tag not in _SHAPES:
            self.found.append(f"<{tag[:SHOWN]}>")
        self._styles += tag == "style"
        self.found += [
            f"<{tag} {problem}>" for name, value in attrs for problem in _problems(name, value or "")
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element that is empty, and ends at once."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave a style."""
        self._styles -= tag == "style"

    def handle_data(self, data: str) -> None:
        """Look at a style: it can fetch."""
        if self._styles > 0 and _FETCHES.search(data):
            self.found.append(f"<style> {data.strip()[:SHOWN]}")


def _problems(name: str, value: str) -> Iterator[str]:
    """Yield the attribute as it stands when it runs something, or leads out of the file."""
    plain = name.rpartition(":")[2]
    leads = plain in {"href", "src", "base"} and not value.strip().startswith("#")
    if plain.startswith("on") or leads or _FETCHES.search(value):
        yield f'{name}="{value[:SHOWN]}"'
