"""The HTML of a page: elements and attributes of text, and links that lead where links may lead."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .refusing import SHOWN, Refusing

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
        *("svg", "path", "g", "title", "desc"),  # the theme's icons
    ]
)
"""Elements of text.  None of them runs anything or sends anything."""

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
_NAMED = re.compile(r"(?:aria|data-(?!md-))[\w-]*|data-md-\w+")
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center)\s*;?\s*")  # Markdown's tables
_OWN = frozenset({"src", "cite"})
"""Attributes that a browser may follow by itself, so that they may only lead to the site."""
_LINKS = frozenset({"", "http", "https", "mailto"})
_COMMENT = re.compile(r"<!--(?!-?>)[^<>]*?-->")
_DRAWN = frozenset({"desc", "g", "path", "svg", "title"})
"""Elements with other rules of reading than those of text."""
_VALUE = r"[^\"<>\x00-\x1f\x7f]*"
_PLAIN = re.compile(
    rf"</?(?:{'|'.join(sorted(TAGS - _DRAWN))})"
    rf"(?: (?:(?:{'|'.join(sorted(ATTRIBUTES - _OWN - {'href'}))})=\"{_VALUE}\""
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
    reader = _Reader()
    reader.feed(_COMMENT.sub("", content))
    reader.close()
    return tuple(dict.fromkeys(reader.found))


class _Reader(Refusing):
    """Collects what is on no list."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes; what is within one that is not allowed is looked at, too."""
        if tag not in TAGS:
            self.found.append(f"<{tag[:SHOWN]}>")
        self.found += [f"<{tag} {problem}>" for name, value in attrs for problem in _problems(name, value)]

    def handle_data(self, data: str) -> None:
        """Refuse a `<` that is no escape: a browser may see an element where this parser saw none."""
        if "<" in data:
            self.found.append(data[data.index("<") :].split("\n", 1)[0][:SHOWN])


def _problems(name: str, value: str | None) -> Iterator[str]:
    """Yield the attribute as it stands when it is on no list, or leads where it may not."""
    shown = f'{name}="{(value or "")[:SHOWN]}"'
    if name == "style":
        if not _ALIGNED.fullmatch(value or ""):
            yield shown
    elif (
        (name not in ATTRIBUTES and not _NAMED.fullmatch(name))
        or (name == "href" and _scheme(value) not in _LINKS)
        or (name in _OWN and _leads_out(value))
    ):
        yield shown


def _scheme(value: str | None) -> str:
    """Return the scheme of an address, as browsers find it: white space and controls do not count."""
    address = re.sub(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\ufeff]", "", html.unescape(value or ""))
    before = re.match(r"([^/?#]*?):", address)
    return before[1].lower() if before else ""


def _leads_out(value: str | None) -> bool:
    """Tell whether an address leads to another host; a backslash is a slash to browsers."""
    address = re.sub(r"\s", "", html.unescape(value or "")).replace("\\", "/")
    try:
        return bool(_scheme(value)) or bool(urlsplit(address).netloc)
    except ValueError:
        return True
