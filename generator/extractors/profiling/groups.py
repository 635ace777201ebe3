"""When a background statement belongs: its group on the page, and its first day for the order."""

from __future__ import annotations

from datetime import date

from generator.lexicon import load_words
from generator.model import BackgroundGroup, Granularity, Timex
from generator.parsing.tokens import Token

from ..timing.rules import Lean
from ..timing.tense import lean_of
from .verbs import inner_verb, main_verb, said, tense

_LONG = 365  # days after which a thing happened longer ago
_ONGOING = {"perfect", "present", "progressive", "future", "modal", "none"}
_DISTANT = {Granularity.YEAR, Granularity.DECADE}


def group_of(tokens: list[Token], inside: list[Timex], published: date | None) -> BackgroundGroup:
    """Return the group of a statement, by its times first, then by tense and aspect."""
    if any(_lasts(t, published) for t in inside):
        return BackgroundGroup.ONGOING
    verb = _telling_verb(tokens)
    past = told_before(tokens, inside, published)
    if past:
        far = all(_is_far(t, published) for t in past)
        return BackgroundGroup.LONGER_AGO if far else BackgroundGroup.EARLIER
    words = {t.lower_ for t in tokens}
    if verb is not None and tense(verb) in _ONGOING and not _happened(verb):
        return BackgroundGroup.ONGOING
    if words & load_words("background_habit"):
        return BackgroundGroup.ONGOING
    if any(t.granularity is Granularity.VAGUE and "ago" in words for t in inside):
        return BackgroundGroup.LONGER_AGO if words & {"years", "decades"} else BackgroundGroup.EARLIER
    return BackgroundGroup.EARLIER


def when_of(tokens: list[Token], inside: list[Timex], published: date | None) -> date | None:
    """Return the first day of the earliest time before the day of publication; `None` without one."""
    return min((t.first for t in told_before(tokens, inside, published) if t.first), default=None)


def told_before(tokens: list[Token], inside: list[Timex], published: date | None) -> list[Timex]:
    """Return the times before the day of publication; where that is unknown, those not told as to come."""
    past = [t for t in inside if _is_past(t, published)]
    return past if published is not None else [t for t in past if not _is_ahead(tokens, t)]


def _is_ahead(tokens: list[Token], timex: Timex) -> bool:
    """Tell whether the tense puts a time ahead: *intends to step down in 2026*."""
    words = [t for t in tokens if timex.span.start <= t.idx < timex.span.end]
    return bool(words) and lean_of(words) is Lean.FUTURE


def _telling_verb(tokens: list[Token]) -> Token | None:
    """Return the main verb, or the verb of what it reports when it reports in the past."""
    verb = main_verb(tokens)
    if verb is not None and tense(verb) == "past" and said(verb, load_words("background_saying")):
        return inner_verb(verb) or verb
    return verb


def _happened(verb: Token) -> bool:
    """Tell whether a perfect tells of what happened at some time: *there have been reports*."""
    return tense(verb) == "perfect" and any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)


def _lasts(timex: Timex, published: date | None) -> bool:
    """Tell whether a time reaches from the past up to the day of publication."""
    if timex.granularity is not Granularity.RANGE or timex.first is None or timex.last is None:
        return False
    return published is not None and timex.last == published and timex.first < published


def _is_past(timex: Timex, published: date | None) -> bool:
    """Tell whether a time lies before the day of publication, or is given in full where that is unknown."""
    return timex.first is not None and (published is None or timex.first < published)


def _is_far(timex: Timex, published: date | None) -> bool:
    """Tell whether a time ended more than a year ago; without a day of publication, whether it is a year."""
    if published is None or timex.last is None:
        return timex.granularity in _DISTANT or timex.first is not None
    return (published - timex.last).days > _LONG
