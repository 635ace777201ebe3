"""From heads to a tree; `test_tokens.py` compares what it says with spaCy."""

from __future__ import annotations

from generator.parsing.linking import link
from generator.parsing.tokens import Doc


def linked(heads: list[int], labels: str) -> Doc:
    doc = Doc("x" * len(heads))
    for i, label in enumerate(labels):
        doc.add(i, "x", "").dep_ = label.strip()
    link(doc, heads)
    return doc


def test_words_without_a_label_start_no_sentence() -> None:
    doc = linked([0, 1, 1], " RD")
    assert [t.is_sent_start for t in doc] == [False, True, False]


def test_crossing_branches_are_not_one_stretch() -> None:
    doc = linked([2, 3, 3, 3], "dddR")
    assert [t.i for t in doc[2].subtree] == [0, 2]
    assert [t.i for t in doc[3].subtree] == [1, 0, 2, 3]  # left to right by the children, as in spaCy
    assert not doc[3].unbroken


def test_a_sentence_starts_at_the_first_word_below_its_root() -> None:
    doc = linked([1, 2, 2, 4, 4], "ddRdR")
    assert [t.i for t in doc if t.is_sent_start] == [0, 3]


def test_a_deep_tree_needs_no_deep_stack() -> None:
    size = 50_000
    doc = linked([max(0, i - 1) for i in range(size)], "R" + "d" * (size - 1))
    assert len(doc[0].subtree) == size
    assert doc[0].right_edge.i == size - 1
