from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.shell.parallel import WorkerError, ordered


def slow_when_early(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number * number


def die(number: int) -> int:
    os._exit(number)


def place(_: int) -> int:
    return os.getpid()


def die_at_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(mark: Path, number: int) -> int:
    if number == 3 and not mark.exists():
        mark.touch()
        os._exit(1)
    return number


def refuse(number: int) -> int:
    raise ValueError(f"no {number}")


def test_where_every_process_dies_the_error_says_what_to_do() -> None:
    with pytest.raises(WorkerError, match=r"exit code \d\), .*; run again with fewer"):
        list(ordered(die, range(1, 9), jobs=2))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_what_ends_its_process_twice_is_an_error_and_all_others_are_done() -> None:
    results = list(ordered(die_at_seven, range(20), jobs=2))
    assert results[:7] + results[8:] == [*range(7), *range(8, 20)]
    assert isinstance(results[7], WorkerError)
    assert "died at it twice (exit code -9), perhaps for want of memory" in str(results[7])


def test_what_ends_its_process_once_is_done_again(tmp_path: Path) -> None:
    assert list(ordered(partial(die_once, tmp_path / "died"), range(20), jobs=2)) == list(range(20))
    assert (tmp_path / "died").exists()


def test_an_error_of_the_work_is_the_callers_and_says_where_it_came_from() -> None:
    with pytest.raises(ValueError, match="no 1") as caught:
        list(ordered(refuse, [1, 2], jobs=2))
    assert "in refuse" in "".join(caught.value.__notes__)


def test_no_process_is_started_for_nothing() -> None:
    assert list(ordered(place, [], jobs=2)) == []
    assert len(set(ordered(place, [1], jobs=8))) == 1


def test_what_has_not_begun_is_dropped_when_the_caller_stops() -> None:
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    results = ordered(slow_when_early, items(), jobs=1)
    assert next(results) == 0
    results.close()
    assert len(asked) < 20


def test_what_is_under_way_ends_with_the_caller_who_stops() -> None:
    before = set(multiprocessing.active_children())
    results = ordered(wait_but_for_the_first, range(4), jobs=2)
    assert next(results) == 0
    started = set(multiprocessing.active_children()) - before
    results.close()
    assert len(started) == 2
    assert not any(process.is_alive() for process in started)


def test_results_come_in_order_whoever_is_first() -> None:
    assert list(ordered(slow_when_early, range(20), jobs=2)) == [n * n for n in range(20)]


def test_the_work_is_done_elsewhere() -> None:
    assert os.getpid() not in set(ordered(place, range(4), jobs=2))


def wait_but_for_the_first(number: int) -> int:
    time.sleep(600 if number else 0)
    return number
