"""Is a text the source of a web page, pasted as it is?  Then its tags would pass for the article's words."""

from __future__ import annotations

import re

_PAGE = re.compile(r"\s*(?:<\?xml\b[^<>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|article|aside|b|blockquote|body|br|button|div|em|figure|footer|form|h[1-6]|head|header|hr|html|i"
    r"|iframe|img|input|li|link|main|meta|nav|ol|p|picture|script|section|source|span|strong|style|svg|table"
    r"|tbody|td|th|time|title|tr|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_END = re.compile(
    r"</(?:article|blockquote|div|figure|h[1-6]|li|p|section|table|td|tr|ul)\s*>(?=\s*(?:<|\Z)|[ \t]*\n)"
    r"|<br\s*/?>(?=\s*(?:<|\Z)|[ \t]*\n)",
    re.IGNORECASE,
)
"""A block that ends where a line or another tag does; who writes *about* tags goes on with words."""
_ENOUGH = 4
"""Fewer blocks than these stand in a text by chance."""
_APART = 1_200
"""Characters for each block at most; paragraphs of news have 100 to 500."""
_SHARE = 0.2
"""Of the characters of a text, those within tags; an article about HTML has a tenth of it."""


def is_page_source(text: str) -> bool:
    """Tell whether *text* looks like HTML rather than like what a reader sees of it."""
    if _PAGE.match(text):
        return True
    if text.count("<") < _ENOUGH:
        return False
    tags = [len(tag) for tag in _TAG.findall(text)]
    if len(tags) >= 2 * _ENOUGH and sum(tags) > _SHARE * len(text):
        return True
    ends = sum(1 for _ in _END.finditer(text))
    return ends >= _ENOUGH and ends * _APART >= len(text)
