"""Records: what was last generated survives a round trip, and damage costs one record that is known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.base import Base, BaseItem, BasePage
from generator.editing.records import dump, load
from generator.items import Extract, Form, Item
from generator.model import Span

spans = st.tuples(st.integers(0, 500), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1]))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
labels = st.text("abc-1", min_size=1, max_size=6)
extracts = st.builds(Extract, label=labels, span=spans, form=st.sampled_from(Form))
items = st.builds(Item, id=labels, text=words, extracts=st.lists(extracts, max_size=3).map(tuple))


@st.composite
def bases(draw: st.DrawFn) -> Base:
    paths = draw(st.lists(labels, unique=True, max_size=4))
    pages = tuple(BasePage(path=p, id=p, front=draw(words)) for p in paths)
    kept = {}
    for path in paths:
        for item in draw(st.lists(items, max_size=3)):
            notes = tuple(draw(st.dictionaries(labels, words, max_size=2)).items())
            kept[path, item.id] = BaseItem(
                page=path, item=item, notes=notes, keeps=((item.id, Span(0, 1)),), gone=draw(st.booleans())
            )
    boilerplate = tuple(draw(st.lists(words, max_size=2)))
    return Base(
        slug="a",
        digest="d",
        text_sha256="t",
        boilerplate=boilerplate,
        pages=pages,
        items=tuple(kept.values()),
    )


@given(bases())
def test_a_base_survives_a_round_trip(base: Base) -> None:
    assert load(dump(base), "a") == base


@given(bases())
def test_the_same_base_gives_the_same_bytes(base: Base) -> None:
    assert dump(load(dump(base), "a")) == dump(base)


def one() -> Base:
    item = Item(id="quote-a", text="> a[^a]", extracts=(Extract("a", Span(0, 1), Form.QUOTE),))
    return Base(
        slug="x",
        digest="d",
        text_sha256="t",
        pages=(BasePage(path="x/a.md", id="x/a", front=""), BasePage(path="x/b.md", id="x/b", front="")),
        items=(BaseItem(page="x/a.md", item=item), BaseItem(page="x/b.md", item=replace(item, id="b"))),
    )


NAMES = ("x/a.md", "x/a.md#quote-a", "x/b.md", "x/b.md#b")


@pytest.mark.parametrize("number", range(5))
def test_a_damaged_line_costs_its_own_record_only(number: int) -> None:
    lines = dump(one()).splitlines()
    middle = len(lines[number]) // 2
    flipped = "x" if lines[number][middle] != "x" else "y"
    damaged = load(
        "\n".join(
            [
                *lines[:number],
                lines[number][:middle] + flipped + lines[number][middle + 1 :],
                *lines[number + 1 :],
            ]
        ),
        "x",
    )
    assert damaged.damaged == 1
    known = [i for i in damaged.items if not i.unknown]
    assert len(damaged.pages) + len(known) + bool(damaged.digest) == 4


@pytest.mark.parametrize(("number", "name"), list(enumerate(NAMES)))
def test_a_record_that_is_lost_is_known_by_its_name(number: int, name: str) -> None:
    lines = dump(one()).splitlines(keepends=True)
    del lines[number]
    base = load("".join(lines), "x")
    assert base.damaged == 1
    assert base.lost == frozenset({name})
    assert [n for n in NAMES if base.doubts(n)] == [name]
    assert [f"{i.page}#{i.item.id}" for i in base.items if i.unknown] == [name] * ("#" in name)


def test_where_the_list_of_records_is_lost_every_record_may_be() -> None:
    lines = dump(one()).splitlines(keepends=True)
    base = load("".join(lines[:1]), "x")
    assert base.lost is None
    assert all(base.doubts(n) for n in NAMES)


def test_a_whole_file_is_in_no_doubt() -> None:
    assert not any(load(dump(one()), "x").doubts(n) for n in (*NAMES, "x/new.md"))


def test_what_one_of_two_branches_took_out_is_not_lost() -> None:
    ours, theirs = one(), one()
    ours, theirs = replace(ours, items=ours.items[1:]), replace(theirs, items=theirs.items[:1], digest="e")
    merged = dict.fromkeys([*dump(ours).splitlines(), *dump(theirs).splitlines()])
    lines = [line for line in merged if '"record": "item"' not in line]
    base = load("".join(f"{line}\n" for line in lines), "x")
    assert (base.damaged, base.doubled) == (0, True)


@pytest.mark.parametrize(
    "text", ["", "\n", "not json\n", "[]\n", "{}\n", '{"record": "page"}\n', "<<<<<<< ours\n"]
)
def test_what_is_no_base_is_read_as_an_empty_one(text: str) -> None:
    base = load(text, "x")
    assert (base.pages, base.items, base.digest) == ((), (), "")


def test_a_record_doubled_by_a_merge_is_taken_once() -> None:
    text = dump(one())
    assert load(text + text, "x").pages == one().pages


def test_every_line_is_a_json_record_with_its_own_checksum() -> None:
    for line in dump(one()).splitlines():
        assert len(json.loads(line)["sha256"]) == 64
