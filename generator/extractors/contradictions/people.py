"""One person has one name and one office: *Lopez* against *Lopes*, *mayor* against *governor*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.extractors.positions import span_of
from generator.language import Parsed
from generator.lexicon import load_table, load_words
from generator.model import Entity, EntityKind
from generator.tokens import Token

from .clash import Clash
from .namings import Naming, namings_in

_LONG = 5  # letters; shorter words are often alike
_FIELDED = frozenset({"minister", "secretary", "chief", "commissioner"})


def people_clashes(parsed: Parsed, entities: Sequence[Entity]) -> list[Clash]:
    """Return the names that are spelled or given differently, and the offices that cannot both be held."""
    persons = {
        t.i
        for e in entities
        if e.kind is EntityKind.PERSON
        for m in e.mentions
        for t in parsed.tokens(m.span)
    }
    namings = [n for s in parsed.sentences for n in namings_in(parsed, s, persons)]
    named = {t.i for n in namings for t in n.tokens}
    strays = [Naming((t,), None, "", None) for t in parsed.doc if t.i not in named and _is_stray(parsed, t)]
    ordered = sorted([*namings, *strays], key=lambda n: n.tokens[0].i)
    return [*_names(ordered), *_offices(namings)]


def _is_stray(parsed: Parsed, token: Token) -> bool:
    """Tell whether a lone capitalised word, found once, could be a surname that was misspelled."""
    if token.tag_ != "NNP" or len(token) < _LONG or not token.is_alpha:
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    alone = not any(t.tag_ in {"NNP", "NNPS"} for t in beside)
    return alone and parsed.article.text.count(token.text) == 1


def _names(namings: Sequence[Naming]) -> Iterator[Clash]:
    """Yield names that differ from an earlier one by a slip, or by the given name under one office."""
    full: list[Naming] = []
    seen: set[str] = set()
    introduced = {n.surname for n in namings if n.given}
    counts = Counter(n.surname for n in namings)
    for naming in namings:
        key = f"{naming.given} {naming.surname}"
        bare = not naming.given
        if bare and (naming.surname in introduced or counts[naming.surname] > 1):
            continue
        if key not in seen:
            seen.add(key)
            rival = next((f for f in full if _is_slip(naming, f)), None)
            if rival is not None:
                yield Clash(span_of(naming.tokens), (span_of(rival.tokens),), "name")
        if naming.given:
            full.append(naming)


def _is_slip(one: Naming, full: Naming) -> bool:
    """Tell whether *one* is *full* misspelled, or the same office and surname with another given name."""
    if not one.given:
        return one.surname != full.surname and _close(one.surname, full.surname)
    if one.surname == full.surname:
        offices = one.office is not None and one.office == full.office and one.field == full.field
        different = one.given != full.given and not _short_for(one.given, full.given)
        return different and (offices or _close(one.given, full.given, shortest=3))
    single = (
        one.office is not None and one.office == full.office and one.office in load_words("single_offices")
    )
    near = _close(one.surname, full.surname) or _distance(one.surname, full.surname) == 1
    return one.given == full.given and (near or single)


def _close(one: str, other: str, *, shortest: int = 4) -> bool:
    """Tell whether two words differ by one letter (two in long words) and begin alike."""
    plain = [re.sub(r"['’]s$", "", w) for w in (one, other)]
    if min(map(len, plain)) < shortest or plain[0][0] != plain[1][0] or plain[0] == plain[1]:
        return False
    if any(f"{a}{end}" == b for a, b in (plain, plain[::-1]) for end in "as"):  # *Ivanova*, *the Clintons*
        return False
    distance = _distance(*plain)
    return distance == 1 or (distance == 2 and min(map(len, plain)) > 6)  # noqa: PLR2004 - see above


def _short_for(one: str, other: str) -> bool:
    """Tell whether one given name shortens the other, is an initial, or its usual pet form."""
    short, long = sorted((one.rstrip(".").lower(), other.rstrip(".").lower()), key=len)
    alike = long.startswith(short) or (len(long) - len(short) > 1 and long[:2] == short[:2])
    return alike or any({short, long} <= set(row[0]) for row in load_table("nicknames"))


def _distance(one: str, other: str) -> int:
    """Return the Damerau-Levenshtein distance (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _offices(namings: Sequence[Naming]) -> Iterator[Clash]:
    """Yield the second office of a person where nobody holds both at once."""
    first: dict[str, Naming] = {}
    bearers = Counter(surname for surname, _ in {(n.surname, n.given) for n in namings if n.given})
    for naming in namings:
        if naming.office is None or naming.words is None or bearers[naming.surname] > 1:
            continue
        known = first.setdefault(naming.surname, naming)
        same_person = not naming.given or not known.given or _short_for(naming.given, known.given)
        if known is not naming and same_person and known.words is not None:
            both = naming.office in _FIELDED and naming.field and known.field
            fields = both and not set(naming.field.split()) & set(known.field.split())
            if naming.office != known.office or fields:
                yield Clash(naming.words, (known.words,), "role")
