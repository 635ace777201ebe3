"""The annotated articles, the measures, the floors, and the gate itself."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import AttributionKind, Explainer, Polarity, Span
from generator.parsing.language import load
from tests.quality.__main__ import main
from tests.quality.consistency import problems
from tests.quality.corpus import digest, explain_article, load_corpus, resolve
from tests.quality.export import as_explainer, as_json
from tests.quality.floors import Floors, RegressionError, below, read_floors, update, write_floors
from tests.quality.gold import Gold
from tests.quality.periods import period
from tests.quality.resolving import CorpusError, locate, nearest, occurrences
from tests.quality.scoring import Score, score, table

CORPUS = load_corpus()
NAMES = [gold.name for gold in CORPUS]

TEXT = 'Rain stops play\n\n"It rained," Ann Lee said. "It rained all day," Lee said on Monday.\n'
NOTES: dict[str, Any] = {
    "style": "wire",
    "attributions": [
        {
            "content": ["It rained all day"],
            "kind": "direct",
            "cue": {"text": "said", "occurrence": 2},
            "source": "Lee",
            "speaker": "Ann Lee",
            "polarity": "positive",
        }
    ],
    "entities": [{"name": "Ann Lee", "kind": "person", "mentions": ["Ann Lee", "Lee"]}],
}


# --- annotations that do not fit fail ------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"backgrounds": []}, "unknown keys"),  # a slip in a key would lose all that is below it
        ({"background": ["It snowed"]}, "expected occurrence 1, found 0"),
        ({"background": ["It rained"]}, "occurs 2 times"),
        ({"background": [{"text": "It rained", "occurrence": 3}]}, "expected occurrence 3, found 2"),
        ({"background": ["It rain"]}, "expected occurrence 1, found 0"),  # half a word
        ({"background": [" It rained all day"]}, "without white space"),
        ({"background": [7]}, "expected words"),
        ({"timexes": [{"text": "Monday", "value": "soon"}]}, "expected a day, week, month"),
        ({"entities": [{"name": "Bo", "kind": "person", "mentions": ["Bo"]}]}, "'Bo': no place left"),
        ({"entities": [{"name": "Ann Lee", "kind": "person", "mentions": []}]}, "no mentions"),
        (
            {"entities": [*NOTES["entities"], {"name": "Lee", "kind": "place", "mentions": ["Lee"]}]},
            "belongs to two",
        ),
        ({"attributions": [NOTES["attributions"][0] | {"speaker": "Bo"}]}, "expected the name of an entity"),
        ({"attributions": [NOTES["attributions"][0] | {"cues": "said"}]}, "unknown keys"),
        ({"attributions": [NOTES["attributions"][0] | {"cue": "sobbed"}]}, "not found outside its content"),
    ],
)
def test_an_annotation_that_does_not_fit_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        resolve("rain", TEXT, NOTES | change)


def test_an_annotation_that_fits_becomes_spans() -> None:
    gold = resolve("rain", TEXT, NOTES)
    (attribution,) = gold.attributions
    assert [TEXT[s.start : s.end] for s in attribution.content] == ["It rained all day"]
    assert attribution.source == Span(TEXT.index("Lee said on"), TEXT.index("Lee said on") + 3)
    assert [TEXT[m.start : m.end] for m in gold.entities[0].mentions] == ["Ann Lee", "Lee"]


def test_two_places_as_near_as_each_other_are_refused() -> None:
    with pytest.raises(CorpusError, match="two are as near"):
        nearest("he said yes he", "he", [Span(3, 11)])


@given(st.text(alphabet="ab .,\n", min_size=1), st.data())
def test_each_occurrence_is_found_by_its_number(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    if words != words.strip() or not words:
        return
    for number, span in enumerate(occurrences(text, words), start=1):
        assert text[span.start : span.end] == words
        assert locate(text, {"text": words, "occurrence": number}) == span


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-03-14", "2026-03-14", "2026-03-14"),
        ("2026-W11", "2026-03-09", "2026-03-15"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2000/2009", "2000-01-01", "2009-12-31"),
    ],
)
def test_a_value_is_an_interval_of_days(value: str, first: str, last: str) -> None:
    assert [day.isoformat() for day in period(value)] == [first, last]


# --- the articles --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (TEXT.replace("on Monday", "“by phone”"), "a quotation that is not annotated: '“by phone”"),
        (TEXT, "a quotation that is not annotated: '\"It rained,"),
    ],
)
def test_a_forgotten_quotation_is_a_problem(text: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in problems(resolve("rain", text, NOTES)))


def test_a_day_of_the_week_that_is_another_day_is_a_problem() -> None:
    wrong = {"timexes": [{"text": "Monday", "value": "2026-03-14"}]}
    assert "'Monday' is not 2026-03-14" in list(problems(resolve("rain", TEXT, NOTES | wrong)))


@pytest.mark.parametrize("gold", CORPUS, ids=NAMES)
def test_an_article_is_annotated_without_contradictions(gold: Gold) -> None:
    assert list(problems(gold)) == []


def test_the_articles_are_many_and_of_many_styles() -> None:
    assert len(CORPUS) >= 28
    assert len({gold.style for gold in CORPUS}) >= 25
    assert any(gold.published is None for gold in CORPUS)


@pytest.mark.parametrize("kind", AttributionKind)
def test_each_kind_of_attribution_is_met_often(kind: AttributionKind) -> None:
    assert sum(a.kind is kind for gold in CORPUS for a in gold.attributions) >= 40


@pytest.mark.parametrize("finding", ["attributions", "background", "questions", "not_quotations"])
def test_some_articles_have_it_and_some_have_none(finding: str) -> None:
    assert {bool(getattr(gold, finding)) for gold in CORPUS} == {True, False}


def test_the_json_of_the_gold_points_at_the_words() -> None:
    gold = resolve("rain", TEXT, NOTES)
    row = as_json(gold)
    (attribution,) = row["attributions"]
    (content,) = attribution["content"]
    assert TEXT[content["start"] : content["end"]] == "It rained all day"
    assert attribution["speaker"] == row["entities"][0]["id"]


def test_the_command_exports_an_article_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--export"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == NAMES
    for row in rows:
        spans = [span for a in row["attributions"] for span in a["content"]]
        assert all(0 <= span["start"] < span["end"] <= len(row["text"]) for span in spans)


# --- the measures --------------------------------------------------------------------------------


def scored(gold: Gold, made: Explainer) -> dict[str, float]:
    return score([(gold, made)]).figures


def test_no_mistake_is_a_hundred_per_cent_everywhere() -> None:
    figures = score((gold, as_explainer(gold)) for gold in CORPUS).figures
    assert {name: figure for name, figure in figures.items() if figure != 100} == {}


def test_to_find_nothing_recalls_nothing() -> None:
    blank = [
        (
            gold,
            replace(
                as_explainer(gold), entities=(), attributions=(), timexes=(), background=(), open_questions=()
            ),
        )
        for gold in CORPUS
    ]
    figures = score(blank).figures
    names = ("quotes", "quotes.speaker", "background", "questions", "conditionals", "timexes")
    assert [figures[f"{name}.recall"] for name in names] == [0] * len(names)
    assert figures["actors.found"] == figures["people.b3_f1"] == 0


@pytest.mark.parametrize(
    "gold", [gold for gold in CORPUS if len(gold.entities) > 5][:5], ids=lambda g: g.name
)
def test_all_actors_in_one_cost_precision_of_the_grouping(gold: Gold) -> None:
    made = as_explainer(gold)
    mentions = tuple(sorted(m for e in made.entities for m in e.mentions))
    merged = replace(made.entities[0], mentions=mentions)
    figures = scored(gold, replace(made, entities=(merged,), attributions=()))
    assert figures["actors.found"] == figures["actors.b3_recall"] == 100
    assert figures["actors.b3_precision"] < 50


def first_named(gold: Gold) -> int:
    return next(n for n, a in enumerate(gold.attributions) if a.named and not a.optional)


SPOKEN = [gold for gold in CORPUS if any(a.named for a in gold.attributions)]


@pytest.mark.parametrize("gold", SPOKEN[:8], ids=lambda g: g.name)
def test_a_wrong_speaker_costs_only_the_speaker(gold: Gold) -> None:
    made = as_explainer(gold)
    n = first_named(gold)
    other = next(e.id for e in made.entities if e.id != made.attributions[n].speaker)
    changed = replace(made.attributions[n], speaker=other)
    attributions = (*made.attributions[:n], changed, *made.attributions[n + 1 :])
    figures = scored(gold, replace(made, attributions=attributions))
    assert figures["quotes.f1"] == figures["quotes.source.f1"] == 100
    assert figures["quotes.speaker.f1"] < 100
    assert figures["quotes.named_right"] < 100


@pytest.mark.parametrize("gold", SPOKEN[:8], ids=lambda g: g.name)
def test_an_unresolved_speaker_costs_recall_but_is_not_wrong(gold: Gold) -> None:
    made = as_explainer(gold)
    silent = tuple(replace(a, speaker=None, resolved_by=None) for a in made.attributions)
    figures = scored(gold, replace(made, attributions=silent))
    assert figures["quotes.speaker.recall"] == 0
    assert figures["quotes.named_right"] == 100


def test_a_trap_that_is_taken_for_a_quotation_counts() -> None:
    gold = next(g for g in CORPUS if g.not_quotations)
    made = as_explainer(gold)
    (trap, *_) = gold.not_quotations
    wrong = replace(made.attributions[0], content=(trap,)) if made.attributions else None
    assert wrong is not None
    figures = scored(gold, replace(made, attributions=(*made.attributions, wrong)))
    assert figures["quotes.precision"] < 100
    assert figures["quotes.traps_avoided"] < 100


def test_a_denial_that_is_shown_as_a_statement_counts() -> None:
    gold = next(
        g
        for g in CORPUS
        if any(a.polarity is not Polarity.POSITIVE and not a.optional for a in g.attributions)
    )
    made = as_explainer(gold)
    said = tuple(replace(a, polarity=Polarity.POSITIVE) for a in made.attributions)
    assert scored(gold, replace(made, attributions=said))["quotes.polarity_right"] < 100


def test_news_shown_as_background_counts() -> None:
    gold = next(g for g in CORPUS if g.news and g.background)
    made = as_explainer(gold)
    shown = tuple(replace(made.background[0], span=span) for span in gold.news)
    figures = scored(gold, replace(made, background=(*made.background, *shown)))
    assert figures["background.recall"] == 100
    assert figures["background.precision"] < 100
    assert figures["background.news_kept_out"] == 0


# --- the floors ----------------------------------------------------------------------------------

KEPT = Floors(digest="before", floors={"quotes.f1": 80.0, "actors.found": 90.0})


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_floor_does_not_sink_without_a_reason(reason: str) -> None:
    with pytest.raises(RegressionError, match=r"quotes\.f1 79\.9 < 80\.0"):
        update(KEPT, {"quotes.f1": 79.9, "actors.found": 95.0}, "after", reason)


def test_a_figure_that_is_gone_is_below_its_floor() -> None:
    assert below(KEPT, {"quotes.f1": 80.0}) == {"actors.found": (0.0, 90.0)}


def test_floors_rise_to_the_figures() -> None:
    after = update(KEPT, {"quotes.f1": 81.0, "actors.found": 90.0}, "after")
    assert after == Floors(digest="after", floors={"actors.found": 90.0, "quotes.f1": 81.0})


def test_the_reason_for_a_lower_floor_is_kept(tmp_path: Path) -> None:
    after = update(KEPT, {"quotes.f1": 70.0, "actors.found": 95.0}, "after", "harder articles")
    write_floors(after, tmp_path / "floors.json")
    (lowered,) = read_floors(tmp_path / "floors.json").lowered
    assert (lowered.figure, lowered.before, lowered.after) == ("quotes.f1", 80.0, 70.0)
    assert lowered.reason == "harder articles"


# --- the gate ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def result() -> Score:
    nlp = load()
    return score((gold, explain_article(gold, nlp)) for gold in CORPUS)


def test_the_floors_belong_to_these_articles() -> None:
    assert read_floors().digest == digest(), "articles changed: run `python -m tests.quality --update`"


def test_no_figure_is_below_its_floor(result: Score, capsys: pytest.CaptureFixture[str]) -> None:
    floors = read_floors()
    with capsys.disabled():
        print(f"\n{table(result.figures, floors.floors)}")  # noqa: T201 - seen in each run, also when all is well
    assert below(floors, result.figures) == {}
