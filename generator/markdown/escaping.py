"""Text of an article becomes Markdown that shows that text, and back again.

Python-Markdown has no safe mode, and backslashes are not honoured by every extension.  What could
mean something is written as a hexadecimal character reference; what people read most of in news
prose (`. , ; ' " ( ) - / ! ? : %`) stays bare wherever it is harmless, since people edit these pages.
One escape serves all contexts (paragraph, block quote, italics, heading, table cell, list item,
link text), so one function undoes it.

An ordinal (`17&#x74;h`) is the one ugly case in plain prose.  Letters take no backslash, and whatever stood
between would be text; bare, a site that turns on smart symbols would show it as a raised `<sup>`, which is
the form of a reference, and `17` would pass for the article's words.
"""

from __future__ import annotations

import html
import re
import unicodedata

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They would turn the direction of what follows the article's words, too."""
_BYTE_ORDER_MARK = "\ufeff"
_NONCHARACTERS = range(0xFDD0, 0xFDF0)
_PLANE_END = 0xFFFE
"""The last two code points of each plane are non-characters too."""

# One alternative a trap; the whole match is rewritten by the function below.
_TRAP = re.compile(
    r"""
      (?P<edge> ^\x20+ | \x20+$ )                   # white space at the ends would be stripped
    | (?P<first> ^[-:!?/%+] )                       # bullet, rule, definition, admonition, block
    | (?P<list> ^ (?: \(? (?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+) (?P<dot>[.)]) (?=\x20|$) ) )
    | (?P<ordinal> (?<=\d)[snrt](?=(?:(?<=s)t|(?<=n)d|(?<=r)d|(?<=t)h)) )  # 2nd would be raised
    | (?P<fraction> (?<=\d)/(?=\d) )                # 1/2 would become one character
    | (?P<care> (?<=[cC])/(?=[oO]) )
    | (?P<symbol> \( (?=(?:tm|c|r)\)) )
    | (?P<emoji> : (?=[\w+-]+:) )
    | (?P<url> : (?=//) | (?<=[wW]{3})\. )          # bare links
    | (?P<shorthand> [?!](?=\d) )                # a?1 is taken for a discussion, a!1 for a request
    | (?P<hex> [0-9a-fA-F]{20} (?=[0-9a-fA-F]{20}) )  # 40 and more are taken for a commit
    | (?P<dollar> (?<=\x20)\$ (?=\d) )              # cannot close a formula
    | (?P<ampersand> & (?![A-Za-z0-9]*;|\#) )       # no character reference
    | (?P<special> [\#$&*+<=>@\[\\\]^_`{|}~] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = frozenset({"dollar", "ampersand"})
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_WRITTEN = re.compile(r"&(?:#x[0-9a-f]+|#[0-9]+|[a-z][a-z0-9]*);|\\[!-/:-@\[-`{-~]", re.IGNORECASE)


def visible(text: str) -> str:
    """Return what a reader sees of *text*: each Unicode space becomes U+0020.

    Dropped is what is invisible and could break a page: control characters, non-characters, lone
    surrogates, byte order marks and turns of direction.
    """
    if text.isprintable():  # nothing but letters, marks and U+0020: nearly always
        return text
    return "".join(" " if c.isspace() else c for c in text if c.isspace() or not _dropped(c))


def escape(text: str) -> str:
    """Return Markdown, on one line, that renders as `visible(text)` wherever it is put."""
    return _TRAP.sub(_rewrite, visible(text))


def unescape(markdown: str) -> str:
    r"""Undo `escape`; links around the words, which only we write, are taken off as well.

    Character references and backslash escapes of other forms are undone too, because formatters
    write ours anew (`&#x3c;` becomes `\<`); `escape` leaves none of them in the text itself.
    """
    return _WRITTEN.sub(_read, _LINK.sub(r"\1", markdown))


def _dropped(char: str) -> bool:
    code = ord(char)
    return (
        unicodedata.category(char) in {"Cc", "Cs"}
        or char in _BIDI_CONTROLS
        or char == _BYTE_ORDER_MARK
        or code in _NONCHARACTERS
        or code & _PLANE_END == _PLANE_END
    )


def _rewrite(match: re.Match[str]) -> str:
    trap, words = match.lastgroup, match[0]
    if trap in _BARE:
        return words
    if trap == "edge":
        return "&#x20;" * len(words)
    if trap in {"hex", "list"}:  # the last character only
        return words[:-1] + _reference(words[-1])
    return _reference(words)


def _reference(char: str) -> str:
    return f"&#x{ord(char):x};"


def _read(match: re.Match[str]) -> str:
    written = match[0]
    return written[1:] if written.startswith("\\") else html.unescape(written)
