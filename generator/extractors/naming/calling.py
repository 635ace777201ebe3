"""What an editor may call an actor: by id, by name, by a surname that the article never uses alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ...model import EntityKind, Span
from .actor import Actor, fullest, id_words
from .found import Found
from .gazetteer import fold
from .identity import slug, unique
from .names import name_words
from .tokens import bare, title_words

_T = TypeVar("_T")


def key(name: str) -> str:
    """Return *name* for comparison: without case, curly marks, runs of space, and *the* before it."""
    return fold(name).casefold().removeprefix("the ")


def first_found(*ways: Callable[[], list[_T]]) -> list[_T]:
    """Return what the first way finds that finds anything."""
    return next((found for way in ways if (found := way())), [])


def is_id(name: str, id: str) -> bool:
    """Tell whether *name*, as typed, is an id, bare or as in an address: *ada-roe*, *#actor-ada-roe*."""
    plain = name.casefold().removeprefix("#")
    return plain in {id, f"actor-{id}"}


def is_part(full: str, name: str) -> bool:
    """Tell whether *name* is surname or given name in the name *full*: *Bakke*, *zoe*, in whichever case."""
    whole, part = name_words(fold(full)), name_words(fold(name))
    return 0 < len(part) < len(whole) and part in (whole[-len(part) :], whole[: len(part)])


def stands(text: str, span: Span, name: str) -> bool:
    """Tell whether *name*, with titles, stands in *text* up to the end of *span*: *Mrs Roe*, of *Roe*."""
    wanted = key(name)
    start = span.end - len(wanted)
    if not 0 <= start < span.start or text[start - 1 : start].isalnum():
        return False
    titles = text[start : span.start].split()
    return key(text[start : span.end]) == wanted and all(bare(t) in title_words() for t in titles)


def bearers(called: Sequence[tuple[_T, str]], name: str) -> list[_T]:
    """Return, each once, those *called* something whose surname or given name *name* is."""
    found: list[_T] = []
    for one, full in called:
        if is_part(full, name) and one not in found:
            found.append(one)
    return found


def former(names: Sequence[str], id: str) -> bool:
    """Tell whether one of *names* gave somebody the id before they were found to be the same as another."""
    return any(is_id(id, slug(words)) for words in names)


def find(text: str, actors: list[Actor], name: str) -> list[Actor]:
    """Return whom *name* means: the actor with that id, else with that full name, else all so mentioned.

    A name with its title, *Mrs Roe*, means whoever it stands for there; a surname or given name that the
    article never uses alone its only bearer.
    """
    people = [(a, m.text) for a in actors if a.kind is EntityKind.PERSON for m in a.mentions]
    borne = bearers(people, name)
    return first_found(
        lambda: in_full(actors, name),
        lambda: [a for a in actors if any(is_so(text, m, name) for m in a.mentions)],
        lambda: borne if len(borne) == 1 else [],
    )


def in_full(actors: list[Actor], name: str) -> list[Actor]:
    """Return the actor with that id, else those with that full name."""
    ids = zip(actors, ids_of(actors), strict=True)
    return first_found(
        lambda: [a for a, id in ids if is_id(name, id)],
        lambda: [a for a in actors if key(fullest(a).text) == key(name)],
    )


def ids_of(actors: list[Actor]) -> list[str]:
    """Return the id of each actor, in the same order, as the explainer has it."""
    taken: set[str] = set()
    return [unique(slug(id_words(actor)), taken) for actor in actors]


def is_so(text: str, mention: Found, name: str) -> bool:
    """Tell whether a mention is spelt *name*, or stands there with the title that *name* has."""
    return key(mention.text) == key(name) or stands(text, mention.span, name)
