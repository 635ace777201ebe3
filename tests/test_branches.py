"""Pages and bases of two branches, as git leaves them after a merge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.editing.ancestry import nearest
from generator.editing.base import Base, BaseItem, BasePage
from generator.editing.branches import rejoin, sides, untangled
from generator.editing.records import dump, load
from generator.items import Item

ORDER = ["one", "two", "three"]


def item(id_: str, text: str, note: str = "") -> BaseItem:
    notes = ((id_, note),) if note else ()
    return BaseItem(page="x/a.md", item=Item(id=id_, text=f"## {id_} {{ #{id_} }}\n\n{text}"), notes=notes)


def base(*items: BaseItem, others: tuple[BaseItem, ...] = ()) -> Base:
    page = BasePage(path="x/a.md", id="x/a", front="id: x/a\n")
    return Base(slug="x", pages=(page,), items=items, others=others)


def conflict(ours: str, theirs: str) -> str:
    return f"<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> other"


KEPT = base(item("one", "First."), item("two", "Second."), others=(item("one", "First, corrected."),))


@pytest.mark.parametrize(
    "text",
    [
        "No conflict.\n",
        "A heading\n=======\n",
        "<<<<<<< HEAD\nhalf of one\n",
        "a\n=======\nb\n>>>>>>> other\n",
        "<<<<<<< HEAD\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n",
    ],
)
def test_what_is_no_whole_conflict_is_left_as_it_is(text: str) -> None:
    assert sides(text) is None
    assert rejoin(text, KEPT, "x/a.md", ORDER) == text


def test_the_sides_are_the_pages_of_the_branches() -> None:
    text = f"a\n{conflict('b', 'c')}\nd\n"
    assert sides(text) == ("a\nb\nd\n", "a\nc\nd\n")


def test_the_ancestor_between_the_sides_is_on_neither() -> None:
    assert sides("<<<<<<< HEAD\na\n||||||| 123\nold\n=======\nb\n>>>>>>> other") == ("a", "b")


def test_a_front_matter_that_both_changed_differently_is_left_to_the_person() -> None:
    text = f"---\n{conflict('title: Mine', 'title: Yours')}\nid: x/a\n---\n\n## one {{ #one }}\n"
    assert rejoin(text, KEPT, "x/a.md", ORDER) == text


def test_nothing_that_a_person_typed_on_either_branch_is_lost() -> None:
    both = conflict("First, as I see it.", "First, as we saw it.")
    text = f"---\nid: x/a\n---\n\n## one {{ #one }}\n\n{both}\n"
    joined = rejoin(text, KEPT, "x/a.md", ORDER)
    assert "First, as I see it." in joined
    assert "First, as we saw it." in joined
    assert "<<<<<<<" not in joined


@pytest.mark.parametrize(
    ("ours", "theirs"), [("First, by hand.", "First."), ("First, corrected.", "First, by hand.")]
)
def test_where_one_branch_only_regenerated_the_words_of_the_other_stay(ours: str, theirs: str) -> None:
    text = f"---\nid: x/a\n---\n\n## one {{ #one }}\n\n{conflict(ours, theirs)}\n"
    assert rejoin(text, KEPT, "x/a.md", ORDER) == "---\nid: x/a\n---\n\n## one { #one }\n\nFirst, by hand.\n"


@pytest.mark.parametrize("swapped", [False, True])
def test_lines_of_another_item_that_git_put_into_one_are_no_edit(swapped: bool) -> None:
    """One branch split the item; git took the heading of its first half for that of the whole."""
    kept = base(
        item("one", "A."),
        item("two", "B."),
        others=(item("whole", "A.\n\nB, corrected."), item("four", "D.")),
    )
    sides_ = ("\n\n## two { #two }\n\nB.", "\n\nB, corrected.")
    text = f"---\nid: x/a\n---\n\n## one {{ #one }}\n\nA.\n{conflict(*(sides_[::-1] if swapped else sides_))}"
    joined = rejoin(f"{text}\n", kept, "x/a.md", ["one", "two"])
    assert "B, corrected." not in joined
    assert joined.count("B.") == 1


@pytest.mark.parametrize("line", ["D.", "Mine."])
def test_a_line_that_a_person_put_into_an_item_stays(line: str) -> None:
    """Another item's, too: that one still stands where it was."""
    kept = base(item("one", "A."), item("four", "D."))
    both = conflict("A.", f"A.\n\n{line}")
    text = f"---\nid: x/a\n---\n\n## one {{ #one }}\n\n{both}\n\n## four {{ #four }}\n\nD.\n"
    assert rejoin(text, kept, "x/a.md", ["one", "four"]).startswith(
        f"---\nid: x/a\n---\n\n## one {{ #one }}\n\nA.\n\n{line}\n"
    )


def test_what_only_one_branch_has_stays_in_its_place() -> None:
    two, three = "## two { #two }\n\nSecond.", "## three { #three }\n\nThird."
    text = f"---\nid: x/a\n---\n\n## one {{ #one }}\n\nFirst.\n\n{conflict(three, two)}\n"
    joined = rejoin(text, KEPT, "x/a.md", ORDER)
    assert joined.index("First.") < joined.index("Second.") < joined.index("Third.")


def test_footnotes_with_the_offsets_of_either_branch_are_the_generators() -> None:
    kept = base(item("one", "First.[^one]", "Article, paragraph 1 · characters 5–9"))
    notes = conflict(
        "[^one]: Article, paragraph 1 · characters 5–9", "[^one]: Article, paragraph 1 · characters 7–11"
    )
    for text in (notes, notes.replace("5–9", "x").replace("7–11", "5–9").replace("x", "7–11")):
        joined = rejoin(
            f"---\nid: x/a\n---\n\n## one {{ #one }}\n\nFirst.[^one]\n\n{text}\n", kept, "x/a.md", ORDER
        )
        assert joined.count("[^one]:") == 1
        assert joined.endswith("[^one]: Article, paragraph 1 · characters 5–9\n")


def test_the_base_of_two_branches_keeps_both_records_and_is_stale() -> None:
    ours, theirs = base(item("one", "First.")), base(item("one", "First, corrected."))
    both = load(dump(ours) + dump(theirs), "x")
    assert both.items == ours.items
    assert both.others == theirs.items
    assert both.doubled
    assert both.damaged == 0


def test_without_a_second_record_the_base_is_what_it_was() -> None:
    kept = replace(KEPT, others=())
    assert nearest(kept, {"one": "anything"}) is kept


@pytest.mark.parametrize("text", ["First.", "First, corrected."])
def test_what_either_branch_generated_is_no_edit(text: str) -> None:
    page = f"## one {{ #one }}\n\n{text}"
    assert nearest(KEPT, {"one": page}).items[0].item.text == page


def test_lines_of_both_branches_beside_those_of_a_person_are_no_edit() -> None:
    kept = base(item("one", "A.\n\nB."), others=(item("one", "A, corrected.\n\nB, corrected."),))
    page = "## one { #one }\n\nA, corrected.\n\nMine.\n\nB."
    (one,) = nearest(kept, {"one": page}).items
    assert one.item.text == "## one { #one }\n\nA, corrected.\n\nB."


FIRST, CORRECTED = (f"## one {{ #one }}\n\n{text}" for text in ("First.", "First, corrected."))
MINE = "## one { #one }\n\nFirst, by hand."


@pytest.mark.parametrize(
    ("there", "left"),
    [
        ((FIRST, CORRECTED), (FIRST,)),
        ((CORRECTED, FIRST, CORRECTED), (CORRECTED,)),
        ((FIRST, MINE), (MINE,)),
        ((MINE, CORRECTED), (MINE,)),
        ((MINE, f"{MINE} Again."), (MINE, f"{MINE} Again.")),
        ((MINE,), (MINE,)),
        (("## one { #one }\n\nSecond.", CORRECTED), (CORRECTED,)),  # git mixed the lines of two items
    ],
)
def test_of_an_item_that_git_put_there_twice_one_stays_and_no_hand_is_lost(
    there: tuple[str, ...], left: tuple[str, ...]
) -> None:
    def page(sections: tuple[str, ...]) -> str:
        return "---\nid: x/a\n---\n\n" + "\n\n".join([*sections, "## two { #two }\n\nSecond."]) + "\n"

    assert untangled(page(there), KEPT) == page(left)
    assert untangled(page(there), replace(KEPT, others=())) == page(there), "copies are a person's"
