"""Article → Explainer: the pipeline, read from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Article, Explainer
from ..parsing.language import Parsed, model_name, parse
from .attributions import extract_attributions
from .background import extract_background
from .checks import extract_checks
from .clauses import extract_clauses
from .entities import extract_entities
from .figures import extract_figures
from .ladder import extract_ladder
from .open_questions import extract_open_questions
from .sentences import extract_sentences
from .timexes import extract_timexes
from .unmatched import unmatched_corrections

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["explain", "explain_parsed", "extract_clauses"]


def explain(article: Article, nlp: Language) -> Explainer:
    """Return all that is found in *article*; doubt gives a `None`, a `Check` or a finding less."""
    return explain_parsed(parse(article, nlp), model_name(nlp))


def explain_parsed(parsed: Parsed, model: str) -> Explainer:
    """Return all that is found in a parsed article.  What an extractor needs is its signature."""
    timexes = extract_timexes(parsed)
    entities = extract_entities(parsed)
    attributions, entities = extract_attributions(parsed, entities)
    figures = extract_figures(parsed, entities, attributions)
    questions = extract_open_questions(parsed, entities, attributions, figures)
    background = extract_background(parsed, entities, attributions, timexes, questions)
    ladder = extract_ladder(parsed, entities, attributions, figures)
    checks = extract_checks(parsed, entities, attributions, figures, questions, background, ladder)
    kinds = (entities, attributions, timexes, figures, questions, background, ladder, checks)
    ids = [finding.id for found in kinds for finding in found]
    checks += unmatched_corrections(parsed.article, entities, attributions, ids)
    return Explainer(
        article=parsed.article,
        model=model,
        sentences=extract_sentences(parsed, attributions, background, questions),
        entities=entities,
        attributions=attributions,
        timexes=timexes,
        figures=figures,
        background=background,
        open_questions=questions,
        ladder=ladder,
        checks=checks,
    )
