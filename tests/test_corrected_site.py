"""The editor corrects once, in the `.yml`, and it is right on all pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from generator.report import Level, Report
from generator.settings import Settings
from generator.shell.site import generate

from .articles import pages, site

FERRY = """Marlow votes on its ferry

Dana Whitfield and Peter Okafor met in Marlow on Monday to speak about the ferry.

“The ferry will stop in May,” Whitfield told reporters. “Nobody wants that.”

“We have no money,” said Okafor, a baker. Whitfield did not say who would pay.

The harbourmaster said on Tuesday that the pier was safe. “It will hold,” the harbourmaster said.

Per Lindqvist, the chief executive of the line, was in Norway. Officials of the town stayed at home.
"""


def unused() -> Language:
    raise AssertionError("a run without changes loads no language model")


class Corrected:
    """The site of one article, made anew with corrections."""

    def __init__(self, settings: Settings, nlp: Language) -> None:
        self.settings = settings
        self.nlp = nlp

    def __call__(self, corrections: str) -> tuple[Report, str, str]:
        """Return the report, and the pages of actors and quotes."""
        beside = self.settings.seeds_dir / "ferry.yml"
        beside.write_text(f"published: 2024-10-23\n{corrections}\n", encoding="utf-8")
        report = generate(self.settings, lambda: self.nlp)
        again = generate(self.settings, unused)
        assert (again.written, again.explained) == ([], 0)
        made = pages(self.settings)
        return report, made["ferry/actors.md"], made["ferry/quotes.md"]


@pytest.fixture
def corrected(tmp_path: Path, nlp: Language) -> Corrected:
    settings = site(tmp_path, ferry=FERRY)
    assert generate(settings, lambda: nlp).exit_code == 0
    return Corrected(settings, nlp)


def told(report: Report) -> list[str]:
    return [f.message for f in report.at(Level.NOTICE) if f.where == "seeds/ferry.yml:2"]


@pytest.mark.parametrize(
    ("corrections", "named", "nearest"),
    [
        ("same: [[Dana Whitfield, Dana Withfield]]", "`Dana Withfield`", "`Dana Whitfield`"),
        ("different: [[Whitfield, peter-okafour]]", "`peter-okafour`", "`peter-okafor`"),
        ("kinds: {Marlo: organization}", "`Marlo`", "`Marlow`"),
        ("speakers: [{quote: no money, speaker: Dan Whitfeld}]", "`Dan Whitfeld`", "`Dana Whitfield`"),
        ("speakers: [{quote: we have no monie, speaker: Okafor}]", "“we have no monie”", "“We have no money"),
        ("hide: [quote-we-have-no-coin]", "`quote-we-have-no-coin`", "`quote-we-have-no-money`"),
        ("lift: [quote-we-have-no-coin]", "`quote-we-have-no-coin`", "`quote-we-have-no-money`"),
    ],
)
def test_a_correction_that_matches_nothing_is_told_and_changes_no_page(
    corrected: Corrected, corrections: str, named: str, nearest: str
) -> None:
    before = pages(corrected.settings)
    report, _, _ = corrected(corrections)
    (message,) = told(report)
    assert named in message
    assert f"nearest is {nearest}" in message
    assert report.exit_code == 0
    assert pages(corrected.settings) == before


@pytest.mark.parametrize(
    "names", ["Peter Okafor, Dana Whitfield", "peter-okafor, WHITFIELD", "Okafor, dana-whitfield"]
)
def test_two_who_are_the_same_are_one_on_all_pages(corrected: Corrected, names: str) -> None:
    report, actors, quotes = corrected(f"same: [[{names}]]")
    assert told(report) == []
    assert "### Peter Okafor { #actor-peter-okafor }" in actors
    assert "actor-dana-whitfield " not in actors
    assert "#actor-dana-whitfield)" not in actors + quotes
    assert "## Peter Okafor { #speaker-peter-okafor }" in quotes
    assert "speaker-dana-whitfield" not in quotes


def test_who_has_no_name_can_be_the_same_as_somebody(corrected: Corrected) -> None:
    _, actors, quotes = corrected("")
    assert "The harbourmaster" in quotes or "the harbourmaster" in quotes
    report, actors, quotes = corrected("same: [[Dana Whitfield, the harbourmaster]]")
    assert told(report) == []
    assert "#quote-it-will-hold" in actors.split("### Peter Okafor")[0]
    assert "speaker not resolved" not in quotes.lower()


@pytest.mark.parametrize("names", ["Whitfield, Dana Whitfield", "dana-whitfield, whitfield"])
def test_two_who_are_not_the_same_are_two(corrected: Corrected, names: str) -> None:
    report, actors, quotes = corrected(f"different: [[{names}]]")
    assert told(report) == []
    assert "### Dana Whitfield { #actor-dana-whitfield }" in actors
    assert "### Whitfield { #actor-whitfield }" in actors
    assert "#speaker-whitfield" in quotes
    assert "#speaker-dana-whitfield" not in quotes


@pytest.mark.parametrize("name", ["Marlow", "marlow", "MARLOW"])
def test_a_name_is_what_the_editor_says_it_is(corrected: Corrected, name: str) -> None:
    _, before, _ = corrected("")
    assert "actor-marlow" not in before
    report, actors, _ = corrected(f"kinds: {{{name}: organization}}")
    assert told(report) == []
    assert "| Marlow { #actor-marlow } |" in actors.split("## Organisations")[1]


def test_words_that_no_rule_took_for_a_name_become_an_actor(corrected: Corrected) -> None:
    _, before, _ = corrected("")
    assert "### Per Lindqvist" not in before
    report, actors, _ = corrected("kinds: {Per Lindqvist: person}")
    assert told(report) == []
    assert "### Per Lindqvist { #actor-" in actors


@pytest.mark.parametrize("speaker", ["Okafor", "peter okafor", "peter-okafor"])
def test_a_quotation_is_whose_the_editor_says_it_is(corrected: Corrected, speaker: str) -> None:
    report, actors, quotes = corrected(f"speakers: [{{quote: the FERRY will stop, speaker: {speaker}}}]")
    assert told(report) == []
    mine = quotes.split("## Peter Okafor")[1]
    assert "The ferry will stop in May" in mine
    assert "Speaker named by the editor" in mine
    assert "#quote-the-ferry-will-stop" in actors.split("### Peter Okafor")[1]


def test_a_speaker_who_may_be_several_is_told_and_not_guessed(corrected: Corrected) -> None:
    namesakes = "same: [[Dana Whitfield, Whitfield]]"
    seed = corrected.settings.seeds_dir / "ferry.txt"
    seed.write_text(FERRY + "\nDana Okafor, a pilot, laughed.\n", encoding="utf-8")
    _, _, before = corrected(namesakes)
    report, _, quotes = corrected("speakers: [{quote: the ferry will stop, speaker: Dana}]")
    (message,) = told(report)
    assert (
        "may be `dana-okafor` or `dana-whitfield`" in message
        or "`dana-whitfield` or `dana-okafor`" in message
    )
    assert quotes == before


def test_what_is_hidden_is_on_no_page(corrected: Corrected) -> None:
    report, actors, quotes = corrected("hide: [quote-we-have-no-money, dana-whitfield]")
    assert told(report) == []
    assert "no money" not in actors + quotes
    assert "### Dana Whitfield" not in actors
    assert "Nobody wants that" in quotes


def test_the_first_words_of_an_id_are_enough_where_they_mean_one_finding(corrected: Corrected) -> None:
    report, _, quotes = corrected("hide: ['#quote-we-have']")
    assert told(report) == []
    assert "no money" not in quotes
    assert "Nobody wants that" in quotes


def test_the_first_words_of_several_ids_hide_none_of_them(corrected: Corrected) -> None:
    _, _, before = corrected("")
    report, _, quotes = corrected("hide: [quote]")
    (message,) = told(report)
    assert "`hide` names `quote`, which may be `quote-" in message
    assert message.count(" or ") == 2
    assert message.endswith("; write which of them.")
    assert quotes == before


def test_a_correction_withdrawn_leaves_no_trace(corrected: Corrected) -> None:
    before = pages(corrected.settings)
    corrected(
        "same: [[Peter Okafor, Dana Whitfield]]\nkinds: {Marlow: group}\nhide: [quote-we-have-no-money]"
    )
    assert pages(corrected.settings) != before
    corrected("")
    assert pages(corrected.settings) == before
