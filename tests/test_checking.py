"""What stands on a page as the article's words must be the article's words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.checking import balanced, check_base, check_marks, check_page
from generator.editing.base import Base, BaseItem, sha256
from generator.items import Extract, Form, Item
from generator.model import Article, Span
from generator.reading import article_from_text

TEXT = """Mill to reopen

“We will open if the roof holds,” said Ada Finch. The council gave “no promise” on Monday.

“It is late. It is very late,” said Bo Lindgren.

SIGN UP FOR OUR NEWSLETTER
"""
ARTICLE = article_from_text(TEXT, slug="mill", language="en")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def item(id_: str, *extracts: tuple[str, str, Form], keeps: str = "", gone: bool = False) -> BaseItem:
    """Return an item that shows *extracts*: label, words and form."""
    blocks = [
        f"> {w}[^{n}]\n> {{ #{id_} }}" if f is Form.QUOTE else f"Said *{w}*[^{n}]\n{{ #{id_} }}"
        for n, w, f in extracts
    ]
    return BaseItem(
        page="mill/a.md",
        item=Item(
            id=id_, text="\n\n".join(blocks), extracts=tuple(Extract(n, span(w), f) for n, w, f in extracts)
        ),
        notes=tuple((n, f"where {n}") for n, _, _ in extracts),
        keeps=((extracts[0][0], span(keeps)),) if keeps else (),
        gone=gone,
    )


LATE = item("late", ("late", "“It is late. It is very late,” said Bo Lindgren.", Form.QUOTE))
PROMISE = item("promise", ("promise", "“no promise”", Form.ITALIC))
BASE = Base(
    slug="mill",
    text_sha256=sha256(TEXT),
    boilerplate=("SIGN UP FOR OUR NEWSLETTER", "."),
    items=(LATE, PROMISE),
)
PAGE = (
    f"---\nid: mill/a\n---\n\n{LATE.item.text}\n\n{PROMISE.item.text}\n\n"
    "[^late]: where late\n[^promise]: where promise\n"
)


def problems(text: str) -> list[str]:
    return [str(f) for f in check_page("a.md", text, BASE)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("> “It", "> “It"),
        ("{ #late }", "{ #late }\n\nMy own words about it.\n\n> A quotation of mine.\n\nAnd *my italics*."),
        ("said Bo", "said\u00a0Bo"),
        ("late. It", "late.\n> It"),
        ("> “It is late", "> “It is&#x20;late"),
        ("Said *“no promise”*", "Said _“no promise”_"),
        ("[^promise]: ", "[^mine]: my source\n[^promise]: "),
        ("{ #late }", "{ #late }\n\n```\n> “It is early”[^late]\n```"),
    ],
)
def test_an_editors_own_words_and_layout_are_no_error(old: str, new: str) -> None:
    assert old in PAGE
    assert problems(PAGE.replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("very late", "very,  late", 5, "these are not the article's words at [^late]"),
        ("very late", "not late", 5, "the page has “not late"),
        ("no promise", "a promise", 8, "these are not the article's words at [^promise]"),
        ("Lindgren.[^late]", "Lindgren.", 5, "lost its reference"),
        ("Lindgren.[^late]", "Lindgren.[^promise]", 5, "these are not the article's words at [^promise]"),
        ("where late", "elsewhere", 11, "should be `where late`"),
        ("[^late]: where late\n", "", 5, "[^late] has no footnote; put `[^late]: where late`"),
        ("[^promise]: ", "SIGN UP FOR OUR  newsletter\n\n[^promise]: ", 12, "is not part of the article"),
        ("[^promise]\n", "[^promise]\n\nSee[^nowhere].\n\n", 10, "[^nowhere] has no footnote"),
        ("> “It is late. It", "“It is late. It", 5, "no longer marked as the article's"),
    ],
)
def test_a_damage_is_named_with_its_place_and_a_way_out(old: str, new: str, line: int, says: str) -> None:
    assert old in PAGE
    found = problems(PAGE.replace(old, new, 1))
    assert any(p.startswith(f"error: a.md:{line}: ") and says in p for p in found), found


def test_the_words_of_a_label_are_those_of_the_article_now() -> None:
    older = item("old", ("late", "“It is late. It is very late,” said Bo Lindgren.", Form.QUOTE), gone=True)
    text = older.item.text.replace("very late", "too late")
    older = BaseItem(page=older.page, item=Item(id="old", text=text), notes=(("late", "once"),), gone=True)
    for items in ((older, LATE, PROMISE), (LATE, PROMISE, older)):
        base = Base(slug="mill", text_sha256=sha256(TEXT), items=items)
        assert list(check_page("a.md", PAGE, base)) == []


@pytest.mark.parametrize(
    "text", ["```\n<<<<<<\n```", "A heading\n=======\n", "a <<<<<<< b\n", ">>>>>> six", "> > > > > > > seven"]
)
def test_what_only_looks_like_a_mark_of_git_is_none(text: str) -> None:
    assert list(check_marks("a.md", text)) == []


def test_the_marks_of_a_conflict_are_named() -> None:
    found = list(check_marks("a.md", "---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"))
    assert [f.where for f in found] == ["a.md:2", "a.md:6"]


@pytest.mark.parametrize(
    "words",
    [
        "“It is late. It is very late,” said Bo Lindgren.",
        "“It is late.",  # the first sentence of a longer quotation
        "It is very late,”",  # the last one
        "It is very late",
        "said Ada Finch.",
        "“no promise” on Monday",
    ],
)
def test_marks_that_come_in_pairs_or_belong_to_a_longer_quotation_are_balanced(words: str) -> None:
    assert balanced(ARTICLE, span(words))


@pytest.mark.parametrize("words", ["gave “no", "roof holds,” said", "promise” on Monday."])
def test_half_a_quotation_in_the_middle_of_an_extract_is_not_balanced(words: str) -> None:
    assert not balanced(ARTICLE, span(words))


def test_a_quotation_that_the_article_leaves_open_is_its_own_affair() -> None:
    text = "Title of it\n\nHe wrote “this is how it began and it went on, said the clerk of the town.\n"
    article = article_from_text(text, slug="a", language="en")
    start = text.index("wrote")
    assert balanced(article, Span(start, start + 20))


def checked(items: Sequence[BaseItem], article: Article = ARTICLE, waiting: str = "") -> list[str]:
    base = Base(slug="mill", text_sha256=sha256(TEXT), items=tuple(items))
    return [f.message for f in check_base("base", base, article, frozenset([waiting]))]


def moved(kept: BaseItem, by: int) -> BaseItem:
    extracts = tuple(
        Extract(e.label, Span(e.span.start + by, e.span.end + by), e.form) for e in kept.item.extracts
    )
    return BaseItem(page=kept.page, item=Item(id=kept.item.id, text=kept.item.text, extracts=extracts))


def test_a_sound_base_raises_nothing() -> None:
    assert checked([LATE, PROMISE]) == []


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (moved(LATE, 1), "does not belong to"),
        (moved(PROMISE, 5000), "does not belong to"),
        (
            item("p", ("p", "“no promise”", Form.ITALIC), keeps="The council gave “no promise”"),
            "without the clause",
        ),
        (item("h", ("h", "gave “no", Form.ITALIC)), "without its partner"),
    ],
)
def test_an_extract_that_is_not_the_articles_is_an_error(bad: BaseItem, says: str) -> None:
    (message,) = checked([LATE, bad])
    assert says in message


def test_what_belongs_to_an_earlier_text_is_not_measured_by_this_one() -> None:
    bad = moved(LATE, 1)
    assert checked([bad], waiting="late") == []
    assert checked([BaseItem(page="a", item=bad.item, gone=True)]) == []
    other = article_from_text(f"{TEXT}\nMore of it was said later.\n", slug="mill", language="en")
    assert checked([bad], other) == []
