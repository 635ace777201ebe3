"""What an actor is called: the label of ours, the article's own names, and how often it uses them."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon import country_names
from ..markdown import escape, visible
from ..model import Entity, Explainer, MentionKind, NameForm
from ._sheet import Sheet

_TIMES = {1: "once", 2: "twice"}


def name_of(entity: Entity) -> str:
    """Return an actor's name as a label: the article's, but of a country more than its adjective.

    A capital that stands for a government stays what the article calls it.  A description begins like
    a name, since it stands where one would.
    """
    if entity.country is None:
        return entity.name if entity.is_named else entity.name[:1].upper() + entity.name[1:]
    forms = {m.form for m in entity.mentions if m.kind is MentionKind.NAME}
    adjective = NameForm.ADJECTIVE in forms and forms <= {NameForm.ADJECTIVE, NameForm.CAPITAL}
    return country_names().get(entity.country, entity.name) if adjective else entity.name


def forms(sheet: Sheet, explainer: Explainer, entity: Entity, *, known: bool) -> Iterator[str]:
    """Yield the names that the article uses, each where it first uses it; descriptions only of the unnamed.

    With *known* the full name, which the heading shows, is left out.
    """
    named = entity.is_named
    seen = {_plain(entity.name)} if known else set()
    for mention in entity.mentions:
        words = _plain(explainer.article[mention.span])
        counts = mention.kind is (MentionKind.NAME if named else MentionKind.NOMINAL)
        if not counts or words in seen or words.endswith(f" {_plain(entity.name)}"):
            continue
        name = sheet.italic(mention.span)
        if name:
            seen.add(words)
            yield f"{name} ({_reading(entity)})" if mention.form is NameForm.CAPITAL else name


def _reading(entity: Entity) -> str:
    """Return what a capital stands for: the government of the country in the row, or of another name."""
    country = country_names().get(entity.country or "")
    alone = all(m.form is NameForm.CAPITAL for m in entity.mentions if m.kind is MentionKind.NAME)
    return f"as the government of {escape(country)}" if country and alone else "as its government"


def _plain(words: str) -> str:
    return " ".join(visible(words).split()).casefold()


def times(entity: Entity) -> str:
    """Return how often the article names an actor; of one without a name, how often it speaks of it."""
    named = entity.is_named
    number = sum(m.kind is (MentionKind.NAME if named else MentionKind.NOMINAL) for m in entity.mentions)
    return _TIMES.get(number, f"{number} times")
