"""What analysis and pages cost grows with the length of an article, not with its square.

Nothing is timed.  The lines that run are counted, in each function, for a report and for one four times
as long: a loop over all findings inside a loop over all findings shows itself whatever the machine.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from spacy.language import Language

import generator
from generator.editing.recording import base_of
from generator.extractors import explain_parsed, extract_clauses
from generator.interviews import find_interview
from generator.pages import render_pages
from generator.parsing.language import parse
from generator.reading import article_from_text
from generator.unused import unused_check

HOME = str(Path(generator.__file__).parent)
ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))
SHORT, TIMES = 3, 4
ENOUGH = 10_000
"""Lines of a function in the longer report, below which its growth tells of the articles."""
MOST = 2.0
"""How much faster than the text a function may grow: articles differ in what they hold."""
KNOWN = {
    "pictures/",  # a map is drawn of what the longer report names, and not at all for the shorter one
}


def lines_of(work: Callable[[], object]) -> Counter[CodeType]:
    """Return how many lines of each of the generator's functions *work* runs."""
    counts: Counter[CodeType] = Counter()

    def inside(frame: FrameType, _event: str, _value: Any) -> Any:  # noqa: ANN401 - as tracing has it
        counts[frame.f_code] += 1
        return inside

    def entered(frame: FrameType, _event: str, _value: Any) -> Any:  # noqa: ANN401 - the same
        return inside if frame.f_code.co_filename.startswith(HOME) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(before)
    return counts


def paragraphs(articles: int) -> list[str]:
    """Return the paragraphs of the first *articles*."""
    texts = (path.read_text(encoding="utf-8") for path in ARTICLES[:articles])
    return [p for text in texts for p in text.strip().split("\n\n")[1:]]


def report(articles: int) -> str:
    """Return one text of the paragraphs of the first *articles*."""
    return "\n\n".join(["A long report on many things", *paragraphs(articles)])


def interview(articles: int) -> str:
    """Return one interview, of which the paragraphs of the first *articles* are the answers."""
    turns = (
        turn
        for p in paragraphs(articles)
        for turn in (
            f"RUIZ: You wrote of {' '.join(p.split()[:3])} yourself. What do you say to that?",
            f"MARSH: {p.translate(_UNMARKED)}",
        )
    )
    opening = "Lena Marsh spoke with Paul Ruiz of Northern Radio on Monday. A transcript follows."
    return "\n\n".join(["Lena Marsh on many things", opening, *turns])


_UNMARKED = str.maketrans("", "", '“”"')


def counted(text: str, nlp: Language) -> Counter[CodeType]:
    article = article_from_text(text, slug="a", published="2026-03-14", url="https://example.org/a")
    parsed = parse(article, nlp)

    def work() -> None:
        explainer = explain_parsed(parsed, "m")
        extract_clauses(parsed, explainer.attributions)
        pages = render_pages(explainer)
        unused_check(explainer, pages)
        base_of(explainer, pages)

    work()  # what is read once (word lists) is no part of it
    return lines_of(work)


def growth(short: Counter[CodeType], long: Counter[CodeType]) -> dict[str, float]:
    """Return the functions that run often, with how many times more lines they run."""
    return {
        f"{code.co_filename[len(HOME) + 1 :]}:{code.co_firstlineno} {code.co_name}": lines
        / max(1, short[code])
        for code, lines in long.items()
        if lines >= ENOUGH
    }


def test_a_loop_in_a_loop_is_seen() -> None:
    def pairs(size: int) -> int:
        return sum(1 for a in range(size) for b in range(size) if a < b)

    here = HOME
    try:
        globals()["HOME"] = str(Path(__file__).parent)
        few, many = (lines_of(lambda size=size: pairs(size)) for size in (50, 50 * TIMES))  # type: ignore[misc]
        assert max(growth(few, many).values()) > TIMES * MOST
    finally:
        globals()["HOME"] = here


def test_the_interview_is_one() -> None:
    found = find_interview(article_from_text(interview(SHORT), slug="a"))
    assert found is not None
    assert len(found.turns) > len(paragraphs(SHORT))


@pytest.mark.parametrize("written", [report, interview])
def test_cost_grows_with_the_length(written: Callable[[int], str], nlp: Language) -> None:
    texts = [written(SHORT), written(SHORT * TIMES)]
    ratio = len(texts[1]) / len(texts[0])
    short, long = (counted(text, nlp) for text in texts)
    found = growth(short, long)
    assert len(found) > 50  # the extractors did run
    fast = {
        name: round(times / ratio, 1)
        for name, times in found.items()
        if times > ratio * MOST and not name.startswith(tuple(KNOWN))
    }
    assert fast == {}
    assert long.total() < 1.6 * ratio * short.total()
