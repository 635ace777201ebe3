"""Which labels stand for speakers: the usual letters, and names that the narrator gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from ..lexicon import load_table, load_words
from ..model import Article, Span
from .labels import Labelled, answers, asks
from .signs import addresses, is_question, share, speaks_of_self
from .turns import Turn

_TURNS = 2  # of a speaker who is one
_QUESTIONS = 3  # with a label, where the answers have none
_ACRONYM = 4  # letters and more are a word
_HALF = 0.5


def speakers_of(article: Article, stretches: Sequence[Span], found: dict[Span, Labelled]) -> set[str]:
    """Return the keys of the labels that stand for speakers; none where they may stand for anything else."""
    keys = [label.key(article.text) for label in found.values()]
    usual = {k for k in keys if asks(k) or answers(k)}
    told = narration(article, stretches, found)
    full = _in_labels(keys)
    often = Counter(map(surname, keys))
    names = {
        k
        for k in {*keys} - usual
        if _is_known(k, told) or (surname(k) in full and often[surname(k)] >= _TURNS)
    }
    times = Counter(k if k in usual else surname(k) for k in keys if k in usual | names)
    main = {k for k in names if times[surname(k)] >= _TURNS}
    again = sum(times[k] >= _TURNS for k in {*usual, *map(surname, main)})
    shouted = _in_capitals(article, found)
    if again < _TURNS and not (main and len({*map(surname, names)}) > 1 and names <= shouted):
        alone = not names and sum(times[k] for k in usual if asks(k)) >= _QUESTIONS
        return usual if alone and not any(answers(k) for k in usual) else set()
    return usual | names | (shouted if main and main <= shouted else set())


def narration(article: Article, stretches: Iterable[Span], found: dict[Span, Labelled]) -> str:
    """Return the headline and what has no label, in which the speakers are named."""
    return "\n".join([article.title, *(article[s] for s in stretches if s not in found)])


def surname(key: str) -> str:
    """Return the last word of a label's key, by which *jane roe* and *roe* are one."""
    return key.rsplit(maxsplit=1)[-1]


def talk(article: Article, turns: Sequence[Turn], told: str) -> bool:
    """Tell whether turns that nothing announces are people talking, by their labels in capitals.

    One speaker answers the other and is answered, the narrator names them in full, and at least half of
    the turns ask, or hold *I* or *you*.  Shouted headings, places and lists of facts do none of this.
    """
    labels = [article[t.label] if t.label is not None else "" for t in turns]
    if not all(len(label) > 1 and label.isupper() for label in labels):
        return False
    keys = [label.casefold().rstrip(".") for label in labels]
    names = list(map(surname, keys))
    pairs = {
        frozenset((a, b)) for a, b, again in zip(names, names[1:], names[2:], strict=False) if a == again != b
    }
    told_in_full = {n for n in {*names} - _places() if _in_full(n, told)}
    people = told_in_full | (_in_labels(keys) - _places())
    if not any(p <= people and p & told_in_full for p in pairs):
        return False
    said = [" ".join(article[s] for s in t.words) for t in turns]
    return share(said, lambda w: is_question(w) or addresses(w) or speaks_of_self(w)) >= _HALF


def _in_full(name: str, told: str) -> bool:
    """Tell whether the narrator has a surname after a given name or a title: *Jane Roe*, *Gov. Roe*."""
    before = re.findall(rf"\b([A-Z][\w.'’-]*)\s+(?=[A-Z])(?i:{re.escape(name)})\b", told)
    return any(word.casefold() not in load_words("function_words") for word in before)


def _is_known(key: str, told: str) -> bool:
    """Tell whether the narrator names whom a label names, in full, by surname or by initials."""
    last = re.findall(rf"\b{re.escape(surname(key))}\b", told, re.IGNORECASE)
    if last and all(word[0].isupper() for word in last):
        return True
    if last and _in_full(surname(key), told):
        return True  # *Lena Marsh* lives in a marsh
    letters = key.replace(".", "")
    initials = r"\s".join(rf"{re.escape(c)}[\w.'’-]*" for c in letters)
    return 1 < len(letters) < _ACRONYM and bool(re.search(rf"\b{initials}", told, re.IGNORECASE))


def _in_labels(keys: Iterable[str]) -> set[str]:
    """Return the surnames that a label has with the name before it: *JANE ROE:*, later *ROE:*."""
    return {surname(k) for k in keys if " " in k}


def _in_capitals(article: Article, found: dict[Span, Labelled]) -> set[str]:
    """Return the labels set in capitals; where names are, who speaks only once is somebody else, too."""
    capitals = {label.key(article.text) for label in found.values() if article[label.label].isupper()}
    return {k for k in capitals if len(k) > 1}


@cache
def _places() -> frozenset[str]:
    """Return cities and countries in one case: *WASHINGTON:* is a dateline."""
    named = (name for row in load_table("countries") for cell in (row[1], row[4], row[5]) for name in cell)
    return frozenset(name.casefold() for name in (*load_words("cities"), *named))
