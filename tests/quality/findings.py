"""Background, open questions, time expressions, boilerplate: whether the right passages are marked."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Explainer, Granularity, QuestionStatus, Span, Timex

from .gold import Gold, GoldTimex
from .tally import Tally, mostly, percent, rates

NAMES = ("background", "questions", "conditionals", "timexes", "boilerplate")


def count_findings(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    """Return the counts of one article, and in words what was missed and what is wrong."""
    tally, notes = _background(gold, made)
    for more, words in (_questions(gold, made), _timexes(gold, made), _boilerplate(gold, made)):
        tally.update(more)
        notes += words
    return tally, notes


def finding_figures(tally: Tally) -> dict[str, float]:
    """Return the figures of all articles together, in per cent."""
    figures: dict[str, float] = {}
    for name in NAMES:
        figures |= rates(tally, name)
    for name in (
        "background.news_kept_out",
        "questions.traps_avoided",
        "questions.kind_right",
        "timexes.value_right",
    ):
        figures[name] = percent(tally[f"{name}.right"], tally[f"{name}.all"])
    return figures


def _passages(
    gold: Gold, name: str, wanted: Sequence[Span], made: Sequence[Span], ignored: Sequence[Span] = ()
) -> tuple[Tally, list[str]]:
    """Count passages: one is hit, or right, when the other side covers half of it."""
    tally, notes = Tally(), []
    for span in wanted:
        hit = mostly(span, made) or any(mostly(m, [span]) for m in made)
        tally[f"{name}.wanted"] += 1
        tally[f"{name}.hit"] += hit
        notes += [] if hit else [f"{name} missed: {gold.text[span.start : span.end]}"]
    for span in made:
        right = mostly(span, wanted) or any(mostly(w, [span]) for w in wanted)
        if right or not any(span.overlaps(i) for i in ignored):
            tally[f"{name}.made"] += 1
            tally[f"{name}.right"] += right
            notes += [] if right else [f"{name} wrong: {gold.text[span.start : span.end]}"]
    return tally, notes


def _background(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    shown = [b.span for b in made.background]
    tally, notes = _passages(gold, "background", gold.background, shown, gold.background_ignored)
    tally["background.news_kept_out.all"] += len(gold.news)
    tally["background.news_kept_out.right"] += sum(not mostly(n, shown) for n in gold.news)
    return tally, notes


def _questions(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    """Count open questions, and apart from them those that hang on an *if*."""
    tally, notes = Tally(), []
    marked = [q.evidence for q in gold.questions]
    for name, conditional in (("questions", False), ("conditionals", True)):
        wanted = [
            q.evidence for q in gold.questions if (q.status is QuestionStatus.CONDITIONAL) == conditional
        ]
        asked = [q for q in made.open_questions if (q.status is QuestionStatus.CONDITIONAL) == conditional]
        spans = [q.evidence[0] for q in asked]
        # An *if* in a sentence that is open anyway is no mistake, nor the other way round.
        ignored = [*gold.questions_ignored, *(m for m in marked if m not in wanted)]
        more, words = _passages(gold, name, wanted, spans, ignored)
        tally.update(more)
        notes += words
    for got in made.open_questions:
        for want in gold.questions:
            if mostly(got.evidence[0], [want.evidence]):
                tally["questions.kind_right.all"] += 1
                tally["questions.kind_right.right"] += got.kind is want.kind
    evidence = [span for q in made.open_questions for span in q.evidence[:1]]
    tally["questions.traps_avoided.all"] += len(gold.not_questions)
    tally["questions.traps_avoided.right"] += sum(not mostly(t, evidence) for t in gold.not_questions)
    return tally, notes


def _timexes(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    """Count time expressions; vague ones, and those that could not be worked out, are not looked at."""
    dated = [t for t in made.timexes if t.granularity is not Granularity.VAGUE and t.value is not None]
    undated = [t for t in gold.timexes if t.interval is None]
    wanted = [t for t in gold.timexes if t.interval is not None]
    ignored = [*gold.timexes_ignored]
    tally, notes = _passages(gold, "timexes", [t.span for t in wanted], [t.span for t in dated], ignored)
    for want in wanted:
        for got in dated:
            if want.span.overlaps(got.span):
                right = _same_time(got, want)
                tally["timexes.value_right.all"] += 1
                tally["timexes.value_right.right"] += right
                words = gold.text[want.span.start : want.span.end]
                notes += [] if right else [f"timex {got.value} instead of {want.interval}: {words}"]
    tally["timexes.value_right.all"] += len(undated)
    tally["timexes.value_right.right"] += sum(
        not any(u.span.overlaps(d.span) for d in dated) for u in undated
    )
    return tally, notes


def _same_time(got: Timex, want: GoldTimex) -> bool:
    """Tell whether both mean the same days; *since May* may also run from May to the day of publication."""
    if want.interval is None or got.first is None:
        return False
    open_range = got.granularity is Granularity.RANGE and got.value is not None and "/" in got.value
    return got.first == want.interval[0] and (open_range or got.last == want.interval[1])


def _boilerplate(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    marked = [s for s in made.article.boilerplate if any(c.isalnum() for c in gold.text[s.start : s.end])]
    wanted = [s for s in gold.boilerplate if any(c.isalnum() for c in gold.text[s.start : s.end])]
    return _passages(gold, "boilerplate", wanted, marked)
