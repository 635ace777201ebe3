"""All places where the entities of an article are named: longest name first, at word boundaries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.model import Span

from .resolving import CorpusError, locate, occurrences

_OTHER = -1


def find_names(
    text: str, rows: Sequence[Mapping[str, Any]], other_names: Iterable[str], boilerplate: tuple[Span, ...]
) -> tuple[list[tuple[Span, ...]], tuple[Span, ...]]:
    """Return the name mentions of each entity, and where the *other_names* stand.

    A form with an occurrence goes to its entity there and nowhere else; all others are found
    wherever they stand, longest first, none inside another, none in *boilerplate*.  Raises
    `CorpusError` when two entities claim one form, or a form is nowhere.
    """
    taken: dict[Span, int] = {}
    for owner, row in enumerate(rows):
        for form in row["mentions"]:
            if not isinstance(form, str):
                taken[locate(text, form)] = owner
    for form, owner in sorted(_forms(rows, other_names).items(), key=lambda item: (-len(item[0]), item[0])):
        found = [s for s in occurrences(text, form) if not any(s.overlaps(b) for b in boilerplate)]
        free = [s for s in found if not any(s.overlaps(t) for t in taken)]
        if not free:
            raise CorpusError(f"{form!r}: no place left where this name stands by itself")
        taken |= dict.fromkeys(free, owner)
    mentions = [tuple(sorted(s for s, o in taken.items() if o == n)) for n in range(len(rows))]
    return mentions, tuple(sorted(s for s, o in taken.items() if o == _OTHER))


def _forms(rows: Sequence[Mapping[str, Any]], other_names: Iterable[str]) -> dict[str, int]:
    forms = dict.fromkeys(other_names, _OTHER)
    for owner, row in enumerate(rows):
        if not row["mentions"]:
            raise CorpusError(f"{row['name']!r}: no mentions")
        for form in row["mentions"]:
            if isinstance(form, str) and forms.setdefault(form, owner) != owner:
                raise CorpusError(f"{form!r}: belongs to two; give one of them `{{text, occurrence}}`")
    return forms
