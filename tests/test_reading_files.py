"""Files among the seeds: which there are, and that only plain files are read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.reading import find_seeds, read_seed, seed_bytes, slug_of, strays
from generator.reading.decoding import MAX_BYTES
from generator.shell.inspecting import check
from generator.shell.site import generate
from tests.articles import site

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def seed(folder: Path, name: str, content: str = STORY) -> Path:
    path = folder / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def a_device(path: Path) -> None:
    try:
        os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))  # as /dev/zero
    except PermissionError:
        pytest.skip("only root makes devices")


def a_link_out(path: Path) -> None:
    outside = path.parent.parent / "secret.txt"
    outside.write_text(STORY, encoding="utf-8")
    path.symlink_to(outside)


def a_link_inside(path: Path) -> None:
    path.symlink_to("b.txt")


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("nothing.txt")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


STRANGE: dict[Callable[[Path], None], str] = {
    a_pipe: "is a pipe; expected a file",
    a_socket: "is a socket; expected a file",
    a_device: "is a device; expected a file",
    a_link_out: "is a link to /",
    a_link_inside: "is a link to b.txt; expected a file; copy the article here",
    a_link_to_nothing: "is a link to nothing.txt",
    a_link_to_itself: "is a link to a.",
}


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("make", STRANGE, ids=lambda make: make.__name__)
def test_what_is_no_plain_file_is_refused_unread(
    tmp_path: Path, make: Callable[[Path], None], name: str
) -> None:
    path = seed(tmp_path, "b.txt").with_name(name)
    make(path)
    with pytest.raises(SeedError) as caught:
        read_seed(path, seeds_dir=path.parent)
    assert str(caught.value).startswith(f"seeds/{name}: {STRANGE[make]}")


@pytest.mark.parametrize("make", [a_pipe, a_link_out, a_device], ids=lambda make: make.__name__)
def test_nor_is_such_a_yml(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = seed(tmp_path, "a.txt")
    make(path.with_suffix(".yml"))
    with pytest.raises(SeedError, match=r"^seeds/a\.yml: is a "):
        read_seed(path, seeds_dir=path.parent)


@pytest.mark.parametrize("make", STRANGE, ids=lambda make: make.__name__)
def test_a_run_names_it_and_goes_on(tmp_path: Path, make: Callable[[Path], None]) -> None:
    settings = site(tmp_path)
    seed(tmp_path, "b.txt", "")
    make(settings.seeds_dir / "a.txt")
    for report in (generate(settings), check(settings)):
        assert [f.where for f in report.findings] == ["seeds/a.txt", "seeds/b.txt"]
        assert report.findings[0].message.startswith(STRANGE[make])


def test_no_more_of_a_file_is_read_than_an_article_can_have(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.txt")
    os.truncate(path, 10**12)  # a terabyte of nothing
    assert len(seed_bytes(path, path.parent)) == MAX_BYTES + 1
    with pytest.raises(SeedError, match=r"seeds/a\.txt: is too large"):
        read_seed(path, seeds_dir=path.parent)


def test_a_file_that_cannot_be_opened_is_an_error_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "seeds" / "gone.txt"
    path.parent.mkdir()
    with pytest.raises(SeedError, match=r"seeds/gone\.txt: is not there; expected a file; check the path"):
        read_seed(path, seeds_dir=path.parent)


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
