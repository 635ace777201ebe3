"""Whether a paragraph without a label goes on with the turn before it, or is the narrator's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Article, Span
from .directions import is_direction
from .signs import addresses, reports, speaks_of_self, tells_of_editing
from .turns import Turn
from .wording import has_word

_HE = frozenset({"he", "she"})
_PARAGRAPHS = 3  # of a last turn where the others have fewer
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)
_FULL_NAME = re.compile(r"\b[A-Z][\w.'’-]+ ([A-Z][\w’-]+)\b")


def goes_on(article: Article, turns: Sequence[Turn], words: Span, *, tail: bool, broken: bool) -> bool:
    """Tell whether a paragraph is the last speaker's.

    *tail* says that no further turn follows, *broken* that somebody else's words or a heading stand between.
    Whoever says *I* goes on.  After the last turn, and where it opens with *she* or with a name from the
    introduction (*Roe laughs.*), a paragraph is taken for the narrator's: a wrong speaker is worse than none.
    Where the turn was broken off only *I* takes it up again, and after the last turn nothing does.
    """
    if tail and broken:
        return False
    said = article[words]
    if _is_named(article, turns[-1], said) or tells_of_editing(said):
        return False
    own = speaks_of_self(said)
    if reports(said) and not own:
        return False
    first = re.sub(r"\W?['’]s$", "", said.split()[0]).strip("\"“”'‘’,.")
    theirs = first.casefold() in _HE or _is_introduced(article, turns, first)
    if tail:
        ends = _boilerplate_between(article, turns, words) or reports(said)
        return own and not (ends or theirs or _names_somebody(article, turns, said)) and _has_room(turns)
    if own or (addresses(said) and not broken):
        return True
    return not (broken or theirs or _heading_between(article, turns, words))


def _has_room(turns: Sequence[Turn]) -> bool:
    """Tell whether the last turn has no more paragraphs than others: one that takes in all is none."""
    return len(turns[-1].words) < max(_PARAGRAPHS, *(len(t.words) for t in turns[:-1]), 0)


def _heading_between(article: Article, turns: Sequence[Turn], words: Span) -> bool:
    """Tell whether a heading stands between a paragraph and the words before it."""
    between = article.text[turns[-1].words[-1].end : words.start]
    return bool(_HEADING.search(between))


def _boilerplate_between(article: Article, turns: Sequence[Turn], words: Span) -> bool:
    """Tell whether a heading, a credit or another line that is not the article's stands between them."""
    end = turns[-1].words[-1].end
    return any(end <= b.start < words.start and not is_direction(article[b]) for b in article.boilerplate)


def _names_somebody(article: Article, turns: Sequence[Turn], said: str) -> bool:
    """Tell whether a surname is spoken that the introduction gives with the name before it."""
    words = set(re.findall(r"[\w’-]+", said))
    return not words.isdisjoint(_FULL_NAME.findall(_introduction(article, turns)))


def _introduction(article: Article, turns: Sequence[Turn]) -> str:
    """Return the headline and the words before the first turn."""
    return f"{article.title}\n{article.text[: turns[0].start]}"


def _is_named(article: Article, turn: Turn, said: str) -> bool:
    """Tell whether the speaker whose label is a name is spoken of."""
    if turn.label is None or turn.label.end - turn.label.start < 3:  # noqa: PLR2004 - letters of a name
        return False
    name = re.escape(article[turn.label].split()[-1].rstrip("."))
    return bool(re.search(rf"\b{name}\b", said, re.IGNORECASE))


def _is_introduced(article: Article, turns: Sequence[Turn], word: str) -> bool:
    """Tell whether a word is a name that the introduction holds."""
    if not word[:1].isupper() or has_word(article.text, word.lower()):
        return False
    return has_word(article.title, word) or has_word(article.text, word, before=turns[0].start)
