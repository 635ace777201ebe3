"""The navigation of a site that names none itself."""

from __future__ import annotations

from generator.navigation import navigation


def test_no_page_is_lost_and_none_is_doubled() -> None:
    paths = ["a/index.md", "a/x.md", "index.md", "2024/b/quotes.md", "2024/c/index.md"]

    def flat(nav: object) -> list[str]:
        if isinstance(nav, str):
            return [nav]
        values = nav.values() if isinstance(nav, dict) else nav
        assert hasattr(values, "__iter__")
        return [path for inner in values for path in flat(inner)]

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
    assert navigation(paths, {"a/index.md": "The headline"}) == [
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


def test_a_folder_without_an_overview_has_its_own_name() -> None:
    assert navigation(["index.md", "my-notes/page.md"], {}) == [
        "index.md",
        {"My notes": ["my-notes/page.md"]},
    ]
