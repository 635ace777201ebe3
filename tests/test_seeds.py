"""Seeds: two that would have one place, and one bad one among others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Article
from generator.reading import read_all, read_seed

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def seed(folder: Path, name: str, content: str = STORY) -> Path:
    path = folder / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def read(path: Path) -> Article:
    return read_seed(path, seeds_dir=path.parent)


def test_the_later_of_two_seeds_with_one_slug_is_refused(tmp_path: Path) -> None:
    first, second = seed(tmp_path, "Old Bridge.txt"), seed(tmp_path, "old-bridge.md")
    assert read(first).slug == "old-bridge"
    with pytest.raises(
        SeedError, match=r"old-bridge\.md: has the slug `old-bridge` of seeds/Old Bridge\.txt"
    ):
        read(second)


def test_one_bad_seed_never_stops_the_others(tmp_path: Path) -> None:
    seed(tmp_path, "a.txt", "")
    seed(tmp_path, "b.txt")
    (tmp_path / "seeds" / "c.yml").write_text("title: alone\n", encoding="utf-8")
    bad, good, stray = read_all(tmp_path / "seeds")
    assert isinstance(bad, SeedError)
    assert isinstance(good, Article)
    assert str(stray).startswith("seeds/c.yml: has no article beside it; expected `c.txt` or `c.md`; do")
