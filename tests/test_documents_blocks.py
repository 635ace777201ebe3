"""Blocks of a page: what the extractor dropped from the midst of an article is put back, no promotion is."""

from __future__ import annotations

import pytest
import trafilatura

from generator.reading.documents.blocks import Block, blocks_of, left_out, with_dropped

ONE, TWO = "The bridge is closed.", "It opens in May."


def blocks(body: str) -> list[Block]:
    page = trafilatura.load_html(f"<html><body>{body}</body></html>")
    assert page is not None
    return list(blocks_of(page))


def page(middle: str) -> list[Block]:
    return blocks(f"<div><p>{ONE}</p>{middle}<p>{TWO}</p></div>")


@pytest.mark.parametrize(
    "middle",
    [
        "<p>Advertisement</p>",
        "<p>Sign up for our free newsletter.</p>",
        "<p><a href='/x'>Ten bridges to see before you die.</a></p>",
        "<p>A heading without an end</p>",
        "<div><p>From another part of the page.</p></div>",
        "<script>document.write('Never.')</script>",
        f"<p>{ONE}</p>",  # the same once more
    ],
)
def test_what_is_not_the_article_is_not_put_back(middle: str) -> None:
    assert list(with_dropped([ONE, TWO], page(middle))) == [ONE, TWO]


@pytest.mark.parametrize(
    "dropped", ["“No.”", "He left.", "Who knew?", "She <a href='/x'>said</a> so, and meant it."]
)
def test_a_dropped_paragraph_is_put_back_in_its_place(dropped: str) -> None:
    words = dropped.replace("<a href='/x'>", "").replace("</a>", "")
    assert list(with_dropped([ONE, TWO], page(f"<p>{dropped}</p>"))) == [ONE, words, TWO]


@pytest.mark.parametrize(
    "after",
    [
        "<p>Sign up for our free newsletter.</p>",
        "<p><a href='/x'>Ten bridges to see before you die.</a></p>",
        "<p>Tags</p><p>He left.</p>",
        "<div><p>He left.</p></div>",
    ],
)
def test_what_follows_the_article_is_not_put_back(after: str) -> None:
    assert list(with_dropped([ONE], blocks(f"<div><p>{ONE}</p>{after}</div>"))) == [ONE]


def test_a_dropped_last_paragraph_is_put_back() -> None:
    found = blocks(f"<div><p>{ONE}</p><p>“No.”</p><p>He left.</p><p>Tags</p></div>")
    assert list(with_dropped([ONE], found)) == [ONE, "“No.”", "He left."]


def test_the_smallest_blocks_come_in_order_and_each_word_once() -> None:
    found = blocks("<div>a<div><h2>b</h2><p>c <b>d</b></p></div></div><ul><li><p>e</p></li><li>f</li></ul>")
    assert [b.words for b in found] == ["b", "c d", "e", "f"]


def test_what_is_held_is_not_left_out_and_the_rest_is_told_once() -> None:
    found = blocks(f"<p>{ONE}</p><p>Menu</p><p>Menu</p><p>…</p>")
    assert list(left_out(found, [ONE.upper()])) == ["Menu"]
