"""The front page: all explainers, the newest first."""

from __future__ import annotations

import pytest

from generator.indexes.home import render
from generator.summary import Summary

OLD = Summary(
    slug="old", title="Old", published="2030-01-01", publisher="Post", people=1, quotes=2, questions=1
)
NEW = Summary(slug="coast/new", title="New", published="2031-01-01")
UNDATED = Summary(slug="undated", title="")


@pytest.mark.parametrize("title", ["</h2><script>", "[a](b)", "# a", "*a* { #x }"])
def test_a_headline_is_text(title: str) -> None:
    *_, item = render([Summary(slug="a", title=title)])
    assert title not in item.text
    assert item.text.count("](") == 1


def test_the_newest_comes_first_and_what_has_no_date_last() -> None:
    assert [i.id for i in render([UNDATED, OLD, NEW])] == [
        "explainers",
        "article-coast-new",
        "article-old",
        "article-undated",
    ]


def test_an_article_is_named_linked_and_counted() -> None:
    *_, item = render([OLD])
    assert item.text == (
        "## [Old](old/index.md) { #article-old }\n\n"
        "Post · Tuesday 1 January 2030 · 1 person · 2 quotes · 1 open question\n{ .meta }"
    )


def test_an_article_without_a_headline_is_named_by_its_folder() -> None:
    *_, item = render([UNDATED])
    assert item.text == "## [Undated](undated/index.md) { #article-undated }"
