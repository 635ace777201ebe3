"""Merging pages with hand edits: the whole table, and the laws over random histories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from generator.editing.base import Base, BaseItem, BasePage
from generator.editing.merge import Event, Merged, merge
from generator.editing.sections import Sections, join
from generator.items import Item

A, B = "x/a.md", "x/b.md"
FRONT = "id: x/a\ntitle: T\n"


def item(id_: str, *lines: str, page: str = A, note: str = "") -> BaseItem:
    text = "\n\n".join([f"## Heading {id_} {{ #{id_} }}", *lines])
    return BaseItem(page=page, item=Item(id=id_, text=text), notes=((note, f"where {note}"),) if note else ())


def generated(items: Sequence[BaseItem], front: str = FRONT) -> dict[str, str]:
    """Return the pages as they are generated the first time."""
    texts = {}
    for path in dict.fromkeys(i.page for i in items):
        own = [i for i in items if i.page == path]
        notes = tuple((label, f"[^{label}]: {text}") for i in own for label, text in i.notes)
        sections = tuple(i.item for i in own)
        texts[path] = join(Sections(front=front, sections=sections, definitions=notes))  # type: ignore[arg-type]
    return texts


def base(items: Sequence[BaseItem], front: str = FRONT) -> Base:
    paths = dict.fromkeys(i.page for i in items)
    return Base(slug="x", pages=tuple(BasePage(path=p, id=p, front=front) for p in paths), items=tuple(items))


def run(kept: Base, disk: Mapping[str, str], items: Sequence[BaseItem], front: str = FRONT) -> Merged:
    return merge(kept, disk, items, dict.fromkeys(dict.fromkeys(i.page for i in items), front))


OLD = [item("one", "First."), item("two", "Second.", "More of it."), item("three", "Third.")]


def edited(old: str, new: str) -> dict[str, str]:
    text = generated(OLD)[A]
    assert old in text
    return {A: text.replace(old, new)}


def fresh(**changes: str) -> list[BaseItem]:
    return [item(i.item.id, changes[i.item.id]) if i.item.id in changes else i for i in OLD]


def test_without_news_an_edited_page_stays_byte_for_byte() -> None:
    disk = edited("Second.", "Second,  by hand \\*.\n\n\n\nAnd  more")
    assert run(base(OLD), disk, OLD).texts == disk


def test_an_untouched_page_becomes_the_fresh_one_byte_for_byte() -> None:
    new = [
        item("zero", "New[^z].", note="z"),
        item("two", "Second, corrected."),
        item("three", "Third[^t].", note="t"),
    ]
    assert run(base(OLD), generated(OLD), new, "id: x/a\ntitle: New\n").texts == generated(
        new, "id: x/a\ntitle: New\n"
    )


def test_a_deleted_item_stays_deleted_even_when_it_changes() -> None:
    disk = {A: generated([OLD[0], OLD[2]])[A]}
    merged = run(base(OLD), disk, fresh(two="Second, corrected."))
    assert merged.texts == disk
    assert (A, "two", Event.TOMBSTONE) in merged.events
    again = run(replace(base(OLD), items=merged.items), disk, fresh(two="Second, once more."))
    assert "two" not in again.texts[A]


def test_a_deleted_item_that_was_gone_for_a_while_stays_deleted() -> None:
    disk = {A: generated([OLD[0], OLD[2]])[A]}
    merged = run(base(OLD), disk, [OLD[0], OLD[2]])
    assert run(replace(base(OLD), items=merged.items), disk, OLD).texts == disk


def test_where_both_changed_the_same_line_the_persons_stays_and_the_fresh_waits() -> None:
    disk = edited("First.", "First, by hand.")
    merged = run(base(OLD), disk, fresh(one="First, corrected."))
    assert merged.texts == disk
    assert [p.item.text for p in merged.pending] == [item("one", "First, corrected.").item.text]
    assert "First." in next(i.item.text for i in merged.items if i.item.id == "one")


def test_a_conflict_does_not_hold_up_other_items() -> None:
    merged = run(
        base(OLD),
        edited("First.", "First, by hand."),
        fresh(one="First, corrected.", three="Third, corrected."),
    )
    assert "Third, corrected." in merged.texts[A]


def test_changes_of_different_lines_of_one_item_are_combined() -> None:
    new = [OLD[0], item("two", "Second, corrected.", "More of it."), OLD[2]]
    merged = run(base(OLD), edited("More of it.", "More of it, by hand."), new)
    assert "Second, corrected." in merged.texts[A]
    assert "More of it, by hand." in merged.texts[A]
    assert not merged.pending


def test_an_edited_item_that_the_article_gives_no_more_stays() -> None:
    disk = edited("First.", "First, by hand.")
    merged = run(base(OLD), disk, OLD[1:])
    assert "First, by hand." in merged.texts[A]
    assert (A, "one", Event.YOURS) in merged.events


SPEAKERS = [
    item("ann"),
    BaseItem(page=A, item=Item(id="said-a", text="> It holds.\n> { #said-a }")),
    item("bo"),
    BaseItem(page=A, item=Item(id="said-b", text="> It is late.\n> { #said-b }")),
    item("end"),
]


def test_what_a_person_keeps_never_comes_to_stand_under_the_heading_of_another() -> None:
    disk = {A: generated(SPEAKERS)[A].replace("{ #said-b }", "{ #said-b }\n\nMy note.")}
    left = [i for i in SPEAKERS if i.item.id not in {"bo", "said-b"}]
    merged = run(base(SPEAKERS), disk, left)
    assert merged.texts == disk
    again = run(replace(base(left), items=merged.items), merged.texts, left)
    assert again.texts == disk


@pytest.mark.parametrize("note", ["", "## Mine\n\nMy note."])
def test_a_heading_with_nothing_of_a_persons_below_it_goes(note: str) -> None:
    text = generated(SPEAKERS)[A].replace("## Heading end", f"{note}\n\n## Heading end".lstrip("\n"))
    left = [i for i in SPEAKERS if i.item.id not in {"bo", "said-b"}]
    merged = run(base(SPEAKERS), {A: text}, left)
    assert "#bo" not in merged.texts[A]
    assert "It is late" not in merged.texts[A]
    assert note in merged.texts[A]


def test_an_untouched_item_that_the_article_gives_no_more_goes() -> None:
    assert run(base(OLD), generated(OLD), OLD[1:]).texts == generated(OLD[1:])


def test_a_moved_item_stays_where_it_was_put_and_follows_the_article() -> None:
    disk = generated([OLD[2], OLD[0], OLD[1]])
    merged = run(base(OLD), disk, fresh(three="Third, corrected."))
    assert merged.texts == generated([item("three", "Third, corrected."), OLD[0], OLD[1]])


def test_an_item_moved_to_another_page_follows_the_article_with_its_footnote() -> None:
    old = [item("one", "First[^n].", note="n"), item("two", "Second.", page=B)]
    disk = {A: "---\n" + FRONT + "---\n\n", **generated([old[1], replace(old[0], page=B)])}
    new = [item("one", "First, corrected[^n].", note="n"), old[1]]
    merged = run(base(old), disk, new)
    assert "First, corrected[^n]." in merged.texts[B]
    assert "[^n]: where n" in merged.texts[B]
    assert "First" not in merged.texts[A]


@pytest.mark.parametrize(("before", "after"), [("First.", "First, corrected."), ("Mine.", "Mine.")])
def test_a_copy_follows_while_nobody_touched_it_and_then_stays(before: str, after: str) -> None:
    copy = OLD[0].item.text.replace("First.", before)
    disk = {A: generated(OLD)[A].rstrip("\n") + f"\n\n{copy}\n"}
    merged = run(base(OLD), disk, fresh(one="First, corrected."))
    first, last = (merged.texts[A].split("Heading one { #one }")[n] for n in (1, 2))
    assert "First, corrected." in first
    assert last.strip() == after
    assert merged.pending == ()


def test_a_copy_without_news_keeps_its_layout() -> None:
    copy = OLD[0].item.text.replace("First.", "First. ")
    disk = {A: generated(OLD)[A].rstrip("\n") + f"\n\n{copy}\n"}
    assert run(base(OLD), disk, OLD).texts[A].endswith(copy + "\n")


def test_copies_of_what_the_article_gives_no_more_stay() -> None:
    copy = OLD[0].item.text
    disk = {A: generated(OLD)[A].rstrip("\n") + f"\n\n{copy}\n"}
    assert run(base(OLD), disk, OLD[1:]).texts[A].count("First.") == 1


def test_a_section_made_by_hand_stays_where_it_is() -> None:
    disk = edited("## Heading three", "## Mine\n\nMy words.\n\n## Heading three")
    text = run(base(OLD), disk, fresh(two="Second, corrected.", three="Third, corrected.")).texts[A]
    assert text.index("Second, corrected.") < text.index("My words.") < text.index("Third, corrected.")


def test_a_section_made_by_hand_with_the_id_of_a_new_item_stays_beside_it() -> None:
    disk = edited("## Heading three", "## Mine { #four }\n\nMy words.\n\n## Heading three")
    merged = run(base(OLD), disk, [*OLD, item("four", "Fourth.")])
    assert "My words." in merged.texts[A]
    assert "Fourth." in merged.texts[A]
    assert "{ #four-2 }" in merged.texts[A]


def test_new_items_come_after_their_predecessor() -> None:
    new = [OLD[0], item("new", "New."), *OLD[1:]]
    text = run(base(OLD), edited("Third.", "Third, by hand."), new).texts[A]
    assert text.index("First.") < text.index("New.") < text.index("Second.")


def test_a_page_deleted_by_hand_stays_deleted() -> None:
    old = [*OLD, item("b", "On b.", page=B)]
    disk = {A: generated(old)[A]}
    merged = run(base(old), disk, [*OLD, item("b", "On b, corrected.", page=B), item("c", "New.", page=B)])
    assert B not in merged.texts


def test_an_item_whose_link_led_to_a_deleted_page_still_follows_the_article() -> None:
    old = [item("one", "First, see [Second](b.md#two)."), item("two", "Second.", page=B)]
    new = [item("one", "First, corrected, see [Second](b.md#two)."), old[1]]
    disk = run(base(old), {A: generated(old)[A]}, old).texts
    assert "First, see Second." in disk[A]
    merged = run(base(old), disk, new)
    assert "First, corrected, see Second." in merged.texts[A]
    assert not merged.pending
    assert merged.events == ()


def test_a_page_without_its_base_is_kept_and_the_fresh_items_wait() -> None:
    disk = {A: "# My page\n\nMy words.\n"}
    merged = run(Base(slug="x"), disk, OLD)
    assert merged.texts == disk
    assert len(merged.pending) == len(OLD)


def test_a_page_without_its_base_that_was_not_edited_is_taken_over() -> None:
    merged = run(Base(slug="x"), generated(OLD), OLD)
    assert merged.texts == generated(OLD)
    assert not merged.pending
    assert len(merged.items) == len(OLD)


def test_front_matter_is_merged_key_by_key() -> None:
    disk = edited("title: T", "title: T\ntags: [mine]")
    assert "title: New\ntags: [mine]\n" in run(base(OLD), disk, OLD, "id: x/a\ntitle: New\n").texts[A]


def test_a_front_matter_key_that_both_changed_stays_the_persons() -> None:
    disk = edited("title: T", "title: Mine")
    assert "title: Mine\n" in run(base(OLD), disk, OLD, "id: x/a\ntitle: New\n").texts[A]


@pytest.mark.parametrize(
    "layout",
    [
        lambda t: t.replace("\n\n", "\n\n\n"),
        lambda t: t.replace("Second.", "Second.  "),
        lambda t: t.replace("More of it.", "More\nof it."),
    ],
    ids=["empty lines", "trailing spaces", "wrapping"],
)
def test_layout_alone_is_no_edit(layout: object) -> None:
    disk = {A: layout(generated(OLD)[A])}  # type: ignore[operator]
    merged = run(base(OLD), disk, fresh(two="Second, corrected."))
    assert "Second, corrected." in merged.texts[A]
    assert not merged.pending


def test_an_item_whose_words_were_corrected_keeps_its_id_and_the_edit_in_it() -> None:
    long = "A long enough statement of some forty words that the corrected article changes in one place only, near its very end."  # noqa: E501
    old = [item("statement-a", long, "Remark."), OLD[0]]
    disk = {A: generated(old)[A].replace("Remark.", "Remark by hand.")}
    new = [
        item("statement-b", long.replace("very end", "real end"), "Remark."),
        item("one", "See [it](b.md#statement-b)."),
    ]
    new = [
        replace(
            new[0],
            item=replace(
                new[0].item, text=new[0].item.text.replace("Heading statement-b", "Heading statement-a")
            ),
        ),
        new[1],
    ]
    text = run(base(old), disk, new).texts[A]
    assert "real end" in text
    assert "Remark by hand." in text
    assert "#statement-b" not in text


def test_a_footnote_that_a_person_wrote_stays() -> None:
    disk = edited("First.", "First[^mine].")
    disk = {A: disk[A] + "\n[^mine]: My source.\n"}
    text = run(base(OLD), disk, fresh(three="Third, corrected.")).texts[A]
    assert "[^mine]: My source." in text


def test_a_fence_holds_no_items() -> None:
    disk = edited("First.", "First.\n\n```\n## Heading two { #two }\n\ncode\n```")
    merged = run(base(OLD), disk, fresh(two="Second, corrected."))
    assert "code\n```" in merged.texts[A]
    assert "Second, corrected." in merged.texts[A]
