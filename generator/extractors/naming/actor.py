"""An actor while its mentions are gathered, and the name it goes by."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...lexicon import country_names, load_words
from ...model import EntityKind, NameForm
from .found import Found
from .names import name_words
from .tokens import is_acronym


@dataclass(slots=True)
class Actor:
    """Somebody or something named, while the mentions are being gathered."""

    kind: EntityKind
    mentions: list[Found]
    country: str | None = None
    forms: dict[int, NameForm] = field(default_factory=dict)
    """Forms that are known from the gazetteer, by first token."""
    nested: list[Found] = field(default_factory=list)
    """Mentions inside longer names of others."""
    named: Found | None = None
    """The mention whose words name it, where the editor has chosen."""


def form_of(text: str, name: str) -> NameForm:
    """Return how *text* relates to the actor's full name."""
    if text == name:
        return NameForm.FULL
    return NameForm.ACRONYM if is_acronym(text) else NameForm.PART


def fullest(actor: Actor) -> Found:
    """Return the first mention with the fullest name the article uses."""
    if actor.named is not None:
        return actor.named
    names = [m for m in actor.mentions if m.first not in actor.forms]
    names = (
        names or [m for m in actor.mentions if actor.forms[m.first] is NameForm.ADJECTIVE] or actor.mentions
    )
    return max(names, key=lambda m: (*_fullness(actor.kind, m.text), -m.first))


def id_words(actor: Actor) -> str:
    """Return the words of which the id is made: the fullest name, for a country its plain name.

    A capital that alone stands for a government is no name of the country.
    """
    mentions = [*actor.mentions, *actor.nested]
    capital = all(actor.forms.get(m.first) is NameForm.CAPITAL for m in mentions)
    words = fullest(actor).text
    return words if capital else country_names().get(actor.country or "", words)


def label(actor: Actor, name: str) -> str:
    """Return what an actor is called whose fullest name is *name*; the plain name where that is used, too."""
    plain = country_names().get(actor.country or "", name)
    written = actor.named is None and any(m.text == plain for m in actor.mentions)
    return plain if written else name


def _fullness(kind: EntityKind, text: str) -> tuple[int, ...]:
    """Order spellings: a person's should begin with a given name, an organisation's be no acronym."""
    if kind is EntityKind.PERSON:
        words = name_words(text)
        given = len(words) > 1 and text.split(maxsplit=1)[0] in load_words("given_names")
        return len(words) > 1, not text.isupper(), given, len(words), len(text)
    return not text.isupper(), not is_acronym(text), len(text.split()), len(text)
