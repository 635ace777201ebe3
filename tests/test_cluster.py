"""A cluster of several processes on this machine gives what one process gives."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from spacy.language import Language

from generator.report import Level
from generator.settings import MODEL, Settings
from generator.shell import cluster, connecting
from generator.shell.cluster import ordered_there
from generator.shell.connecting import ClusterError
from generator.shell.inspecting import check
from generator.shell.site import generate
from tests.articles import BRIDGE, site
from tests.processes import PATIENCE, ROOT, Running

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
NOBODY = "tcp://127.0.0.1:9"


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Start a scheduler and three workers; those that die are started again."""
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50
    ) as running:
        yield running.scheduler_address


def square(number: int) -> int:
    return number * number


def die_once(mark: Path, number: int) -> int:
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def wait_but_for_the_first(number: int) -> int:
    time.sleep(600 if number else 0)
    return number


class Apart:
    """A scheduler and two workers in processes of their own, which can be lost."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        self._folder = folder
        port = self.address.rpartition(":")[2]
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", port)
        self.workers = [
            self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--death-timeout", "60")
            for _ in range(2)
        ]
        with distributed.Client(self.address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=PATIENCE)

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments, "--no-dashboard"],
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def end(self) -> None:
        for process in (self.scheduler, *self.workers):
            process.kill()
            process.wait(timeout=PATIENCE)


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Apart]:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    running = Apart(tmp_path)
    yield running
    running.end()


def files(settings: Settings) -> dict[str, bytes]:
    kept = (p for folder in ("docs", ".nutgraf") for p in (settings.root / folder).rglob("*"))
    names = {p.relative_to(settings.root).as_posix(): p for p in kept if p.is_file()}
    return {name: p.read_bytes() for name, p in names.items() if not name.startswith(".nutgraf/cache")}


def test_no_scheduler_there_is_an_error_that_says_how_to_start_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "_WAIT", 1)
    with pytest.raises(ClusterError, match=r"127\.0\.0\.1:9: no scheduler answers .*dask scheduler"):
        list(ordered_there(square, [1], address=NOBODY, model=MODEL))


def test_without_dask_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r'pip install "nutgraf\[cluster\]"'):
        list(ordered_there(square, [1], address=NOBODY, model=MODEL))


def test_a_worker_that_would_give_other_pages_gets_no_work(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {**cluster.releases(MODEL), "spaCy": "0.1"}
    monkeypatch.setattr(cluster, "releases", lambda _: other)
    with pytest.raises(ClusterError, match=r"tcp://127.* has spaCy 3.*, this machine has 0\.1; install"):
        list(ordered_there(square, [1], address=scheduler, model=MODEL))
    # One that joins later is looked at with its first article.
    monkeypatch.setattr(cluster, "_workers", lambda *_: 3)
    with pytest.raises(ClusterError, match=r"a worker: has spaCy 3.*, this machine has 0\.1"):
        list(ordered_there(square, [1], address=scheduler, model=MODEL))


def test_a_scheduler_without_workers_says_how_to_start_them() -> None:
    with (
        distributed.LocalCluster(
            n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50
        ) as empty,
        pytest.raises(ClusterError, match=r"has no workers; start some with `dask worker tcp://"),
    ):
        list(ordered_there(square, [1], address=empty.scheduler_address, model=MODEL))


def test_results_come_in_order_though_a_worker_dies(scheduler: str, tmp_path: Path) -> None:
    work = partial(die_once, tmp_path / "died")
    results = list(ordered_there(work, range(30), address=scheduler, model=MODEL))
    assert results == [n * n for n in range(30)]
    assert (tmp_path / "died").exists()


def test_an_article_that_ends_every_worker_is_an_error_and_all_others_are_done(scheduler: str) -> None:
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}):
        results = list(ordered_there(die_at_three, range(6), address=scheduler, model=MODEL))
    assert results[:3] + results[4:] == [0, 1, 2, 4, 5]
    assert isinstance(results[3], ClusterError)
    assert "ended several workers, perhaps for want of memory" in str(results[3])


def test_an_error_of_the_disk_is_not_taken_for_a_lost_scheduler(scheduler: str) -> None:
    with pytest.raises(FileNotFoundError):
        list(ordered_there(os.stat, ["/nowhere"], address=scheduler, model=MODEL))


def test_an_error_of_the_work_is_the_callers(scheduler: str) -> None:
    with pytest.raises(ZeroDivisionError):
        list(ordered_there(partial(divmod, 1), [0], address=scheduler, model=MODEL))


def test_the_site_is_the_same_byte_for_byte(scheduler: str, tmp_path: Path) -> None:
    texts = {f"a{n}": BRIDGE.replace("Tuesday", day) for n, day in enumerate(("Monday", "Friday", "Sunday"))}
    here, there = site(tmp_path / "here", **texts), site(tmp_path / "there", **texts)
    for settings in (here, there):
        (settings.seeds_dir / "bad.txt").write_bytes(b"\xff\xfe\x00")
    reports = [generate(here), generate(there, scheduler=scheduler)]
    assert files(here) == files(there)
    assert [str(f).replace("there", "here") for f in reports[1].findings] == [
        str(f) for f in reports[0].findings
    ]
    assert reports[1].explained == 3


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_scheduler_that_is_lost_is_told_in_a_line_and_another_run_goes_on(
    apart: Apart, tmp_path: Path, nlp: Language, how: signal.Signals
) -> None:
    texts = {f"a{n}": BRIDGE.replace("1871", str(1871 + n)) for n in range(8)}
    settings = site(tmp_path / "site", **texts)
    run = Running(settings.root, "generate", "--scheduler", apart.address)
    try:
        run.wait(lambda: list((settings.root / ".nutgraf/base").glob("*.jsonl")))
        apart.scheduler.send_signal(how)
        assert run.process.wait(timeout=PATIENCE) == 2, run.said()
    finally:
        run.end()
    again = "what is written stays; run it again to go on"
    assert run.said() == f"error: {apart.address}: the scheduler was lost; {again}\n"
    assert check(settings).at(Level.ERROR) == []
    written = list((settings.root / ".nutgraf/base").glob("*.jsonl"))
    kept = {p: p.stat().st_ino for p in tmp_path.glob("kept/explainers/??/[!.]*")}
    assert len(kept) >= len(written)
    assert generate(settings, lambda: nlp).explained == 8 - len(written)
    assert {p: p.stat().st_ino for p in kept} == kept, "what was kept was analysed again"
    whole = site(tmp_path / "whole", **texts)
    generate(whole, lambda: nlp)
    assert files(settings) == files(whole)


def test_a_result_that_is_lost_on_its_way_is_not_waited_for_for_ever(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def reset(*_: object, **__: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    for name in ("_LOOK", "_PATIENCE"):
        monkeypatch.setattr(cluster, name, 1)
    monkeypatch.setattr(distributed.Client, "_gather", reset)
    with pytest.raises(ClusterError, match=r": a result was lost on its way; what is written stays; run it"):
        list(ordered_there(square, range(3), address=scheduler, model=MODEL))


@pytest.mark.parametrize(
    ("lost", "told"), [("scheduler", "the scheduler was lost"), ("workers", "has no workers any more")]
)
def test_a_cluster_that_says_nothing_any_more_is_not_waited_for_for_ever(
    apart: Apart, monkeypatch: pytest.MonkeyPatch, lost: str, told: str
) -> None:
    for place, name in ((connecting, "_WAIT"), (cluster, "_LOOK"), (cluster, "_PATIENCE")):
        monkeypatch.setattr(place, name, 1)
    results = ordered_there(wait_but_for_the_first, range(4), address=apart.address, model=MODEL)
    assert next(results) == 0
    if lost == "scheduler":
        apart.scheduler.send_signal(signal.SIGSTOP)
    else:
        for worker in apart.workers:
            worker.kill()
    with pytest.raises(ClusterError, match=rf"tcp://127\.0\.0\.1:\d+: {told}; what is written stays"):
        next(results)
