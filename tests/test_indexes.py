"""The pages across articles together."""

from __future__ import annotations

from pathlib import Path

from generator import indexes
from generator.indexes import INDEXES, render_indexes


def test_the_folder_and_the_tuple_hold_the_same_pages() -> None:
    modules = {p.stem for p in Path(indexes.__file__).parent.glob("*.py") if not p.stem.startswith("_")}
    assert {module.__name__.rpartition(".")[2] for module in INDEXES} == modules  # type: ignore[attr-defined]


def test_the_front_page_is_there_before_the_first_article() -> None:
    (page,) = render_indexes(())
    assert (page.path, page.id, page.meta["title"]) == ("index.md", "index", "Explainers")
    assert "No article yet" in page.items[0].text
