"""The JSON Schema: it is one, refuses what is wrong, and follows the data model field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import model
from generator.model import Article, Explainer, Span
from generator.serial import SCHEMA, to_json

FILE = Path(__file__).parent.parent / "generator" / "schema" / "explainer.schema.json"
ROOT: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
RECORDS = {
    "span": model.Span,
    "sentence": model.Sentence,
    "mention": model.Mention,
    "entity": model.Entity,
    "attribution": model.Attribution,
    "timex": model.Timex,
    "figure": model.Figure,
    "background": model.Background,
    "open_question": model.OpenQuestion,
    "rung": model.Rung,
    "check": model.Check,
    "speaker_fix": model.SpeakerFix,
    "corrections": model.Corrections,
    "article": model.Article,
}


def good() -> dict[str, Any]:
    text = "The river rose."
    article = Article(slug="a", title="", text=text, paragraphs=(Span(0, len(text)),))
    rung = model.Rung(id="r", span=Span(0, 3), strength=model.Strength.ASSERTED, voice=model.Voice.ARTICLE)
    return to_json(Explainer(article=article, model="m 1", ladder=(rung,)), with_article=True)


def objects(schema: object) -> Iterator[dict[str, Any]]:
    """Yield all parts of a schema that describe an object."""
    if isinstance(schema, dict):
        if "properties" in schema and isinstance(schema["properties"], dict):
            yield schema
        for inner in schema.values():
            yield from objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from objects(inner)


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1},
        {"schema": "nutgraf-explainer/2"},
        {"id": None},
        {"text_sha256": "abc"},
        {"rights": "mine"},
        {"paragraphs": [{"start": 0}]},
        {"paragraphs": [{"start": -1, "end": 3}]},
        {"paragraphs": [{"start": 0, "end": 3, "text": "The"}]},
        {"paragraphs": None},
        {"published_origin": "guessed"},
        {
            "ladder": [
                {"id": "r", "start": 0, "end": 3, "strength": "firm", "voice": "article", "speaker": None}
            ]
        },
        {"error": ""},
    ],
)
def test_another_form_is_refused(change: dict[str, Any]) -> None:
    validator = Draft202012Validator(ROOT)
    assert validator.is_valid(good())
    assert not validator.is_valid(good() | change)


@pytest.mark.parametrize("key", sorted(good().keys() - {"article"}))
def test_nothing_may_be_missing(key: str) -> None:
    value = good()
    del value[key]
    assert not Draft202012Validator(ROOT).is_valid(value)


def test_it_is_a_schema_for_the_version_that_is_written() -> None:
    Draft202012Validator.check_schema(ROOT)
    assert ROOT["properties"]["schema"]["const"] == SCHEMA


def test_no_object_takes_more_and_each_property_is_described() -> None:
    found = list(objects(ROOT))
    assert len(found) == len(RECORDS) + 1
    for part in found:
        assert part["additionalProperties"] is False
        assert part["description"]
        for property_ in part["properties"].values():
            described = (
                property_ if "$ref" not in property_ else ROOT["$defs"][property_["$ref"].rpartition("/")[2]]
            )
            assert described["description"]


@pytest.mark.parametrize("name", RECORDS)
def test_each_record_has_the_fields_of_the_data_model(name: str) -> None:
    expected = [f.name for f in fields(RECORDS[name])]
    if "span" in expected:
        at = expected.index("span")
        expected[at : at + 1] = ["start", "end"]
    assert sorted(ROOT["$defs"][name]["properties"]) == sorted(expected)


def test_each_enumeration_has_the_values_of_the_data_model() -> None:
    kinds = [
        k for k in vars(model).values() if isinstance(k, type) and issubclass(k, StrEnum) and k is not StrEnum
    ]
    written = [set(e) - {None} for e in enumerations(ROOT)]
    missing = [k.__name__ for k in kinds if {member.value for member in k} not in written]
    assert missing == []


def enumerations(schema: object) -> Iterator[list[str | None]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("enum"), list):
            yield schema["enum"]
        for inner in schema.values():
            yield from enumerations(inner)
