"""Work in several processes, with its results in order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from .errors import GeneratorError

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
"""Items for each process that wait or are done: enough that none idles, and memory stays flat."""


class WorkerError(GeneratorError):
    """A process of `--jobs` died."""


def ordered(work: Callable[[T], R], items: Iterable[T], *, jobs: int) -> Iterator[R]:
    """Yield `work(item)` for each of *items*, in order, worked out by *jobs* processes.

    *work*, items and results are pickled.  When the caller stops, what has not begun is dropped.  Raise
    `WorkerError` when a process dies.
    """
    # A fresh process each: a copy of this one would share its locks, and threads if it has any.
    spawn = multiprocessing.get_context("spawn")
    waiting: deque[Future[R]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=spawn, initializer=_leave_interrupts) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > _AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            message = "a process of --jobs died, perhaps for want of memory; do run again with fewer"
            raise WorkerError(message) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that waits; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
