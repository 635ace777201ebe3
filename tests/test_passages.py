"""The link of each footnote leads to the very passage on a local copy of the article, and lights it up."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.markdown import define
from generator.model import Article, Span
from generator.pages import render_pages
from tests.browser import View, opened, serve
from tests.explainers import ARTICLE, FERRY, paragraphs_of
from tests.passages import lit, write_copy

pytestmark = pytest.mark.browser

SCREEN = View("copy", 760, 800, "light")
TEXT = """Lock-keeper, 61, wins “boat race” — by walking

Rosa Quill said the lock was open. Rosa Quill said the lock was shut. Nobody, she said, asked her which.

“The lock was open,” said Quill — who has kept it since 1998 — “and then it was shut.”

The lock was open, the council said, and the lock was open again on Friday: 50% of boats (12 of 24), \
A&B Cruises among them, went through at £3.50 each… or so they say.

No, said Quill. No, said the council. No, said A&B Cruises, whose twenty-two flat-bottomed, wide-beamed and \
never-before-seen boats had waited since the morning of the last day of the month before that in which the \
council’s own engineers, three of them, came, looked, nodded and left without a word to anyone on the towpath.

“I walked,” she said. “They sat in their boats. I walked.” """
OWN = Article(
    slug="lock", title="", text=TEXT, paragraphs=paragraphs_of(TEXT)[1:], title_span=paragraphs_of(TEXT)[0]
)
HARD = [
    ("Lock-keeper, 61, wins “boat race” — by walking", 0),
    ("“boat race”", 0),
    ("Rosa Quill", 1),
    ("said", 0),
    ("said", 1),
    ("said", 3),
    ("the lock was open", 0),
    ("The lock was open", 0),
    ("The lock was open", 1),
    ("the lock was open", 1),
    ("who has kept it since 1998", 0),
    ("— who has kept it since 1998 —", 0),
    ("50% of boats (12 of 24), A&B Cruises", 0),
    ("£3.50 each… or so they say.", 0),
    ("No", 1),
    ("No, said the council.", 0),
    ("A&B Cruises", 1),
    ("flat-bottomed, wide-beamed", 0),
    ("council’s", 0),
    ("I walked", 0),
    ("I walked", 1),
    ("“They sat in their boats. I walked.”", 0),
]


def nth(words: str, number: int) -> Span:
    start = [m.start() for m in re.finditer(re.escape(words), TEXT)][number]
    return Span(start, start + len(words))


def follow(page: Page, address: str, folder: Path, article: Article, spans: list[Span]) -> list[str]:
    """Click each link as a reader does; return the words that were not lit, or not alone."""
    write_copy(article, folder / "copy.html")
    links = [re.search(r"\]\((.*)\)$", define(article, span)) for span in spans]
    rows = [f'<p><a href="{html.escape(link[1])}">x</a>' for link in links if link]
    (folder / "links.html").write_text("<!doctype html>" + "\n".join(rows), encoding="utf-8")
    missed = []
    for number, span in enumerate(spans):
        page.goto(f"{address}links.html")
        page.locator("a").nth(number).click()
        page.wait_for_url("**/copy.html*")
        part, stray = lit(page, article, span)
        if part < 0.8 or stray > 60:
            missed.append(f"{article[span][:60]} ({part:.2f} lit, {stray} points elsewhere)")
    return missed


def test_repeated_long_and_punctuated_passages_are_found(browser: Browser, tmp_path: Path) -> None:
    long = [OWN.paragraphs[3], Span(OWN.paragraphs[0].start, OWN.paragraphs[2].end)]
    with serve(tmp_path) as address, opened(browser, SCREEN) as page:
        article = replace(OWN, url=f"{address}copy.html")
        spans = [nth(*hard) for hard in HARD] + long
        assert follow(page, address, tmp_path, article, spans) == []


def test_a_part_of_a_word_is_found_with_the_rest_of_it(browser: Browser, tmp_path: Path) -> None:
    with serve(tmp_path) as address, opened(browser, SCREEN) as page:
        article = replace(OWN, url=f"{address}copy.html")
        write_copy(article, tmp_path / "copy.html")
        for part, whole in (("council", "council’s"), ("No", "Nobody")):
            span = nth(whole, 0)
            link = re.search(r"\]\((.*)\)$", define(article, Span(span.start, span.start + len(part))))
            assert link
            page.goto("about:blank")
            page.goto(link[1])
            share, stray = lit(page, article, span)
            assert share > 0.8, part
            assert stray < 60, part


def test_what_the_pages_of_an_article_cite_is_found(browser: Browser, tmp_path: Path) -> None:
    spans = {e.span for made in render_pages(FERRY) for item in made.items for e in item.extracts}
    with serve(tmp_path) as address, opened(browser, SCREEN) as page:
        article = replace(ARTICLE, url=f"{address}copy.html")
        assert follow(page, address, tmp_path, article, sorted(spans)) == []


def test_another_passage_than_the_one_that_is_linked_would_be_told(browser: Browser, tmp_path: Path) -> None:
    with serve(tmp_path) as address, opened(browser, SCREEN) as page:
        article = replace(OWN, url=f"{address}copy.html")
        write_copy(article, tmp_path / "copy.html")
        page.goto(f"{address}copy.html#:~:text=Rosa%20Quill")  # the first of two
        assert lit(page, article, nth("Rosa Quill", 0))[0] > 0.8
        part, stray = lit(page, article, nth("Rosa Quill", 1))
        assert part == 0
        assert stray > 100
