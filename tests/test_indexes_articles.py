"""How pages across articles order and name articles."""

from __future__ import annotations

from generator.indexes._articles import headline, newest_first
from generator.summary import Summary


def test_what_has_no_date_comes_last_and_equals_by_name() -> None:
    dates = {"u": None, "b": "2030-01-01", "a": "2030-01-01", "c": "2031-01-01"}
    found = newest_first([Summary(slug=slug, title="", published=day) for slug, day in dates.items()])
    assert [s.slug for s in found] == ["c", "a", "b", "u"]


def test_a_headline_is_text_and_a_folder_stands_in_for_a_missing_one() -> None:
    assert headline(Summary(slug="a", title="*A*")) == "&#x2a;A&#x2a;"
    assert headline(Summary(slug="a-b", title=" ")) == "A b"
