"""Parsed article → what was there before the news, each statement with its voice, its group and its time."""

from __future__ import annotations

from generator.interviews.signs import tells_of_editing
from generator.model import Attribution, Background, Entity, OpenQuestion, Timex
from generator.parsing.language import Parsed
from generator.span_index import SpanIndex
from generator.voices import voice_of, words_of

from .positions import Names
from .profiling.apart import states_nothing
from .profiling.groups import group_of, when_of
from .profiling.openness import is_open
from .profiling.overtaken import Deeds, overtaken_by
from .profiling.pieces import piece_of
from .profiling.roles import gain, profile
from .profiling.setting import setting_of
from .profiling.signs import signs_of
from .profiling.verdicts import verdict


def extract_background(
    parsed: Parsed,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    timexes: tuple[Timex, ...],
    questions: tuple[OpenQuestion, ...],
) -> tuple[Background, ...]:
    """Return the statements about what was there before the news, in order of position.

    Each is a whole sentence, or a clause of one that also tells the news.  A sentence that says before all
    that something is open today is none: it has its home among the open questions.
    """
    setting = setting_of(parsed, timexes, attributions, entities)
    known = {e.id for e in entities}
    names = Names("background")
    found = []
    said_near = SpanIndex((a, words_of(a)) for a in attributions)
    asked = SpanIndex((q, (q.trigger,)) for q in questions)
    listed = {q.evidence[0] for q in questions if q.trigger.end <= q.evidence[0].start}  # under a heading
    deeds = Deeds(parsed, setting.sentences)
    signs = [signs_of(setting, n) for n in range(len(setting.sentences))]
    for sentence, own, roles in zip(setting.sentences, signs, profile(signs), strict=True):
        overtaker = overtaken_by(parsed, sentence, deeds, setting.times)
        if tells_of_editing(parsed.article[sentence]) or states_nothing(parsed.article, sentence):
            continue
        if sentence in listed:
            continue
        times = [t for t in setting.times.near(sentence) if sentence.contains(t.span)]
        certain = verdict(parsed.tokens(sentence), own, times, overtaken=overtaker is not None)
        weighed = certain is None
        if weighed:
            certain = gain(roles) > 0
        if not certain:
            continue
        # What was said to be open on an earlier day is background; what still is has a page of its own.
        if overtaker is None and is_open(parsed, sentence, asked.near(sentence), past=weighed):
            continue
        span = piece_of(parsed, sentence, times)
        if span is None:
            continue
        inside = [t for t in times if span.contains(t.span)]
        said = voice_of(span, said_near.near(span))
        found.append(
            Background(
                id=names.give(parsed.article[span]),
                span=span,
                group=group_of(parsed.tokens(span), inside, parsed.article.published),
                voice=said.speaker if said and said.speaker in known else None,
                voice_span=said.source if said else None,
                when=when_of(parsed.tokens(span), inside, parsed.article.published),
                superseded_by=overtaker,
            )
        )
    return tuple(found)
