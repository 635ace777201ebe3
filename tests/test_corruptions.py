"""Pages damaged in random ways: each damage is caught, and clean pages raise nothing."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from generator.editing.base import Base
from generator.editing.recording import base_of
from generator.extractors import explain
from generator.items import Form
from generator.markdown import document
from generator.model import Article
from generator.pages import render_pages
from generator.proof.checking import check_page
from generator.proof.expecting import expect
from generator.proof.extracts import Found, take_apart
from generator.proof.links import check_links, outline
from generator.proof.proving import check_base
from generator.reading import article_from_text, read_seed
from generator.report import Finding

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "lloyd-austin-north-korean-troops.txt"
TEXTS = sorted((ROOT / "tests/quality/articles").glob("*.txt"))
TRIES = 40  # of each kind of damage, spread over the articles

Pages = dict[str, str]


class Sample:
    """The clean pages of one article."""

    def __init__(self, article: Article, base: Base, pages: Pages) -> None:
        self.article = article
        self.base = base
        self.pages = pages

    def findings(self, pages: Pages) -> list[Finding]:
        found = [f for path, text in pages.items() for f in check_page(path, text, expect(self.base))]
        return [
            *found,
            *check_base("base", self.base, self.article, frozenset()),
            *check_links({p: outline(t) for p, t in pages.items()}, where="docs"),
        ]


@pytest.fixture(scope="module")
def samples(nlp: Language) -> list[Sample]:
    articles = [read_seed(SEED, seeds_dir=SEED.parent)]
    articles += [article_from_text(path.read_text(encoding="utf-8"), slug=path.stem) for path in TEXTS]
    made = []
    for article in articles:
        explainer = explain(article, nlp)
        pages = render_pages(explainer)
        base = base_of(explainer, pages)
        made.append(Sample(explainer.article, base, {page.path: document(page) for page in pages}))
    return made


def test_clean_pages_raise_nothing(samples: list[Sample]) -> None:
    assert [str(f) for sample in samples for f in sample.findings(sample.pages)] == []


def extracts(sample: Sample, path: str, form: Form | None = None) -> list[Found]:
    return [f for f in take_apart(sample.pages[path]).found if f.label and (form is None or f.form is form)]


def replaced(text: str, found: Found, words: str, label: str | None = None) -> str:
    """Return a page with other words in the place of an extract, or with another label after it."""
    lines = text.split("\n")
    old = re.compile(rf"{re.escape(found.words)}((?:\]\([^)]*\))?[*_]?)\[\^{found.label}\]")
    line, number = old.subn(
        lambda m: f"{words}{m[1]}[^{label or found.label}]", lines[found.line - 1], count=1
    )
    assert number == 1
    lines[found.line - 1] = line
    return "\n".join(lines)


Damage = Callable[[Sample, str, random.Random], str | None]
"""Returns the damaged page, or `None` where the page does not lend itself to it."""


def an_extract(sample: Sample, path: str, rng: random.Random, form: Form | None = None) -> Found | None:
    found = [f for f in extracts(sample, path, form) if len(f.words.split()) > 2]
    return rng.choice(found) if found else None


def swap_a_word(sample: Sample, path: str, rng: random.Random) -> str | None:
    if not (found := an_extract(sample, path, rng)):
        return None
    words = found.words.split(" ")
    n = rng.randrange(len(words))
    words[n] = "never" if words[n] != "never" else "always"
    return replaced(sample.pages[path], found, " ".join(words))


def change_a_character(sample: Sample, path: str, rng: random.Random) -> str | None:
    if not (found := an_extract(sample, path, rng)):
        return None
    places = [
        i for i, c in enumerate(found.words) if c.isalpha() and "&#" not in found.words[max(0, i - 6) : i + 1]
    ]
    n = rng.choice(places)
    return replaced(
        sample.pages[path],
        found,
        found.words[:n] + ("x" if found.words[n] != "x" else "y") + found.words[n + 1 :],
    )


def drop_a_word(sample: Sample, path: str, rng: random.Random) -> str | None:
    if not (found := an_extract(sample, path, rng)):
        return None
    words = found.words.split(" ")
    del words[rng.randrange(len(words))]
    return replaced(sample.pages[path], found, " ".join(words))


def cut_the_end(sample: Sample, path: str, rng: random.Random) -> str | None:
    if not (found := an_extract(sample, path, rng)):
        return None
    words = found.words.split(" ")
    return replaced(sample.pages[path], found, " ".join(words[: rng.randrange(1, len(words))]))


def splice_two_passages(sample: Sample, path: str, rng: random.Random) -> str | None:
    quotes = extracts(sample, path, Form.QUOTE)
    if len(quotes) < 2:
        return None
    a, b = rng.sample(quotes, 2)
    return replaced(sample.pages[path], a, f"{a.words} {b.words}")


def use_the_words_of_another(sample: Sample, path: str, rng: random.Random) -> str | None:
    found = extracts(sample, path)
    other = [(a, b) for a in found for b in found if a.words != b.words]
    if not other:
        return None
    a, b = rng.choice(other)
    return replaced(sample.pages[path], a, b.words)


def point_to_another_footnote(sample: Sample, path: str, rng: random.Random) -> str | None:
    found = extracts(sample, path)
    other = [(a, b.label) for a in found for b in found if a.words != b.words and a.label != b.label]
    if not other:
        return None
    a, label = rng.choice(other)
    return replaced(sample.pages[path], a, a.words, label)


def drop_a_reference(sample: Sample, path: str, rng: random.Random) -> str | None:
    if not (found := an_extract(sample, path, rng, Form.QUOTE)):
        return None
    lines = sample.pages[path].split("\n")
    lines[found.line - 1] = lines[found.line - 1].replace(f"[^{found.label}]", "", 1)
    return "\n".join(lines)


def change_a_footnote(sample: Sample, path: str, rng: random.Random) -> str | None:
    notes = re.findall(r"^\[\^[^\]]+\]:.*characters \d+", sample.pages[path], re.MULTILINE)
    if not notes:
        return None
    note = rng.choice(notes)
    return sample.pages[path].replace(note, f"{note}7", 1)


def remove_a_footnote(sample: Sample, path: str, rng: random.Random) -> str | None:
    notes = re.findall(r"^\[\^[^\]]+\]:.*\n", sample.pages[path], re.MULTILINE)
    return sample.pages[path].replace(rng.choice(notes), "", 1) if notes else None


def add_boilerplate(sample: Sample, path: str, rng: random.Random) -> str | None:
    lines = [
        sample.article[b]
        for b in sample.article.boilerplate
        if sum(c.isalpha() for c in sample.article[b]) > 6
    ]
    if not lines:
        return None
    body = sample.pages[path].split("\n\n")
    body.insert(rng.randrange(2, len(body)), rng.choice(lines))
    return "\n\n".join(body)


def cut_off_a_condition(sample: Sample, path: str, rng: random.Random) -> str | None:
    found = [f for f in extracts(sample, path) if re.search(r"\b[Ii]f\b[^,.]*,", f.words)]
    if not found:
        return None
    a = rng.choice(found)
    return replaced(sample.pages[path], a, re.sub(r"\b[Ii]f\b[^,.]*,\s*", "", a.words, count=1))


def drop_a_hedge(sample: Sample, path: str, rng: random.Random) -> str | None:
    hedge = re.compile(r"\b(?:could|may|might|not|reportedly|allegedly|about|would)\s")
    found = [f for f in extracts(sample, path) if hedge.search(f.words)]
    if not found:
        return None
    a = rng.choice(found)
    return replaced(sample.pages[path], a, hedge.sub("", a.words, count=1))


def drop_sic(sample: Sample, path: str, rng: random.Random) -> str | None:
    sic = re.compile(r"\s?(?:&#x5b;|\[)sic(?:&#x5d;|\])", re.IGNORECASE)
    found = [f for f in extracts(sample, path) if sic.search(f.words)]
    if not found:
        return None
    a = rng.choice(found)
    return replaced(sample.pages[path], a, sic.sub("", a.words, count=1))


def drop_a_mark(sample: Sample, path: str, rng: random.Random) -> str | None:
    found = [f for f in extracts(sample, path) if "”" in f.words]
    if not found:
        return None
    a = rng.choice(found)
    return replaced(sample.pages[path], a, a.words.replace("”", "", 1))


def break_a_link(sample: Sample, path: str, rng: random.Random) -> str | None:
    links = re.findall(r"\]\(([^)\s]+\.md#[^)\s]+)\)", sample.pages[path])
    return sample.pages[path].replace(f"({rng.choice(links)})", "(nowhere.md#x)", 1) if links else None


DAMAGES: tuple[Damage, ...] = (
    swap_a_word,
    change_a_character,
    drop_a_word,
    cut_the_end,
    splice_two_passages,
    use_the_words_of_another,
    point_to_another_footnote,
    drop_a_reference,
    change_a_footnote,
    remove_a_footnote,
    add_boilerplate,
    cut_off_a_condition,
    drop_a_hedge,
    drop_sic,
    drop_a_mark,
    break_a_link,
)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.__name__.replace("_", " "))
def test_damage_is_caught(samples: list[Sample], damage: Damage) -> None:
    rng = random.Random(damage.__name__)
    done = 0
    pages = [(sample, path) for sample in samples for path in sample.pages]
    rng.shuffle(pages)
    for sample, path in pages * 3:
        damaged = damage(sample, path, rng)
        if damaged is None or damaged == sample.pages[path]:
            continue
        assert sample.findings({**sample.pages, path: damaged}), f"{path}: {damage.__name__}"
        done += 1
        if done == TRIES:
            return
    assert done >= 3, "no page lends itself to this damage"


def test_an_editors_own_words_are_no_damage(samples: list[Sample]) -> None:
    own = "\n\n> A block quote of the editor's own, from somewhere else.\n\nAnd *italics* too, with [a link](index.md).\n"  # noqa: E501
    for sample in samples[:3]:
        for path, text in sample.pages.items():
            assert sample.findings({**sample.pages, path: text.replace("\n\n[^", f"{own}\n[^", 1)}) == []
