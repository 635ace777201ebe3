"""One person has one name and one office: *Lopez* against *Lopes*, *mayor* against *governor*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.extractors.positions import span_of
from generator.lexicon import load_words
from generator.model import Entity, EntityKind
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .clash import Clash
from .namesakes import namesake_clashes
from .namings import Naming, namings_in
from .spelling import close, distance, found_once, one_field, remainders, short_for

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
    words = Counter(t.text for t in parsed.doc)
    lone = [t for t in parsed.doc if t.i not in named and words[t.text] == 1 and _is_stray(t)]
    once = found_once(parsed.article.text, {t.text for t in lone})
    strays = [Naming((t,), None, "", None) for t in lone if t.text in once]
    ordered = sorted([*namings, *strays], key=lambda n: n.tokens[0].i)
    spelled = list(_names(ordered))
    told = [c for c in namesake_clashes(parsed, entities, namings) if all(c.odd != s.odd for s in spelled)]
    return [*spelled, *told, *_offices(namings)]


def _is_stray(token: Token) -> bool:
    """Tell whether a lone capitalised word could be a surname that was misspelled."""
    name = token.tag_ in {"NNP", "NNPS"} or (token.tag_ in {"NNS", "NN", "JJ"} and token.text[0].isupper())
    if not name or len(token) < _LONG or not token.text.replace("'", "").replace("’", "").isalpha():
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return not any(t.tag_ in {"NNP", "NNPS"} for t in beside)


def _names(namings: Sequence[Naming]) -> Iterator[Clash]:
    """Yield names that differ from an earlier one by a slip, or by the given name under one office."""
    full = _Register()
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
            rival = next((f for f in full.like(naming) if _is_slip(naming, f)), None)
            if rival is not None:
                yield Clash(span_of(naming.tokens), (span_of(rival.tokens),), "name")
        if naming.given:
            full.add(naming)


class _Register:
    """Full names so far, each once, by what a slip leaves of the surname, and by given name and office."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], list[tuple[int, Naming]]] = {}
        self._count = 0
        self._known: set[tuple[object, ...]] = set()

    def add(self, naming: Naming) -> None:
        """Take in a full name; one that differs in nothing from an earlier one tells nothing more."""
        key = (naming.given, naming.surname, naming.office, naming.field)
        if key not in self._known:
            self._known.add(key)
            self._count += 1
            for place in _places(naming):
                self._names.setdefault(place, []).append((self._count, naming))

    def like(self, naming: Naming) -> list[Naming]:
        """Return those that *naming* may misspell, in order."""
        found = dict(entry for place in _places(naming) for entry in self._names.get(place, ()))
        return [found[number] for number in sorted(found)]


def _places(naming: Naming) -> list[tuple[str, ...]]:
    """Return where the register keeps a name: two that `_is_slip` may compare share one of the places."""
    office = [(naming.given, naming.office)] if naming.given and naming.office else []
    return [*office, *((rest,) for rest in remainders(naming.surname))]


def _is_slip(one: Naming, full: Naming) -> bool:
    """Tell whether *one* is *full* misspelled, or the same office and surname with another given name."""
    if not one.given:
        return one.surname != full.surname and close(one.surname, full.surname)
    if one.surname == full.surname:
        offices = one.office is not None and one.office == full.office and one_field(one.field, full.field)
        different = one.given != full.given and not short_for(one.given, full.given)
        return different and (offices or close(one.given, full.given, shortest=3))
    single = (
        one.office is not None and one.office == full.office and one.office in load_words("single_offices")
    )
    near = close(one.surname, full.surname) or distance(one.surname, full.surname) == 1
    return one.given == full.given and (near or single)


def _offices(namings: Sequence[Naming]) -> Iterator[Clash]:
    """Yield the second office of a person where nobody holds both at once."""
    first: dict[tuple[str, str], Naming] = {}
    bearers = Counter(surname for surname, _ in {(n.surname, n.given) for n in namings if n.given})
    for naming in namings:
        many = bearers[naming.surname] > 1
        if naming.office is None or naming.words is None or (many and not naming.given):
            continue
        known = first.setdefault((naming.surname, naming.given if many else ""), naming)
        same_person = not naming.given or not known.given or short_for(naming.given, known.given)
        if known is not naming and same_person and known.words is not None:
            both = naming.office in _FIELDED and naming.field and known.field
            fields = both and not set(naming.field.split()) & set(known.field.split())
            if naming.office != known.office or fields:
                yield Clash(naming.words, (known.words,), "role")
