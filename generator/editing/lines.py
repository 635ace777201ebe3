"""Three-way merge of lines, after diff3 (Khanna, Kunal and Pierce 2007), without conflict marks.

Changes of the two sides are combined where they touch different lines of the base; a line is a
paragraph, since pages keep one paragraph a line.  Where they overlap there is no merge: the
caller keeps one side and sets the other aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .layout import layout_free, same, unwrapped_as


@dataclass(frozen=True, slots=True)
class _Edit:
    """Lines `start:end` of the base become *lines*."""

    start: int
    end: int
    lines: tuple[str, ...]


def merge(base: str, mine: str, theirs: str) -> str | None:
    """Return *base* with the changes of both sides, `None` where they overlap.

    Lines that differ only in layout or in footnote references count as unchanged.
    """
    merged = _merge(base, mine, theirs)
    if merged is None and (flat := unwrapped_as(base, mine)) != mine:  # a formatter wrapped it
        return _merge(base, flat, theirs)
    return merged


def _merge(base: str, mine: str, theirs: str) -> str | None:
    lines = base.split("\n")
    left = _edits(lines, mine.split("\n"))
    right = _edits(lines, theirs.split("\n"))
    result: list[str] = []
    position = 0
    while left or right:
        if left and right and left[0] == right[0]:
            edit = left.pop(0)
            right.pop(0)
        elif left and right and _clash(left[0], right[0]):
            if not _alike(left[0], right[0]):
                return None
            left.pop(0)
            edit = right.pop(0)
        else:
            edit = (left if left and (not right or _before(left[0], right[0])) else right).pop(0)
        result += lines[position : edit.start]
        result += edit.lines
        position = edit.end
    return "\n".join([*result, *lines[position:]])


def _edits(base: Sequence[str], changed: Sequence[str]) -> list[_Edit]:
    """Return what turns *base* into *changed*, in order."""
    matcher = SequenceMatcher(
        None, [layout_free(b) for b in base], [layout_free(c) for c in changed], autojunk=False
    )
    edits = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            edits.append(_Edit(i, j, tuple(changed[k:m])))
            continue
        # Lines that differ in references or layout only: the change is taken, and is no edit of its own.
        edits += [
            _Edit(i + n, i + n + 1, (changed[k + n],))
            for n in range(j - i)
            if base[i + n] != changed[k + n] and base[i + n].strip()
        ]
    return edits


def _clash(a: _Edit, b: _Edit) -> bool:
    """Tell whether two edits touch the same lines, or insert at the same place."""
    if a.start == a.end and b.start == b.end:
        return a.start == b.start
    if a.start == a.end:
        return b.start < a.start < b.end
    if b.start == b.end:
        return a.start < b.start < a.end
    return a.start < b.end and b.start < a.end


def _alike(a: _Edit, b: _Edit) -> bool:
    """Tell whether two edits of the same lines say the same but for layout."""
    return (a.start, a.end) == (b.start, b.end) and same("\n".join(a.lines), "\n".join(b.lines))


def _before(a: _Edit, b: _Edit) -> bool:
    return (a.start, a.end) <= (b.start, b.end)
