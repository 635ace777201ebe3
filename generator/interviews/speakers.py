"""Which labels stand for speakers: the usual letters, and names that the narrator gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from ..lexicon import load_table, load_words
from ..model import Article, Span
from .labels import Labelled, answers, asks
from .narration import Narration
from .signs import addresses, is_question, share, speaks_of_self
from .turns import Turn

_TURNS = 2  # of a speaker who is one
_QUESTIONS = 3  # with a label, where the answers have none
_ACRONYM = 4  # letters and more are a word
_HALF = 0.5


def speakers_of(article: Article, found: dict[Span, Labelled], told: Narration) -> set[str]:
    """Return the keys of the labels that stand for speakers; none where they may stand for anything else."""
    keys = [label.key(article.text) for label in found.values()]
    usual = {k for k in keys if asks(k) or answers(k)}
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


def surname(key: str) -> str:
    """Return the last word of a label's key, by which *jane roe* and *roe* are one."""
    return key.rsplit(maxsplit=1)[-1]


def talk(article: Article, turns: Sequence[Turn], told: Narration) -> bool:
    """Tell whether turns that nothing announces are people talking, by labels in capitals or on own lines.

    One speaker answers the other and is answered, the narrator names one of them in full or the labels
    do so with both, and at least half of the turns ask, or hold *I* or *you*.  Shouted headings, places
    and lists of facts do none of this.
    """
    labels = [article[t.label] if t.label is not None else "" for t in turns]
    own_lines = all(
        t.label is not None and "\n" in article.text[t.label.end : t.words[0].start] for t in turns
    )
    if not own_lines and not all(len(label) > 1 and label.isupper() for label in labels):
        return False
    keys = [label.casefold().rstrip(".") for label in labels]
    names = list(map(surname, keys))
    pairs = {
        frozenset((a, b)) for a, b, again in zip(names, names[1:], names[2:], strict=False) if a == again != b
    }
    told_in_full = {n for n in {*names} - _places() if told.has_in_full(n)}
    in_labels = _in_labels(keys) - _places()
    people = told_in_full | in_labels
    if not any(p <= people and (p & told_in_full or p <= in_labels) for p in pairs):
        return False
    said = [" ".join(article[s] for s in t.words) for t in turns]
    return share(said, lambda w: is_question(w) or addresses(w) or speaks_of_self(w)) >= _HALF


def _is_known(key: str, told: Narration) -> bool:
    """Tell whether the narrator names whom a label names, in full, by surname or by initials."""
    last = told.forms(surname(key))
    if last and all(form[0].isupper() for form in last):
        return True
    if last and told.has_in_full(surname(key)):
        return True  # *Lena Marsh* lives in a marsh
    letters = key.replace(".", "")
    return 1 < len(letters) < _ACRONYM and told.has_initials(letters)


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
