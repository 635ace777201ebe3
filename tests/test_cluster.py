"""A cluster of several processes on this machine gives what one process gives."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.settings import MODEL, Settings
from generator.shell import cluster
from generator.shell.cluster import ClusterError, ordered_there
from generator.shell.site import generate
from tests.articles import BRIDGE, site

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


def files(settings: Settings) -> dict[str, bytes]:
    kept = (p for folder in ("docs", ".nutgraf") for p in (settings.root / folder).rglob("*"))
    names = {p.relative_to(settings.root).as_posix(): p for p in kept if p.is_file()}
    return {name: p.read_bytes() for name, p in names.items() if not name.startswith(".nutgraf/cache")}


def test_no_scheduler_there_is_an_error_that_says_how_to_start_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_WAIT", 1)
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
