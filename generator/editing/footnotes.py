"""Footnote definitions: made anew on each page from the references used there.

They belong to the generator, but for those that a person wrote or changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..proof.extracts import PLACE, REFERENCE, place

_ESCAPE = re.compile(r"\\([\[\]_*])")
_FORM = re.compile(rf"^\[\^[^\]\s]+\]: \[?Article, {PLACE.pattern}(?:\]\(\S+\))?$")
# What a merge of branches left of a footnote of ours, where no record tells of it.

Definitions = Sequence[tuple[str, str]]
"""Label and whole text, `[^label]: …`, of each footnote on a page."""


def words_of(label: str, definition: str) -> str:
    """Return what a footnote says, however a formatter wrapped or escaped it."""
    return _ESCAPE.sub(r"\1", " ".join(definition.removeprefix(f"[^{label}]:").split()))


@dataclass(frozen=True, kw_only=True)
class Notes:
    """What the generator says in the footnotes of an article."""

    now: Mapping[str, str]
    """Label to text."""
    generated: frozenset[tuple[str, str]] = frozenset()
    """Labels and texts as they were, on whichever branch."""

    @cached_property
    def _labels(self) -> dict[str, set[str]]:
        """The labels of each place that a footnote of ours names, or named."""
        found: dict[str, set[str]] = {}
        for label, note in (*self.generated, *self.now.items()):
            found.setdefault(place(note), set()).add(label)
        return found

    @cached_property
    def _recorded(self) -> frozenset[str]:
        return frozenset(label for label, _ in self.generated)

    def rebuild(self, body: Sequence[str], mine: Definitions) -> tuple[tuple[str, str], ...]:
        """Return the definitions of a page, in order of first reference, a person's own ones last.

        *body* are the texts of its sections, *mine* the definitions on disk.
        """
        used = dict.fromkeys(m[1] for text in body for m in REFERENCE.finditer(text))
        ours = {label: note for label, text in mine if (note := self._followed(label, text)) is not None}
        own = {label: text for label, text in mine if label not in ours}
        said = {label: note for label, note in (dict(self.now) | ours).items() if note}
        notes = {label: f"[^{label}]: {note}" for label, note in said.items()}
        first = [(label, (notes | own)[label]) for label in used if label in own or label in notes]
        rest = [(label, text) for label, text in own.items() if label not in used and not _FORM.search(text)]
        return tuple(first + rest)

    def outdated(self, body: Sequence[str], mine: Definitions) -> bool:
        """Tell whether `rebuild` has more to do than to set definitions in order.

        A definition of ours says something else now or nothing refers to it, or one that is known lacks.
        """
        used = {m[1] for text in body for m in REFERENCE.finditer(text)}
        for label, text in mine:
            note = self._followed(label, text)
            if note is not None and (label not in used or (note and words_of(label, text) != note)):
                return True
        return bool((used & self.now.keys()) - {label for label, _ in mine})

    def _followed(self, label: str, text: str) -> str | None:
        """Return what a footnote of ours says now, empty where it has no use; `None` for a person's own.

        It is ours, too, under a number of a person's or a formatter's, and with a remark beside it.
        """
        words = words_of(label, text)
        if label not in self._recorded and label in self.now and _FORM.search(f"[^{label}]: {words}"):
            return self.now[label]  # no record tells what it was; by its form it is ours
        names = self._labels.get(place(words), set())
        if not names or (label not in names and label in self.now):
            return None
        name = label if label in names else min(names, key=lambda n: (n not in self.now, n))
        now = self.now.get(name, "")
        if words == now or (name, words) in self.generated:
            return now
        before = [note for known, note in self.generated if known == name and note in words]
        where = PLACE.search(now)
        if before and now:
            return words.replace(max(before, key=len), now)
        return PLACE.sub(lambda _: where[0], words, count=1) if where else None
