"""By what an interview is known, besides its form: words for it, and who says *I* and *you*."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ..lexicon import load_words

_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|we|we['’](?:re|ve|d|ll)|us|our)\b", re.IGNORECASE)
_SECOND = re.compile(r"\byou(?:r|rs|rself|['’](?:re|ve|d|ll))?\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"”’'*_)\]]*$")
_ASIDE = re.compile(r"[(\[].*[)\]]\.?|[*_].*[*_]|[.…\s]+", re.DOTALL)


def is_question(words: str) -> bool:
    """Tell whether a turn ends with a question."""
    return bool(_QUESTION.search(words.rstrip()))


def is_aside(words: str) -> bool:
    """Tell whether a paragraph is nobody's turn: a note in brackets or italics, an ellipsis."""
    return bool(_ASIDE.fullmatch(words.strip()))


def speaks_of_self(words: str) -> bool:
    """Tell whether a turn holds *I* or *we*."""
    return bool(_FIRST.search(words))


def addresses(words: str) -> bool:
    """Tell whether a turn holds *you*."""
    return bool(_SECOND.search(words))


def share(turns: Sequence[str], holds: Callable[[str], bool]) -> float:
    """Return for how many of the turns *holds*, as a share of all; 0 without any."""
    return sum(map(holds, turns)) / len(turns) if turns else 0.0


def announces(frame: str) -> bool:
    """Tell whether the words around the turns say that this is an interview."""
    return bool(_announcing().search(" ".join(frame.replace("’", "'").lower().split())))


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in sorted(load_words('interview_words')))})\b")
