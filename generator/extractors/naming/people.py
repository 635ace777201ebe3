"""Merging of people's names: full name, surname, given name, nickname, initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...lexicon import load_words
from .found import Found
from .names import likenesses, name_words, same_given, same_person

_NEAR = 40  # tokens: about a paragraph of news
_QUOTED = re.compile("[\"“‘']([^\"“”‘’']{2,})[\"”’'] ")


@dataclass(slots=True)
class Person:
    """A person while the names are being gathered."""

    full: list[str]
    """Folded words of the fullest name so far."""
    mentions: list[Found] = field(default_factory=list)
    spelt: set[tuple[str, ...]] = field(default_factory=set)
    number: int = -1
    """Its place in the register; none for who is known by one name alone."""
    born_as: list[Found] = field(default_factory=list)
    """Mentions by a surname that they gave up."""
    called: set[str] = field(default_factory=set)
    """Nicknames that stand in quotation marks inside a name: *Cris "Cyborg" Justino*."""

    def add(self, found: Found, words: list[str]) -> None:
        """Take in one more mention."""
        self.mentions.append(found)
        self.spelt.add(tuple(words))
        self.called.update(" ".join(name_words(n)) for n in _QUOTED.findall(found.text))
        if len(words) > len(self.full):
            self.full = words


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

    def gather_birth_name(self, mention: Found, words: list[str]) -> None:
        """Give a birth name to the only one told of before with its given name, but another surname."""
        known = any(same_person(words, list(s)) for p in self._near(words) for s in p.spelt)
        before = [p for p in self.people if p.full[0] == words[0] and p.mentions[0].first < mention.first]
        if known or len(before) != 1:
            self.gather(mention, words)
        else:
            before[0].born_as.append(mention)

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
            nicks = {n for key in likenesses(words[0]) for n in self._by_given.get(key, ())}
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
        for key in likenesses(words[0]):
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
    if len(candidates) == 1:  # most often, and in a long text with many mentions to look at
        return candidates[0]
    before = [p for p in candidates if p.mentions[0].first < position] or candidates
    near = [p for p in before if any(0 < position - m.first <= _NEAR for m in p.mentions if len(m.words) > 1)]
    if len(near) == 1:
        return near[0]
    return max(before, key=lambda p: (sum(m.first < position for m in p.mentions), -p.mentions[0].first))
