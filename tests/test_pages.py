"""All pages of an article together: what holds of them whatever was found."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator import pages
from generator.markdown import document, references, shown, verify_item
from generator.model import Check, CheckKind, Corrections, Explainer, Span
from generator.pages import PAGES, render_pages
from generator.proof import gates
from generator.proof.links import check_links, outline
from generator.report import Finding
from tests.explainers import BARE, FERRY, at, explainers

CASES = Path(__file__).parent / "cases" / "pages"
SOME = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def broken(explainer: Explainer) -> list[Finding]:
    texts = {page.path: document(page) for page in render_pages(explainer)}
    return list(check_links({p: outline(t) for p, t in texts.items()}, where="docs"))


def words_on(explainer: Explainer) -> str:
    return "\n".join(document(page) for page in render_pages(explainer))


# --- what must not be on a page ----------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ADVERTISEMENT",  # boilerplate
        "a liar",  # held until an editor has looked
        "“We found cracks that nobody had told us about,” “What caused",  # two parts made one
        "*cracks*",  # a partial quote outside its clause
        "*90*",
        "*no surprise",
        "*the Alcyon will never sail",  # a consequence without its condition
        "](javascript:",
    ],
)
def test_what_never_stands_on_a_page(words: str) -> None:
    assert words not in words_on(FERRY)


def test_what_the_editor_hides_is_on_no_page() -> None:
    article = replace(
        FERRY.article, corrections=Corrections(hide=("a9", "b2", "q6", "t3", "r2", "tom-okafor"))
    )
    hidden = words_on(replace(FERRY, article=article))
    for words in ("a docker", "since 1998", "who will pay", "actors.md#actor-tom-okafor", "### Tom Okafor"):
        assert words in words_on(FERRY)
        assert words not in hidden
    assert broken(replace(FERRY, article=article)) == []


def test_a_lifted_hold_shows_what_was_held() -> None:
    article = replace(FERRY.article, corrections=Corrections(lifted=("c1",)))
    assert "a liar" in words_on(replace(FERRY, article=article))


def test_a_full_sentence_has_one_home() -> None:
    sentences = [s.span for s in FERRY.sentences]
    for sentence in sentences:
        homes = [
            page.path
            for page in render_pages(FERRY)
            for item in page.items
            for e in item.extracts
            if e.form == "quote" and e.span.contains(sentence) and not page.path.endswith("/index.md")
        ]
        assert len(homes) <= 1, FERRY.article[sentence]


# --- what must be ------------------------------------------------------------------------------


def test_the_folder_and_the_tuple_hold_the_same_pages() -> None:
    folder = Path(pages.__file__).parent
    modules = {p.stem for p in folder.glob("*.py") if not p.stem.startswith("_")}
    assert {page.__name__.rpartition(".")[2] for page in PAGES} == modules  # type: ignore[attr-defined]
    assert [page.NAME for page in PAGES] == [
        "index",
        "background",
        "actors",
        "quotes",
        "open-questions",
        "timeline",
    ]


def test_pages_without_findings_say_so() -> None:
    texts = {page.path: document(page) for page in render_pages(BARE)}
    assert "The article quotes nobody." in texts["bare/quotes.md"]
    assert "The article names nobody." in texts["bare/actors.md"]
    assert "The article marks nothing as open." in texts["bare/open-questions.md"]
    assert "The article tells nothing from before the news." in texts["bare/background.md"]
    assert "bare/timeline.md" not in texts


def test_every_page_names_itself_in_its_front_matter() -> None:
    for page in render_pages(FERRY):
        assert f"\nid: {page.id}\n" in document(page).partition("\n---\n")[0] + "\n"
        assert f"{page.id}.md" == page.path


def test_an_article_without_a_headline_is_called_by_its_file() -> None:
    article = replace(FERRY.article, slug="coast/ferry-repairs", title="", title_span=None)
    (overview,) = (p for p in render_pages(replace(FERRY, article=article)) if p.path.endswith("/index.md"))
    assert overview.meta["title"] == "Ferry repairs"
    assert overview.items[0].text.startswith("# Overview")


def test_the_overview_says_where_the_article_comes_from() -> None:
    (overview,) = (p for p in render_pages(FERRY) if p.path.endswith("/index.md"))
    assert overview.meta["source"] == {
        "publisher": "The Ellery Post",
        "url": "https://post.example/ferry?id=7",
        "published": FERRY.article.published,
        "origin": "supplied",
    }


def test_labels_are_first_words_and_more_where_those_are_taken() -> None:
    labels = {e.label for page in render_pages(FERRY) for item in page.items for e in item.extracts}
    assert "harbour-board-stops-ferry" in labels
    assert all(re.fullmatch(r"[a-z0-9-]{1,60}", label) for label in labels)


def test_quotes_of_sixty_speakers_are_all_there() -> None:
    text = "Head\n\n" + "\n\n".join(f"“Word {n} of many,” said Speaker {n}." for n in range(60))
    many = _sixty(text)
    quotes = next(document(p) for p in render_pages(many) if p.path.endswith("/quotes.md"))
    assert quotes.count("\n> “Word ") == 60
    assert broken(many) == []


def _sixty(text: str) -> Explainer:
    article = replace(
        FERRY.article,
        text=text,
        title_span=None,
        boilerplate=(),
        paragraphs=tuple(Span(x.start(), x.end()) for x in re.finditer("“.*", text)),
    )
    found = tuple(
        replace(
            FERRY.attributions[8],
            id=f"a{n}",
            content=(at(f"Word {n} of many,", text=text),),
            quoted=(at(f"“Word {n} of many,”", text=text),),
            cue=at("said", n, text=text),
            source=at(f"Speaker {n}", text=text),
        )
        for n in range(60)
    )
    sentences = tuple(replace(FERRY.sentences[1], span=p) for p in article.paragraphs)
    return Explainer(article=article, model="by hand", sentences=sentences, attributions=found)


@pytest.mark.parametrize("page", [p.NAME for p in PAGES])
def test_pages_are_as_they_were(page: str) -> None:
    """The case is `cases/pages/`; where a change is meant, `python -m tests.explainers` writes it anew."""
    (text,) = (document(p) for p in render_pages(FERRY) if p.path.endswith(f"/{page}.md"))
    assert text == (CASES / f"{page}.md").read_text(encoding="utf-8")


# --- laws --------------------------------------------------------------------------------------


@given(explainers())
@SOME
def test_every_item_shows_the_words_of_the_article(explainer: Explainer) -> None:
    for page in render_pages(explainer):
        for item in page.items:
            verify_item(item, explainer.article)


@given(explainers())
@SOME
def test_no_extract_loses_what_carries_it_or_shows_what_is_held(explainer: Explainer) -> None:
    held = [s for c in explainer.checks if c.hold for s in c.spans]
    for page in render_pages(explainer):
        for extract in (e for item in page.items for e in item.extracts):
            needed = gates.keep(explainer, extract.span)
            assert needed is None or extract.span.contains(needed)
            assert not any(h.overlaps(extract.span) for h in held)


@given(explainers())
@SOME
def test_every_link_leads_somewhere(explainer: Explainer) -> None:
    assert broken(explainer) == []


@given(explainers())
@SOME
def test_ids_are_given_once_and_stand_in_the_first_block(explainer: Explainer) -> None:
    for page in render_pages(explainer):
        ids = [item.id for item in page.items]
        assert sorted(ids) == sorted(set(ids))
        anchors = [a for item in page.items for a in re.findall(r"(?:\{[^{}\n]*#|id=\")([\w-]+)", item.text)]
        assert sorted(anchors) == sorted(set(anchors))
        for item in page.items:
            assert re.search(rf"[#\"]{re.escape(item.id)}[\s\"]", item.text.partition("\n\n")[0])


@given(explainers())
@SOME
def test_two_block_quotes_never_meet(explainer: Explainer) -> None:
    for page in render_pages(explainer):
        blocks = "\n\n".join(item.text for item in page.items).split("\n\n")
        assert not any(a.startswith(">") and b.startswith(">") for a, b in pairwise(blocks))


@given(explainers())
@SOME
def test_a_label_means_one_stretch_and_every_reference_has_its_note(explainer: Explainer) -> None:
    spans: dict[str, Span] = {}
    for page in render_pages(explainer):
        for extract in (e for item in page.items for e in item.extracts):
            assert spans.setdefault(extract.label, extract.span) == extract.span
        used = list(dict.fromkeys(label for item in page.items for label in references(item.text)))
        assert used == [label for label, _ in page.footnotes]


@given(explainers())
@SOME
def test_the_same_article_gives_the_same_bytes(explainer: Explainer) -> None:
    assert words_on(explainer) == words_on(explainer)


@given(explainers())
@SOME
def test_a_hold_on_everything_leaves_no_words(explainer: Explainer) -> None:
    all_of_it = Span(0, len(explainer.article.text))
    hold = Check(id="all", kind=CheckKind.HEADLINE, spans=(all_of_it,), message="Look.", hold=True)
    for page in render_pages(replace(explainer, checks=(hold,))):
        assert not any(item.extracts for item in page.items)
        assert not any(s.label for item in page.items for s in shown(item.text))
