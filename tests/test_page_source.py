"""The source of a web page in a text file is told for what it is; text with a tag in it is not."""

from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.reading import article_from_text
from generator.reading.page_source import is_page_source

from .saved_pages import saved_pages

STORY = "The bridge over the Lune was closed on Monday after cracks were found, the council said."
ABOUT = (
    f"{STORY} A page is a tree of <div> and <p> elements, and “</div>” ends what “<div>” begins.\n\n"
    f"{STORY} Each <script> runs when it is reached, the <b>old</b> rule says, and <br> breaks a line.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        f"{STORY}\n\n<script>alert(1)</script> {STORY}\n\n{STORY}",
        f"<b>{STORY}</b>\n\n{STORY}",
        f"{STORY}<br>\n{STORY}<br>\n{STORY}",
        ABOUT * 3,
        "He said 3 < 4 and 5 > 2, and a <= b. " * 20,
        f"{STORY}\n\n" + "\n".join(f"<desk{n}@news.example>" for n in range(20)),
        "> <https://news.example/a>\n\n" * 20 + STORY,
        "".join(f"{STORY} <img src=x onerror=alert({n})>\n\n" for n in range(3)),
    ],
)
def test_text_in_which_a_tag_stands_is_text(text: str) -> None:
    assert not is_page_source(text)


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE html><html><body>{STORY}",
        f"\n  <html lang=en>\n<head><title>Bridge</title></head>\n{STORY}",
        f'<?xml version="1.0"?>\n<!doctype html>\n{STORY}',
        f"<p>{STORY}</p>\n" * 4,
        f"<P CLASS=lead>{STORY}</P>" * 5,
        f"{STORY}<br>\n<br>\n" * 4,
        f'<div class="story-body__inner"><span data-x="{"y" * 90}">{STORY}</span></div>\n\n' * 4,
        f"Bridge closed\n\n{STORY}\n\n" + f"<li>\n{STORY}\n</li>\n" * 6,
        "<script>\n" + "window.a = 1;\n" * 40 + "</script>\n" + f"<p>{STORY}</p>\n" * 8,
    ],
)
def test_the_source_of_a_page_is_told(text: str) -> None:
    assert is_page_source(text)


def test_each_saved_page_is_told_and_what_a_reader_sees_of_it_is_not() -> None:
    pages = list(saved_pages())
    assert [p.name for p in pages if not is_page_source(p.data.decode("utf-8", "replace"))] == []
    assert [p.name for p in pages if is_page_source("\n\n".join([p.title, *p.body, *p.around]))] == []


def test_the_message_says_what_to_do_with_it() -> None:
    source = f"<p>{STORY}</p>\n" * 4
    with pytest.raises(SeedError) as caught:
        article_from_text(source, slug="a", where="seeds/a.txt")
    assert str(caught.value) == (
        "seeds/a.txt: looks like the source of a web page (HTML); expected the text of an article;"
        " save it as .html and run `nutgraf add` with that file, or put `language: en` in its .yml if it"
        " is meant so"
    )
    assert article_from_text(source, slug="a", language="en").text == source
