"""Work in several processes, with its results in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from typing import TypeVar

from ..errors import GeneratorError

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
"""Items for each place that wait or are done: enough that none idles, and memory stays flat."""


class WorkerError(GeneratorError):
    """A process of `--jobs` died."""


def ordered(work: Callable[[T], R], items: Iterable[T], *, jobs: int) -> Iterator[R]:
    """Yield `work(item)` for each of *items*, in order, worked out by *jobs* processes.

    *work*, items and results are pickled.  When the caller stops, what has not begun is dropped.  Raise
    `WorkerError` when a process dies.
    """
    # A fresh process each: a copy of this one would share its locks, and threads if it has any.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=spawn, initializer=_follow_parent) as pool:
        try:
            yield from in_order(lambda item: pool.submit(work, item), items, places=jobs)
        except BrokenProcessPool as error:
            message = "a process of --jobs died, perhaps for want of memory; do run again with fewer"
            raise WorkerError(message) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def in_order(submit: Callable[[T], Future[R]], items: Iterable[T], *, places: int) -> Iterator[R]:
    """Yield the results of *items*, in order; *submit* sends one to the *places* where the work is done.

    When the caller stops, or a result is an error, those that wait are cancelled.
    """
    waiting: deque[Future[R]] = deque()
    try:
        for item in items:
            waiting.append(submit(item))
            if len(waiting) > _AHEAD * max(1, places):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _follow_parent() -> None:
    """Leave Ctrl-C to the process that waits, and end with it: killed, it cannot end the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
        os._exit(1)
