"""The first seed: what is found, compared with what a person reads in it.

The figures of each kind are printed (`pytest -rP tests/test_seed.py` shows them).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from generator.extractors import explain
from generator.model import CheckKind, EntityKind, Explainer, MentionKind, Origin, Span
from generator.pages import render_pages
from generator.reading import read_seed

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "lloyd-austin-north-korean-troops.txt"
EXPECTED: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/seed.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def explainer(nlp: Language) -> Explainer:
    return explain(read_seed(SEED, seeds_dir=SEED.parent), nlp)


def report(kind: str, missed: Sequence[object], total: int) -> None:
    print(f"{kind:15} {total - len(missed)}/{total}", *(["missed:", missed] if missed else []))  # noqa: T201 - the figures


def sentence_start(explainer: Explainer, span: Span) -> int:
    sentence = explainer.sentence(span)
    return sentence.span.start if sentence else span.start


def test_nothing_is_said_to_be_open_that_is_not(explainer: Explainer) -> None:
    starts = {sentence_start(explainer, e) for q in explainer.open_questions for e in q.evidence[:1]}
    assert starts & set(EXPECTED["not_questions"]) == set()


def test_the_news_is_not_background(explainer: Explainer) -> None:
    assert {b.span.start for b in explainer.background} & set(EXPECTED["news"]) == set()


def test_no_boilerplate_is_on_any_page(explainer: Explainer) -> None:
    article = explainer.article
    assert [[b.start, b.end] for b in article.boilerplate] == EXPECTED["boilerplate"]
    text = "\n".join(item.text for page in render_pages(explainer) for item in page.items)
    assert "CLICK HERE" not in text
    assert "Related Content" not in text


def test_no_quotation_joins_two(explainer: Explainer) -> None:
    segments = {(s, e) for s, e, *_ in EXPECTED["quotes"]}
    found = {(q.start, q.end) for a in explainer.attributions for q in a.quoted}
    assert found <= segments


def test_every_quotation_has_its_offsets_speaker_and_cue(explainer: Explainer) -> None:
    found = {
        (q.start, q.end, a.speaker, explainer.article[a.cue].split()[-1] if a.cue else None)
        for a in explainer.attributions
        for q in a.quoted
    }
    missed = [q for q in EXPECTED["quotes"] if tuple(q) not in found]
    report("quotes", missed, len(EXPECTED["quotes"]))
    assert missed == []


def test_statements_without_marks_have_source_cue_and_content(explainer: Explainer) -> None:
    article = explainer.article
    found = [
        (article[a.source], article[a.cue], " ".join(article[c] for c in a.content))
        for a in explainer.attributions
        if a.source and a.cue
    ]
    missed = [
        [source, cue, words]
        for source, cue, words in EXPECTED["claims"]
        if not any(source == s and cue.split()[-1] in c and words in w for s, c, w in found)
    ]
    report("claims", missed, len(EXPECTED["claims"]))
    assert missed == []


def test_every_person_has_role_and_aliases(explainer: Explainer) -> None:
    article = explainer.article
    people = {e.id: e for e in explainer.entities if e.kind is EntityKind.PERSON}
    missed = []
    for id_, (names, roles) in EXPECTED["people"].items():
        entity = people.get(id_)
        forms = {article[m.span] for m in entity.mentions if m.kind is MentionKind.NAME} if entity else set()
        if entity is None or not set(names) <= forms or not set(roles) <= {article[r] for r in entity.roles}:
            missed.append(id_)
    report("people", missed, len(EXPECTED["people"]))
    assert missed == []
    assert set(people) == set(EXPECTED["people"])


def test_every_country_has_its_names_adjectives_and_capitals(explainer: Explainer) -> None:
    article = explainer.article
    countries = {
        e.country: {article[m.span] for m in e.mentions if m.kind is MentionKind.NAME}
        for e in explainer.entities
        if e.country
    }
    missed = [code for code, names in EXPECTED["countries"].items() if countries.get(code) != set(names)]
    report("countries", missed, len(EXPECTED["countries"]))
    assert missed == []
    assert set(countries) == set(EXPECTED["countries"])


def test_no_name_is_ours(explainer: Explainer) -> None:
    assert [e.name for e in explainer.entities if e.name not in explainer.article.text] == []


def test_organisations_and_groups_are_found(explainer: Explainer) -> None:
    names = {e.name for e in explainer.entities if e.kind is EntityKind.ORGANIZATION}
    groups = [
        explainer.article[m.span]
        for e in explainer.entities
        if e.kind is EntityKind.GROUP
        for m in e.mentions
    ]
    missed = [n for n in EXPECTED["others"] if n not in names]
    missed += [g for g in EXPECTED["groups"] if not any(g in words for words in groups)]
    report("other actors", missed, len(EXPECTED["others"]) + len(EXPECTED["groups"]))
    assert len(missed) <= 1


def test_what_was_before_is_background(explainer: Explainer) -> None:
    starts = {sentence_start(explainer, b.span) for b in explainer.background}
    missed = [s for s in EXPECTED["background"] if s not in starts]
    report("background", missed, len(EXPECTED["background"]))
    assert missed == []


def test_an_overtaken_statement_names_what_overtook_it(explainer: Explainer) -> None:
    old, new = EXPECTED["superseded"]
    (overtaken,) = [b for b in explainer.background if b.superseded_by]
    assert overtaken.span.start == old
    assert overtaken.superseded_by is not None
    assert overtaken.superseded_by.start == new


def test_open_questions_are_found_with_kind_and_status(explainer: Explainer) -> None:
    found = [
        [sentence_start(explainer, q.evidence[0]), q.kind.value, q.status.value]
        for q in explainer.open_questions
    ]
    missed = list(EXPECTED["open_questions"])
    for question in found:
        if question in missed:
            missed.remove(question)
    report("open questions", missed, len(EXPECTED["open_questions"]))
    assert len(missed) <= 1
    assert [1259, "unconfirmed", "answered"] not in missed
    assert len(found) == len(EXPECTED["open_questions"]) - len(missed)


def test_relative_dates_are_worked_out_from_the_supplied_one(explainer: Explainer) -> None:
    found = {
        (t.span.start, explainer.article[t.span], t.value[:10] if t.value else None)
        for t in explainer.timexes
    }
    missed = [d for d in EXPECTED["dates"] if tuple(d) not in found]
    report("dates", missed, len(EXPECTED["dates"]))
    assert missed == []
    assert explainer.article.published == date(2024, 10, 23)
    assert explainer.article.published_origin is Origin.SUPPLIED
    assert {t.origin for t in explainer.timexes if t.value} == {Origin.WORKED_OUT}


def test_figures_are_found_with_their_range(explainer: Explainer) -> None:
    found = [(explainer.article[f.span], f.low, f.high) for f in explainer.figures]
    missed = [f for f in EXPECTED["figures"] if tuple(f) not in found]
    report("figures", missed, len(EXPECTED["figures"]))
    assert missed == []


def test_the_ladder_runs_from_the_headline_to_the_most_hedged_report(explainer: Explainer) -> None:
    starts = {s for r in explainer.ladder for s in (r.span.start, sentence_start(explainer, r.span))}
    missed = [
        s
        for s in EXPECTED["ladder"]
        if s not in starts and not any(r.span.start <= s < r.span.end for r in explainer.ladder)
    ]
    report("ladder", missed, len(EXPECTED["ladder"]))
    assert len(missed) <= 1


def test_the_paragraph_that_contradicts_all_others_is_held(explainer: Explainer) -> None:
    place = Span(*EXPECTED["contradiction"])
    (found,) = [c for c in explainer.checks if c.kind is CheckKind.CONTRADICTION]
    assert any(place.contains(s) for s in found.spans)
    assert found.hold
