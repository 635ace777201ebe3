"""Two branches that both regenerated, merged by git: their pages and bases become one again.

Git leaves marks in a page where both branches changed the same lines.  Most of these lines are the
generator's, which are made anew in any case; so the two sides are taken apart and put together by
item.  The base is merged by union (`.gitattributes`); see `ancestry`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ..editing import lines
from .ancestry import Given
from .arranging import insert
from .base import Base
from .front import merge_front
from .layout import same
from .sections import Section, Sections, join, split

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$")
_BLANKS = re.compile(r"\n{3,}")
_NUMBER = re.compile(r"\d+")
MARKS = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""The first and the last line of a conflict."""


def sides(text: str) -> tuple[str, str] | None:
    """Return a page as each of two branches has it; `None` without whole conflicts in it."""
    ours: list[str] = []
    theirs: list[str] = []
    goals = {"": (ours, theirs), "<": (ours,), "|": (), "=": (theirs,)}
    follows = {"<": ("",), "|": ("<",), "=": ("<", "|"), ">": ("=",)}
    state, seen = "", False
    for line in text.split("\n"):
        mark = _MARK.match(line)
        kind = mark[1][0] if mark else ""
        if kind and (kind != "=" or state) and state in follows[kind]:
            state, seen = ("" if kind == ">" else kind), True
            continue
        if kind in {"<", ">"}:  # marks that are no pair
            return None
        for goal in goals[state]:
            goal.append(line)
    return ("\n".join(ours), "\n".join(theirs)) if seen and not state else None


def rejoin(text: str, kept: Base, path: str, order: Sequence[str]) -> str:
    """Return the page at *path* with its two sides put together by item.

    *order* are the ids of the fresh items, as the generator orders them.

    What only one branch has stays.  Where both have an item, the one that a person changed stays; where
    a person changed both in the same lines, they stay one after the other.  A page whose front matter
    cannot be put together is returned as it is.
    """
    both = sides(text)
    if both is None:
        return text
    known = {*order, *(i.item.id for i in kept.items)}
    ours, theirs = (split(side, known) for side in both)
    front = _front(ours.front, theirs.front, {p.front for p in kept.pages if p.path == path})
    if front is None:
        return text
    definitions = dict(theirs.definitions) | dict(ours.definitions)
    for item in (*kept.items, *kept.others):
        for label, note in item.notes:
            text = f"[^{label}]: {note}"
            if label in definitions and _shape(definitions[label]) == _shape(text):
                definitions[label] = text
    sections = _sections(ours, theirs, Given(kept), order)
    return join(Sections(front=front, sections=tuple(sections), definitions=tuple(definitions.items())))


def untangled(text: str, kept: Base) -> str:
    """Return a page with each item once where git put those of two branches one after the other.

    What a person changed stays; of sections that the branches generated the first one does, if none was
    changed.  What git mixed of lines of both goes where a whole one stands.  Copies of what only one
    branch generated are a person's.
    """
    twice = {i.item.id for i in kept.others}
    if not twice:
        return text
    parts = split(text, {i.item.id for i in kept.items})
    given = Given(kept)
    standing: dict[str, list[Section]] = {}
    for section in parts.sections:
        if section.id in twice:
            standing.setdefault(section.id, []).append(section)
    dropped: list[Section] = []
    for sections in standing.values():
        made = [s for s in sections if given.has(s)]
        mixed = [s for s in sections if made and given.has_lines(s) and not any(s is m for m in made)]
        others = len(sections) > len(made) + len(mixed)
        dropped += mixed + (made if others else made[1:])
    if not dropped:
        return text
    left = tuple(s for s in parts.sections if not any(s is d for d in dropped))
    return join(replace(parts, sections=left))


def _shape(note: str) -> str:
    """Return a footnote without its numbers: with the offsets of either branch it is the generator's."""
    return _NUMBER.sub("0", note)


def _front(ours: str, theirs: str, generated: Collection[str]) -> str | None:
    if ours == theirs or theirs in generated:
        return ours
    if ours in generated:
        return theirs
    for base in sorted(generated):
        merged, waiting = merge_front(ours, base, theirs)
        if not waiting:
            return merged
    return None


def _sections(ours: Sections, theirs: Sections, given: Given, order: Sequence[str]) -> list[Section]:
    """Return the sections of both sides in the order of ours, what only theirs has where it belongs."""
    result = list(ours.sections)
    ids = [{s.id for s in side.sections} for side in (ours, theirs)]
    place = 0
    for section in theirs.sections:
        index = _find(section, result)
        if index is None and section.id in order:
            insert(result, section, order)
            place = result.index(section) + 1
        elif index is None:
            result.insert(place, section)
            place += 1
        else:
            chosen = _choose(result[index], section, ids, given)
            result[index : index + 1] = chosen
            place = index + len(chosen)
    return result


def _find(section: Section, among: list[Section]) -> int | None:
    """Return where the same item, or the same text of a person, stands."""
    for index, other in enumerate(among):
        if (section.id and other.id == section.id) or same(section.text, other.text):
            return index
    return None


def _choose(
    ours: Section, theirs: Section, ids: Sequence[Collection[str | None]], given: Given
) -> list[Section]:
    """Return what stays of an item that both sides have, of which *ids* are all that stand on each."""
    if same(ours.text, theirs.text):
        return [ours]
    if given.has(theirs):
        return [theirs if given.mixed(ours) or given.tore(ours, ids[0]) else ours]
    if given.has(ours):
        return [ours if given.mixed(theirs) or given.tore(theirs, ids[1]) else theirs]
    for base in given.texts.get(theirs.id or "", ()):
        merged = lines.merge(base, ours.text, theirs.text)
        if merged is not None:
            return [replace(ours, text=merged)]
    return [ours, Section(id=None, text=_without_id(theirs.text, ours.id or ""))]


def _without_id(text: str, id_: str) -> str:
    """Return the text of the second of two versions: one id must not stand there twice."""
    return re.sub(rf"\n?>?[ \t]*\{{:?[^{{}}\n]*#{re.escape(id_)}\b[^{{}}\n]*\}}", "", text, count=1)
