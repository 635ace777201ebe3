"""What a run says, and the exit code that follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.report import Finding, Level, Report


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


def test_an_error_that_names_its_place_does_not_name_it_twice() -> None:
    found = Report()
    found.fail(SeedError("seeds/a.txt", "has no words", line=3), "seeds/a.txt")
    found.fail(SeedError("seeds/b.yml", "is not known", line=1), "seeds/b.txt")
    assert [str(f) for f in found.findings] == [
        "error: seeds/a.txt:3: has no words",
        "error: seeds/b.txt: seeds/b.yml:1: is not known",
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
                "1 page with your edits written anew around them, as before in .nutgraf/attic/"
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
