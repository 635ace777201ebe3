"""Posts of social networks as pages embed them: words without marks, then *— Name (@handle) date*."""

from __future__ import annotations

import re

from ..model import Span

_SIGNED = re.compile(
    r"[—–―-]{1,2}\s*[^\W\d_][^()\n]{1,60}\(@\w{1,30}\)(?:\s*,?\s*\w+\.?\s+\d{1,2},?\s+\d{4}|\s*,?\s*\d{1,2}\s+\w+\.?\s+\d{4})?\s*$"
)
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|\S*pic\.twitter\.com/\S+))+\s*$")
_LEAST = 3  # words: less is a caption or a heading
_LONGEST = 1200  # characters of a post


def find_post(text: str, paragraph: Span) -> Span | None:
    """Return the words of the post that a paragraph is, without its links; `None` where it is none."""
    words = text[paragraph.start : paragraph.end]
    if "(@" not in words or len(words) > _LONGEST:
        return None
    signed = _SIGNED.search(words)
    if signed is None:
        return None
    said = words[: signed.start()].rstrip()
    said = _LINKS.sub("", said).rstrip()
    start = len(said) - len(said.lstrip())
    if len(said.split()) < _LEAST or said.lstrip()[:1] in "\"“‘'«":
        return None
    return Span(paragraph.start + start, paragraph.start + len(said))
