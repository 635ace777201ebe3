"""Footnote definitions: the generator's follow the references, a person's stay."""

from __future__ import annotations

from generator.editing.footnotes import Notes

NOTES = Notes(now={"a": "where a", "b": "where b"}, generated=frozenset({("a", "once a"), ("c", "once c")}))


def test_a_note_that_a_person_wrote_stays_with_or_without_its_reference() -> None:
    mine = [("mine", "[^mine]: my source"), ("idle", "[^idle]: kept for later")]
    assert NOTES.rebuild(["words[^mine]"], mine) == tuple(mine)


def test_a_note_that_a_person_changed_is_not_written_over() -> None:
    assert NOTES.rebuild(["words[^a]"], [("a", "[^a]: where a, I think")]) == (
        ("a", "[^a]: where a, I think"),
    )


def test_a_reference_that_the_generator_does_not_know_gets_no_note() -> None:
    assert NOTES.rebuild(["words[^other]"], []) == ()


def test_no_note_stays_behind_its_reference() -> None:
    mine = [
        ("a", "[^a]: where a"),
        ("c", "[^c]: once c"),
        ("d", "[^d]: Article, paragraph 2 · characters 1–9"),
    ]
    assert NOTES.rebuild(["words[^b]"], mine) == (("b", "[^b]: where b"),)


def test_notes_stand_in_order_of_first_reference() -> None:
    assert [label for label, _ in NOTES.rebuild(["x[^b] y[^a]", "z[^b]"], [])] == ["b", "a"]


def test_a_note_of_ours_follows_the_article() -> None:
    mine = [("a", "[^a]: once a")]
    assert NOTES.stale(mine)
    assert NOTES.rebuild(["words[^a]"], mine) == (("a", "[^a]: where a"),)


def test_what_is_a_persons_or_is_what_it_should_be_is_not_stale() -> None:
    assert not NOTES.stale([("a", "[^a]: where a"), ("b", "[^b]: mine"), ("mine", "[^mine]: my source")])
