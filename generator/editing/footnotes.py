"""Footnote definitions: made anew on each page from the references used there.

They belong to the generator, but for those that a person wrote or changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..extracts import REFERENCE

_ESCAPE = re.compile(r"\\([\[\]_*])")
_FORM = re.compile(
    r"^\[\^[^\]\s]+\]: \[?Article, (?:headline|paragraph \d+) · characters \d+–\d+(?:\]\(\S+\))?$"
)
# What a merge of branches left of a footnote of ours, where no record tells of it.

Definitions = Sequence[tuple[str, str]]
"""Label and whole text, `[^label]: …`, of each footnote on a page."""


def words_of(label: str, definition: str) -> str:
    """Return what a footnote says, however a formatter wrapped or escaped it."""
    return _ESCAPE.sub(r"\1", " ".join(definition.removeprefix(f"[^{label}]:").split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What the generator says in the footnotes of an article."""

    now: Mapping[str, str]
    """Label to text."""
    generated: frozenset[tuple[str, str]] = frozenset()
    """Labels and texts as they were, on whichever branch."""

    def rebuild(self, body: Sequence[str], mine: Definitions) -> tuple[tuple[str, str], ...]:
        """Return the definitions of a page, in order of first reference, a person's own ones last.

        *body* are the texts of its sections, *mine* the definitions on disk.
        """
        used = dict.fromkeys(m[1] for text in body for m in REFERENCE.finditer(text))
        own = {label: text for label, text in mine if not self._ours(label, text)}
        ours = {label: self._text(label) for label in used if label in self.now and label not in own}
        first = [(label, own.get(label) or ours[label]) for label in used if label in own or label in ours]
        rest = [(label, text) for label, text in own.items() if label not in used and not _FORM.search(text)]
        return tuple(first + rest)

    def stale(self, mine: Definitions) -> bool:
        """Tell whether the generator once wrote one of *mine*, and says something else now."""
        return any(
            self._ours(label, text) and label in self.now and words_of(label, text) != self.now[label]
            for label, text in mine
        )

    def missing(self, body: Sequence[str], mine: Definitions) -> bool:
        """Tell whether a reference in *body* lacks a definition that the generator knows."""
        known = {label for label, _ in mine}
        used = (m[1] for text in body for m in REFERENCE.finditer(text))
        return any(label in self.now and label not in known for label in used)

    def _ours(self, label: str, text: str) -> bool:
        words = words_of(label, text)
        return self.now.get(label) == words or (label, words) in self.generated

    def _text(self, label: str) -> str:
        return f"[^{label}]: {self.now[label]}"
