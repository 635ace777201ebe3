"""Interviews in which a label stands before or above each turn: *Q:*, *A:*, or the names of the speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import Article, Span
from .going_on import goes_on
from .labels import Labelled, answers, asks, label_alone, labelled, stretches_of, without_emphasis
from .narration import Narration
from .signs import addresses, announces, in_brackets, is_aside, is_question, share, speaks_of_self
from .speakers import speakers_of, surname, talk
from .turns import Interview, Role, Turn, around, grow

_LEAST = 4  # words of a turn, on average: less is a list of figures or dates
_HALF, _MOST = 0.5, 0.6


def by_labels(article: Article) -> Interview | None:
    """Return the interview whose turns have labels; `None` where the labels may be anything else."""
    stretches = [s for p in article.paragraphs for s in stretches_of(article.text, p)]
    alone = {s: label for s in stretches if (label := label_alone(article.text, s)) is not None}
    found = _labels(article, stretches, alone)
    told = Narration(article, (s for s in stretches if s not in found and s not in alone))
    keys = speakers_of(article, found, told)
    if not keys:
        return None
    found = {s: label for s, label in found.items() if label.key(article.text) in keys}
    used = {label.label for label in found.values()}
    spoken = [s for s in stretches if alone.get(s) not in used]
    interview = Interview(turns=tuple(_turns(article, spoken, found)))
    return interview if _is_clear(article, stretches, interview, told) else None


def _labels(article: Article, stretches: Sequence[Span], alone: dict[Span, Span]) -> dict[Span, Labelled]:
    """Return the stretches with labels: of their own, or on a line by itself above them."""
    found: dict[Span, Labelled] = {}
    above: Span | None = None
    for stretch in stretches:
        if stretch in alone:
            above = alone[stretch]
            continue
        label = labelled(article.text, stretch)
        words = without_emphasis(article.text, stretch)
        if label is None and above is not None and words is not None and not is_aside(article[stretch]):
            label = Labelled(label=above, words=words)
        if label is not None:
            found[stretch] = label
            above = None
    return found


def _turns(article: Article, stretches: Sequence[Span], found: dict[Span, Labelled]) -> list[Turn]:
    """Return the turns; what has no label ends one where the narrator speaks or may speak."""
    turns: list[Turn] = []
    implicit = not any(answers(x.key(article.text)) or not asks(x.key(article.text)) for x in found.values())
    last = max(found, key=lambda s: s.start)
    broken = False
    for stretch in stretches:
        label = found.get(stretch)
        words = label.words if label is not None else without_emphasis(article.text, stretch)
        if label is not None:
            turns.append(Turn(role=_role(label.key(article.text)), label=label.label, words=(label.words,)))
            broken = False
        elif not turns or words is None:
            continue
        elif is_aside(article[stretch]):
            broken = broken or not in_brackets(article[stretch])
        elif implicit and turns[-1].role is Role.ASKS:
            turns.append(Turn(role=Role.ANSWERS, label=None, words=(words,)))
        elif goes_on(article, turns, words, tail=stretch.start > last.start, broken=broken):
            grow(turns, words)
        else:
            broken = True
    return turns


def _role(key: str) -> Role:
    if asks(key):
        return Role.ASKS
    return Role.ANSWERS if answers(key) else Role.NAMED


def _come_again(article: Article, interview: Interview) -> bool:
    """Tell whether two have turns of their own twice, or all labels are of who asks."""
    labels = [surname(article[t.label].casefold().rstrip(".")) for t in interview.turns if t.label]
    times = Counter(labels)
    return sum(n > 1 for n in times.values()) > 1 or all(map(asks, times))


def _is_clear(article: Article, stretches: Sequence[Span], interview: Interview, told: Narration) -> bool:
    """Tell whether somebody asks, and the text says that it is an interview or *you* and *I* talk.

    Labels in capitals show a talk by themselves.
    """
    said = [" ".join(article[s] for s in turn.words) for turn in interview.turns]
    if sum(len(words.split()) for words in said) < _LEAST * len(said):
        return False
    if talk(article, interview.turns, told):
        return True
    if not any(map(is_question, said)) or not _come_again(article, interview):
        return False
    if announces(around(article, stretches, interview.start, interview.turns[-1].words[-1].end)):
        return True
    asked = [w for w, t in zip(said, interview.turns, strict=True) if t.role is Role.ASKS]
    answered = [w for w, t in zip(said, interview.turns, strict=True) if t.role is not Role.ASKS]
    spoken = share(asked, addresses) >= _HALF and share(answered, speaks_of_self) >= _HALF
    return bool(asked) and spoken and share(asked, is_question) >= _MOST
