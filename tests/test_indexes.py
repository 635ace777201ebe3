"""The pages across articles together."""

from __future__ import annotations

from pathlib import Path

from generator import indexes
from generator.indexes import INDEXES, render_indexes
from generator.summary import Summary


def test_the_folder_and_the_tuple_hold_the_same_pages() -> None:
    modules = {p.stem for p in Path(indexes.__file__).parent.glob("*.py") if not p.stem.startswith("_")}
    assert {module.__name__.rpartition(".")[2] for module in INDEXES} == modules  # type: ignore[attr-defined]


def test_the_front_page_is_there_before_the_first_article() -> None:
    (page,) = render_indexes(())
    assert (page.path, page.id, page.meta["title"]) == ("index.md", "index", "Explainers")
    assert "No article yet" in page.items[0].text


def test_the_front_page_leads_to_the_pages_that_are_there() -> None:
    ada = ("ada-lowe", "Ada Lowe", "person")
    one, two = (
        Summary(slug="a", title="A", actors=(ada,)),
        Summary(slug="b", title="B", actors=(ada,), tags=("x",)),
    )
    pages = render_indexes((one, two))
    assert [p.path for p in pages] == ["index.md", "actors.md", "tags.md"]
    assert "[Actors in several articles](actors.md) · [Tags](tags.md)" in pages[0].items[0].text
    (page,) = render_indexes((one,))
    assert "](" not in page.items[0].text
