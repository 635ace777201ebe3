"""What stands on a page as the article's words must be the article's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.editing.base import Base, BaseItem, sha256
from generator.items import Extract, Form, Item
from generator.markdown import escape
from generator.model import Span
from generator.proof.checking import check_own_page, check_page, check_withdrawn
from generator.proof.expecting import expect
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
    boilerplate=("SIGN UP FOR OUR NEWSLETTER", ".", "Published"),
    items=(LATE, PROMISE),
)
PAGE = (
    f"---\nid: mill/a\n---\n\n{LATE.item.text}\n\n{PROMISE.item.text}\n\n"
    "[^late]: where late\n[^promise]: where promise\n"
)


def problems(text: str) -> list[str]:
    return [str(f) for f in check_page("a.md", text, expect(BASE))]


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
        ("[^promise]: ", "It was published by the council.\n\n[^promise]: "),
        ("{ #late }", "{ #late }\n\n```\n> “It is early”[^late]\n```"),
    ],
)
def test_an_editors_own_words_and_layout_are_no_error(old: str, new: str) -> None:
    assert old in PAGE
    assert problems(PAGE.replace(old, new, 1)) == []


@pytest.mark.parametrize(
    "line",
    [
        "SIGN UP FOR THE 2nd CAFÉ *SESSION* & MORE",
        "Follow us: https://www.mill.example/a_b, @mill",
        "Naïve façade of the Ærø STRASSE",
        "ADVERTISEMENT\u00a0FEATURE [sponsored]",
    ],
)
@pytest.mark.parametrize("around", ["{}", "More: {}, and mine.", "[{}](x.md)"])
def test_a_line_that_is_not_the_article_is_found_whatever_of_it_is_escaped(line: str, around: str) -> None:
    page = PAGE.replace("[^promise]: ", f"{around.format(escape(line))}\n\n[^promise]: ", 1)
    found = list(check_page("a.md", page, expect(replace(BASE, boilerplate=(line,)))))
    assert [f.where for f in found] == ["a.md:12"]
    assert "is not part of the article" in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("very late", "very,  late", 5, "these are not the article's words at [^late]"),
        ("very late", "not late", 5, "the page has ‘not late"),
        ("no promise", "a promise", 8, "these are not the article's words at [^promise]"),
        ("Lindgren.[^late]", "Lindgren.", 5, "lost its reference"),
        ("Lindgren.[^late]", "Lindgren.[^promise]", 5, "these are not the article's words at [^promise]"),
        ("where late", "elsewhere", 11, "should be `where late`"),
        ("[^late]: where late\n", "", 5, "[^late] has no footnote; put `[^late]: where late`"),
        ("[^promise]: ", "Published\n\n[^promise]: ", 12, "is not part of the article"),
        ("[^promise]: ", "SIGN UP FOR OUR  newsletter\n\n[^promise]: ", 12, "is not part of the article"),
        ("[^promise]\n", "[^promise]\n\nSee[^nowhere].\n\n", 10, "[^nowhere] has no footnote"),
        ("> “It is late. It", "“It is late. It", 5, "no longer marked as the article's"),
    ],
)
def test_a_damage_is_named_with_its_place_and_a_way_out(old: str, new: str, line: int, says: str) -> None:
    assert old in PAGE
    found = problems(PAGE.replace(old, new, 1))
    assert any(p.startswith(f"error: a.md:{line}: ") and says in p for p in found), found


def test_what_a_person_keeps_is_held_to_the_text_of_the_article_now() -> None:
    """An item that the article gives no more: its words may still stand where its footnote points."""
    base = replace(BASE, items=(LATE, replace(PROMISE, gone=True)))
    assert list(check_withdrawn("a.md", PAGE, base, ARTICLE)) == []
    later = article_from_text(TEXT.replace("no promise", "a promise"), slug="mill", language="en")
    (said,) = check_withdrawn("a.md", PAGE, base, later)
    assert str(said).startswith(
        "error: a.md:8: the article does not say this any more where [^promise] points"
    )
    assert "take it out, or drop the asterisks and make it your own words" in str(said)
    for own in ("“no promise”[^promise]", "“no promise”"):
        page = PAGE.replace("*“no promise”*[^promise]", own)
        assert [*check_withdrawn("a.md", page, base, later), *check_page("a.md", page, expect(base))] == []


def test_the_words_of_a_label_are_those_of_the_article_now() -> None:
    older = item("old", ("late", "“It is late. It is very late,” said Bo Lindgren.", Form.QUOTE), gone=True)
    text = older.item.text.replace("very late", "too late")
    older = BaseItem(page=older.page, item=Item(id="old", text=text), notes=(("late", "once"),), gone=True)
    for items in ((older, LATE, PROMISE), (LATE, PROMISE, older)):
        base = Base(slug="mill", text_sha256=sha256(TEXT), items=items)
        assert list(check_page("a.md", PAGE, expect(base))) == []


QUOTE = LATE.item.text.replace("{ #late }", "{ #late-copy }")


@pytest.mark.parametrize(
    ("between", "touch"),
    [("\n\n", True), ("\n\nSaid Bo.\n\n", False), ("\n>\n", False), ("\n\n> mine\n\n", True)],
)
def test_two_block_quotes_never_touch_where_one_is_the_articles(between: str, touch: bool) -> None:
    text = f"{LATE.item.text}{between}{QUOTE}\n\n[^late]: where late\n"
    assert any("two block quotes touch" in p for p in problems(text)) == touch


def test_two_block_quotes_of_a_persons_own_may_touch() -> None:
    assert problems("> Mine.\n\n> Mine too.\n") == []


def own(text: str) -> list[str]:
    return [str(f) for f in check_own_page("mine.md", text, [Base(slug="other"), BASE])]


def test_an_extract_on_a_page_of_a_persons_own_is_verified_by_its_footnote() -> None:
    assert own(f"# Mine\n\n{QUOTE}\n\n[^late]: where late\n") == []
    (said,) = own(f"# Mine\n\n{QUOTE.replace('very', 'not')}\n\n[^late]: where late\n")
    assert said.startswith("error: mine.md:3: these are not the article's words at [^late]")
    assert "restore them, or drop the `>` and make it your own sentence" in said


@pytest.mark.parametrize(
    "text", ["", "> Mine[^1].\n\n[^1]: A source.\n", "> Mine[^late].\n\n[^late]: elsewhere\n"]
)
def test_what_a_person_quotes_from_elsewhere_is_theirs(text: str) -> None:
    assert own(text) == []


def test_a_footnote_that_was_left_behind_is_named_with_its_text() -> None:
    (said,) = own(f"{QUOTE}\n")
    assert "put `[^late]: where late` at the end of the page" in said


PLACES = {
    "late": "Article, paragraph 3 · characters 114–162",
    "promise": "Article, paragraph 2 · characters 89–101",
}
CITED = replace(
    BASE, items=tuple(replace(i, notes=tuple((n, PLACES[n]) for n, _ in i.notes)) for i in BASE.items)
)
CITED_PAGE = PAGE.replace("where late", PLACES["late"]).replace("where promise", PLACES["promise"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[^late]", "[^1]"),
        ("[^promise]", "[^2]"),
        ("[^late]: Article, ", "[^late]: Article,\n    "),
        ("162", "162; compare the minutes of May"),
        (
            "Article, paragraph 3 · characters 114–162",
            "[paragraph 3 · characters 114--162](https://example.org)",
        ),
    ],
)
def test_footnotes_that_a_person_or_a_formatter_wrote_anew_are_no_error(old: str, new: str) -> None:
    assert old in CITED_PAGE
    assert list(check_page("a.md", CITED_PAGE.replace(old, new), expect(CITED))) == []
    assert list(check_own_page("mine.md", CITED_PAGE.replace(old, new), [CITED])) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("very late", "not late", "these are not the article's words at [^late]"),
        ("no promise", "a promise", "these are not the article's words at [^promise]"),
        ("> “It is late. It", "“It is late. It", "no longer marked as the article's"),
    ],
)
def test_words_stay_bound_to_their_place_under_another_number(old: str, new: str, says: str) -> None:
    page = CITED_PAGE.replace("[^late]", "[^1]").replace("[^promise]", "[^2]").replace(old, new)
    assert any(says in str(f) for f in check_page("a.md", page, expect(CITED)))


@pytest.mark.parametrize(("old", "new"), [("114–162", "114–163"), ("paragraph 3", "paragraph 4")])
def test_a_footnote_that_names_another_place_is_an_error(old: str, new: str) -> None:
    (said,) = check_page("a.md", CITED_PAGE.replace(old, new), expect(CITED))
    assert "the footnote [^late] was changed; it should be `Article, paragraph 3" in str(said)


def test_a_footnote_may_lead_to_where_the_words_of_what_waits_stand() -> None:
    moved = CITED_PAGE.replace("114–162", "214–262")
    fresh = replace(CITED.items[0], notes=(("late", "Article, paragraph 3 · characters 214–262"),))
    assert list(check_page("a.md", moved, expect(CITED, [fresh]))) == []
    assert list(check_page("a.md", moved.replace("[^late]", "[^1]"), expect(CITED, [fresh]))) == []
    (said,) = check_page("a.md", moved, expect(CITED))
    assert "the footnote [^late] was changed" in str(said)


def test_words_by_a_footnote_that_no_record_has_are_those_of_their_place() -> None:
    start = TEXT.index("“We will")
    end = TEXT.index(",” said Ada") + 2

    def found(words: str, note: str, base: Base = CITED) -> list[str]:
        text = f"{CITED_PAGE}\n> {words}[^mine]\n\n[^mine]: {note}\n"
        return [str(f) for f in check_withdrawn("a.md", text, base, ARTICLE)]

    place = f"Article, paragraph 1 · characters {start}–{end}"
    assert found("“We will open if the roof holds,”", place) == []
    assert found("“We will open when the roof holds,”", "The minutes of May") == []
    (said,) = found("“We will open when the roof holds,”", place)
    assert "the article does not say this any more where [^mine] points" in said
    (said,) = found("“We will open if the roof holds,”", f"Article, paragraph 1 · characters {start}–9999")
    assert "[^mine]" in said
    assert found("“Not so,”", place, replace(CITED, damaged=1)) == []
    assert found("“Not so,”", place, replace(CITED, text_sha256=sha256("earlier"))) == []
