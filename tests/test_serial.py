"""Explainers as JSON: what is not one is refused, and what is comes back exactly."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator import model
from generator.model import Article, Corrections, Explainer, Span
from generator.serial import SCHEMA, error_to_json, from_json, to_json

SCHEMA_FILE = Path(__file__).parent.parent / "generator" / "schema" / "explainer.schema.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))

TEXT = st.text(alphabet="aé🌉 \n“.", max_size=6)


def build(kind: Any, **given_: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any dataclass
    """Return a strategy that fills every field of a dataclass, also those with a default."""
    return st.builds(kind, **{f.name: ... for f in fields(kind)} | given_)


def explainers() -> st.SearchStrategy[Explainer]:
    st.register_type_strategy(
        Span, st.builds(lambda a, n: Span(a, a + n), st.integers(0, 99), st.integers(1, 9))
    )
    st.register_type_strategy(str, TEXT)
    st.register_type_strategy(Decimal, st.decimals(-(10**9), 10**9, places=3))
    for name in (
        "SpeakerFix",
        "Corrections",
        "Sentence",
        "Mention",
        "Entity",
        "Attribution",
        "Timex",
        "Figure",
    ):
        st.register_type_strategy(getattr(model, name), build(getattr(model, name)))
    gender = st.sampled_from(["female", "male", None])
    st.register_type_strategy(model.Entity, build(model.Entity, gender=gender))
    evidence = st.lists(st.from_type(Span), min_size=1, max_size=2).map(tuple)
    st.register_type_strategy(model.OpenQuestion, build(model.OpenQuestion, evidence=evidence))
    for name in ("Background", "Rung", "Check"):
        st.register_type_strategy(getattr(model, name), build(getattr(model, name)))
    pairs = st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple)
    groups = st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple)
    corrections = build(Corrections, same=groups, different=groups, kinds=pairs)
    rights = st.sampled_from(["own", "licensed", "third-party"])
    return build(Explainer, article=build(Article, corrections=corrections, rights=rights))


EXPLAINERS = explainers()


@pytest.fixture
def small() -> Explainer:
    article = Article(slug="a", title="", text="The river rose.", paragraphs=(Span(0, 15),))
    figure = model.Figure(
        id="f", span=Span(4, 9), kind=model.FigureKind.COUNT, low=Decimal("1.5"), high=Decimal(2)
    )
    timex = model.Timex(id="t", span=Span(0, 3), granularity=model.Granularity.DAY, first=date(2024, 5, 5))
    return Explainer(article=article, model="m 1", figures=(figure,), timexes=(timex,))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "nutgraf-explainer/0"},
        {"error": "a: could not be read"},
        {"text_sha256": "0" * 64},
        {"model": None},
        {"figures": {}},
        {"figures": [{}]},
        {"timexes": [{"id": "t"}]},
        {"ladder": ["rung"]},
    ],
)
def test_what_is_no_explainer_of_the_text_is_refused(small: Explainer, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not an Explainer|another text|has the fields"):
        from_json(to_json(small) | change, small.article)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start", 9),
        ("start", "4"),
        ("kind", "number"),
        ("low", "1"),
        ("low", True),
        ("id", 1),
        ("extra", None),
    ],
)
def test_a_finding_of_another_form_is_refused(small: Explainer, field: str, value: object) -> None:
    changed = to_json(small)
    changed["figures"][0][field] = value
    with pytest.raises(ValueError, match=r"not an Explainer|a span needs|not a valid|has the fields"):
        from_json(changed, small.article)


def test_an_explainer_without_its_article_needs_one(small: Explainer) -> None:
    with pytest.raises(ValueError, match="not an Explainer"):
        from_json(to_json(small))


def test_the_span_of_a_finding_is_its_own_start_and_end(small: Explainer) -> None:
    value = to_json(small, id="given")
    assert value["schema"] == SCHEMA
    assert value["id"] == "given"
    assert value["paragraphs"] == [{"start": 0, "end": 15}]
    figure = value["figures"][0]
    assert (figure["start"], figure["end"], figure["low"], figure["high"]) == (4, 9, 1.5, 2)
    assert (value["timexes"][0]["first"], value["timexes"][0]["last"]) == ("2024-05-05", None)
    assert value["text_sha256"] == hashlib.sha256(b"The river rose.").hexdigest()


@settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(explainer=EXPLAINERS)
def test_each_explainer_comes_back_as_it_was(explainer: Explainer) -> None:
    value = json.loads(json.dumps(to_json(explainer, with_article=True)))
    assert from_json(value) == explainer
    assert from_json(json.loads(json.dumps(to_json(explainer))), explainer.article) == explainer


@settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(explainer=EXPLAINERS, with_article=st.booleans())
def test_each_explainer_fits_the_schema(explainer: Explainer, with_article: bool) -> None:
    VALIDATOR.validate(to_json(explainer, with_article=with_article))


def test_an_error_fits_the_schema_and_holds_no_finding() -> None:
    value = error_to_json("a", "a: has no words", text="1")
    VALIDATOR.validate(value)
    VALIDATOR.validate(error_to_json("a", "a: has no text"))
    assert value["error"] == "a: has no words"
    assert all(value[key] == [] for key in ("sentences", "entities", "attributions", "boilerplate", "checks"))
    assert (
        value.keys() - {"error"}
        == to_json(Explainer(article=Article(slug="a", title="", text="", paragraphs=()), model="")).keys()
    )
