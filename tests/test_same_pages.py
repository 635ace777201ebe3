"""The comparison that the canaries trust finds what it must find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.same_pages import content, differences

PAGE = (
    "<nav>Menu</nav><article><h1 id='quotes'>Quotes<a class='headerlink' href='#quotes'>¶</a></h1>"
    "<blockquote id='q'><p>“Nobody <em>should</em> cross it.”</p></blockquote>"
    "<p>Dana<br>Whitfield</p></article>"
)


def site(root: Path, page: str) -> Path:
    (root / "a").mkdir(parents=True)
    (root / "a/index.html").write_text(page, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("cross it", "cross them", "quotes lost"),
        ("Dana", "Diana", "words lost ['Dana'], added ['Diana']"),
        ("id='q'", "id='p'", "ids lost ['q'], added ['p']"),
        ("<blockquote id='q'><p>", "<div id='q'><p>", "quotes lost"),
        ("<article>", "<div>", "words lost"),
    ],
)
def test_what_a_reader_would_miss_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    one, other = site(tmp_path / "one", PAGE), site(tmp_path / "other", PAGE.replace(old, new))
    assert any(says in line for line in differences(one, other))


def test_a_missing_page_and_an_empty_site_are_named(tmp_path: Path) -> None:
    one, empty = site(tmp_path / "one", PAGE), tmp_path / "empty"
    empty.mkdir()
    assert list(differences(one, empty)) == ["a/index.html: is missing"]
    assert list(differences(empty, one)) == [f"{empty}: has no pages"]


def test_what_a_theme_adds_is_no_difference(tmp_path: Path) -> None:
    dressed = PAGE.replace("<article>", "<article><a class='md-content__button'>Edit</a><aside>TOC</aside>")
    one, other = site(tmp_path / "one", PAGE), site(tmp_path / "other", dressed.replace("Menu", "Other"))
    assert list(differences(one, other)) == []


def test_the_content_of_a_page_is_what_stands_in_its_article() -> None:
    found = content(PAGE)
    assert found.words == ["Quotes", "“Nobody", "should", "cross", "it.”", "Dana", "Whitfield"]
    assert found.quotes == ["“Nobody should cross it.”"]
    assert found.ids == {"quotes", "q"}
