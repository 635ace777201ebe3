"""The signs by which a sentence shows what it does in the news.

All are general facts of English and of the order in which news is told: tense and aspect, time,
speech, position, and words shared with headline and opening.  None depends on the day of
publication, so an article gives the same background with it and without.
"""

from __future__ import annotations

import re

from generator.lexicon import load_words
from generator.model import Timex
from generator.parsing.tokens import Token

from .places import place_signs
from .setting import Setting
from .speech import speech_signs
from .verbs import inner_verb, is_negated, main_verb, said, tense
from .wording import subject_signs, word_signs

_WEEKDAY = re.compile(r"\w+day", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
)
_BEFORE = {"past", "pluperfect"}
_UNTIL_NOW = {"present", "progressive", "perfect"}
_TOGETHER = (
    ("main past", "no time"),
    ("reports past", "subject in lead"),
    ("reports past", "no time"),
)


def signs_of(setting: Setting, number: int) -> dict[str, float]:
    """Return the signs of body sentence *number* (from 0), each with its strength, mostly 1."""
    span = setting.sentences[number]
    tokens = [t for t in setting.parsed.tokens(span) if not t.is_space]
    times = [t for t in setting.times.near(span) if span.contains(t.span)]
    signs = {"always": 1.0}
    signs |= place_signs(setting, number)
    signs |= _verbs(tokens)
    signs |= _times(setting, setting.parsed.article[span], times)
    signs |= speech_signs(setting, span)
    signs |= subject_signs(tokens, setting)
    signs |= word_signs(tokens, setting)
    signs |= {f"{one} with {other}": 1.0 for one, other in _TOGETHER if one in signs and other in signs}
    return signs


def _verbs(tokens: list[Token]) -> dict[str, float]:
    """Return tense, aspect and mood of the main verb, of what it reports and of all verbs."""
    verb = main_verb(tokens)
    if verb is None:
        return {}
    signs = {}
    if said(verb, load_words("background_saying")):
        signs[f"reports {tense(verb)}"] = 1.0
        inner = inner_verb(verb)
        if inner is not None:
            signs[f"reported {tense(inner)}"] = 1.0
            if tense(inner) == "past" and inner.lemma_ != "be":
                signs["reported event"] = 1.0
    else:
        signs[f"main {tense(verb)}"] = 1.0
    if verb.lemma_ == "be":
        signs["main be"] = 1.0
    if is_negated(verb):
        signs["main negated"] = 1.0
    if any(c.dep_ == "auxpass" for c in verb.children):
        signs["main passive"] = 1.0
    tenses = [tense(t) for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"}]
    before, now = sum(t in _BEFORE for t in tenses), sum(t in _UNTIL_NOW for t in tenses)
    signs["share of past"] = before / max(1, before + now)
    return signs | {f"any {name}": 1.0 for name in tenses}


def _times(setting: Setting, words: str, inside: list[Timex]) -> dict[str, float]:
    """Return how the times of the sentence are put."""
    signs: dict[str, float] = {} if inside else {"no time": 1.0}
    for timex in inside:
        expression = setting.parsed.article[timex.span].lower()
        signs[f"time as {timex.granularity}"] = 1.0
        if _WEEKDAY.fullmatch(expression):
            signs["time with weekday"] = 1.0
        if expression in setting.lead_times:
            signs["time of the lead"] = 1.0
    if _YEAR.search(words):
        signs["year in figures"] = 1.0
    if _MONTH.search(words):
        signs["month by name"] = 1.0
    return signs
