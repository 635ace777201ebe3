"""An article that takes too long is given up, whatever it is that takes so long; the others go on."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from generator.errors import GeneratorError
from generator.model import Article
from generator.parsing.loading import Loader
from generator.report import Level
from generator.shell import making
from generator.shell.cache import Analysis
from generator.shell.site import generate
from generator.shell.time_limit import TimeLimitError, at_most
from tests.articles import pages, site

TEXT = "Port of Holmby closes\n\nThe port closed on Monday. “We saw smoke,” said Ida Holm, who runs it.\n"
SHORT = 0.2


def a_loop() -> None:
    while True:
        pass


def a_regular_expression() -> None:
    re.match(r"(a+)+$", "a" * 64 + "b")


def a_loop_that_catches_all_errors() -> None:
    while True:
        with suppress(Exception):
            while True:
                pass


@pytest.mark.parametrize("work", [a_loop, a_regular_expression, a_loop_that_catches_all_errors])
def test_what_takes_too_long_is_given_up(work: Callable[[], None]) -> None:
    said = (
        r"^seeds/a\.txt: takes longer than 0\.2 seconds of processor time; expected a news article; do split"
    )
    with pytest.raises(TimeLimitError, match=said), at_most(SHORT, "seeds/a.txt"):
        work()


def test_an_error_inside_is_that_error() -> None:
    with pytest.raises(GeneratorError, match=r"^other$"), at_most(60, "a"):
        raise GeneratorError("other")


def test_the_clock_is_stopped_and_the_signal_as_it_was() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with at_most(60, "a"):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 50
    with pytest.raises(TimeLimitError), at_most(SHORT, "a"):
        a_loop()
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    assert signal.getsignal(signal.SIGPROF) is before


def test_in_another_thread_work_goes_on_without_a_limit() -> None:
    done: list[str] = []

    def work() -> None:
        with at_most(0.01, "a"):
            done.extend(str(n) for n in range(200_000))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(done) == 200_000


def test_one_article_that_takes_for_ever_is_an_error_and_the_others_go_on(
    tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    explain = making._explain  # noqa: SLF001 - what can take long

    def slow(article: Article, model: str, loader: Loader) -> Analysis:
        if article.slug == "b":
            a_loop()
        return explain(article, model, loader)

    monkeypatch.setattr(making, "_explain", slow)
    settings = replace(site(tmp_path, a=TEXT, b=TEXT + "One.\n", c=TEXT + "Two.\n"), time_limit=3)
    report = generate(settings, lambda: nlp)
    assert [f.where for f in report.at(Level.ERROR)] == ["seeds/b.txt"]
    assert "takes longer than 3 seconds" in report.at(Level.ERROR)[0].message
    assert {path.split("/")[0] for path in pages(settings) if "/" in path} == {"a", "c"}
