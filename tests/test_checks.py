from __future__ import annotations

from spacy.language import Language

from generator.extractors.checks import extract_checks
from generator.extractors.ladder import extract_ladder
from generator.extractors.open_questions import extract_open_questions
from generator.model import Background, BackgroundGroup, Check, CheckKind, Span
from generator.parsing.language import Parsed, parse

from .extracting import article, findings

CLASH = (
    "Norway sends medics\nNorway has sent medics to Kenya.\nIt said that medics had traveled to Kenya.\n"
    "The decision to send medics to Ghana was praised."
)


def checks(parsed: Parsed, background: tuple[Background, ...] = ()) -> tuple[Check, ...]:
    entities, attributions, figures = findings(parsed)
    questions = extract_open_questions(parsed, entities, attributions, figures)
    ladder = extract_ladder(parsed, entities, attributions, figures)
    return extract_checks(parsed, entities, attributions, figures, questions, background, ladder)


def test_a_quiet_article_needs_no_check(nlp: Language) -> None:
    assert checks(parse(article("Choir sings\nThe choir sang. Ann Lee said that it rained."), nlp)) == ()


def test_only_contradictions_hold(nlp: Language) -> None:
    found = checks(parse(article(CLASH + "\n“We will go, a source said."), nlp))
    assert {c.kind for c in found if c.hold} == {CheckKind.CONTRADICTION}
    assert CheckKind.UNCLOSED_MARK in {c.kind for c in found}


def test_what_has_been_overtaken_contradicts_nothing(nlp: Language) -> None:
    parsed = parse(article(CLASH), nlp)
    last = parsed.sentences[-1]
    overtaken = Background(id="b", span=last, group=BackgroundGroup.EARLIER, superseded_by=Span(0, 5))
    assert not any(c.kind is CheckKind.CONTRADICTION for c in checks(parsed, (overtaken,)))


def test_a_headline_that_asserts_what_the_lead_has_on_evidence_is_remarked(nlp: Language) -> None:
    text = (
        "Rebels cross the river\nMinister Ann Lee said the army has evidence that rebels crossed the river."
    )
    assert CheckKind.HEADLINE in {c.kind for c in checks(parse(article(text), nlp))}


def test_checks_come_in_order_and_their_spans_lie_in_the_text(nlp: Language) -> None:
    found = checks(parse(article(CLASH + "\nShe is the first woman to fly there."), nlp))
    assert [c.spans[0] for c in found] == sorted(c.spans[0] for c in found)
    assert len({c.id for c in found}) == len(found)
