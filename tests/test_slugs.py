"""Slugs: letters that any file system and URL can hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.indexes import INDEXES
from generator.pages import PAGES
from generator.reading.slugs import MAX_LENGTH, slug_of, slugify

SEEDS = Path("site/seeds")


@pytest.mark.parametrize(
    "name",
    [
        "...txt",
        "新闻.txt",
        "CON.txt",
        "a/lpt1.txt",
        "Nul.md",
        "\uff43\uff4f\uff4e.txt",
        "index.txt",
        "a/quotes.md",
        "Tags.txt",
    ],
)
def test_a_name_that_cannot_be_used_is_refused(name: str) -> None:
    with pytest.raises(SeedError, match=r"^seeds/.*; expected (?:a|another) name.*; rename it$"):
        slug_of(SEEDS / name, seeds_dir=SEEDS)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Lloyd \u0410ustin.txt", "U+0410 CYRILLIC CAPITAL LETTER A among Latin letters"),
        ("p\u03bfrt/a.txt", "U+03BF GREEK SMALL LETTER OMICRON among Latin letters"),
        ("story\u202etxt.exe.txt", "U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees"),
        ("sto\u200bry.txt", "U+200B ZERO WIDTH SPACE, which nobody sees"),
        ("story\n.txt", "U+000A, which nobody sees"),
        ("story\udcff.txt", "U+DCFF, which nobody sees"),
    ],
)
def test_a_name_that_is_not_what_it_looks_like_is_refused_in_plain_letters(name: str, told: str) -> None:
    with pytest.raises(SeedError, match=rf"^seeds/.*: its name holds {re.escape(told)}; expected") as caught:
        slug_of(SEEDS / name, seeds_dir=SEEDS)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("name", ["Київ bridge.txt", "北京bridge.txt", "Omega 3 Ω.txt", "Ærøskøbing.txt"])
def test_words_of_several_alphabets_can_stand_in_a_name(name: str) -> None:
    assert slug_of(SEEDS / name, seeds_dir=SEEDS)


def test_no_seed_can_take_the_place_of_a_page_of_the_site() -> None:
    for name in (*(page.NAME for page in PAGES), *(page.NAME for page in INDEXES)):
        with pytest.raises(SeedError, match="is the name of a page of the site"):
            slug_of(SEEDS / f"{name}.txt", seeds_dir=SEEDS)


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
