from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from generator.shell.parallel import WorkerError, ordered

ROOT = Path(__file__).parent.parent
T = TypeVar("T")


def slow_when_early(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number * number


def die(number: int) -> int:
    os._exit(number)


def place(_: int) -> int:
    return os.getpid()


def test_a_process_that_dies_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(WorkerError, match="run again with fewer"):
        list(ordered(die, [1, 2], jobs=2))


def test_what_has_not_begun_is_dropped_when_the_caller_stops() -> None:
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    results = ordered(slow_when_early, items(), jobs=1)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert len(asked) < 20


def test_results_come_in_order_whoever_is_first() -> None:
    assert list(ordered(slow_when_early, range(20), jobs=2)) == [n * n for n in range(20)]


def test_the_work_is_done_elsewhere() -> None:
    assert os.getpid() not in set(ordered(place, range(4), jobs=2))


def wait_for_ever(_: int) -> None:
    time.sleep(600)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_waits(how: signal.Signals) -> None:
    script = (
        "from generator.shell.parallel import ordered\n"
        "from tests.test_parallel import wait_for_ever\n"
        "if __name__ == '__main__':\n"
        "    list(ordered(wait_for_ever, range(4), jobs=2))\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as waiting:
        workers = until(lambda: two_of(children(waiting.pid)))
        waiting.send_signal(how)
    assert until(lambda: not any(is_running(pid) for pid in workers))


def children(pid: int) -> set[int]:
    """Return the processes that *pid* has started to work, without multiprocessing's own helper."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {int(p) for p in listed if b"spawn_main" in Path(f"/proc/{p}/cmdline").read_bytes()}


def two_of(pids: set[int]) -> set[int]:
    return pids if len(pids) == 2 else set()


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def until(look: Callable[[], T]) -> T:
    """Return what *look* gives as soon as it gives anything; fail after a minute."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("a minute has passed")
