"""Background: what was there before the news, in time order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.items import Item
from generator.model import BackgroundGroup, Explainer
from generator.pages._held import readable
from generator.pages.background import render
from tests.explainers import BACKGROUND, FERRY, at


def items(explainer: Explainer) -> list[Item]:
    return list(render(readable(explainer)))


def test_no_headings_of_groups_that_are_empty() -> None:
    ids = [item.id for item in items(replace(FERRY, background=BACKGROUND[:1]))]
    assert ids == ["background", "earlier", "background-shipyard-director-tom-okafor"]


def test_groups_come_in_time_order() -> None:
    headings = [i.text for i in items(FERRY) if i.text.startswith("## ")]
    assert headings == ["## Longer ago { #longer-ago }", "## Earlier { #earlier }", "## Ongoing { #ongoing }"]


def test_dated_statements_come_first_by_their_day() -> None:
    found = tuple(
        replace(b, group=BackgroundGroup.EARLIER, when=when)
        for b, when in zip(BACKGROUND, (date(2031, 5, 5), None, date(2030, 1, 1)), strict=True)
    )
    ids = [i.id for i in items(replace(FERRY, background=found))][2:]
    assert [i.split("-")[1] for i in ids] == ["tolland", "shipyard", "the"]


def test_each_statement_has_its_voice() -> None:
    texts = {i.id: i.text for i in items(FERRY)}
    assert (
        "[Tolland](actors.md#actor-tolland)\n{ .speaker }" in texts["background-tolland-has-repeatedly-asked"]
    )
    assert "\n\nThe article\n{ .speaker }" in texts["background-the-alcyon-has-carried"]
    unnamed = replace(BACKGROUND[2], voice=None, voice_span=at("the union"))
    assert ", speaker not resolved" in items(replace(FERRY, background=(unnamed,)))[-1].text


def test_a_statement_that_was_overtaken_leads_to_what_overtook_it() -> None:
    texts = {i.id: i.text for i in items(FERRY)}
    assert (
        "Overtaken in the same article: *[Harbour chair Ines Moreau said on Monday](quotes.md#quote-cracks)*"
        in (texts["background-the-alcyon-has-carried"])
    )


def test_a_statement_with_its_home_among_the_quotes_is_a_link() -> None:
    quoted = replace(
        BACKGROUND[1], span=at("“The harbour is a mess [sic],” a docker said."), superseded_by=None
    )
    (item,) = (i for i in items(replace(FERRY, background=(quoted,))) if i.id.startswith("elsewhere"))
    assert not item.text.startswith(">")
    assert "](quotes.md#quote-the-harbour-is-a)*" in item.text
