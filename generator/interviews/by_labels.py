"""Interviews in which a label stands before each turn: *Q:* and *A:*, or the names of the speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..model import Article, Span
from .going_on import goes_on
from .labels import Labelled, answers, asks, labelled, without_emphasis
from .signs import addresses, announces, is_aside, is_question, share, speaks_of_self
from .turns import Interview, Role, Turn, around, grow

_TURNS = 2  # of a speaker who is one
_QUESTIONS = 3  # with a label, where the answers have none
_LEAST = 4  # words of a turn, on average: less is a list of figures or dates
_HALF, _MOST = 0.5, 0.6


def by_labels(article: Article) -> Interview | None:
    """Return the interview whose turns have labels; `None` where the labels may be anything else."""
    stretches = [s for p in article.paragraphs for s in _stretches(article.text, p)]
    found = {s: label for s in stretches if (label := labelled(article.text, s)) is not None}
    keys = _speakers(article, stretches, found)
    if not keys:
        return None
    turns = _turns(
        article, stretches, {s: label for s, label in found.items() if label.key(article.text) in keys}
    )
    interview = Interview(turns=tuple(turns))
    return interview if _is_clear(article, stretches, interview) else None


def _stretches(text: str, paragraph: Span) -> list[Span]:
    """Return a paragraph cut where a line of it opens with a label."""
    cuts = [paragraph.start]
    for line in re.finditer(r"\n[ \t]*(?=\S)", text[paragraph.start : paragraph.end]):
        start = paragraph.start + line.end()
        if labelled(text, Span(start, paragraph.end)) is not None:
            cuts.append(start)
    ends = [*cuts[1:], paragraph.end]
    return [Span(a, a + len(text[a:b].rstrip())) for a, b in zip(cuts, ends, strict=True)]


def _speakers(article: Article, stretches: Sequence[Span], found: dict[Span, Labelled]) -> set[str]:
    """Return the labels that stand for speakers: the usual letters, and names that come again."""
    keys = [label.key(article.text) for label in found.values()]
    usual = {k for k in keys if asks(k) or answers(k)}
    told = " ".join([article.title, *(article[s] for s in stretches if s not in found)]).casefold()
    names = {k for k in keys if k not in usual and _is_known(k, told)}
    times = Counter(k if k in usual else k.split()[-1] for k in keys if k in usual | names)
    main = {k for k in names if times[k.split()[-1]] >= _TURNS}
    if sum(times[k] >= _TURNS for k in {*usual, *(k.split()[-1] for k in main)}) < _TURNS:
        alone = not names and sum(times[k] for k in usual if asks(k)) >= _QUESTIONS
        return usual if alone and not any(answers(k) for k in usual) else set()
    return usual | names | _in_capitals(article, found, main)


def _is_known(key: str, told: str) -> bool:
    """Tell whether the narrator names whom a label names, in full, by surname or by initials."""
    *_, last = key.split()
    if re.search(rf"\b{re.escape(last)}\b", told):
        return True
    initials = r"\s".join(rf"{re.escape(c)}[\w.'’-]*" for c in key.replace(".", ""))
    return 1 < len(key.replace(".", "")) < _LEAST and bool(re.search(rf"\b{initials}", told))


def _in_capitals(article: Article, found: dict[Span, Labelled], main: set[str]) -> set[str]:
    """Return the labels set in capitals where the others are: who speaks only once is somebody else, too."""
    capitals = {label.key(article.text) for label in found.values() if article[label.label].isupper()}
    return {k for k in capitals if len(k) > 1} if main and main <= capitals else set()


def _turns(article: Article, stretches: Sequence[Span], found: dict[Span, Labelled]) -> list[Turn]:
    turns: list[Turn] = []
    implicit = not any(answers(x.key(article.text)) or not asks(x.key(article.text)) for x in found.values())
    last = max(found, key=lambda s: s.start)
    for stretch in stretches:
        label = found.get(stretch)
        words = label.words if label is not None else without_emphasis(article.text, stretch)
        if label is not None:
            turns.append(Turn(role=_role(label.key(article.text)), label=label.label, words=(label.words,)))
        elif not turns or words is None or is_aside(article[stretch]):
            continue
        elif implicit and turns[-1].role is Role.ASKS:
            turns.append(Turn(role=Role.ANSWERS, label=None, words=(words,)))
        elif goes_on(article, turns, words, tail=stretch.start > last.start):
            grow(turns, words)
    return turns


def _role(key: str) -> Role:
    if asks(key):
        return Role.ASKS
    return Role.ANSWERS if answers(key) else Role.NAMED


def _is_clear(article: Article, stretches: Sequence[Span], interview: Interview) -> bool:
    """Tell whether somebody asks, and the text says that it is an interview or *you* and *I* talk."""
    said = [" ".join(article[s] for s in turn.words) for turn in interview.turns]
    if sum(len(words.split()) for words in said) < _LEAST * len(said) or not any(map(is_question, said)):
        return False
    if announces(around(article, stretches, interview.start, interview.turns[-1].words[-1].end)):
        return True
    asked = [w for w, t in zip(said, interview.turns, strict=True) if t.role is Role.ASKS]
    answered = [w for w, t in zip(said, interview.turns, strict=True) if t.role is not Role.ASKS]
    spoken = share(asked, addresses) >= _HALF and share(answered, speaks_of_self) >= _HALF
    return bool(asked) and spoken and share(asked, is_question) >= _MOST
