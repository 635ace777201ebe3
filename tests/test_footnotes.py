"""Footnote definitions: the generator's follow the references, a person's stay."""

from __future__ import annotations

import pytest

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
    assert NOTES.outdated(["words[^a]"], mine)
    assert NOTES.rebuild(["words[^a]"], mine) == (("a", "[^a]: where a"),)


def test_what_is_a_persons_or_is_what_it_should_be_is_not_outdated() -> None:
    mine = [("a", "[^a]: where a"), ("b", "[^b]: mine"), ("mine", "[^mine]: my source")]
    assert not NOTES.outdated(["words[^a][^b]"], mine)


def test_a_note_of_ours_that_nothing_refers_to_is_outdated_and_a_persons_is_not() -> None:
    assert NOTES.outdated(["words[^b]"], [("a", "[^a]: where a"), ("b", "[^b]: where b")])
    assert not NOTES.outdated(["words[^b]"], [("b", "[^b]: where b"), ("mine", "[^mine]: my source")])


def test_a_reference_whose_note_is_known_and_lacks_is_outdated() -> None:
    assert NOTES.outdated(["words[^a][^b]"], [("a", "[^a]: where a")])
    assert not NOTES.outdated(["words[^a][^other]"], [("a", "[^a]: where a")])


WHERE, ONCE = "Article, paragraph 3 · characters 60–71", "Article, paragraph 2 · characters 40–51"
MOVED = Notes(now={"a": WHERE, "b": "Article, headline · characters 0–9"}, generated=frozenset({("a", ONCE)}))


@pytest.mark.parametrize(
    ("label", "mine", "now"),
    [
        ("1", ONCE, WHERE),  # numbered anew by hand or by a formatter
        ("1", f"{ONCE}; compare the minutes", f"{WHERE}; compare the minutes"),
        ("a", f"{ONCE}; compare the minutes", f"{WHERE}; compare the minutes"),
        ("a", f"See [{ONCE}](https://example.org)", f"See [{WHERE}](https://example.org)"),
        ("a", ONCE.replace("–", "--"), WHERE),
        ("a", f"wrapped\n    {ONCE}", f"wrapped {WHERE}"),
    ],
)
def test_a_footnote_that_a_person_numbered_or_remarked_on_follows_the_article(
    label: str, mine: str, now: str
) -> None:
    definitions = [(label, f"[^{label}]: {mine}")]
    body = [f"words[^{label}]"]
    assert MOVED.outdated(body, definitions)
    after = MOVED.rebuild(body, definitions)
    assert after == ((label, f"[^{label}]: {now}"),)
    assert not MOVED.outdated(body, after)


@pytest.mark.parametrize(
    ("label", "mine"),
    [
        ("a", "Article, headline · characters 0–9"),  # that of another one
        ("1", "Article, paragraph 9 · characters 1–2"),
        ("1", "My source"),
        ("a", "My source"),
    ],
)
def test_a_footnote_of_another_place_is_a_persons(label: str, mine: str) -> None:
    definitions = ((label, f"[^{label}]: {mine}"),)
    body = [f"words[^{label}]"]
    assert not MOVED.outdated(body, definitions)
    assert MOVED.rebuild(body, definitions) == definitions


def test_without_a_record_a_footnote_of_our_form_is_ours() -> None:
    lost = Notes(now={"a": WHERE})
    definitions = [("a", f"[^a]: {ONCE}"), ("b", f"[^b]: {ONCE}; mine")]
    body = ["words[^a] and[^b]"]
    assert lost.outdated(body, definitions)
    assert lost.rebuild(body, definitions) == (("a", f"[^a]: {WHERE}"), definitions[1])
