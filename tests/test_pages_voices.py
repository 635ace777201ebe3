"""Who speaks, and how it was found out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Corrections, Entity, EntityKind, Modality, Polarity, ResolvedBy
from generator.pages import _voices as voices
from generator.pages._sheet import Sheet
from tests.explainers import ARTICLE, ATTRIBUTIONS, FERRY, at

BY_ID = {a.id: a for a in ATTRIBUTIONS}


def test_no_actor_and_no_link_without_a_place_for_it() -> None:
    hidden = replace(FERRY, article=replace(ARTICLE, corrections=Corrections(hide=("tom-okafor",))))
    assert voices.actor(FERRY, None, "quotes") == ""
    assert voices.actor(FERRY, "nobody", "quotes") == ""
    assert voices.actor(FERRY, "port-ellery", "quotes") == "Port Ellery"
    assert voices.actor(hidden, "tom-okafor", "quotes") == "Tom Okafor"


def test_an_actor_is_linked() -> None:
    assert voices.actor(FERRY, "tom-okafor", "quotes") == "[Tom Okafor](actors.md#actor-tom-okafor)"
    assert voices.actor(FERRY, "tom-okafor", "actors") == "[Tom Okafor](#actor-tom-okafor)"


def test_a_speaker_in_doubt_stays_unresolved() -> None:
    unnamed = replace(BY_ID["a9"], source=None)
    assert voices.speaker(Sheet(FERRY), FERRY, BY_ID["a9"], "quotes").endswith("], speaker not resolved")
    assert voices.speaker(Sheet(FERRY), FERRY, unnamed, "quotes") == "The article names no source"
    held = replace(BY_ID["a9"], source=at("a liar"))
    assert voices.speaker(Sheet(FERRY), FERRY, held, "quotes") == "Speaker not resolved"


@pytest.mark.parametrize(
    ("by", "label"),
    [
        (None, ""),
        (ResolvedBy.NAME, ""),
        (ResolvedBy.PRONOUN, "Speaker read from *she*"),
        (ResolvedBy.TITLE, "Speaker read from *she*"),
        (ResolvedBy.CONTINUATION, "Speaker read from the passage before"),
        (ResolvedBy.EDITOR, "Speaker named by the editor"),
    ],
)
def test_an_inferred_speaker_says_from_what(by: ResolvedBy | None, label: str) -> None:
    found = voices.resolution(Sheet(FERRY), FERRY, replace(BY_ID["a2"], resolved_by=by))
    assert found.partition("[^")[0] == label


def test_the_very_words_of_an_unnamed_speaker_need_no_remark() -> None:
    said = replace(BY_ID["a2"], resolved_by=ResolvedBy.TITLE, speaker="she")
    she = Entity(id="she", name="she", kind=EntityKind.GROUP, mentions=())
    other = replace(she, name="the ministry")
    for entity, label in ((she, ""), (other, "Speaker read from *she*")):
        explainer = replace(FERRY, entities=(*FERRY.entities, entity))
        assert voices.resolution(Sheet(explainer), explainer, said).partition("[^")[0] == label


def test_what_is_not_plainly_asserted_has_a_label() -> None:
    assert voices.firmness(BY_ID["a1"]) == ()
    asked = replace(BY_ID["a1"], polarity=Polarity.WITHHELD, modality=Modality.CONDITIONAL)
    assert voices.firmness(asked) == ("Did not say", "With a condition")


def test_statements_of_an_actor_are_those_said_to_be_theirs() -> None:
    lee = next(e for e in FERRY.entities if e.id == "lee-brandt")
    assert [a.id for a in voices.statements_by(FERRY, lee)] == ["a6", "a7"]
