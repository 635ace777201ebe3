"""What stands in the way of publishing, and what an editor's reason moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.editing.base import Base, BaseItem
from generator.items import Extract, Form, Item
from generator.model import Span
from generator.proof.permission import check_copying, check_holds
from generator.report import Level
from generator.settings import Limit, Settings
from generator.summary import Summary

WORDS = "The mill on the Wend shut on Friday."
TEXT = f"> {WORDS}[^a]\n> {{ #a }}"
HELD = Summary(slug="mill", title="Mill", holds=(("h1", "Two ages."), ("h2", "Two places.")), prose=10)
SETTINGS = Settings(root=Path("/s"), docs_dir=Path("/s/docs"), seeds_dir=Path("/s/seeds"))


def base(summary: Summary) -> Base:
    item = Item(id="a", text=TEXT, extracts=(Extract(label="a", span=Span(0, len(WORDS)), form=Form.QUOTE),))
    return Base(slug="mill", summary=summary.to_json(), items=(BaseItem(page="mill/index.md", item=item),))


def holds(summary: Summary, *, publish: bool = True) -> list[tuple[Level, str]]:
    return [(f.level, f.message) for f in check_holds("x", base(summary), publish=publish)]


@pytest.mark.parametrize("overrides", [(), (("h3", "why"),), (("copy-meter", "why"),)])
def test_a_reason_for_something_else_moves_no_hold(overrides: tuple[tuple[str, str], ...]) -> None:
    found = holds(replace(HELD, overrides=overrides))
    assert [level for level, _ in found] == [Level.ERROR, Level.ERROR]
    assert "`lift: [h1]`" in found[0][1]
    assert "`override: {h1: why}`" in found[0][1]


def test_one_reason_moves_one_hold_and_is_repeated() -> None:
    found = holds(replace(HELD, overrides=(("h2", "asked the mayor"),)))
    assert [level for level, _ in found] == [Level.ERROR, Level.NOTICE]
    assert "(“asked the mayor”): Two places. It stays off the pages" in found[1][1]


def test_a_hold_is_a_notice_while_nothing_is_published() -> None:
    found = holds(HELD, publish=False)
    assert [level for level, _ in found] == [Level.NOTICE, Level.NOTICE]
    assert all("override" not in message for _, message in found)


def copying(summary: Summary, settings: Settings = SETTINGS, page: str = TEXT) -> list[tuple[Level, str]]:
    return [(f.level, f.message) for f in check_copying("x", base(summary), settings, [page])]


def test_the_rights_decide_how_much_is_too_much() -> None:
    ((level, message),) = copying(HELD)
    assert level is Level.ERROR
    assert message.startswith(
        "the pages reproduce 80 % of its prose (allowed: 60 %) under `rights: third-party`"
    )
    assert copying(replace(HELD, rights="own")) == []
    assert copying(HELD, page="") == []
    strict = replace(SETTINGS, limits={**SETTINGS.limits, "own": Limit(run=7)})
    ((_, message),) = copying(replace(HELD, rights="own"), strict)
    assert "8 words in a row (allowed: 7) under `rights: own`" in message


def test_only_a_reason_for_the_meter_moves_the_meter() -> None:
    assert copying(replace(HELD, overrides=(("h1", "why"),)))[0][0] is Level.ERROR
    ((level, message),) = copying(replace(HELD, overrides=(("copy-meter", "agreed by letter"),)))
    assert level is Level.NOTICE
    assert "(“agreed by letter”): the pages reproduce 80 %" in message


@pytest.mark.parametrize(
    ("where", "beside"),
    [
        ("seeds/2026/mill.txt", "seeds/2026/mill.yml"),
        ("seeds/mill.md", "seeds/mill.yml"),
        (".nutgraf/base/mill.jsonl", "the article's .yml"),
    ],
)
def test_the_file_to_write_into_is_named(where: str, beside: str) -> None:
    held, _ = check_holds(where, base(HELD), publish=True)
    (copied,) = check_copying(where, base(HELD), SETTINGS, [TEXT])
    assert f"Lift it with `lift: [h1]` in {beside}, or" in held.message
    assert copied.message.endswith(f"in {beside}")


def test_a_base_without_a_summary_says_nothing() -> None:
    empty = Base(slug="mill")
    assert list(check_holds("x", empty, publish=True)) == []
    assert list(check_copying("x", empty, SETTINGS, [TEXT])) == []
