"""Time expressions: the table of sentences in `cases/timexes.txt`, and the laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from generator.extractors.timexes import extract_timexes
from generator.model import Article, Origin, Span, Timex
from generator.parsing.language import parse

TABLE = Path(__file__).parent / "cases" / "timexes.txt"
_MARK = re.compile(r"[\[\]]")


@dataclass(frozen=True)
class Case:
    published: date | None
    sentence: str
    expected: tuple[tuple[str, str | None], ...]
    """Expression and value, in order; `None` where nothing can be worked out."""

    def __str__(self) -> str:
        return f"{self.published} {self.sentence}"


def read_cases() -> Iterator[Case]:
    published: date | None = None
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            published = None if line[1:].strip() == "none" else date.fromisoformat(line[1:].strip())
            continue
        values, sentence = line.split("|", 1)
        words = re.findall(r"\[([^\]]*)\]", sentence)
        wanted = [None if v == "-" else v for v in values.split()]
        expected = tuple(zip(words, wanted, strict=True))
        yield Case(published, _MARK.sub("", sentence).strip(), expected)


CASES = tuple(read_cases())
NOTHING = [case for case in CASES if not case.expected]
SOMETHING = [case for case in CASES if case.expected]


def article(text: str, published: date | None) -> Article:
    origin = Origin.SUPPLIED if published else None
    return Article(
        slug="a",
        title="",
        text=text,
        paragraphs=(Span(0, len(text)),),
        published=published,
        published_origin=origin,
    )


def found(nlp: Language, case: Case) -> tuple[Timex, ...]:
    return extract_timexes(parse(article(case.sentence, case.published), nlp))


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert sum(max(len(case.expected), 1) for case in CASES) >= 400
    assert len(NOTHING) >= 30


@pytest.mark.parametrize("case", NOTHING, ids=str)
def test_what_is_no_time_gives_none(nlp: Language, case: Case) -> None:
    assert [case.sentence[t.span.start : t.span.end] for t in found(nlp, case)] == []


@pytest.mark.parametrize("case", SOMETHING, ids=str)
def test_expressions_are_worked_out(nlp: Language, case: Case) -> None:
    got = tuple((case.sentence[t.span.start : t.span.end], t.value) for t in found(nlp, case))
    assert got == case.expected


def test_without_a_date_nothing_is_worked_out(nlp: Language) -> None:
    for case in SOMETHING[::10]:
        for timex in found(nlp, replace(case, published=None)):
            assert timex.origin is not Origin.WORKED_OUT, case.sentence


def test_values_and_days_come_together(nlp: Language) -> None:
    for case in SOMETHING[::5]:
        for timex in found(nlp, case):
            assert (timex.value is None) == (timex.first is None) == (timex.last is None)
            assert timex.first is None or timex.last is None or timex.first <= timex.last
            assert timex.event is None or timex.event.contains(timex.span)
