"""Slugs: letters that any file system and URL can hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.reading.slugs import MAX_LENGTH, slug_of, slugify

SEEDS = Path("site/seeds")


@pytest.mark.parametrize(
    "name", ["...txt", "新闻.txt", "CON.txt", "a/lpt1.txt", "Nul.md", "index.txt", "a/quotes.md"]
)
def test_a_name_that_cannot_be_used_is_refused(name: str) -> None:
    with pytest.raises(SeedError, match=r"^seeds/.*; expected (?:a|another) name.*; do rename it$"):
        slug_of(SEEDS / name, seeds_dir=SEEDS)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("old-bridge.txt", "old-bridge"),
        ("2024/Old Bridge.md", "2024/old-bridge"),
        ("Île-de-France — l’été.txt", "ile-de-france-lete"),
        ("Łódź & Ærø.txt", "lodz-aero"),
        ("v1.2/a.b.txt", "v1-2/a-b"),
        (f"{'bridge ' * 20}.txt", "bridge-bridge-bridge-bridge-bridge-bridge-bridge-bridge"),
        (f"{'a' * 80}.txt", "a" * 60),
    ],
)
def test_a_slug_is_the_path_below_the_seeds(name: str, slug: str) -> None:
    assert slug_of(SEEDS / name, seeds_dir=SEEDS) == slug


@given(name=st.text(max_size=100))
def test_a_slug_is_plain_and_short(name: str) -> None:
    slug = slugify(name)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= MAX_LENGTH
    assert slugify(slug) == slug
