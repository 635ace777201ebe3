"""Composing an item."""

from __future__ import annotations

import pytest

from generator.items import Extract, Form
from generator.pages._sheet import Sheet, count, heading, line, table
from tests.explainers import ARTICLE, FERRY, at


@pytest.mark.parametrize("words", ["a liar", "“90”", "the Alcyon will never sail again"])
def test_words_that_cannot_stand_alone_leave_no_trace(words: str) -> None:
    sheet = Sheet(FERRY)
    assert sheet.italic(at(words)) == ""
    assert sheet.item("x", "text").extracts == ()


def test_nothing_is_made_of_nothing() -> None:
    assert Sheet(FERRY).italic(None) == ""
    assert Sheet(FERRY).opening(at("a liar")) == ""
    assert line("", "", kind="meta") == ""
    assert Sheet(FERRY).item("x", "a", "", "b").text == "a\n\nb"


def test_italics_end_in_their_reference_and_hold_their_link() -> None:
    sheet, span = Sheet(FERRY), at("Ines Moreau")
    note = f"{span.start}-{span.end}"
    assert sheet.italic(span) == f"*Ines Moreau*[^{note}]"
    assert sheet.italic(span, "a.md#b") == f"*[Ines Moreau](a.md#b)*[^{note}]"
    assert sheet.item("x", "t").extracts == (Extract(label=note, span=span, form=Form.ITALIC),)


def test_a_block_quote_has_a_paragraph_for_each_part_and_carries_the_id() -> None:
    sheet = Sheet(FERRY)
    parts = (at("It is unclear"), at("who will pay"))
    text = sheet.quote(*parts, attributes="#x .lead")
    refs = [f"[^{p.start}-{p.end}]" for p in parts]
    assert text == f"> It is unclear{refs[0]}\n>\n> who will pay{refs[1]}\n> {{ #x .lead }}"
    assert {e.form for e in sheet.item("x", text).extracts} == {Form.QUOTE}


def test_a_block_quote_leaves_boilerplate_out() -> None:
    assert "ADVERTISEMENT" not in Sheet(FERRY).quote(*ARTICLE.boilerplate, at("It is unclear"))


def test_an_opening_shows_that_it_breaks_off() -> None:
    assert (
        Sheet(FERRY)
        .opening(at("The Alcyon has carried freight between Port Ellery and the Tolland islands since 1998"))
        .endswith("]…")
    )
    assert not Sheet(FERRY).opening(at("It is unclear")).endswith("…")


def test_a_table_has_a_dash_in_empty_cells_and_no_empty_columns() -> None:
    rows = [("a", "", ""), ("b", "c", "")]
    assert table(("A", "B", "C"), rows) == "| A | B |\n| --- | --- |\n| a | – |\n| b | c |"
    assert table(("A", "B", "C"), rows, keep=True).startswith("| A | B | C |")


def test_lines_headings_and_counts() -> None:
    assert line("a", "", "b", kind="meta", id="x") == "a · b\n{ #x .meta }"
    assert line("a") == "a"
    assert heading(2, "People", "people") == "## People { #people }"
    assert [count(1, "quote"), count(2, "quote"), count(2, "person", "people")] == [
        "1 quote",
        "2 quotes",
        "2 people",
    ]
