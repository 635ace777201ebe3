"""Merging of people's names: full name, surname, given name, nickname, initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from ...lexicon import load_table, load_words
from .found import Found

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NEAR = 40  # tokens: about a paragraph of news
_LONG = 6
_QUOTED = re.compile("[\"“‘']([^\"“”‘’']{2,})[\"”’'] ")
_VOWELS = re.compile("[aeiouy]")


@dataclass(slots=True)
class Person:
    """A person while the names are being gathered."""

    full: list[str]
    """Folded words of the fullest name so far."""
    mentions: list[Found] = field(default_factory=list)
    spelt: set[tuple[str, ...]] = field(default_factory=set)
    number: int = -1
    """Its place in the register; none for who is known by one name alone."""
    called: set[str] = field(default_factory=set)
    """Nicknames that stand in quotation marks inside a name: *Cris "Cyborg" Justino*."""

    def add(self, found: Found, words: list[str]) -> None:
        """Take in one more mention."""
        self.mentions.append(found)
        self.spelt.add(tuple(words))
        self.called.update(" ".join(name_words(n)) for n in _QUOTED.findall(found.text))
        if len(words) > len(self.full):
            self.full = words


def name_words(text: str) -> list[str]:
    """Return the words of a person's name for comparison: no accents, case, full stops or *Jr.*."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    parts = (
        plain.replace("-", " ")
        .replace(",", " ")
        .replace("“", " ")
        .replace("”", " ")
        .replace('"', " ")
        .split()
    )
    kept = [p.strip(".'") for p in parts]
    return [p for p in kept if p and p not in _SUFFIXES] or kept


def is_full(text: str) -> bool:
    """Tell whether a name has more than a surname: *Ada Roe*, not *Roe-Hughes* or *van der Berg*."""
    first, _, rest = text.partition(" ")
    particles = load_words("name_particles")
    surname = first in particles or (
        first.lower() in particles
        and (first not in load_words("given_names") or rest.split(" ")[0].lower() in particles)
    )
    return bool(rest) and len(name_words(text)) > 1 and not surname


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    rows = load_table("short_given_names")
    return {short.casefold(): frozenset(name.casefold() for name in full) for (short,), full in rows}


def same_given(a: str, b: str) -> bool:
    """Tell whether two given names may be one person's: equal, an initial, a nickname, a slip in a vowel."""
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    if len(a) >= _LONG and _VOWELS.sub("", a) == _VOWELS.sub("", b) and len(a) == len(b) and a[-1] == b[-1]:
        return True
    short = _nicknames()
    return (
        b in short.get(a, ())
        or a in short.get(b, ())
        or bool(short.get(a, frozenset()) & short.get(b, frozenset()))
    )


def same_person(a: list[str], b: list[str]) -> bool:
    """Tell whether two names of at least two words each may be one person's."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < len(long) and any(
        long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)
    ):
        return True
    if a[-1] != b[-1] or not same_given(a[0], b[0]):
        return False
    return len(a) != len(b) or all(same_given(x, y) for x, y in zip(a, b, strict=True))


def _likenesses(given: str) -> set[str]:
    """Return what two given names share if `same_given` says that they may be one person's."""
    short = _nicknames().get(given, frozenset())
    skeleton = f"{_VOWELS.sub('', given)} {len(given)} {given[-1]}" if len(given) >= _LONG else given
    return {given, skeleton, *short}


class Register:
    """People by the words of their names: whom a name may mean is found without asking everybody."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        """Enter *people*; those who come first are first in every answer."""
        self.people: list[Person] = []
        self._by_word: dict[str, set[int]] = {}
        self._by_given: dict[str, set[int]] = {}
        for person in people:
            self._enter(person)

    def gather(self, mention: Found, words: list[str]) -> None:
        """Give the mention of a name of two words and more to its bearer, or to somebody new."""
        near = self._near(words)
        person = next((p for p in near if any(same_person(words, list(s)) for s in p.spelt)), None)
        if person is None:
            person = Person(words)
            self._enter(person)
        self.add(person, mention, words)

    def add(self, person: Person, mention: Found, words: list[str]) -> None:
        """Take in one more mention of *person*."""
        person.add(mention, words)
        self._note(person.number, words)

    def bearers(self, words: list[str]) -> list[Person]:
        """Return the people whose surname *words* is; without one, those whose given name it is."""
        near = self._near(words)
        by_surname = [p for p in near if _is_surname(p.full, words)]
        by_surname = by_surname or [p for p in near if " ".join(words) in p.called]
        if by_surname:
            return by_surname
        alike = {p.number for p in near if p.full[: len(words)] == words}
        if len(words) == 1:
            nicks = {n for key in _likenesses(words[0]) for n in self._by_given.get(key, ())}
            alike |= {n for n in nicks if _is_nick(self.people[n], words[0])}
        return [self.people[n] for n in sorted(alike)]

    def _near(self, words: list[str]) -> list[Person]:
        """Return the people of whose names a word is one of *words*."""
        return [self.people[n] for n in sorted({n for w in words for n in self._by_word.get(w, ())})]

    def _enter(self, person: Person) -> None:
        person.number = len(self.people)
        self.people.append(person)
        for words in (person.full, *person.spelt):
            self._note(person.number, words)

    def _note(self, number: int, words: Sequence[str]) -> None:
        for word in words:
            self._by_word.setdefault(word, set()).add(number)
        for key in _likenesses(words[0]):
            self._by_given.setdefault(key, set()).add(number)


def gather(found: list[tuple[Found, list[str]]]) -> Register:
    """Group names of two words and more into people, in order of first mention."""
    register = Register()
    for mention, words in found:
        register.gather(mention, words)
    return register


def _is_nick(person: Person, word: str) -> bool:
    return any(same_given(s[0], word) for s in person.spelt if len(word) > 1 and len(s) > 1 and len(s[0]) > 1)


def _is_surname(full: list[str], words: list[str]) -> bool:
    if len(full) <= len(words) and full != words:
        return False
    if full[-len(words) :] == words:
        return True
    joined = [w for w in full if w not in load_words("name_particles")]
    return (
        [w for w in words if w not in load_words("name_particles")] == joined[-1:]
        if len(joined) > 1
        else False
    )


def choose(candidates: list[Person], position: int) -> Person:
    """Return whom a bare surname or given name at token *position* means.

    The only one named before; else the one named in full shortly before, when the others were not;
    else the one whom the article has named most often so far, the first of them in a tie.
    """
    before = [p for p in candidates if p.mentions[0].first < position] or candidates
    near = [p for p in before if any(0 < position - m.first <= _NEAR for m in p.mentions if len(m.words) > 1)]
    if len(near) == 1:
        return near[0]
    return max(before, key=lambda p: (sum(m.first < position for m in p.mentions), -p.mentions[0].first))
