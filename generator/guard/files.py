"""Files beside the pages that a browser opens as documents: drawings, and pages without the theme.

A drawing in a page cannot act; opened by itself, at its own address, it can do all that a page can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .markup import SHOWN, Tag, Unclear, pieces
from .pages import active_tag

CHECKED = frozenset(
    [
        *(".htm", ".html", ".svg"),
        *(".shtml", ".xht", ".xhtml", ".mht", ".mhtml", ".svgz"),
        *(".xml", ".xsl", ".xslt", ".xsd", ".atom", ".rss", ".rdf", ".mathml", ".mml", ".xul", ".wsdl"),
    ]
)
"""Suffixes of such files, XML of any kind among them; all others are shown as text, played, or kept."""

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
_FETCHES = re.compile(
    r"url\(\s*[\"']?(?!\s*#)|@import|image(?:-set)?\(|src\(|expression\(|javascript:|\\", re.IGNORECASE
)
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_SKELETON = {
    **dict.fromkeys(("html", "head", "body", "main", "header", "footer", "nav", "article"), ("lang",)),
    "meta": ("charset",),
    "title": (),
}
"""Elements of a whole page that no part of one has, and the attributes that they may have."""
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""Controls; a browser that guesses the encoding of a file takes some for a change of it."""


def active_file(name: str, content: bytes) -> tuple[str, ...]:
    """Return what in the file *name* could act when somebody opens it; none is good."""
    suffix = name.lower().rpartition(".")[2]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ("characters that are not UTF-8",)  # browsers guess, and read another file
    if _UNSEEN.search(text):
        return ("a control character",)
    if suffix == "svg":
        return tuple(dict.fromkeys(_active_drawing(_PROLOG.sub("", text, count=1))))
    if suffix in {"htm", "html"}:
        return tuple(dict.fromkeys(_active_page(_DOCTYPE.sub("", text, count=1))))
    return (f"a .{suffix} file, which can do what a page can",)


def _active_page(text: str) -> Iterator[str]:
    """Yield what a page without the theme does not need; in a title, to browsers, tags are text."""
    in_title = False
    for piece in pieces(text):
        if isinstance(piece, Unclear):
            yield piece.words
        elif isinstance(piece, Tag):
            if in_title and piece != _TITLE_ENDS:
                yield f"<{piece.name}> in the title"
            in_title = piece.name == "title" and not piece.ends
            yield from _active_part(piece) if piece.name in _SKELETON else active_tag(piece)


_TITLE_ENDS = Tag("title", ends=True)


def _active_part(tag: Tag) -> Iterator[str]:
    for name, value in tag.attributes:
        if name not in _SKELETON[tag.name] or (name == "charset" and value.lower() != "utf-8"):
            yield f'<{tag.name} {name}="{value[:SHOWN]}">'


def _active_drawing(text: str) -> Iterator[str]:
    """Yield what a drawing does not need, also of its styles: they can fetch."""
    styles, words = 0, ""
    for piece in pieces(text):
        if isinstance(piece, Unclear):
            yield piece.words
        elif isinstance(piece, str):
            words += piece if styles else ""
        else:
            if piece.name == "style" and not piece.empty:
                styles += -1 if piece.ends else 1
            yield from _active_shape(piece)
    if _FETCHES.search(words):
        yield f"<style> {words.strip()[:SHOWN]}"


def _active_shape(tag: Tag) -> Iterator[str]:
    if tag.name not in _SHAPES and not tag.ends:
        yield f"<{tag.name[:SHOWN]}>"
    for name, value in tag.attributes:
        plain = name.rpartition(":")[2]
        leads = plain in {"href", "src", "base"} and not value.strip().startswith("#")
        if plain.startswith("on") or leads or _FETCHES.search(value):
            yield f'<{tag.name} {name}="{value[:SHOWN]}">'
