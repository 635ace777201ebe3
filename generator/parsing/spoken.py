"""Which quotations are speech of their own, and which a few words inside somebody's sentence.

Scare quotes, nicknames, titles of works and lists of words are marked like speech; what stands
before and after the marks, and how the words inside begin and end, tells them apart.
"""

from __future__ import annotations

import re

from ..model import Span

_ENDS = ".,?!…—–"
_LEADS = ",:.?!”\"'’—–-;…"
_MARKS = "\"“”„«»‘'`"
_BLOCK = re.compile(r"^(?:>[ \t]*)+")  # of a block quote
_BREAK = re.compile(r"[.?!…]\s+[A-Z“\"]")
_CUE = re.compile(r",\s+(?:(?:he|she|they|[A-Z]\w+)\s+)?(?:said|says|asked|added|replied|wrote)\b")
_SAID = re.compile(r"(?:(?:he|she|they|[A-Z]\w+)\s+)?(?:said|says|asked|added|replied|wrote|claimed)\b")
_CLOSING = "'’\"”"
_CLOSERS = ('"', "”", "»", "''")
_JOINTS: tuple[list[str], ...] = (
    [],
    ["and"],
    ["but"],
    ["or"],
    ["so"],
    ["then"],
    ["because"],
    ["that"],
    ["who"],
    ["which"],
)
_PREPOSITIONS = frozenset({"in", "of", "from", "with", "on", "at", "for"})
_FEW = 4
_TITLE_SHARE = 0.6  # of capitalised words: a title of a work, or a headline
_MIN_CLAUSE = 4  # words of a quotation that stands where a noun phrase could


def is_speech(text: str, quotation: Span, inner: Span, paragraph: Span) -> bool:
    """Tell whether a quotation is speech of its own, not a few words inside somebody's sentence."""
    said = text[inner.start : inner.end].strip()
    if not any(c.isalpha() for c in said):
        return False
    said = said.rstrip(_CLOSING) or said  # the mark of a quotation within
    before = _BLOCK.sub("", text[paragraph.start : quotation.start]).rstrip()
    after = text[quotation.end : paragraph.end].lstrip()
    words = said.split()
    if _is_several(said) and (not before or before[-1] in ".?!:,”\"'"):
        return True
    if _is_told(said, before, after):
        return True
    if not (said[-1] in _ENDS or not after or after[0] in ".,?!;") or _in_a_list(words, before, after):
        return False
    governed = before.split()[-1:] and before.split()[-1].lower() in _PREPOSITIONS
    if governed and said.endswith(",") and is_title(said.rstrip(",").split()):
        return False  # *in “The Long Way Home,” the book of 1998*
    return not before or (not is_title(words) and _stands_alone(said, before))


def _is_told(said: str, before: str, after: str) -> bool:
    """Tell whether a cue follows a quotation that opens the sentence or comes after a colon."""
    if _CUE.match(after) and (not before or before[-1] in '.?!”"»'):
        return True
    return before.endswith(":") and said[-1] in ",?!" and bool(_SAID.match(after))


def _is_several(said: str) -> bool:
    """Tell whether words are more than one sentence, whatever of the narrator's goes on after them."""
    breaks = [m for m in _BREAK.finditer(said) if len(said[: m.start()].split()) >= _MIN_CLAUSE]
    return said[0].isupper() and bool(breaks) and said[breaks[0].start() - 1].islower()


def _stands_alone(said: str, before: str) -> bool:
    """Tell whether words after the narrator's *before* are a sentence of their own or go on with one."""
    ends, few = said[-1] in _ENDS, len(said.split()) < _MIN_CLAUSE
    if _resumes(before):
        return ends or not few
    if said[0].islower() and before[-1] not in ":—–-":
        # The narrator's sentence runs into the words: In Rome, he said, "we saw nothing."
        return bool(_BREAK.search(said)) and before[-1] == ","
    if before[-1] in _LEADS and not (before[-1] in "’'" and before[-2:-1].isalpha()):
        return ends or not few
    return said[0].isupper() and not few and said.split(maxsplit=1)[0] != "I"


def _in_a_list(words: list[str], before: str, after: str) -> bool:
    """Tell whether a few quoted words stand beside others, as in a list of words or titles."""
    if len(words) > _FEW:
        return False
    last = max(before.rfind(mark) for mark in _CLOSERS)
    joined = last > 0 and before[last - 1] == "," and before[last + 1 :].lstrip("'").strip() in {"and", "or"}
    opens = after[:1] in _MARKS and not words[-1].endswith((".", "?", "!"))
    return opens or joined or (before[-1:] in _MARKS and before[-2:-1] == ",")


def is_title(words: list[str]) -> bool:
    """Tell whether words look like the title of a work: capitals, and no sentence's end."""
    letters = [w for w in words if w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in letters)
    return len(words) > 1 and capitals > _TITLE_SHARE * len(letters) and words[-1][-1] not in ".,?!"


def _resumes(before: str) -> bool:
    """Tell whether a quotation goes on in the middle of a sentence after *he said,*."""
    last = max(before.rfind(mark) for mark in _CLOSERS)
    between = before[last + 1 :].lstrip("'")
    joined = between.rstrip()[-1:] in ",—–-:" or between.split()[-1:] in _JOINTS
    return last > 0 and before[last - 1] in ",—–-?!" and joined and not _BREAK.search(between)
