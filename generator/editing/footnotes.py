"""Footnote definitions: made anew on each page from the references used there.

They belong to the generator, but for those that a person wrote or changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def rebuild(
    body: Sequence[str],
    mine: Sequence[tuple[str, str]],
    notes: Mapping[str, str],
    old_notes: Mapping[str, str],
) -> tuple[tuple[str, str], ...]:
    """Return the definitions of a page, in order of first reference, a person's own ones last.

    *mine* are those on disk, *notes* the texts of all labels now, *old_notes* as they were.
    """
    used = dict.fromkeys(m[1] for text in body for m in REFERENCE.finditer(text))
    own = {label: text for label, text in mine if not _ours(label, text, notes, old_notes)}
    ours = {label: f"[^{label}]: {notes[label]}" for label in used if label in notes and label not in own}
    first = [(label, own.get(label) or ours[label]) for label in used if label in own or label in ours]
    return tuple(first + [(label, text) for label, text in own.items() if label not in used])


def _ours(label: str, text: str, notes: Mapping[str, str], old_notes: Mapping[str, str]) -> bool:
    return text in {f"[^{label}]: {known[label]}" for known in (notes, old_notes) if label in known}
