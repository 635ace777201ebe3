"""`nutgraf generate --jobs 2` as a person at a terminal has it, with what can happen to its processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from generator.report import Level
from generator.settings import Settings
from generator.shell.inspecting import check
from generator.shell.site import generate

from .articles import BRIDGE, site
from .processes import Running, is_running, until, workers

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")

STOPPED = "stopped; the pages written so far stay, `nutgraf generate` goes on from there\n"
ARTICLES = 8


def archive(root: Path) -> Settings:
    return site(root, **{f"a{n}": BRIDGE.replace("1871", str(1871 + n)) for n in range(ARTICLES)})


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> dict[str, bytes]:
    """Return the files of the site that nothing happened to."""
    settings = archive(tmp_path_factory.mktemp("whole"))
    generate(settings, lambda: nlp)
    return files(settings)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    return archive(tmp_path / "site")


@pytest.fixture
def running(settings: Settings) -> Iterator[Running]:
    run = Running(settings.root, "generate", "--jobs", "2")
    yield run
    run.end()


def files(settings: Settings) -> dict[str, bytes]:
    kept = [p for folder in ("docs", ".nutgraf/base") for p in (settings.root / folder).rglob("*")]
    return {p.relative_to(settings.root).as_posix(): p.read_bytes() for p in kept if p.is_file()}


def written(settings: Settings) -> list[Path]:
    return list((settings.root / ".nutgraf/base").glob("*.jsonl"))


def kept(settings: Settings) -> dict[str, int]:
    """Return the analyses in the cache; one that is made again is another file."""
    return {p.name: p.stat().st_ino for p in settings.root.parent.glob("kept/explainers/??/[!.]*")}


def assert_stopped(running: Running, pids: set[int]) -> None:
    assert running.interrupt() == 130, running.said()
    assert running.said() == STOPPED
    assert until(lambda: not any(is_running(pid) for pid in pids))


def test_an_interrupt_while_processes_start_ends_all_of_them_without_a_fuss(running: Running) -> None:
    assert_stopped(running, running.wait(lambda: workers(running.process.pid)))


def test_after_an_interrupt_nothing_is_half_written_and_the_next_run_goes_on(
    settings: Settings, running: Running, whole: dict[str, bytes], nlp: Language
) -> None:
    pids = running.wait(lambda: workers(running.process.pid))
    running.wait(lambda: written(settings))
    assert_stopped(running, pids)
    assert check(settings).at(Level.ERROR) == []
    before, found = written(settings), kept(settings)
    assert len(before) < ARTICLES, "it ended before it was stopped"
    report = generate(settings, lambda: nlp)
    assert report.explained == ARTICLES - len(before)
    assert found.items() <= kept(settings).items()
    assert files(settings) == whole


def test_a_killed_process_costs_its_article_a_second_try(
    settings: Settings, running: Running, whole: dict[str, bytes]
) -> None:
    pids = running.wait(lambda: workers(running.process.pid))
    running.wait(lambda: kept(settings))
    os.kill(min(pids), signal.SIGKILL)
    assert running.process.wait(timeout=150) == 0, running.said()
    assert f"{ARTICLES} articles, {ARTICLES} analysed" in running.said()
    assert files(settings) == whole


def test_more_jobs_than_articles_and_cores_give_the_same_files(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    settings = archive(tmp_path)
    assert generate(settings, jobs=1000).explained == ARTICLES
    assert files(settings) == whole


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_jobs_that_is_none_is_an_error(settings: Settings, jobs: str) -> None:
    run = Running(settings.root, "generate", "--jobs", jobs)
    assert run.process.wait(timeout=150) == 2
    assert "Invalid value for '-j' / '--jobs'" in run.said()
    assert written(settings) == []
