"""What a run says, and the exit code that follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GeneratorError, SeedError
from generator.report import Finding, Level, Report, quoted


def report(*levels: Level) -> Report:
    return Report(findings=[Finding(level=level, where="a", message="b") for level in levels])


@pytest.mark.parametrize(
    ("levels", "code"),
    [
        ([], 0),
        ([Level.NOTICE], 0),
        ([Level.NOTICE, Level.STALE], 1),
        ([Level.STALE, Level.ERROR, Level.NOTICE], 2),
    ],
)
def test_the_exit_code_is_that_of_the_worst_finding(levels: list[Level], code: int) -> None:
    assert report(*levels).exit_code == code


def test_reports_do_not_share_their_findings() -> None:
    Report().add(Level.ERROR, "a", "b")
    assert Report().findings == []


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ([], "3 articles checked: nothing is wrong"),
        ([Level.NOTICE], "3 articles checked: 1 notice"),
        ([Level.NOTICE, Level.ERROR, Level.ERROR], "3 articles checked: 2 errors, 1 notice"),
        ([Level.STALE, Level.STALE], "3 articles checked: 2 stale"),
    ],
)
def test_a_line_says_what_was_found(levels: list[Level], said: str) -> None:
    found = report(*levels)
    found.articles = 3
    assert found.verdict == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("very late", "“very late”"),
        ("“Nobody,” he said.", "‘“Nobody,” he said.’"),
        ("it's", "“it's”"),
        ('a "ban"', '‘a "ban"’'),
    ],
)
def test_marks_around_words_are_others_than_those_in_them(words: str, said: str) -> None:
    assert quoted(words) == said


def test_an_error_that_names_its_place_does_not_name_it_twice() -> None:
    found = Report()
    found.fail(SeedError("seeds/a.txt", "has no words", line=3), "seeds/a.txt")
    found.fail(SeedError("seeds/b.yml", "is not known", line=1), "seeds/b.txt")
    found.fail(GeneratorError("seeds/c.txt: takes too long"), "seeds/c.txt")
    found.fail(GeneratorError("is over"), "seeds/d.txt")
    assert [str(f) for f in found.findings] == [
        "error: seeds/a.txt:3: has no words",
        "error: seeds/b.yml:1: is not known",
        "error: seeds/c.txt: takes too long",
        "error: seeds/d.txt: is over",
    ]


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (Report(), "0 articles, 0 analysed, 0 files written"),
        (Report(articles=1, explained=1, written=[Path("a")]), "1 article, 1 analysed, 1 file written"),
        (
            Report(articles=2, written=[Path("a"), Path("b")], replaced=[Path("a")]),
            (
                "2 articles, 0 analysed, 2 files written; "
                "1 page with your edits written anew around them (as they were: .nutgraf/attic/)"
            ),
        ),
    ],
)
def test_a_line_says_what_was_done(done: Report, said: str) -> None:
    assert done.summary == said


def test_findings_of_one_level_come_in_order() -> None:
    found = Report()
    for level, where in ((Level.NOTICE, "a"), (Level.ERROR, "b"), (Level.NOTICE, "c")):
        found.add(level, where, "m")
    assert [f.where for f in found.at(Level.NOTICE)] == ["a", "c"]


def test_a_finding_cannot_command_the_terminal() -> None:
    found = Report()
    found.add(Level.NOTICE, "seeds/a\x1b[2J.txt", "left out: “\x1b]0;title\x07”")
    assert str(found.findings[0]).isprintable()
