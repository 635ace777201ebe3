"""Corrections in the article's `.yml` that match nothing, with what would have matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from ..model import COPY_METER, Article, Attribution, Check, CheckKind, Corrections, Entity
from .attributing.fields import named_entity, says


def unmatched_corrections(
    article: Article, entities: tuple[Entity, ...], attributions: tuple[Attribution, ...], ids: Iterable[str]
) -> tuple[Check, ...]:
    """Return a check for each correction that changes nothing; *ids* are those of all findings and checks.

    Such a check has no spans: the words it is about stand in the `.yml`.
    """
    fixes, known = article.corrections, (*ids, COPY_METER)
    names = _names(article, entities)
    return tuple(
        Check(id=f"check-correction-{number}", kind=CheckKind.CORRECTION, spans=(), message=message)
        for number, message in enumerate(
            [
                *_actors(fixes, names),
                *_speakers(article, names, entities, attributions),
                *(_message("hide", id_, known) for id_ in fixes.hide if id_ not in known),
                *(_message("lift", id_, known) for id_ in fixes.lifted if id_ not in known),
                *(_message("override", id_, known) for id_, _ in fixes.overrides if id_ not in known),
            ],
            1,
        )
    )


def _names(article: Article, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """Return all by which an actor can be named: ids, names, and the words of the mentions."""
    found = {e.id for e in entities} | {e.name for e in entities}
    found |= {article[m.span] for e in entities for m in e.mentions}
    return tuple(sorted(found))


def _actors(fixes: Corrections, names: tuple[str, ...]) -> Iterator[str]:
    known = {n.casefold() for n in names}
    keys = [("same", n) for group in fixes.same for n in group]
    keys += [("different", n) for group in fixes.different for n in group]
    keys += [("kinds", name) for name, _ in fixes.kinds]
    for key, name in keys:
        if name.casefold() not in known:
            yield _message(key, name, names)


def _speakers(
    article: Article,
    names: tuple[str, ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
) -> Iterator[str]:
    for fix in article.corrections.speakers:
        if named_entity(article, fix.speaker, entities) is None:
            yield _message("speakers", fix.speaker, names)
        if not any(says(article, a, fix.quote) for a in attributions):
            yield f"In the .yml, `speakers` names “{fix.quote}”, which nobody is found to say."


def _message(key: str, name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"; nearest is `{near[0]}`" if near else ""
    return f"In the .yml, `{key}` names `{name}`, which the article does not have{hint}."
