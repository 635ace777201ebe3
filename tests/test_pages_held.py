"""What readers see: findings that are held back or hidden are on no page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Corrections, Explainer
from generator.pages._held import held_spans, is_held, readable, whole_of
from tests.explainers import ARTICLE, CHECKS, FERRY, at


def corrected(**corrections: tuple[str, ...]) -> Explainer:
    return replace(FERRY, article=replace(ARTICLE, corrections=Corrections(**corrections)))  # type: ignore[arg-type]


@pytest.mark.parametrize("id", ["a9", "a10", "t1", "f1", "b1", "q1", "r1"])
def test_a_hidden_finding_is_left_out(id: str) -> None:
    shown = readable(corrected(hide=(id,), lifted=("c1",)))
    ids = [a.id for a in shown.attributions] + [t.id for t in shown.timexes] + [f.id for f in shown.figures]
    ids += [b.id for b in shown.background] + [q.id for q in shown.open_questions]
    ids += [r.id for r in shown.ladder]
    assert id not in ids
    assert ids


def test_a_held_finding_is_left_out_until_the_editor_lifts_the_hold() -> None:
    assert "a10" not in {a.id for a in readable(FERRY).attributions}
    assert "a10" in {a.id for a in readable(corrected(lifted=("c1",))).attributions}
    assert held_spans(corrected(lifted=("c1",))) == ()


def test_a_check_that_holds_nothing_back_leaves_everything() -> None:
    explainer = replace(FERRY, checks=tuple(replace(c, hold=False) for c in CHECKS))
    assert readable(explainer).attributions == FERRY.attributions


def test_touching_a_held_stretch_is_enough() -> None:
    assert is_held(FERRY, at("Brandt “a"))
    assert not is_held(FERRY, at("The mayor"))


def test_a_passage_that_continues_a_held_one_stands_for_itself() -> None:
    attributions = tuple(replace(a, continues="a10") if a.id == "a9" else a for a in FERRY.attributions)
    shown = readable(replace(FERRY, attributions=attributions))
    assert {a.continues for a in shown.attributions} == {None}


def test_actors_stay_and_the_whole_is_at_hand() -> None:
    shown = readable(corrected(hide=("tom-okafor",)))
    assert shown.entities == FERRY.entities
    assert whole_of(shown).attributions == FERRY.attributions
    assert whole_of(FERRY) is FERRY
