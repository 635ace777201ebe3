"""Posts of social networks as pages embed them: words without marks, then *— Name (@handle) date*."""

from __future__ import annotations

import re

from ..model import Span

_DAY = r"(?:\w+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+\w+\.?\s+\d{4})"
_SIGNED = re.compile(
    r"[—–―-]{1,2}\s*[^\W\d_][^()\n]{1,60}\(@\w{1,30}\)"
    rf"(?:\s*,?\s*(?:{_DAY}|\[{_DAY}\]\(\S+\)))?\s*$"  # the day may be a link of Markdown
)
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|\S*pic\.twitter\.com/\S+))+\s*$")
_LEAST = 3  # words: less is a caption or a heading
_LONGEST = 1200  # characters of a post


def is_signature(words: str) -> bool:
    """Tell whether words are the signature of a post, and no more."""
    return _SIGNED.match(words) is not None


def find_post(text: str, paragraph: Span) -> Span | None:
    """Return the words of the post that a paragraph is, without its links; `None` where it is none."""
    words = text[paragraph.start : paragraph.end]
    if "(@" not in words or len(words) > _LONGEST:
        return None
    signed = _SIGNED.search(words)
    if signed is None or not signed.start():
        return None
    said = without_links(text, Span(paragraph.start, paragraph.start + signed.start()))
    if said is None or len(text[said.start : said.end].split()) < _LEAST or text[said.start] in "\"“‘'«":
        return None
    return said


def without_links(text: str, words: Span) -> Span | None:
    """Return words without the links and the white space at their ends; `None` where nothing is left."""
    said = _LINKS.sub("", text[words.start : words.end].rstrip()).rstrip()
    start = words.start + len(said) - len(said.lstrip())
    return Span(start, words.start + len(said)) if said else None
