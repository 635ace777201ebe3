from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from generator.parallel import WorkerError, ordered


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
