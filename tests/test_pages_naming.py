"""What an actor is called on the pages, and in which words of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Entity, EntityKind, Mention, MentionKind, NameForm
from generator.pages._naming import forms, name_of, times
from generator.pages._sheet import Sheet
from tests.explainers import ENTITIES, FERRY, at

MOREAU = ENTITIES[0]


def country(*found: tuple[str, NameForm], name: str) -> Entity:
    mentions = tuple(Mention(at(words), form=form) for words, form in found)
    return Entity(id="x", name=name, kind=EntityKind.COUNTRY, mentions=mentions, country="CN")


def test_a_capital_alone_gets_no_name_that_the_article_does_not_use() -> None:
    assert name_of(country(("Port Ellery", NameForm.CAPITAL), name="Port Ellery")) == "Port Ellery"


@pytest.mark.parametrize("name", ["Tolland", "China"])
def test_a_country_keeps_the_name_that_the_article_uses(name: str) -> None:
    assert name_of(country(("Tolland", NameForm.FULL), name=name)) == name


def test_a_country_named_by_its_adjective_goes_by_its_own_name() -> None:
    assert name_of(country(("Tolland", NameForm.ADJECTIVE), name="Tolland")) == "China"


def test_pronouns_and_descriptions_of_the_named_are_no_names() -> None:
    she = Mention(at("she"), MentionKind.PRONOUN)
    docker = Mention(at("docker"), MentionKind.NOMINAL)
    entity = replace(MOREAU, mentions=(*MOREAU.mentions, she, docker))
    assert [w.split("*")[1] for w in forms(Sheet(FERRY), FERRY, entity, known=True)] == ["Moreau"]
    assert times(entity) == times(MOREAU) == "3 times"


def test_the_full_name_is_shown_where_nothing_else_leads_to_the_article() -> None:
    assert [w.split("*")[1] for w in forms(Sheet(FERRY), FERRY, MOREAU, known=False)] == [
        "Ines Moreau",
        "Moreau",
    ]


def test_the_unnamed_are_shown_by_their_descriptions() -> None:
    reporters = next(e for e in ENTITIES if e.id == "reporters")
    assert [w.split("*")[1] for w in forms(Sheet(FERRY), FERRY, reporters, known=False)] == ["reporters"]
    assert times(reporters) == "once"


def test_a_capital_says_whose_government_is_meant() -> None:
    alone = country(("Port Ellery", NameForm.CAPITAL), name="Port Ellery")
    both = country(("Tolland", NameForm.FULL), ("Port Ellery", NameForm.CAPITAL), name="Tolland")
    assert next(forms(Sheet(FERRY), FERRY, alone, known=False)).endswith("(as the government of China)")
    assert list(forms(Sheet(FERRY), FERRY, both, known=False))[1].endswith("(as its government)")
