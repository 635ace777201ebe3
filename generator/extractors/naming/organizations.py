"""Merging of organisations' names: full name, shortened name, acronym with its expansion."""

from __future__ import annotations

from functools import cache
from itertools import product

from ...lexicon import load_table, load_words
from ...model import EntityKind
from .found import Found
from .gazetteer import lookup
from .tokens import is_acronym

_PAIR = 2
_MOST_SMALL = 4
_TOWN_TEAMS = frozenset({"City", "Town", "County", "United", "Forest", "Villa"})
"""Words that a team is called by alone, where the article makes an organisation of them."""
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in", "to", "at"})


def plain(text: str) -> str:
    """Return a name for comparison: without *The*, corporate endings and the dots of an acronym."""
    parts = text.split()
    if parts and parts[0] in {"The", "the"} and len(parts) > 1:
        parts = parts[1:]
    if parts and parts[0].startswith("Al-"):
        parts[0] = f"al-{parts[0][3:]}"  # the capital is that of a sentence
    while len(parts) > 1 and parts[-1].rstrip(".,") in load_words("corporate_endings"):
        parts = parts[:-1]
    if len(parts) > 1 and (full := expansions().get(parts[0].replace(".", ""))):
        parts = [*full.split(), *parts[1:]]
    joined = " ".join(p.rstrip(",") for p in parts)
    return joined.replace(".", "") if is_acronym(joined) else joined


@cache
def expansions() -> dict[str, str]:
    """Return the full names of acronyms that need no explanation in the news."""
    return {row[0][0]: row[1][0] for row in load_table("acronyms")}


def abbreviates(short: str, full: str) -> bool:
    """Tell whether *short* is made of the first letters of *full*: *WHO*, *World Health Organization*."""
    if not is_acronym(short):
        return False
    letters = short.replace(".", "").replace("-", "")
    if expansions().get(letters) == plain(full):
        return True
    return letters.upper() in initials(full)


def initials(full: str) -> set[str]:
    """Return what the letters of a name may be, in capitals, with small words and without."""
    words = [w for w in full.replace("-", " ").split() if w.lower() != "the"]
    small = [w in _SMALL or w.islower() for w in words]
    few = sum(small) <= _MOST_SMALL
    ways = [(w[0].upper(), "") if few and s else (w[0].upper(),) for w, s in zip(words, small, strict=True)]
    found = {"".join(way) for way in product(*ways)} | {
        "".join(w[0].upper() for w, s in zip(words, small, strict=True) if not s)
    }
    return found if len(words) > 1 else set()


def is_team(word: str) -> bool:
    """Tell whether a team may be called by *word* alone: *Rovers*, *City*."""
    return word in _TOWN_TEAMS or word in load_words("team_words")


def shortens(short: str, full: str) -> bool:
    """Tell whether *short* is a shortened form of *full*: *State Department*, *Harvard*."""
    a, b = plain(short).split(), plain(full).split()
    if len(a) >= len(b):
        return False
    organization = load_words("organization_words")
    if b[-len(a) :] == a:
        rest = " ".join(b[: -len(a)])
        if is_team(" ".join(a)):
            return True
        generic = all(w in organization or w in _SMALL for w in rest.split()) and lookup(short) is None
        return bool(lookup(rest)) or len(a) > 1 or a[0] in organization or generic
    if b[: len(a)] == a:
        rest_words = b[len(a) :]
        if all(w in organization or w in _SMALL or is_team(w) for w in rest_words):
            known = lookup(" ".join(a))
            return known is None or known.kind is EntityKind.ORGANIZATION
        return a[-1] in organization and rest_words[0] in {"of", "for"}
    return False


class _Known:
    """Numbers of organisations by what a shorter name shares with the full one: an end, or the initials."""

    def __init__(self) -> None:
        self._numbers: dict[str, set[int]] = {}

    def add(self, name: str, number: int) -> None:
        """Enter a name of the organisation *number*."""
        for key in {*_ends(name), *(f"{letters}." for letters in initials(name)), f"{plain(name)}:"}:
            self._numbers.setdefault(key, set()).add(number)

    def near(self, name: str) -> list[int]:
        """Return the organisations of which *name* may be a shorter name, in order."""
        letters = name.replace(".", "").replace("-", "")
        keys = [*_ends(name), f"{letters.upper()}.", f"{expansions().get(letters, '')}:"]
        return sorted({number for key in keys for number in self._numbers.get(key, ())})


def _ends(name: str) -> set[str]:
    """Return first and last word of a name, as it stands and as `plain` has it; the first without *'s*."""
    forms = [words for form in (name, plain(name)) if (words := form.split())]
    return {w for words in forms for w in (words[0], words[0].removesuffix("'s"), words[-1])}


def gather(found: list[Found]) -> list[list[Found]]:
    """Group the mentions of organisations; a shortened name joins the fitting full name last before it."""
    groups: list[list[Found]] = []
    names: list[set[str]] = []
    known = _Known()
    for mention in sorted(found, key=lambda f: (-len(plain(f.text).split()), f.first)):
        text = plain(mention.text)
        near = known.near(text)
        fits = [i for i in near if text in names[i]]
        fits = fits or [i for i in near if any(abbreviates(text, o) for o in names[i])]
        fits = fits or [i for i in near if any(shortens(text, o) for o in names[i])]
        fits = fits or [i for i in near if _is_first_word(mention, text, groups[i], names[i])]
        if fits:
            i = _nearest(groups, fits, mention)
            groups[i].append(mention)
            if len(fits) == 1 and text not in names[i]:
                names[i].add(text)
                known.add(text, i)
        else:
            known.add(text, len(groups))
            groups.append([mention])
            names.append({text})
    ordered = [sorted(g, key=lambda f: f.first) for g in groups]
    return sorted(ordered, key=lambda g: g[0].first)


def _is_first_word(mention: Found, text: str, group: list[Found], names: set[str]) -> bool:
    """Tell whether a firm introduced in full is now called by its first word: *Skylark Aero*, *Skylark*."""
    if " " in text or lookup(text) is not None or is_acronym(text):
        return False
    introduced = mention.title_case or any(m.first < mention.first for m in group)
    return introduced and any(_begins(text, n.split()) for n in (*names, *(m.text for m in group)))


def _begins(word: str, name: list[str]) -> bool:
    """Tell whether a firm may be called by *word*, the first of its name."""
    last = load_words("firm_words") | load_words("venue_words") | load_words("corporate_endings")
    firm = len(name) == _PAIR or name[-1].rstrip(".") in last
    return len(name) > 1 and name[0].removesuffix("'s") == word and firm


def _nearest(groups: list[list[Found]], fits: list[int], mention: Found) -> int:
    """Return the group with a mention last before this one, else the first."""

    def distance(i: int) -> tuple[bool, int]:
        before = [m.first for m in groups[i] if m.first < mention.first]
        return (not before, -max(before)) if before else (True, min(m.first for m in groups[i]))

    return min(fits, key=distance)
