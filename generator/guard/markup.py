"""Markup as every parser reads it alike; at what they read in different ways, reading ends.

Parsers differ over tags that are not well formed: where one sees the value of an attribute, another sees an
element.  A guard that mends a tag in its own way looks at another page than a browser shows.  So only the
plain forms are read here (HTML Living Standard, 13.1.2), and whatever else begins with `<` is told.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

SHOWN = 60
"""Characters of what is refused that a message shows."""

_S = r"[ \t\n\r\f]"
_NAME = r"[A-Za-z][A-Za-z0-9:._-]*"
_ATTRIBUTE = rf"""(?P<name>[A-Za-z_][A-Za-z0-9:._-]*)
    (?:{_S}*={_S}*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\t\n\f\r "'=<>`]+)))?"""
_ONE = re.compile(_ATTRIBUTE, re.VERBOSE)
_ATTRIBUTES = rf"(?:{_S}+{re.sub(r'[?]P<[a-z]+>', '?:', _ATTRIBUTE)})*"
_PIECE = re.compile(
    rf"""
      (?P<text>[^<]+)
    | (?P<comment><!--(?!-?>)[^<>]*?-->)  # browsers end others sooner
    | </(?P<end>{_NAME}){_S}*>            # browsers read attributes here, others do not
    | <(?P<start>{_NAME})(?P<attributes>{_ATTRIBUTES}){_S}*(?P<empty>/?)>
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, with names in lower case and values as they are meant."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    ends: bool = False
    """Whether it is the end tag."""
    empty: bool = False
    """Whether it ends with a slash, which XML takes for start and end."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """What begins with `<` and is no plain tag; nothing after it is read."""

    words: str


Piece: TypeAlias = Tag | Unclear | str


def pieces(content: str) -> Iterator[Piece]:
    """Yield tags and text in order, without plain comments; an `Unclear` is the last of them."""
    at = 0
    while at < len(content):
        found = _PIECE.match(content, at)
        if found is None:
            yield Unclear(content[at : at + SHOWN].split("\n", 1)[0])
            return
        if found["text"]:
            yield html.unescape(found["text"])
        elif found["end"]:
            yield Tag(found["end"].lower(), ends=True)
        elif found["start"]:
            yield Tag(
                found["start"].lower(), tuple(_attributes(found["attributes"])), empty=bool(found["empty"])
            )
        at = found.end()


def _attributes(written: str) -> Iterator[tuple[str, str]]:
    for one in _ONE.finditer(written):
        value = one["double"] or one["single"] or one["bare"] or ""
        yield one["name"].lower(), html.unescape(value)
