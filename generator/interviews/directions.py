"""Stage directions of transcripts, *(APPLAUSE)*, *[Laughs.]*: no words of whoever speaks, and no names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import load_words
from ..model import Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{3,80})[)\]]\.?")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_FEW = 3  # words among which the last one may tell: *(Roe laughs.)*, *(LONG PAUSE)*


def is_direction(words: str) -> bool:
    """Tell whether words are a note in brackets, and no more, of what is heard or done during a talk.

    It opens with the word for it, *(SOUNDBITE OF BELLS)*, or is hardly more than that, *(Roe laughs)*.
    """
    match = _BRACKETS.fullmatch(words.strip(" *_"))
    return match is not None and _tells(match[1])


def directions(text: str, within: Span) -> Iterator[Span]:
    """Yield where stage directions stand in a stretch of *text*, with their brackets, in order."""
    for match in _BRACKETS.finditer(text, within.start, within.end):
        if _tells(match[1]):
            yield Span(*match.span())


def _tells(inside: str) -> bool:
    known = load_words("stage_directions")
    said = _WORD.findall(inside.casefold().strip("*_ "))
    if not said or re.search(r"[.?!]\s", inside):
        return False
    return said[0] in known or " ".join(said[:2]) in known or (len(said) <= _FEW and said[-1] in known)
