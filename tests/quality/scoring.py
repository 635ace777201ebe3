"""All figures of the corpus, in per cent; in each, more is better."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Explainer

from .actors import actor_figures, count_actors
from .findings import count_findings, finding_figures
from .gold import Gold
from .quotes import count_quotes, quote_figures
from .tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What the generator's findings are worth."""

    figures: dict[str, float]
    """Per cent by name, e.g. `quotes.f1`."""
    notes: dict[str, tuple[str, ...]]
    """For each article, in words, what was missed and what is wrong."""


def score(pairs: Iterable[tuple[Gold, Explainer]]) -> Score:
    """Compare what was found with the gold, article by article."""
    tally: Tally = Tally()
    notes = {}
    for gold, made in pairs:
        words: list[str] = []
        for count in (count_quotes, count_actors, count_findings):
            more, remarks = count(gold, made)
            tally.update(more)
            words += remarks
        notes[gold.name] = tuple(words)
    return Score(figures=quote_figures(tally) | actor_figures(tally) | finding_figures(tally), notes=notes)


def table(figures: dict[str, float], floors: dict[str, float]) -> str:
    """Return the figures, a kind a line, each `name figure (floor)`."""
    width = max(map(len, figures))
    lines = (
        f"{name:{width}}  {figure:5.1f}  floor {floors.get(name, 0.0):5.1f}"
        for name, figure in figures.items()
    )
    return "\n".join(lines)
