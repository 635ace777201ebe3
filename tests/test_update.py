"""Pages on disk, base and pending: what a person made, changed, deleted or renamed stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.editing.base import Base, BaseItem, BasePage, base_path, pending_path
from generator.editing.changes import by_hand
from generator.editing.journal import write
from generator.editing.locating import locate, normal
from generator.editing.merge import Event
from generator.editing.records import read_base, read_pending, waits_as_recorded
from generator.editing.update import Plan, plan, settle
from generator.items import Item
from generator.settings import Settings

PAGE = "x/quotes.md"
Items = Mapping[str, str]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "docs/x").mkdir(parents=True)
    return Settings(root=tmp_path, docs_dir=tmp_path / "docs", seeds_dir=tmp_path / "seeds")


def planned(settings: Settings, items: Items, path: str = PAGE, front: str = "") -> Plan:
    """Plan for an article that gives one page with these items, or none."""
    fronts = {path: f"{front}id: x/quotes\n"} if items else {}
    pages = tuple(BasePage(path=p, id="x/quotes", front=f) for p, f in fronts.items())
    made = tuple(
        BaseItem(page=path, item=Item(id=i, text=f"## {i} {{ #{i} }}\n\n{text}")) for i, text in items.items()
    )
    return plan(
        settings, Base(slug="x", digest="d", pages=pages, items=made), fronts, read_base(settings, "x")
    )


def run(settings: Settings, items: Items, front: str = "") -> list[Event]:
    """Plan and write; return what there is to say."""
    result = planned(settings, items, front=front)
    assert write(settings.root, result.files, result.expected) == []
    assert planned(settings, items, front=front).files == {}, "the second run writes"
    return [event for _, _, event in result.events]


def page(settings: Settings) -> Path:
    return settings.docs_dir / PAGE


OLD = {"head": "Quotes.", "one": "First."}
NEW = {"head": "Quotes.", "one": "First, corrected."}


def test_what_a_person_typed_is_never_overwritten(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, by hand."))
    before = page(settings).read_bytes()
    assert run(settings, NEW) == [Event.PENDING]
    assert page(settings).read_bytes() == before
    assert [p.item.text for p in read_pending(settings, "x")] == ["## one { #one }\n\nFirst, corrected."]


def test_a_page_made_by_hand_is_not_replaced(settings: Settings) -> None:
    page(settings).write_text("mine\n")
    for items in (OLD, NEW, OLD):
        run(settings, items)
        assert page(settings).read_text() == "mine\n"
    assert {p.item.id for p in read_pending(settings, "x")} == set(OLD)


def test_a_deleted_page_stays_deleted(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).unlink()
    for items in (OLD, NEW, {}, OLD):
        run(settings, items)
        assert not page(settings).exists()


def test_an_edited_page_without_reason_any_more_keeps_the_edit(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, by hand."))
    run(settings, {})
    assert "First, by hand." in page(settings).read_text()
    run(settings, NEW)
    assert "First, by hand." in page(settings).read_text()


@pytest.mark.parametrize("damage", ["", "{", "<<<<<<< ours\n", "[]\n"])
def test_without_its_base_a_page_is_kept_and_the_news_wait(settings: Settings, damage: str) -> None:
    run(settings, OLD)
    before = page(settings).read_bytes()
    (settings.root / base_path("x")).write_text(damage)
    run(settings, NEW)
    assert page(settings).read_bytes() == before
    assert [p.item.id for p in read_pending(settings, "x")] == ["one"]


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("damage", ["lost", "flipped"])
def test_of_a_record_that_is_lost_the_item_waits_and_all_else_goes_on(
    settings: Settings, damage: str, number: int
) -> None:
    """Nothing of it is taken for a person's, written twice, or brought back."""
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, by hand."))
    file = settings.root / base_path("x")
    lines = file.read_text().splitlines(keepends=True)
    lines[number] = "" if damage == "lost" else lines[number].replace("u", "v", 1)
    file.write_text("".join(lines))
    run(settings, NEW | {"two": "Second."})
    text = page(settings).read_text()
    assert [text.count(w) for w in ("First", "by hand", "#one", "#head", "Quotes.")] == [1] * 5
    waiting = {p.item.id for p in read_pending(settings, "x")}
    assert waiting == {"one"} | ({"two"} if number == 0 else set())
    assert ("Second." in text) is (number != 0)


def test_an_item_deleted_by_hand_does_not_come_back_when_its_record_is_lost(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_text("---\nid: x/quotes\n---\n\n## head { #head }\n\nQuotes.\n")
    file = settings.root / base_path("x")
    file.write_text(
        "".join(line for line in file.read_text().splitlines(keepends=True) if '"id": "one"' not in line)
    )
    assert run(settings, NEW) == [Event.UNKNOWN]
    assert "First" not in page(settings).read_text()
    assert [p.item.id for p in read_pending(settings, "x")] == ["one"]


def test_what_waits_comes_back_when_its_file_is_lost(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, by hand."))
    run(settings, NEW)
    kept = read_base(settings, "x")
    assert kept
    assert waits_as_recorded(kept, read_pending(settings, "x"))
    file = settings.root / pending_path("x")
    whole = file.read_bytes()
    for damage in (None, b"", whole[: len(whole) // 2], whole.replace(b"First", b"Forst")):
        file.unlink() if damage is None else file.write_bytes(damage)
        assert not waits_as_recorded(kept, read_pending(settings, "x"))
        run(settings, NEW)
        assert file.read_bytes() == whole


def test_a_renamed_page_is_found_by_its_id(settings: Settings) -> None:
    run(settings, OLD)
    renamed = page(settings).with_name("what-they-say.md")
    page(settings).rename(renamed)
    run(settings, NEW)
    assert "First, corrected." in renamed.read_text()
    assert not page(settings).exists()


def test_another_file_beside_the_pages_is_never_touched(settings: Settings) -> None:
    mine = settings.docs_dir / "x/mine.md"
    mine.write_text("## one { #one }\n\nFirst.\n")
    run(settings, OLD)
    run(settings, NEW)
    run(settings, {})
    assert mine.read_text() == "## one { #one }\n\nFirst.\n"


def test_an_untouched_page_is_brought_up_to_date(settings: Settings) -> None:
    run(settings, OLD)
    assert run(settings, NEW) == []
    assert (
        page(settings).read_text()
        == "---\nid: x/quotes\n---\n\n## head { #head }\n\nQuotes.\n\n## one { #one }\n\nFirst, corrected.\n"
    )


def test_an_untouched_page_without_reason_is_removed(settings: Settings) -> None:
    run(settings, OLD)
    run(settings, {})
    assert not page(settings).exists()


@pytest.mark.parametrize(
    ("start", "newline", "end"),
    [(b"\xef\xbb\xbf", b"\n", b"\n"), (b"", b"\r\n", b"\r\n"), (b"", b"\n", b"")],
    ids=["BOM", "CRLF", "no final newline"],
)
def test_an_editors_habits_are_no_edit_and_stay(
    settings: Settings, start: bytes, newline: bytes, end: bytes
) -> None:
    run(settings, OLD)
    content = page(settings).read_bytes()
    page(settings).write_bytes(start + content.removesuffix(b"\n").replace(b"\n", newline) + end)
    before = page(settings).read_bytes()
    run(settings, OLD)
    assert page(settings).read_bytes() == before
    run(settings, NEW)
    after = page(settings).read_bytes()
    assert b"First, corrected." in after
    assert after.startswith(start)
    assert after.endswith(end)
    assert (b"\r\n" in after) == (newline == b"\r\n")


def test_bytes_that_are_no_text_stay(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_bytes(page(settings).read_bytes() + b"\nmine \xff\xfe\n")
    run(settings, NEW)
    assert b"mine \xff\xfe" in page(settings).read_bytes()
    assert b"First, corrected." not in page(settings).read_bytes() or b"mine" in page(settings).read_bytes()


def test_an_edit_that_equals_the_fresh_text_is_taken_over(settings: Settings) -> None:
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, corrected."))
    assert run(settings, NEW) == []
    kept = read_base(settings, "x") or Base(slug="x")
    assert by_hand(kept, {PAGE: normal(page(settings).read_bytes())}, {}) == []


def test_pages_that_a_person_gave_each_others_names_are_known_by_their_ids(settings: Settings) -> None:
    other = "x/actors.md"
    pages = tuple(BasePage(path=p, id=p.removesuffix(".md"), front="") for p in (PAGE, other))
    for path, name in ((PAGE, other), (other, "x/said.md")):
        (settings.docs_dir / name).write_text(f"---\nid: {path.removesuffix('.md')}\n---\n")
    assert locate(settings, pages) == {
        PAGE: settings.docs_dir / other,
        other: settings.docs_dir / "x/said.md",
    }


def test_a_page_that_was_deleted_is_not_taken_for_the_one_that_has_its_name(settings: Settings) -> None:
    pages = tuple(BasePage(path=p, id=p.removesuffix(".md"), front="") for p in (PAGE, "x/actors.md"))
    (settings.docs_dir / "x/actors.md").write_text("---\nid: x/quotes\n---\n")
    where = locate(settings, pages)
    assert where[PAGE] == settings.docs_dir / "x/actors.md"
    assert not where["x/actors.md"].exists()


def test_a_copy_of_a_page_is_a_persons(settings: Settings) -> None:
    run(settings, OLD)
    copy = settings.docs_dir / "x/copy.md"
    copy.write_bytes(page(settings).read_bytes())
    run(settings, NEW)
    assert "First, corrected." in page(settings).read_text()
    assert "corrected" not in copy.read_text()


def test_without_news_the_footnote_of_a_moved_item_comes_along_and_all_else_stays(settings: Settings) -> None:
    text = "## one { #one }\n\nFirst.[^n]"
    items = (
        BaseItem(page=PAGE, item=Item(id="one", text=text), notes=(("n", "where n"),)),
        BaseItem(page="x/b.md", item=Item(id="two", text="## two { #two }\n\nSee [it](quotes.md#one).")),
    )
    pages = tuple(BasePage(path=p, id=p, front=f"id: {p}\n") for p in (PAGE, "x/b.md"))
    base = Base(slug="x", digest="d", pages=pages, items=items)
    first = plan(settings, base, {p.path: p.front for p in pages}, None)
    write(settings.root, first.files, first.expected)
    assert settle(settings, base).files == {}
    page(settings).write_text("---\nid: x/quotes.md\n---\n\nMine,  as I   laid it out.\n")
    other = settings.docs_dir / "x/b.md"
    other.write_text(other.read_text().replace("## two", f"{text}\n\n## two"))
    settled = settle(settings, base)
    assert list(settled.files) == [Path("docs/x/b.md")]
    write(settings.root, settled.files, settled.expected)
    assert "See [it](#one)." in other.read_text()
    assert other.read_text().endswith("\n\n[^n]: where n\n")
    assert settle(settings, base).files == {}
    assert plan(settings, base, {p.path: p.front for p in pages}, base).files == {}


def test_without_news_a_link_to_what_the_article_gives_no_more_stays_as_the_run_left_it(
    settings: Settings,
) -> None:
    linked = {"one": "First.", "two": "See [one](quotes.md#one)."}
    run(settings, linked)
    page(settings).write_text(page(settings).read_text().replace("See", "By hand. See"))
    run(settings, {"head": "Quotes."})
    after = page(settings).read_text()
    assert "By hand. See [one](quotes.md)." in after
    kept = read_base(settings, "x")
    assert kept
    assert settle(settings, kept).files == {}


def test_without_news_a_footnote_that_was_lost_comes_back_and_a_persons_own_stays(settings: Settings) -> None:
    item = Item(id="one", text="## one { #one }\n\nFirst.[^n]")
    record = BasePage(path=PAGE, id="x/quotes", front="id: x/quotes\n")
    items = (BaseItem(page=PAGE, item=item, notes=(("n", "where n"),)),)
    base = Base(slug="x", digest="d", pages=(record,), items=items)
    page(settings).write_text(f"---\n{record.front}---\n\n{item.text}\n\nMine.[^m]\n\n[^m]: My source.\n")
    settled = settle(settings, base)
    write(settings.root, settled.files, settled.expected)
    assert page(settings).read_text().endswith("Mine.[^m]\n\n[^n]: where n\n[^m]: My source.\n")
    assert settle(settings, base).files == {}
