"""The signs by which a sentence shows that it tells what was there before the news.

All are general facts of English and of the order in which news is told: tense and aspect, time,
speech, position, and words shared with headline and lead.  None depends on the day of publication,
so an article gives the same background with it and without.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language import Parsed
from generator.lexicon import load_words
from generator.model import Span, Timex
from generator.tokens import Token

from .verbs import inner_verb, main_verb, said, subject, tense

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_POSITIONS = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (8, "6-8"), (13, "9-13"), (21, "14-21"))
_WEEKDAY = re.compile(r"\w+day", re.IGNORECASE)
_MOSTLY = 0.8  # of a sentence within quotation marks
_TOGETHER = (
    ("main past", "no time"),
    ("reports, past", "subject in lead"),
    ("reports, past", "no time"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the signs of every sentence of an article refer to."""

    sentences: tuple[Span, ...]
    """Of the body, in order."""
    prose: tuple[bool, ...]
    """Which of them are prose: no credit, caption or address."""
    headline: frozenset[str]
    """Its longer words, in lower case."""
    about: frozenset[str]
    """Lemmas of the content words in the lead."""
    actors: frozenset[str]
    """Names in the lead."""
    times: frozenset[str]
    """Time expressions of the lead, in lower case."""


def setting_of(parsed: Parsed, timexes: tuple[Timex, ...]) -> Setting:
    """Return the setting of an article; its lead is the first sentence of prose."""
    article = parsed.article
    apart = [*article.boilerplate, *([article.title_span] if article.title_span else [])]
    body = tuple(s for s in parsed.sentences if not any(a.overlaps(s) for a in apart))
    prose = tuple(_is_prose(parsed, s) for s in body)
    first = next((s for s, is_prose in zip(body, prose, strict=True) if is_prose), None)
    lead = parsed.tokens(first) if first else []
    return Setting(
        sentences=body,
        prose=prose,
        headline=frozenset(w.lower() for w in re.findall(r"\w{4,}", article.title)),
        about=frozenset(t.lemma_.lower() for t in lead if t.pos_ in _CONTENT),
        actors=frozenset(t.lemma_.lower() for t in lead if t.pos_ == "PROPN"),
        times=frozenset(article[t.span].lower() for t in timexes if first and first.contains(t.span)),
    )


def _is_prose(parsed: Parsed, span: Span) -> bool:
    """Tell whether a sentence has a finite verb and an end."""
    last = parsed.article[span].rstrip("”\"')’]")[-1:]
    return last in {".", "?", "!", "…", ",", "-", "—", ":"} and any(
        t.tag_ in _FINITE for t in parsed.tokens(span)
    )


def signs_of(parsed: Parsed, setting: Setting, number: int, timexes: tuple[Timex, ...]) -> dict[str, float]:
    """Return the signs of body sentence *number* (from 0), each with its strength, mostly 1."""
    span = setting.sentences[number]
    tokens = [t for t in parsed.tokens(span) if not t.is_space]
    times = [t for t in timexes if span.contains(t.span)]
    signs = {"always": 1.0}
    signs |= _position(parsed, setting, number)
    signs |= _verbs(tokens)
    signs |= _times(parsed, times, setting)
    signs |= _speech(parsed, span)
    signs |= _subject(tokens, setting)
    signs |= _words(tokens, setting)
    signs |= {f"{one} with {other}": 1.0 for one, other in _TOGETHER if one in signs and other in signs}
    return signs


def _position(parsed: Parsed, setting: Setting, number: int) -> dict[str, float]:
    """Return where the sentence stands among those of prose."""
    place, size = sum(setting.prose[: number + 1]), sum(setting.prose)
    bucket = next((name for limit, name in _POSITIONS if place <= limit), "22+")
    signs = {f"position {bucket}": 1.0, "share of article before": place / max(size, 1)}
    if any(p.start == setting.sentences[number].start for p in parsed.article.paragraphs):
        signs["opens paragraph"] = 1.0
    return signs


def _verbs(tokens: list[Token]) -> dict[str, float]:
    """Return tense, aspect and mood of the main verb, and of what it reports."""
    verb = main_verb(tokens)
    if verb is None:
        return {}
    signs = {}
    if said(verb, load_words("background_saying")):
        signs[f"reports, {tense(verb)}"] = 1.0
        inner = inner_verb(verb)
        if inner is not None:
            signs[f"reported {tense(inner)}"] = 1.0
    else:
        signs[f"main {tense(verb)}"] = 1.0
        if verb.lemma_ == "be":
            signs["main be"] = 1.0
    verbs = [t for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"}]
    return signs | {f"any {tense(t)}": 1.0 for t in verbs}


def _times(parsed: Parsed, inside: list[Timex], setting: Setting) -> dict[str, float]:
    """Return how the times of the sentence are put."""
    signs: dict[str, float] = {} if inside else {"no time": 1.0}
    for timex in inside:
        words = parsed.article[timex.span].lower()
        signs[f"time as {timex.granularity}"] = 1.0
        if _WEEKDAY.fullmatch(words):
            signs["time with weekday"] = 1.0
        if words in setting.times:
            signs["time of the lead"] = 1.0
    return signs


def _speech(parsed: Parsed, span: Span) -> dict[str, float]:
    """Return how much of the sentence is quoted speech."""
    quoted = [q.span for q in parsed.quotations if q.speech and q.span.overlaps(span)]
    covered = sum(min(q.end, span.end) - max(q.start, span.start) for q in quoted)
    share = covered / (span.end - span.start)
    return {"quoted share": share} | ({"all quoted": 1.0} if share > _MOSTLY else {})


def _subject(tokens: list[Token], setting: Setting) -> dict[str, float]:
    """Return whether the main verb, or its subject, is one of the lead."""
    verb = main_verb(tokens)
    if verb is None:
        return {}
    signs = {"verb in lead": 1.0} if verb.lemma_.lower() in setting.about else {}
    who = subject(verb)
    if who is None:
        return signs
    names = {t.lemma_.lower() for t in who.subtree if t.pos_ == "PROPN"} if who.pos_ == "PROPN" else set()
    known = bool(names & setting.actors)
    return signs | {"subject in lead" if known else f"subject {who.pos_}": 1.0}


def _words(tokens: list[Token], setting: Setting) -> dict[str, float]:
    """Return words that mark time, condition or belief, and the make-up of the sentence."""
    forms = {t.lemma_.lower() for t in tokens} | {t.lower_ for t in tokens}
    signs = {
        f"word of {name}": 1.0
        for name in ("already", "condition", "belief", "ahead")
        if forms & load_words(f"background_{name}")
    }
    content = {t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT}
    if content:
        signs["shared with headline"] = len(content & setting.headline) / len(content)
    signs["words"] = min(len(tokens), 60) / 30
    signs["numbers"] = min(sum(t.like_num for t in tokens), 4) / 2
    signs["adjectives"] = min(sum(t.pos_ == "ADJ" for t in tokens), 6) / 3
    return signs
