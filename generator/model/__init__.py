"""What is known about one article, as plain immutable data.

Every finding points into `Article.text` with half-open code-point offsets, so that each line
of the site can be traced to the words that support it.  `None` means "not found", never a guess.
Nothing here reads a file, loads a language model or knows about Markdown.
"""

from __future__ import annotations

from .article import COPY_METER, Article, Corrections, Origin, Span, SpeakerFix, Text, begun_by, name_of_slug
from .attributions import Attribution, AttributionKind, Modality, Polarity, ResolvedBy
from .entities import Entity, EntityKind, Mention, MentionKind, NameForm
from .explainer import Check, CheckKind, Explainer, Sentence, SentenceRole
from .quantities import Figure, FigureKind, Granularity, Timex
from .readings import (
    Background,
    BackgroundGroup,
    OpenQuestion,
    QuestionKind,
    QuestionStatus,
    Rung,
    Strength,
    Voice,
)

__all__ = [
    "COPY_METER",
    "Article",
    "Attribution",
    "AttributionKind",
    "Background",
    "BackgroundGroup",
    "Check",
    "CheckKind",
    "Corrections",
    "Entity",
    "EntityKind",
    "Explainer",
    "Figure",
    "FigureKind",
    "Granularity",
    "Mention",
    "MentionKind",
    "Modality",
    "NameForm",
    "OpenQuestion",
    "Origin",
    "Polarity",
    "QuestionKind",
    "QuestionStatus",
    "ResolvedBy",
    "Rung",
    "Sentence",
    "SentenceRole",
    "Span",
    "SpeakerFix",
    "Strength",
    "Text",
    "Timex",
    "Voice",
    "begun_by",
    "name_of_slug",
]
