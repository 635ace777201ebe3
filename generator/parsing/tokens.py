"""The words of an article with their parse, as plain Python objects.

The extractors ask a word for its form, lemma, label and children millions of times.  spaCy answers
from C structures, and makes a new object or string each time; here every answer is an attribute that
is read once.  Names and meanings are spaCy's, so that its documentation is the one for these classes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload


class Token:
    """A word, a mark or a stretch of white space.  Two are equal only when they are one.

    `idx` is the offset of its first character in the text, in code points; `i` its place in the `Doc`.
    A word that is not part of the parse has empty labels and is its own `head`.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "first", "head", "i", "idx", "is_alpha",
        "is_digit", "is_lower", "is_punct", "is_sent_start", "is_space", "last", "lefts", "lemma_",
        "like_num", "lower_", "pos_", "rights", "tag_", "text", "unbroken", "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: Doc, i: int, idx: int, text: str, whitespace: str) -> None:
        """Make a word without a parse; who parses fills in the rest."""
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.whitespace_ = whitespace
        self.lower_ = ""
        self.is_space = self.is_punct = self.is_alpha = self.is_digit = self.is_lower = self.like_num = False
        self.lemma_ = self.pos_ = self.tag_ = self.dep_ = self.ent_type_ = ""
        self.ent_iob_ = "O"
        self.is_sent_start = False
        self.head: Token = self
        self.children: tuple[Token, ...] = ()
        """In order of position, like `lefts` and `rights`, which stand before and after it."""
        self.lefts: tuple[Token, ...] = ()
        self.rights: tuple[Token, ...] = ()
        self.first = self.last = i
        """Places of the first and the last word of its subtree."""
        self.unbroken = True
        """Whether its subtree is all between the two, and the subtrees in it are so as well."""

    def __len__(self) -> int:
        """Return the number of its characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Return its characters."""
        return self.text

    @property
    def subtree(self) -> list[Token]:
        """The word and all that hang on it, directly or not: each after those that hang on its left."""
        if self.unbroken:
            return self.doc.tokens[self.first : self.last + 1]
        found: list[Token] = []
        waiting = [(self, False)]
        while waiting:
            token, opened = waiting.pop()
            if opened or token.unbroken:
                found += [token] if opened else token.subtree
            else:
                waiting += [(c, False) for c in reversed(token.rights)]
                waiting.append((token, True))
                waiting += [(c, False) for c in reversed(token.lefts)]
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc.tokens[self.first]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.doc.tokens[self.last]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Tell whether *descendant* hangs on this word, directly or not."""
        return any(t is self for t in descendant.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words with which it is coordinated, without itself."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for token in found:  # grows while it is read
            found += [c for c in token.rights if c.dep_ == "conj"]
        return tuple(t for t in found if t is not self)

    @property
    def sent(self) -> Phrase:
        """Its sentence, as the parse has it."""
        tokens = self.doc.tokens
        first, last = self.i, self.i + 1
        while first and not tokens[first].is_sent_start:
            first -= 1
        while last < len(tokens) and not tokens[last].is_sent_start:
            last += 1
        return self.doc[first:last]

    def nbor(self, distance: int = 1) -> Token:
        """Return the word *distance* places on; `IndexError` when there is none."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]


class Phrase(tuple[Token, ...]):
    """Words that stand side by side."""

    __slots__ = ()

    @property
    def start(self) -> int:
        """The place of the first word; `IndexError` when there is none, as for the two below."""
        return self[0].i

    @property
    def end(self) -> int:
        """The place after the last word."""
        return self[-1].i + 1

    @property
    def label_(self) -> str:
        """What kind of name it is, where it is one of `Doc.ents`."""
        return self[0].ent_type_

    @property
    def text(self) -> str:
        """Their characters, with the white space between them."""
        return "".join(t.text + t.whitespace_ for t in self[:-1]) + (self[-1].text if self else "")

    @property
    def root(self) -> Token:
        """The word nearest to the root of its tree; the first of several."""
        inside = {t.i for t in self}
        tops = [t for t in self if t.head is t] or [t for t in self if t.head.i not in inside]
        return min(tops, key=lambda t: sum(1 for _ in t.ancestors)) if tops else self[0]


class Doc(Sequence[Token]):
    """The words of a text, from its first character to its last."""

    def __init__(self, text: str) -> None:
        """Make a `Doc` without words; `add` them in order."""
        self.text = text
        self.tokens: list[Token] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, idx: int, text: str, whitespace: str) -> Token:
        """Append the word at offset *idx*, and return it."""
        token = Token(self, len(self.tokens), idx, text, whitespace)
        self.tokens.append(token)
        self._starts.append(idx)
        self._ends.append(idx + len(text))
        return token

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Yield the words in order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Phrase: ...
    def __getitem__(self, place: int | slice) -> Token | Phrase:
        """Return the word, or the words, at *place*."""
        return Phrase(self.tokens[place]) if isinstance(place, slice) else self.tokens[place]

    def overlapping(self, start: int, end: int) -> range:
        """Return the places of the words of which a character lies between two offsets."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def within(self, start: int, end: int) -> range:
        """Return the places of the words that lie wholly between two offsets."""
        return range(bisect_left(self._starts, start), bisect_right(self._ends, end))

    def char_span(self, start: int, end: int) -> Phrase | None:
        """Return the words between two offsets; `None` unless a word starts and one ends there."""
        words = self.within(start, end)
        exact = words and self._starts[words[0]] == start and self._ends[words[-1]] == end
        return self[words.start : words.stop] if exact else None

    @property
    def ents(self) -> tuple[Phrase, ...]:
        """The stretches that the model takes for names, dates and amounts."""
        opens = [t.i for t in self.tokens if t.ent_iob_ == "B"]
        found = []
        for first in opens:
            last = first + 1
            while last < len(self.tokens) and self.tokens[last].ent_iob_ == "I":
                last += 1
            found.append(self[first:last])
        return tuple(found)
