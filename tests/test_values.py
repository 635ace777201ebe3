"""Single values of metadata: what is a day, and what is an address on the web."""

from __future__ import annotations

from datetime import date

import pytest

from generator.reading.values import is_web_address, parse_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-13-01", None),
        ("2024-5-5", None),
        ("today", None),
        ("2024-05-05", date(2024, 5, 5)),
        ("2024-05-05T10:15:00Z", date(2024, 5, 5)),
    ],
)
def test_a_day_is_year_month_day(words: str, day: date | None) -> None:
    assert parse_day(words) == day


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("", False),
        ("example.org", False),
        ("https://", False),
        ("http://[::1", False),
        ("https://:secret@example.org", False),
        ("https://@example.org", False),
        ("HTTP://Example.org", True),
    ],
)
def test_a_web_address_has_a_scheme_and_a_host(url: str, good: bool) -> None:
    assert is_web_address(url) is good
