"""Corrections in the article's `.yml` that match nothing, with what would have matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches

from ..model import (
    COPY_METER,
    Article,
    Attribution,
    Check,
    CheckKind,
    Corrections,
    Entity,
    MentionKind,
    begun_by,
)
from .attributing.fields import says
from .naming.agreeing import meant, speaks_as

_NEAR = 0.5
_WORDS = 8
_SHOWN = 3


def unmatched_corrections(
    article: Article, entities: tuple[Entity, ...], attributions: tuple[Attribution, ...], ids: Iterable[str]
) -> tuple[Check, ...]:
    """Return a check for each correction that changes nothing; *ids* are those of all findings and checks.

    Such a check has no spans: the words it is about stand in the `.yml`, and its message starts with
    the place there.
    """
    fixes, known = article.corrections, (*ids, COPY_METER)
    return tuple(
        Check(id=f"check-correction-{number}", kind=CheckKind.CORRECTION, spans=(), message=message)
        for number, message in enumerate(
            [
                *_actors(article, entities, attributions),
                *_quotes(article, attributions),
                *_hidden(fixes, known),
                *(_message(fixes, "lift", id_, known) for id_ in fixes.lifted if id_ not in known),
                *(_message(fixes, "override", id_, known) for id_, _ in fixes.overrides if id_ not in known),
            ],
            1,
        )
    )


def _hidden(fixes: Corrections, known: tuple[str, ...]) -> Iterator[str]:
    """Yield what is to be said of entries of `hide` that mean no finding, or begin several."""
    for entry, whole in zip(fixes.hide, fixes.completed(known).hide, strict=True):
        if any(Corrections(hide=(whole,)).hides(id_) for id_ in known):
            continue
        if begun := begun_by(entry, known):
            ids = " or ".join(f"`{id_}`" for id_ in begun[:_SHOWN])
            place = fixes.place("hide", entry)
            yield f"{place}: `hide` names `{entry}`, which may be {ids}; write which of them."
        else:
            yield _message(fixes, "hide", entry, known)


def _actors(
    article: Article, entities: tuple[Entity, ...], attributions: tuple[Attribution, ...]
) -> Iterator[str]:
    """Yield what is to be said of names that mean nobody."""
    known = _names(article, entities)
    spelt = {words.casefold().removeprefix("the ") for words in known}
    for key, name in _named(article.corrections):
        source = key == "same" and any(speaks_as(article, a, name) for a in attributions)
        found = meant(article, name, entities)
        if not source and not found:
            yield _message(article.corrections, key, name, known)
        elif len(found) > 1 and (key == "speakers" or name.casefold().removeprefix("the ") not in spelt):
            ids = " or ".join(f"`{e.id}`" for e in found)
            place = article.corrections.place(key, name)
            yield f"{place}: `{key}` names `{name}`, which may be {ids}; write which of them."


def _named(fixes: Corrections) -> Iterator[tuple[str, str]]:
    yield from (("same", name) for group in fixes.same for name in group)
    yield from (("different", name) for group in fixes.different for name in group)
    yield from (("kinds", name) for name, _ in fixes.kinds)
    yield from (("speakers", fix.speaker) for fix in fixes.speakers)


def _names(article: Article, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """Return all by which an actor can be named: ids, names, and the words of the mentions."""
    found = {e.name for e in entities} | {e.id for e in entities}
    mentions = [m for e in entities for m in e.mentions if m.kind is not MentionKind.PRONOUN]
    return tuple(sorted(found | {article[m.span] for m in mentions}))


def _quotes(article: Article, attributions: tuple[Attribution, ...]) -> Iterator[str]:
    """Yield what is to be said of words that nobody says."""
    for fix in article.corrections.speakers:
        if any(says(article, a, fix.quote) for a in attributions):
            continue
        said = [" ".join(article[a.content[0]].split()[:_WORDS]) for a in attributions if a.content]
        nearest = max(said, key=lambda words: _likeness(fix.quote, words), default="")
        hint = f"; nearest is “{nearest}”" if _likeness(fix.quote, nearest) > _NEAR else ""
        place = article.corrections.place("speakers", fix.quote)
        yield f"{place}: `speakers` names “{fix.quote}”, which nobody is found to say{hint}."


def _likeness(wanted: str, words: str) -> float:
    """Return how much of *wanted* is found in *words*, in order, from 0 to 1."""
    matcher = SequenceMatcher(None, words.casefold(), wanted.casefold(), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(len(wanted), 1)


def _message(fixes: Corrections, key: str, name: str, known: tuple[str, ...]) -> str:
    spelt, wanted = {k.casefold(): k for k in reversed(known)}, name.casefold()
    holding = sorted((k for k in spelt if f" {wanted} " in f" {k} "), key=len)
    near = holding or get_close_matches(wanted, spelt, n=1, cutoff=_NEAR)
    hint = f"; nearest is `{spelt[near[0]]}`" if near else ""
    return f"{fixes.place(key, name)}: `{key}` names `{name}`, which the article does not have{hint}."
