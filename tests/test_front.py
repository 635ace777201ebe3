"""Front matter is merged key by key; what a person set, changed or took out stays."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.front import alike, keys, merge_front, with_key

BASE = "title: T\ndescription: D\nid: x/a\nsource:\n  publisher: P\n  published: 2024-10-23\nhide:\n- toc\n"

merges = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3).map(str)).map(
    lambda d: "".join(f"{k}: {v}\n" for k, v in d.items())
)


@pytest.mark.parametrize(
    ("mine", "base", "fresh"),
    [
        ("", BASE, BASE.replace("T", "New")),  # taken out as a whole
        ("title: Mine\n", None, "title: New\n"),
        ("title: Mine\n", "title: T\n", None),
        ("title: Mine\n", "title: T\n", "title: New\n"),
        ("id: x/a\n", "title: T\nid: x/a\n", "title: New\nid: x/a\n"),  # a key taken out
        ("title: Mine\ntags: [a]\n", "title: T\n", "title: T\n"),
        ("# mine\ntitle: >\n  T\n", "title: T\n", "title: T\n"),
        ("title: [a\ntitle: b\n", "title: T\n", "title: T\n"),  # no YAML
    ],
)
def test_what_a_person_set_is_not_replaced(mine: str, base: str | None, fresh: str | None) -> None:
    assert merge_front(mine, base, fresh)[0] == mine


@pytest.mark.parametrize(
    ("mine", "fresh", "merged"),
    [
        ("title: T  # why\n", "title: New\n", "title: New  # why\n"),
        (
            "title: T\n# of the next key\nid: x\n",
            "title: New\nid: x\n",
            "title: New\n# of the next key\nid: x\n",
        ),
        ("title: T\n# why\nid: x\n", "id: x\n", "# why\nid: x\n"),  # the key is given no more
        ("# first\ntitle: T\n", "title: New\n", "# first\ntitle: New\n"),
        ("title: T # why\n", "title:\n- New\n", "title:\n- New\n# why\n"),
        ("title: 'T'   # why 'T'\n", "title: '# New'\n", "title: '# New'  # why 'T'\n"),
    ],
)
def test_a_comment_stays_where_the_value_beside_it_changes(mine: str, fresh: str, merged: str) -> None:
    base = "title: T\nid: x\n" if "id" in mine else "title: T\n"
    assert merge_front(mine, base, fresh) == (merged, {})
    assert merge_front(merged, fresh, fresh) == (merged, {})


def test_a_sign_of_a_comment_in_a_value_is_none() -> None:
    base = "title: 'T # 1'\nlines: |\n  a\n  # b\n"
    fresh = "title: New\nlines: c\n"
    assert merge_front(base.replace("'", '"'), base, fresh) == (fresh, {})


def test_the_new_value_of_a_key_that_a_person_took_out_waits() -> None:
    mine = BASE.replace("title: T\n", "")
    assert merge_front(mine, BASE, BASE.replace("T", "New")) == (mine, {"title": "title: New\n"})
    assert merge_front(mine, BASE, BASE) == (mine, {})
    assert merge_front(mine, BASE, mine) == (mine, {})


@pytest.mark.parametrize(
    ("mine", "fresh", "merged"),
    [
        (BASE, BASE.replace("T", "New"), BASE.replace("T", "New")),
        (BASE.replace("D", "Mine"), BASE.replace("T", "New"), BASE.replace("D", "Mine").replace("T", "New")),
        (BASE + "tags: [a]\n", BASE.replace("P", "Q"), BASE.replace("P", "Q") + "tags: [a]\n"),
        (BASE.replace("title: T", "title:\n  'T'"), BASE.replace("T", "New"), BASE.replace("T", "New")),
        (BASE, BASE.replace("id:", "subtitle: S\nid:"), BASE.replace("id:", "subtitle: S\nid:")),
        (BASE, BASE.replace("hide:\n- toc\n", ""), BASE.replace("hide:\n- toc\n", "")),
        (
            BASE.replace("toc", "navigation"),
            BASE.replace("hide:\n- toc\n", ""),
            BASE.replace("toc", "navigation"),
        ),
    ],
    ids=[
        "a new value",
        "another key",
        "below a key",
        "only written anew",
        "a new key",
        "a key gone",
        "gone, mine",
    ],
)
def test_news_come_in_beside_it(mine: str, fresh: str, merged: str) -> None:
    assert merge_front(mine, BASE, fresh) == (merged, {})


def test_a_key_that_both_changed_waits_and_the_others_do_not() -> None:
    mine, fresh = BASE.replace("T", "Mine"), BASE.replace("T", "New").replace("D", "E")
    assert merge_front(mine, BASE, fresh) == (mine.replace("D", "E"), {"title": "title: New\n"})


def test_a_second_key_of_one_name_is_no_loss() -> None:
    front = "title: T\ntitle: U\nid: a\n"
    assert "".join(keys(front).values()) == front


@given(merges, merges, merges)
def test_each_key_is_a_persons_or_follows(mine: str, base: str, fresh: str) -> None:
    own, old, new = keys(mine), keys(base), keys(fresh)
    merged, waiting = merge_front(mine, base, fresh)
    after = keys(merged)
    if not mine:
        return
    for key in {*own, *old, *new}:
        if own.get(key) == old.get(key):
            assert after.get(key) == new.get(key)
        else:
            assert after.get(key) == own.get(key)
        assert (key in waiting) == (key in new and len({own.get(key), old.get(key), new[key]}) == 3)


def test_a_key_gets_other_lines_in_its_place() -> None:
    assert with_key("a: 1\nb: 2\n", "a", "a: 3\n") == "a: 3\nb: 2\n"
    assert with_key("a: 1\n", "c", "c: 3\n") == "a: 1\nc: 3\n"


def test_what_means_the_same_is_alike() -> None:
    assert alike("title: 'T'\n", "title:\n  T\n")
    assert not alike("title: T\n", "title: U\n")
    assert not alike("title: [\n", "title: T\n")
    assert yaml.safe_load(BASE)["hide"] == ["toc"]
