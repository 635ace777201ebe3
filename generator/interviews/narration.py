"""What the narrator of an interview says, asked for the names in many labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from ..lexicon import load_words
from ..model import Article, Span

_NAME = r"\w+(?:[.'’-]\w+)*"  # Roe, O’Hara, Roe-Marsh
_WORD = re.compile(_NAME)
_WITH_NAME_BEFORE = re.compile(rf"\b([A-Z][\w.'’-]*)(?=\s+(?=[A-Z])({_NAME}))")
_PARTS = 3  # of a name at most
_INITIALS = re.compile(r"\b(?=(\w)[\w.'’-]*\s(\w)(?:[\w.'’-]*\s(\w))?)")


class Narration:
    """The headline and what has no label, in which the speakers are named.

    It is read once for all labels: to search all of it for each of them would cost its square.
    """

    def __init__(self, article: Article, unlabelled: Iterable[Span]) -> None:
        """Take the headline and the stretches of *article* that have no label."""
        self._text = "\n".join([article.title, *(article[s] for s in unlabelled)])

    @cached_property
    def _forms(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for match in _WORD.finditer(self._text):
            for part in _parts(match[0]):
                found.setdefault(part.casefold(), set()).add(part)
        return found

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for match in _WITH_NAME_BEFORE.finditer(self._text):
            for part in _parts(match[2]):
                if match[2].startswith(part):
                    found.setdefault(part.casefold(), set()).add(match[1].casefold())
        return found

    @cached_property
    def _initials(self) -> set[str]:
        letters = ("".join(m.groups(default="")).casefold() for m in _INITIALS.finditer(self._text))
        return {found for three in letters for found in (three, three[:2])}

    def forms(self, word: str) -> set[str]:
        """Return the ways in which the narrator writes a word in small letters: *roe* as *Roe*."""
        return self._forms.get(word, set())

    def has_in_full(self, name: str) -> bool:
        """Tell whether a surname stands after a given name or a title: *Jane Roe*, *Gov. Roe*."""
        return not self._before.get(name, set()) <= load_words("function_words")

    def has_initials(self, letters: str) -> bool:
        """Tell whether two or three words in a row begin with *letters*, in small letters."""
        return letters in self._initials


def _parts(word: str) -> Iterator[str]:
    """Yield *word* and what stands in it between hyphens, points and apostrophes: *Roe’s* has *Roe*."""
    bounds = [m.span() for m in re.finditer(r"\w+", word)]
    for number, (start, _) in enumerate(bounds):
        for _, end in bounds[number : number + _PARTS]:
            yield word[start:end]
