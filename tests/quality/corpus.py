"""The annotated articles: `articles/<name>.txt` and, beside it, `<name>.yml` with what is in it.

Annotations name words, not offsets; here they become spans.  README.md has the keys and the rules.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.model import (
    AttributionKind,
    EntityKind,
    Explainer,
    Polarity,
    QuestionKind,
    QuestionStatus,
    Span,
)

from .gold import Gold, GoldAttribution, GoldEntity, GoldQuestion, GoldTimex
from .naming import find_names
from .periods import period
from .resolving import CorpusError, locate, nearest

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = Path(__file__).parent / "articles"

KEYS = frozenset(
    {
        *("style", "published", "attributions", "entities", "unnamed_sources", "other_names"),
        *("background", "background_ignored", "news", "open_questions", "questions_ignored"),
        *("not_questions", "not_quotations", "timexes", "timexes_ignored", "boilerplate"),
    }
)
ATTRIBUTION_KEYS = frozenset({"content", "kind", "cue", "source", "speaker", "polarity", "optional"})


@cache
def load_corpus() -> tuple[Gold, ...]:
    """Return all articles by name.  Raises `CorpusError` for the first annotation that does not fit."""
    return tuple(read_gold(path) for path in sorted(ARTICLES.glob("*.txt")))


def read_gold(path: Path) -> Gold:
    """Return the article at *path* with the annotations of the `.yml` beside it."""
    text = path.read_text(encoding="utf-8")
    notes = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))
    try:
        return resolve(path.stem, text, notes)
    except CorpusError as error:
        raise CorpusError(f"{path.with_suffix('.yml').name}: {error}") from error


def resolve(name: str, text: str, notes: Mapping[str, Any]) -> Gold:
    """Return the article *text* with its *notes* as spans."""
    if unknown := notes.keys() - KEYS:
        raise CorpusError(f"unknown keys {sorted(unknown)}; expected some of {sorted(KEYS)}")
    boilerplate = _all(text, notes, "boilerplate")
    mentions, other = find_names(text, notes.get("entities", ()), notes.get("other_names", ()), boilerplate)
    entities = tuple(
        _entity(text, row, found) for row, found in zip(notes["entities"], mentions, strict=True)
    )
    speakers = {e.name: True for e in entities} | dict.fromkeys(notes.get("unnamed_sources", ()), False)
    return Gold(
        name=name,
        style=notes["style"],
        text=text,
        published=notes.get("published"),
        attributions=tuple(_attribution(text, row, speakers) for row in notes["attributions"]),
        entities=entities,
        other_names=other,
        background=_all(text, notes, "background"),
        background_ignored=_all(text, notes, "background_ignored"),
        news=_all(text, notes, "news"),
        questions=tuple(_question(text, row) for row in notes.get("open_questions", ())),
        questions_ignored=_all(text, notes, "questions_ignored"),
        not_questions=_all(text, notes, "not_questions"),
        not_quotations=_all(text, notes, "not_quotations"),
        timexes=tuple(_timex(text, row) for row in notes.get("timexes", ())),
        timexes_ignored=_all(text, notes, "timexes_ignored"),
        boilerplate=boilerplate,
    )


def explain_article(gold: Gold, nlp: Language) -> Explainer:
    """Return what the generator finds in an article, given its text and its day of publication only."""
    from generator.extractors import explain  # noqa: PLC0415 - only the figures need the pipeline
    from generator.reading import article_from_text  # noqa: PLC0415 - see above

    return explain(article_from_text(gold.text, slug=gold.name, published=gold.published), nlp)


def digest() -> str:
    """Return a digest of all articles and annotations; figures and floors belong to one."""
    whole = hashlib.sha256()
    for path in sorted([*ARTICLES.glob("*.txt"), *ARTICLES.glob("*.yml")]):
        whole.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _all(text: str, notes: Mapping[str, Any], key: str) -> tuple[Span, ...]:
    return tuple(locate(text, reference) for reference in notes.get(key, ()))


def _attribution(text: str, row: Mapping[str, Any], speakers: Mapping[str, bool]) -> GoldAttribution:
    if unknown := row.keys() - ATTRIBUTION_KEYS:
        raise CorpusError(f"{row['content']}: unknown keys {sorted(unknown)}")
    speaker = row["speaker"]
    if speaker is not None and speaker not in speakers:
        raise CorpusError(f"{speaker!r}: expected the name of an entity or of an unnamed source")
    content = tuple(locate(text, piece) for piece in row["content"])
    return GoldAttribution(
        content=content,
        kind=AttributionKind(row["kind"]),
        cue=nearest(text, row["cue"], content) if "cue" in row else None,
        source=nearest(text, row["source"], content) if "source" in row else None,
        speaker=speaker,
        named=speakers.get(speaker, False),
        polarity=Polarity(row["polarity"]),
        optional=row.get("optional", False),
    )


def _entity(text: str, row: Mapping[str, Any], mentions: tuple[Span, ...]) -> GoldEntity:
    return GoldEntity(
        name=row["name"],
        kind=EntityKind(row["kind"]),
        mentions=mentions,
        roles=tuple(nearest(text, role, mentions) for role in row.get("roles", ())),
    )


def _question(text: str, row: Mapping[str, Any]) -> GoldQuestion:
    evidence = locate(text, row["evidence"])
    return GoldQuestion(
        evidence=evidence, kind=QuestionKind(row["kind"]), status=QuestionStatus(row["status"])
    )


def _timex(text: str, row: Mapping[str, Any]) -> GoldTimex:
    value = row["value"]
    return GoldTimex(span=locate(text, row), interval=None if value is None else period(value))
