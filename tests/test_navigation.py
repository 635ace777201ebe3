"""The navigation of a site that names none itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.navigation import MANY, Nav, Overview, navigation


def flat(nav: object) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    values = nav.values() if isinstance(nav, dict) else nav
    assert hasattr(values, "__iter__")
    return [path for inner in values for path in flat(inner)]


def test_no_page_is_lost_and_none_is_doubled() -> None:
    paths = ["a/index.md", "a/x.md", "index.md", "2024/b/quotes.md", "2024/c/index.md"]
    assert sorted(flat(navigation(paths, {}))) == sorted(paths)


def test_pages_come_in_reading_order_and_hand_made_ones_last() -> None:
    paths = [
        "a/actors.md",
        "a/background.md",
        "a/index.md",
        "a/mine.md",
        "a/open-questions.md",
        "a/quotes.md",
        "a/timeline.md",
    ]
    assert navigation(paths, {"a/index.md": Overview(title="The headline")}) == [
        {
            "The headline": [
                "a/index.md",
                "a/background.md",
                "a/actors.md",
                "a/quotes.md",
                "a/open-questions.md",
                "a/timeline.md",
                "a/mine.md",
            ]
        }
    ]


def test_few_articles_stand_with_the_newest_first_and_those_without_a_date_last() -> None:
    days = {"a": date(2024, 10, 23), "b": None, "c": date(2026, 3, 14), "d": date(2024, 10, 23)}
    overviews = {
        f"{name}/index.md": Overview(title=name.upper(), published=day) for name, day in days.items()
    }
    assert sections(navigation(["index.md", *overviews], overviews)) == ["C", "A", "D", "B"]


def test_a_folder_without_an_overview_has_its_own_name() -> None:
    assert navigation(["index.md", "my-notes/page.md"], {}) == [
        "index.md",
        {"My notes": ["my-notes/page.md"]},
    ]


def sections(nav: Nav) -> list[str]:
    return [name for part in nav if isinstance(part, dict) for name in part]


def widest(nav: Nav) -> int:
    inner = [widest(n) for part in nav if isinstance(part, dict) for n in part.values()]
    return max([len(nav), *inner])


@pytest.mark.parametrize("folder", ["", "2024/"])
def test_of_many_articles_few_stand_side_by_side(folder: str) -> None:
    days = [date(2024, 1, 1) + timedelta(days=n // 3) for n in range(900)]
    overviews = {
        f"{folder}article-{n}/index.md": Overview(title=f"Article {n}", published=day)
        for n, day in enumerate(days)
    }
    paths = [path for overview in overviews for path in (overview, overview.replace("index", "quotes"))]
    overviews[f"{folder}odd/index.md"] = Overview(title="Odd")
    paths.append(f"{folder}odd/index.md")
    nav = navigation(["index.md", *paths], overviews)
    assert widest(nav) <= MANY + 2
    assert sorted(flat(nav)) == sorted(["index.md", *paths])


def test_many_articles_stand_under_year_and_month_the_newest_first() -> None:
    days = [date(2023 + n % 2, 1 + n % 12, 1 + n % 28) for n in range(100)]
    overviews = {f"a{n}/index.md": Overview(title=f"A {n}", published=d) for n, d in enumerate(days)}
    overviews["odd/index.md"] = Overview(title="Odd")
    nav = navigation(overviews, overviews)
    assert sections(nav) == ["2024", "2023", "Without a date"]
    assert isinstance(nav[0], dict)
    assert sections(nav[0]["2024"])[:2] == ["December 2024", "October 2024"]


def test_few_articles_stand_as_their_folders_do() -> None:
    overviews = {f"{n}/index.md": Overview(title=n.upper(), published=None) for n in "cab"}
    assert sections(navigation(overviews, overviews)) == ["A", "B", "C"]


def test_below_a_folder_of_one_year_stand_its_months() -> None:
    days = [date(2024, 1 + n % 12, 1) for n in range(40)]
    overviews = {f"2024/a{n}/index.md": Overview(title=f"A {n}", published=d) for n, d in enumerate(days)}
    overviews["2024/odd/index.md"] = Overview(title="Odd")
    overviews["2023/old/index.md"] = Overview(title="Old")
    nav = navigation(overviews, overviews)
    assert sections(nav) == ["2024", "2023"]
    assert isinstance(nav[0], dict)
    assert sections(nav[0]["2024"])[:2] == ["December 2024", "November 2024"]
    assert sections(nav[0]["2024"])[-1] == "Without a date"
