"""The HTML of a page: elements and attributes of text, and links that lead where links may lead."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .markup import SHOWN, Tag, Unclear, pieces

TAGS = frozenset(
    [
        *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del"),
        *(
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ),
        *(
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "section",
            "small",
        ),
        *("span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time"),
        *("tr", "u", "ul", "var", "wbr"),
        *("svg", "path", "g"),  # the theme's icons
    ]
)
"""Elements of text.  None of them runs anything or sends anything, and in each of them tags are tags."""

ATTRIBUTES = frozenset(
    [
        *("alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang"),
        *(
            "loading",
            "markdown",
            "open",
            "rel",
            "reversed",
            "role",
            "rowspan",
            "scope",
            "span",
            "src",
            "start",
            "tabindex",
        ),
        *("title", "type", "value", "width", "d", "viewbox", "xmlns", "fill"),
    ]
)
_NAMED = re.compile(r"aria-[\w-]*|data-(?!md-)[\w-]*")
"""Not those by which the theme's scripts find what is theirs: one of them asks another host."""
_ID = r"[^\"'<>&\s\x00-\x1f\x7f]*"
"""Themes print the ids of headings once more, in the table of contents, without escaping them."""
_DRAWN_LATER = "mermaid"
"""The class for which the theme fetches a script from another host."""
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center)\s*;?\s*")  # Markdown's tables
_OWN = frozenset({"src", "cite"})
"""Attributes that a browser may follow by itself, so that they may only lead to the site."""
_LINKS = frozenset({"", "http", "https", "mailto"})
_DRAWN = frozenset({"g", "path", "svg"})
"""Elements with other rules of reading than those of text."""
_NAMES = "|".join(sorted(TAGS - _DRAWN))
_VALUE = r"[^\"<>\x00-\x1f\x7f]*"
_PLAIN = re.compile(
    rf"</(?:{_NAMES})>|<(?:{_NAMES})"
    rf"(?: (?:(?:{'|'.join(sorted(ATTRIBUTES - _OWN - {'class', 'href', 'id'}))})=\"{_VALUE}\""
    rf"|id=\"{_ID}\"|class=\"(?:(?!{_DRAWN_LATER})[^\"<>&\x00-\x1f\x7f])*\""
    rf"|href=\"(?:(?:#|\.\./|https?://){_VALUE}|[^\"<>:&\x00-\x1f\x7f]*)\""
    r"|src=\"(?!/)[A-Za-z0-9_./-]*\""
    r"|style=\"text-align: (?:left|right|center);\"))* ?/?>"
)
"""A tag on our lists that every parser reads alike: each value in double quotes and without `<` and `>`.

Where each `<` of a page opens one, there is nothing that the parser below could find; it takes much longer.
"""


def active_html(content: str) -> tuple[str, ...]:
    """Return what in the HTML of a page could act, each as it stands there; none is good."""
    if content.count("<") == len(_PLAIN.findall(content)):
        return ()
    return tuple(dict.fromkeys(_active(content)))


def _active(content: str) -> Iterator[str]:
    for piece in pieces(content):
        if isinstance(piece, Unclear):
            yield piece.words
        elif isinstance(piece, Tag):
            yield from active_tag(piece)


def active_tag(tag: Tag) -> Iterator[str]:
    """Yield what of a tag is on no list, or leads where it may not."""
    if tag.ends:
        return
    if tag.name not in TAGS:
        yield f"<{tag.name[:SHOWN]}>"
    for name, value in tag.attributes:
        if not _may(name, value):
            yield f'<{tag.name} {name}="{value[:SHOWN]}">'


def _may(name: str, value: str) -> bool:
    """Tell whether an attribute is on the lists, and says what it may."""
    if name == "style":
        return bool(_ALIGNED.fullmatch(value))
    if name == "id":
        return bool(re.fullmatch(_ID, value))
    if name == "class":
        return _DRAWN_LATER not in value.split()
    if name == "href":
        return _scheme(value) in _LINKS
    if name in _OWN:
        return not _leads_out(value)
    return name in ATTRIBUTES or bool(_NAMED.fullmatch(name))


def _scheme(value: str) -> str:
    """Return the scheme of an address, as browsers find it: white space and controls do not count."""
    address = re.sub(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\ufeff]", "", html.unescape(value))
    before = re.match(r"([^/?#]*?):", address)
    return before[1].lower() if before else ""


def _leads_out(value: str) -> bool:
    """Tell whether an address leads to another host; a backslash is a slash to browsers."""
    address = re.sub(r"\s", "", html.unescape(value)).replace("\\", "/")
    try:
        return bool(_scheme(value)) or bool(urlsplit(address).netloc)
    except ValueError:
        return True
