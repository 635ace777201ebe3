"""Seeds: two that would have one place, and one bad one among others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Article
from generator.reading import SeedText, read_all, read_seed

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
    assert str(stray).startswith("seeds/c.yml: has no article beside it; expected `c.txt` or `c.md`; rename")


@pytest.mark.parametrize(
    ("name", "head"),
    [("a.txt", ""), ("a.md", "---\ntitle: Bridge\n---\n\n# Heading\n\n> A quotation.\n\n")],
)
def test_a_seed_that_was_read_before_gives_the_same_text_and_at_least_its_paragraphs(
    tmp_path: Path, name: str, head: str
) -> None:
    rest = "KEMPTOWN, Oct. 3 (Wire) - It rained.\n\nADVERTISEMENT\n\nIt ended.\n"
    path = seed(tmp_path, name, f"{head}{STORY}\n{rest}")
    article, again = read(path), SeedText(path, seeds_dir=path.parent)
    assert again.text == article.text
    assert [again[p] for p in article.paragraphs] == [article[p] for p in article.paragraphs]
    assert all(any(other.contains(p) for other in again.paragraphs) for p in article.paragraphs)


def test_a_seed_that_cannot_be_opened_any_more_is_refused_whoever_read_it_before(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"^seeds/a\.txt: "):
        SeedText(tmp_path / "seeds/a.txt", seeds_dir=tmp_path / "seeds")


def test_each_correction_is_known_by_its_line_in_the_yml_or_the_front_matter(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.md", f"---\ntitle: Old bridge\nhide: [quote-a]\n---\n\n{STORY}")
    path.with_suffix(".yml").write_text(
        "same:\n- [Ann Lowe,\n   The  Mayor]\nkinds: {Lowe: person}\n"
        "speakers:\n- quote: the cables\n  speaker: Ann Lowe\noverride: {copy-meter: agreed}\n",
        encoding="utf-8",
    )
    fixes = read(path).corrections
    expected = {
        ("same", "Ann Lowe"): "seeds/a.yml:2",
        ("same", "The Mayor"): "seeds/a.yml:3",
        ("kinds", "Lowe"): "seeds/a.yml:4",
        ("speakers", "the cables"): "seeds/a.yml:6",
        ("speakers", "Ann Lowe"): "seeds/a.yml:7",
        ("override", "copy-meter"): "seeds/a.yml:8",
        ("hide", "quote-a"): "seeds/a.md:3",
        ("different", "Ann Lowe"): "the .yml",
    }
    assert {key: fixes.place(*key) for key in expected} == expected
