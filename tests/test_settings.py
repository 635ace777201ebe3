"""Paths as the person at the terminal knows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.settings import LIMITS, TIME_LIMIT, Limit, Settings, limits, time_limit


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


@pytest.mark.parametrize(
    "stated",
    [
        {"third party": {"run": 1}},
        {"own": 5},
        {"own": {"words": 5}},
        {"own": {"run": "5"}},
        {"own": {"run": True}},
        {"own": {"share": 0}},
    ],
)
def test_a_limit_that_means_nothing_is_refused(stated: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match=r"`copy_limits` cannot be .*; expected one of own, licensed"):
        limits(stated)


def test_a_limit_that_is_stated_wins_over_the_usual_one_and_only_there() -> None:
    found = limits({"third-party": {"run": 40}, "licensed": {}})
    assert found == {**LIMITS, "third-party": Limit(run=40), "licensed": Limit()}


@pytest.mark.parametrize("stated", [0, -1, True, 1.5, "60", None])
def test_a_time_limit_that_is_no_time_is_refused(stated: object) -> None:
    with pytest.raises(SettingsError, match=r"`time_limit` cannot be .*; expected whole seconds"):
        time_limit(stated)


def test_a_time_limit_that_is_stated_holds() -> None:
    assert time_limit(5) == 5
    assert Settings(root=Path(), docs_dir=Path(), seeds_dir=Path()).time_limit == TIME_LIMIT
