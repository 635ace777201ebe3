"""The map shows the countries of the article under the names of an atlas, and says whose it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import model as m
from generator.pages import render_pages
from generator.pages._map import MAP, locator
from tests.explainers import FERRY, at


def country(code: str | None, name: str, mentions: int = 2) -> m.Entity:
    found = tuple(m.Mention(m.Span(n, n + 1)) for n in range(mentions))
    return m.Entity(id=name.lower(), name=name, kind=m.EntityKind.COUNTRY, mentions=found, country=code)


@pytest.mark.parametrize(
    "countries",
    [
        [],
        [country("DE", "Germany")],
        [country("DE", "Germany"), country(None, "Ruritania")],
        [country("DE", "Germany"), country("FR", "France", 1), country("IT", "Italy", 1)],
    ],
    ids=["none", "one", "one that exists", "one that acts"],
)
def test_too_few_countries_get_no_map(countries: list[m.Entity]) -> None:
    assert locator(FERRY, countries) is None


def test_a_country_has_its_own_name_whatever_the_article_calls_it() -> None:
    item = locator(FERRY, [country("KR", "South Korean"), country("CN", "Beijing")])
    assert item is not None
    assert item.picture is not None
    assert ">South Korea</text>" in item.picture.svg
    assert ">China</text>" in item.picture.svg
    assert "this site adds" in item.text
    assert "Natural Earth" in item.text


def test_of_many_countries_those_named_most_often_are_shown() -> None:
    codes = ["DE", "FR", "IT", "ES", "PT", "PL", "CZ", "AT", "HU", "RO", "BG", "GR", "NO"]
    item = locator(FERRY, [country(code, code, mentions=2 + (code != "IT")) for code in codes])
    assert item is not None
    assert item.picture is not None
    assert ">Italy<" not in item.picture.svg
    assert item.picture.svg.count("<circle") == 12


def test_the_setting_takes_the_map_off_the_pages() -> None:
    sweden = replace(country("SE", "Sweden"), mentions=tuple(m.Mention(at("the", n)) for n in (0, 1)))
    norway = (replace(e, country="NO") if e.id == "tolland" else e for e in FERRY.entities)
    with_two = replace(FERRY, entities=(*norway, sweden))
    shown = {item.id for page in render_pages(with_two) for item in page.items}
    hidden = {item.id for page in render_pages(with_two, maps=False) for item in page.items}
    assert shown - hidden == {MAP}
    assert hidden <= shown
