"""Seed files: which there are, which are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Article
from generator.reading import find_seeds, read_all, read_seed, slug_of, strays

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def seed(folder: Path, name: str, content: str = STORY) -> Path:
    path = folder / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def read(path: Path) -> Article:
    return read_seed(path, seeds_dir=path.parent)


def test_a_link_out_of_the_seeds_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text(STORY, encoding="utf-8")
    seed(tmp_path, "b.txt")
    link = tmp_path / "seeds" / "a.txt"
    link.symlink_to(outside)
    with pytest.raises(SeedError, match=r"seeds/a\.txt: is a link to "):
        read(link)


def test_the_later_of_two_seeds_with_one_slug_is_refused(tmp_path: Path) -> None:
    first, second = seed(tmp_path, "Old Bridge.txt"), seed(tmp_path, "old-bridge.md")
    assert read(first).slug == "old-bridge"
    with pytest.raises(
        SeedError, match=r"old-bridge\.md: has the slug `old-bridge` of seeds/Old Bridge\.txt"
    ):
        read(second)


def test_a_file_that_cannot_be_opened_is_an_error_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "seeds" / "gone.txt"
    path.parent.mkdir()
    with pytest.raises(SeedError, match=r"seeds/gone\.txt: cannot be read: no such file"):
        read(path)


def test_hidden_files_and_readmes_are_no_seeds(tmp_path: Path) -> None:
    for name in (".a.txt", "README.md", ".git/b.txt", "picture.png", "notes.csv"):
        seed(tmp_path, name)
    assert find_seeds(tmp_path / "seeds") == ()
    assert list(strays(tmp_path / "seeds")) == []


def test_a_folder_that_is_not_there_holds_no_seeds(tmp_path: Path) -> None:
    assert find_seeds(tmp_path / "seeds") == ()


def test_seeds_are_found_in_all_folders_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "2024/z.md", "2024/a.TXT", "a.txt"):
        seed(tmp_path, name)
    folder = tmp_path / "seeds"
    assert [p.relative_to(folder).as_posix() for p in find_seeds(folder)] == [
        "2024/a.TXT",
        "2024/z.md",
        "a.txt",
        "b.txt",
    ]
    assert slug_of(folder / "2024" / "a.TXT", seeds_dir=folder) == "2024/a"


def test_one_bad_seed_never_stops_the_others(tmp_path: Path) -> None:
    seed(tmp_path, "a.txt", "")
    seed(tmp_path, "b.txt")
    (tmp_path / "seeds" / "c.yml").write_text("title: alone\n", encoding="utf-8")
    bad, good, stray = read_all(tmp_path / "seeds")
    assert isinstance(bad, SeedError)
    assert isinstance(good, Article)
    assert str(stray).startswith("seeds/c.yml: has no article beside it; expected `c.txt` or `c.md`; do")


@pytest.mark.parametrize("name", ["a.yaml", "a.html", "a.PDF", "a.docx"])
def test_a_file_that_was_meant_to_be_read_is_named(tmp_path: Path, name: str) -> None:
    path = seed(tmp_path, name)
    (error,) = strays(path.parent)
    assert str(error).startswith(f"seeds/{name}: is ")


def test_a_link_to_a_folder_is_named_and_not_entered(tmp_path: Path) -> None:
    seed(tmp_path, "b.txt")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "c.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "seeds" / "other").symlink_to(tmp_path / "other")
    assert [p.name for p in find_seeds(tmp_path / "seeds")] == ["b.txt"]
    (error,) = strays(tmp_path / "seeds")
    assert str(error).startswith("seeds/other: is a link to a folder")
