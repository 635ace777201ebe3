"""Who speaks about whom: only what is really attributed, and only where there is something to compare."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator import model as m
from generator.pages._about import about

TEXT = "Ada said Ben knew Cy. Ben said Ada saw Cy and Cy saw Dot. Cy did not say where Dot was. He left."
BODY = m.Span(0, len(TEXT))


def spans(word: str) -> list[m.Span]:
    return [m.Span(x.start(), x.end()) for x in re.finditer(rf"\b{word}\b", TEXT)]


def explainer(*attributions: m.Attribution) -> m.Explainer:
    return m.Explainer(
        article=m.Article(slug="x", title="", text=TEXT, paragraphs=(BODY,)),
        model="by hand",
        entities=tuple(
            m.Entity(
                id=name.lower(),
                name=name,
                kind=m.EntityKind.PERSON,
                mentions=tuple(m.Mention(s) for s in spans(name)),
            )
            for name in ("Ada", "Ben", "Cy", "Dot")
        ),
        attributions=attributions,
    )


def said(id: str, speaker: str, words: str, polarity: m.Polarity = m.Polarity.POSITIVE) -> m.Attribution:
    start = TEXT.index(words)
    return m.Attribution(
        id=id,
        kind=m.AttributionKind.INDIRECT,
        content=(m.Span(start, start + len(words)),),
        speaker=speaker,
        resolved_by=m.ResolvedBy.NAME,
        polarity=polarity,
    )


ADA = said("a1", "ada", "Ben knew Cy")
BEN = said("a2", "ben", "Ada saw Cy and Cy saw Dot")
CY = said("a3", "cy", "where Dot was", m.Polarity.WITHHELD)


@pytest.mark.parametrize(
    "attributions",
    [
        (),
        (ADA,),
        (BEN,),
        (ADA, replace(CY, polarity=m.Polarity.POSITIVE)),
        (ADA, said("a5", "ben", "Ada saw"), said("a6", "ben", "saw Dot")),
    ],
    ids=["nobody speaks", "two pairs", "one speaker", "three pairs", "nobody in common"],
)
def test_too_little_to_compare_gets_no_picture(attributions: tuple[m.Attribution, ...]) -> None:
    assert about(explainer(*attributions), "actors") is None


def test_the_list_says_what_the_lines_show() -> None:
    item = about(explainer(ADA, BEN, CY), "actors")
    assert item is not None
    assert "- [Ada](#actor-ada) about [Ben](#actor-ben), [Cy](#actor-cy)" in item.text
    assert "- [Ben](#actor-ben) about [Ada](#actor-ada), [Cy](#actor-cy), [Dot](#actor-dot)" in item.text
    assert item.picture is not None
    assert item.picture.svg.count('class="bond"') == 5


def test_who_did_not_say_a_thing_spoke_about_nobody() -> None:
    item = about(explainer(ADA, BEN, CY), "actors")
    assert item is not None
    assert "- [Cy]" not in item.text


def test_nobody_speaks_about_themselves_and_two_names_in_a_statement_count_once() -> None:
    item = about(explainer(ADA, BEN, said("a4", "ben", "Ben knew Cy")), "actors")
    assert item is not None
    assert "- [Ben](#actor-ben) about [Ada](#actor-ada), [Cy](#actor-cy) (2), [Dot](#actor-dot)" in item.text


def test_a_group_that_is_hardly_mentioned_is_nobody() -> None:
    found = explainer(ADA, BEN)
    entities = tuple(
        replace(e, kind=m.EntityKind.GROUP) if e.id in {"dot", "cy"} else e for e in found.entities
    )
    item = about(replace(found, entities=entities), "actors")
    assert item is not None
    assert "[Cy]" in item.text  # mentioned four times
    assert "[Dot]" not in item.text


def test_an_actor_that_the_editor_hides_is_not_in_it() -> None:
    found = explainer(ADA, BEN)
    hidden = replace(found, article=replace(found.article, corrections=m.Corrections(hide=("dot",))))
    item = about(hidden, "actors")
    assert item is not None
    assert "Dot" not in item.text
