"""By what an interview is known, besides its form: words for it, and who says *I* and *you*."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ..lexicon import load_words

_FIRST = re.compile(r"\b(?:I|[Mm][ey]|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b")  # but not the US
_SECOND = re.compile(r"\byou(?:r|rs|rself|['’](?:re|ve|d|ll))?\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"”’'*_)\]]*$")
_BRACKETS = re.compile(r"[(\[].*[)\]]\.?", re.DOTALL)
_ASIDE = re.compile(r"[*_].*[*_]|[.…\s]+", re.DOTALL)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_REPORTS = re.compile(
    r"[”\"]\s+(?:(?:he|she|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2})\s)?"
    r"(?:said|says|told|added|recalled|explained|wrote)\b"
)


def is_question(words: str) -> bool:
    """Tell whether a turn ends with a question."""
    return bool(_QUESTION.search(words.rstrip()))


def is_aside(words: str) -> bool:
    """Tell whether a paragraph is nobody's turn: a note in brackets or italics, an ellipsis."""
    return in_brackets(words) or bool(_ASIDE.fullmatch(words.strip()))


def in_brackets(words: str) -> bool:
    """Tell whether a paragraph is a note in brackets, as of laughter."""
    return bool(_BRACKETS.fullmatch(words.strip()))


def tells_of_editing(words: str) -> bool:
    """Tell whether a sentence is the note that a talk was shortened, *edited for length*, and no more.

    It has no word but those of such notes, and says what was done and why.
    """
    said = re.findall(r"[\w&'-]+", words.replace("’", "'"))
    known = load_words("editing_words") | load_words("editing_reasons") | load_words("editing_note_words")
    named = "with" in said
    if not all(w.lower() in known or (named and w[:1].isupper()) for w in said):
        return False
    lower = [w.lower() for w in said]
    done = next((n for n, w in enumerate(lower) if w in load_words("editing_words")), len(lower))
    return "for" in lower[done:] and any(w in load_words("editing_reasons") for w in lower[done:])


def reports(words: str) -> bool:
    """Tell whether a paragraph quotes with marks and says who spoke, as a narrator does."""
    return bool(_REPORTS.search(words))


def speaks_of_self(words: str) -> bool:
    """Tell whether a turn holds *I* or *we*, and not only in what it quotes."""
    return bool(_FIRST.search(_QUOTED.sub("", words)))


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
