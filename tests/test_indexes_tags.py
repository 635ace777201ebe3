"""Tags: the editor's own, and none without an article."""

from __future__ import annotations

import pytest

from generator.indexes.tags import render
from generator.summary import Summary


@pytest.mark.parametrize("tags", [(), ("",), (" ", "…")])
def test_no_tag_makes_no_page(tags: tuple[str, ...]) -> None:
    assert list(render([Summary(slug="a", title="A", tags=tags)])) == []


@pytest.mark.parametrize("tag", ["</h2><script>", "[a](b)", "a { #x }"])
def test_a_tag_is_text(tag: str) -> None:
    *_, item = render([Summary(slug="a", title="A", tags=(tag,))])
    assert tag not in item.text


def test_each_tag_lists_its_articles_once_the_newest_first() -> None:
    old = Summary(slug="old", title="Old", published="2030-01-01", tags=("Water", "water "))
    new = Summary(slug="new", title="New", published="2031-01-01", tags=("water", "Bridges"))
    items = list(render([old, new]))
    assert [i.id for i in items] == ["tags", "tag-bridges", "tag-water"]
    assert items[2].text == "## water { #tag-water }\n\n- [New](new/index.md)\n- [Old](old/index.md)"
