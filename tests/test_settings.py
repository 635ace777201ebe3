"""Paths as the person at the terminal knows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.settings import Settings


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/site/docs/a/index.md", "docs/a/index.md"),
        ("/elsewhere/a.txt", "/elsewhere/a.txt"),
        ("/site-two/a.txt", "/site-two/a.txt"),
        ("/site", "."),
    ],
)
def test_a_path_is_shown_below_the_folder_of_the_site(path: str, shown: str) -> None:
    settings = Settings(root=Path("/site"), docs_dir=Path("/site/docs"), seeds_dir=Path("/site/seeds"))
    assert settings.below(Path(path)) == shown
