"""Whether a paragraph without a label goes on with the turn before it, or is the narrator's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Article, Span
from .signs import addresses, speaks_of_self
from .turns import Interview, Turn

_HE = frozenset({"he", "she"})


def goes_on(article: Article, turns: Sequence[Turn], words: Span, *, tail: bool) -> bool:
    """Tell whether a paragraph is the last speaker's.  *tail* says that no further turn follows.

    Whoever says *I* goes on.  After the last turn, and where it opens with *she* or with a name from the
    introduction (*Roe laughs.*), a paragraph is taken for the narrator's: a wrong speaker is worse than none.
    """
    said = article[words]
    if _is_named(article, turns[-1], said):
        return False
    if speaks_of_self(said) or (addresses(said) and not tail):
        return True
    first = re.sub(r"\W?['’]s$", "", said.split()[0]).strip("\"“”'‘’,.")
    return not tail and first.casefold() not in _HE and not _is_introduced(article, turns, first)


def _is_named(article: Article, turn: Turn, said: str) -> bool:
    """Tell whether the speaker whose label is a name is spoken of."""
    if turn.label is None or turn.label.end - turn.label.start < 3:  # noqa: PLR2004 - letters of a name
        return False
    name = re.escape(article[turn.label].split()[-1].rstrip("."))
    return bool(re.search(rf"\b{name}\b", said, re.IGNORECASE))


def _is_introduced(article: Article, turns: Sequence[Turn], word: str) -> bool:
    """Tell whether a word is a name that the introduction holds."""
    start = Interview(turns=tuple(turns)).start
    told = f"{article.title} {article.text[:start]}"
    name = word[:1].isupper() and not re.search(rf"\b{re.escape(word.lower())}\b", article.text)
    return name and bool(re.search(rf"\b{re.escape(word)}\b", told))
