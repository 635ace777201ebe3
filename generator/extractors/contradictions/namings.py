"""Where persons are named, with the office that stands right beside the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.extractors.positions import span_of
from generator.lexicon import load_table
from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

_OTHER_TIME = frozenset(
    {
        "former",
        "ex",
        "then",
        "acting",
        "interim",
        "deputy",
        "vice",
        "assistant",
        "late",
        "incoming",
        "outgoing",
        "candidate",
        "elect",
        "designate",
        "nominee",
        "first",
        "shadow",
        "associate",
    }
)
_NEAR = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "DET", "PART", "X"})
_NAMES = frozenset({"GPE", "NORP", "PERSON"})
_PARTICLES = frozenset({"al", "bin", "de", "del", "der", "el", "la", "van", "von", "jr.", "sr.", "ii", "iii"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: the name's tokens, and the office before or after it."""

    tokens: tuple[Token, ...]
    office: str | None
    field: str
    """What the office is of, where one noun before it says so: *health* minister."""
    words: Span | None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return _letters(self.tokens[-1])

    @property
    def given(self) -> str:
        """The first word of the name; empty where only the surname stands."""
        return _letters(self.tokens[0]) if len(self.tokens) > 1 else ""


def _letters(token: Token) -> str:
    """Return the token without characters that are not seen, such as zero-width spaces."""
    return token.text if token.text.isprintable() else "".join(c for c in token.text if c.isprintable())


def namings_in(parsed: Parsed, sentence: Span, persons: set[int]) -> Iterator[Naming]:
    """Yield the runs of proper nouns that name persons, with offices that stand right beside them."""
    tokens = [t for t in parsed.tokens(sentence) if not t.is_space]
    position = 0
    offices = office_table()
    while position < len(tokens):
        run = _run(tokens, position)
        if not run:
            position += 1
            continue
        start = 0
        known = [t.i in persons or t.ent_type_ == "PERSON" for t in run]
        while start < len(run) - 1 and (run[start].lower_ in offices or not known[start]):
            start += 1
        inner = [n for n, t in enumerate(run[:-1]) if t.lower_ in offices]
        start = max(start, inner[-1] + 1 if inner else 0)  # *Sri Lankan President Ann Lee* may be one name
        name = tuple(t for t in run[start:] if t.lower_ not in _PARTICLES and not t.is_punct)
        if name and known[-1] and len(name[-1].text) > 2:  # noqa: PLR2004 - initials
            yield _naming(tokens, position + start, name)
        position += len(run)


def _run(tokens: Sequence[Token], position: int) -> list[Token]:
    run: list[Token] = []
    for token in tokens[position:]:
        if token.tag_ not in {"NNP", "NNPS"} or not token.text[0].isalpha():
            break
        run.append(token)
    return run


def _naming(tokens: Sequence[Token], place: int, name: tuple[Token, ...]) -> Naming:
    """Return the naming with the office before the name (*Mayor Ann Lee*) or after it (*…, the mayor*)."""
    offices = office_table()
    before = list(tokens[max(0, place - 4) : place])
    end = next((n for n, t in enumerate(tokens) if t.i == name[-1].i), place) + 1
    if before and before[-1].lower_ in offices:
        return _with_office(name, before, len(before) - 1)
    if end + 1 < len(tokens) and tokens[end].text == ",":
        after = list(tokens[end + 1 : end + 6])
        for number, token in enumerate(after):
            if token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "PART"}:
                break
            following = after[number + 1] if number + 1 < len(after) else None
            if token.lower_ in offices and (following is None or following.pos_ not in {"NOUN", "PROPN"}):
                return _with_office(name, after, number)
    return Naming(name, None, "", None)


def _with_office(name: tuple[Token, ...], words: Sequence[Token], number: int) -> Naming:
    office = words[number]
    modifiers = [t for t in words[:number] if t.pos_ in {"NOUN", "PROPN", "ADJ"}]
    close = takewhile(lambda t: t.pos_ in _NEAR or t.is_punct, reversed(words[:number]))
    near = {t.lower_.strip("-") for t in (*close, *words[number + 1 : number + 3])}
    if near & _OTHER_TIME:
        return Naming(name, None, "", None)
    field: list[str] = []
    for token in reversed(words[:number]):
        if token not in modifiers or token.ent_type_ in _NAMES:
            break
        field.insert(0, token.lemma_.lower())
    return Naming(
        name,
        office_table()[office.lower_],
        " ".join(field),
        span_of([office, *name] if office.i < name[0].i else [*name, office]),
    )


def office_table() -> dict[str, str]:
    """Return the first word of its row for each word for an office; rows exclude each other."""
    return {word: row[0][0] for row in load_table("offices") for word in row[0]}
