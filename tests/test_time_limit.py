"""An article that takes too long is given up, whatever it is that takes so long; the others go on."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
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
    said = r"^seeds/a\.txt: takes longer than 0\.2 seconds of processor time; expected a news article; split"
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


def in_another_thread(work: Callable[[], None]) -> None:
    """Do *work* there; its error is raised here."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()


def without_signals(work: Callable[[], None]) -> None:
    """Do *work* here, as on a system whose clock sends no signals."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(signal, "setitimer")
        work()


@pytest.mark.parametrize("place", [in_another_thread, without_signals])
@pytest.mark.parametrize("loop", [a_loop, a_loop_that_catches_all_errors])
def test_without_a_signal_of_the_clock_work_is_given_up_between_two_steps(
    place: Callable[[Callable[[], None]], None], loop: Callable[[], None]
) -> None:
    def work() -> None:
        with at_most(SHORT, "seeds/a.txt"):
            loop()

    with pytest.raises(TimeLimitError, match=r"^seeds/a\.txt: takes longer than 0\.2 seconds"):
        place(work)


@pytest.mark.parametrize("place", [in_another_thread, without_signals])
def test_what_ends_in_time_is_not_interrupted_nor_what_comes_after(
    place: Callable[[Callable[[], None]], None],
) -> None:
    def work() -> None:
        with pytest.raises(GeneratorError, match=r"^other$"), at_most(60, "a"):
            raise GeneratorError("other")
        with at_most(SHORT, "a"):
            pass
        with pytest.raises(TimeLimitError), at_most(SHORT, "a"):
            a_loop()
        start = time.process_time()
        while time.process_time() < start + 1.5:  # longer than it is interrupted once more
            pass

    place(work)
    assert not [thread for thread in threading.enumerate() if type(thread).__name__ == "_Watch"]


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
