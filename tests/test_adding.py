"""Adding a seed: nothing is written unless it can be read, nothing is written over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.adding import Details, add_seed
from generator.errors import SeedError
from generator.reading import read_seed

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def source(tmp_path: Path, content: str = STORY, name: str = "download (1).txt") -> str:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("content", "name", "details", "message"),
    [
        ("", "a.txt", Details(), "has no words"),
        (STORY, "a.html", Details(), "is neither .txt nor .md"),
        (STORY, "a.txt", Details(published="May"), "'May' is not a day"),
        (STORY, "a.txt", Details(url="example"), "is not a web address"),
    ],
)
def test_what_cannot_be_read_is_not_added(
    tmp_path: Path, content: str, name: str, details: Details, message: str
) -> None:
    with pytest.raises(SeedError) as caught:
        add_seed(source(tmp_path, content, name), tmp_path / "seeds", details=details)
    assert message in str(caught.value)
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize("address", ["https://example.org/a.txt", "http://example.org"])
def test_nothing_is_fetched(tmp_path: Path, address: str) -> None:
    with pytest.raises(SeedError, match="nothing is fetched"):
        add_seed(address, tmp_path / "seeds")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"gone\.txt: is not there"):
        add_seed(str(tmp_path / "gone.txt"), tmp_path / "seeds")


@pytest.mark.parametrize("taken", ["old-bridge-closed-after-flood.md", "old-bridge-closed-after-flood.yml"])
def test_nothing_is_written_over(tmp_path: Path, taken: str) -> None:
    there = tmp_path / "seeds" / taken
    there.parent.mkdir()
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(SeedError, match="is there already"):
        add_seed(source(tmp_path), tmp_path / "seeds")
    assert [path.name for path in there.parent.iterdir()] == [taken]
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_seed_is_named_after_its_headline_and_reads_as_given(tmp_path: Path) -> None:
    details = Details(publisher="The Harbour Post: Late", published="2024-05-05", url="https://example.org/a")
    seed = add_seed(source(tmp_path), tmp_path / "seeds", details=details)
    assert seed == tmp_path / "seeds" / "old-bridge-closed-after-flood.txt"
    assert seed.read_text(encoding="utf-8") == STORY
    article = read_seed(seed, seeds_dir=seed.parent)
    assert (article.publisher, article.published) == ("The Harbour Post: Late", date(2024, 5, 5))
    assert article.url == "https://example.org/a"


def test_a_seed_can_be_given_a_name(tmp_path: Path) -> None:
    seed = add_seed(source(tmp_path), tmp_path / "seeds", name="Bridge, day one")
    assert seed.name == "bridge-day-one.txt"
    assert [path.name for path in seed.parent.iterdir()] == ["bridge-day-one.txt"]
