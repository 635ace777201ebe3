"""Parsed article → what was there before the news, each statement with its voice, its group and its time."""

from __future__ import annotations

from collections.abc import Iterable

from generator.language import Parsed
from generator.model import Attribution, Background, Entity, Span, Timex

from .positions import Names
from .profiling.groups import group_of, when_of
from .profiling.overtaken import overtaken_by
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
) -> tuple[Background, ...]:
    """Return the statements about what was there before the news, in order of position.

    Each is a whole sentence, or a clause of one that also tells the news.
    """
    setting = setting_of(parsed, timexes, attributions, entities)
    known = {e.id for e in entities}
    names = Names("background")
    found = []
    signs = [signs_of(setting, n) for n in range(len(setting.sentences))]
    for sentence, own, roles in zip(setting.sentences, signs, profile(signs), strict=True):
        overtaker = overtaken_by(parsed, sentence, setting.sentences, timexes)
        times = [t for t in timexes if sentence.contains(t.span)]
        certain = verdict(parsed.tokens(sentence), own, times, overtaken=overtaker is not None)
        if not (gain(roles) > 0 if certain is None else certain):
            continue
        span = piece_of(parsed, sentence, timexes)
        if span is None:
            continue
        inside = [t for t in timexes if span.contains(t.span)]
        said = voice_of(span, attributions)
        found.append(
            Background(
                id=names.give(parsed.article[span]),
                span=span,
                group=group_of(parsed.tokens(span), inside, parsed.article.published),
                voice=said.speaker if said and said.speaker in known else None,
                voice_span=said.source if said else None,
                when=when_of(inside, parsed.article.published),
                superseded_by=overtaker,
            )
        )
    return tuple(found)


def voice_of(span: Span, attributions: Iterable[Attribution]) -> Attribution | None:
    """Return the attribution that carries most of *span*, cue and source included; `None` for the article.

    A statement in which two speak, neither inside the other's words, is the article's: to show it under
    one of them would put the other's words into that one's mouth.
    """
    best: tuple[int, Attribution] | None = None
    inside = [a for a in attributions if a.cue and span.contains(a.cue)]
    if any(_are_two(a, b) for a in inside for b in inside):
        return None
    for attribution in attributions:
        words = [*attribution.content, *(s for s in (attribution.cue, attribution.source) if s)]
        size = sum(max(0, min(w.end, span.end) - max(w.start, span.start)) for w in words)
        if 2 * size >= span.end - span.start and (best is None or size > best[0]):
            best = (size, attribution)
    return best[1] if best else None


def _are_two(a: Attribution, b: Attribution) -> bool:
    """Tell whether two attributions stand side by side and have different sources."""
    if a.cue is None or b.cue is None or a.speaker == b.speaker:
        return False
    return not any(c.overlaps(b.cue) for c in a.content) and not any(c.overlaps(a.cue) for c in b.content)
