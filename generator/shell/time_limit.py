"""At most so much processor time for one article, so that one that is made to take for ever costs a while.

The limits of size keep out what is long.  What is short can still be slow, by a weakness nobody knows
of; then the others must go on all the same.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from ..errors import GeneratorError

_AGAIN = 1.0
"""Seconds after which it is interrupted once more, where something swallowed the first time."""
_LOOK = 0.25
"""Seconds between two looks at the clock, where no signal comes from it."""


class TimeLimitError(GeneratorError):
    """An article takes longer than `time_limit:` in `mkdocs.yml` allows."""

    def __init__(self, where: str, seconds: float) -> None:
        """Make the message for the article *where*."""
        super().__init__(
            f"{where}: takes longer than {seconds:g} seconds of processor time; expected a news article;"
            " split it, or raise `time_limit:` below `nutgraf:` in mkdocs.yml"
        )


class _Over(BaseException):
    """Ends the work; no `except Exception` on the way keeps it."""


@contextmanager
def at_most(seconds: float, where: str) -> Iterator[None]:
    """Raise `TimeLimitError` naming *where* when what is inside takes more processor time than *seconds*.

    Time in which the machine does something else does not count.  Regular expressions and the parser are
    interrupted, too.  Where the system has no such signal (Windows), and outside the main thread, work is
    interrupted between two steps of Python: one regular expression, or one call of the parser, ends first.
    """
    by_signal = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    try:
        with _signalled(seconds) if by_signal else _watched(seconds):
            yield
    except _Over:
        raise TimeLimitError(where, seconds) from None


@contextmanager
def _signalled(seconds: float) -> Iterator[None]:
    before = signal.signal(signal.SIGPROF, _interrupt)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    finally:
        signal.signal(signal.SIGPROF, before)


def _interrupt(*_: object) -> NoReturn:
    raise _Over


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    watch = _Watch(threading.get_ident(), time.process_time() + seconds)
    watch.start()
    try:
        yield
    finally:
        try:
            watch.end()
        except _Over:  # in the very moment; the next one is a second away
            watch.end()
            raise


class _Watch(threading.Thread):
    """Looks at the clock for another thread, and interrupts it."""

    def __init__(self, worker: int, until: float) -> None:
        super().__init__(daemon=True)
        self._worker, self._until = worker, until
        self._ended = threading.Event()
        self._one_at_a_time = threading.Lock()

    def run(self) -> None:
        """Interrupt the worker when its time is over, until it ends."""
        pause = _LOOK
        while not self._ended.wait(pause):
            with self._one_at_a_time:
                if time.process_time() > self._until and not self._ended.is_set():
                    _raise_in(self._worker, _Over)
                    pause = _AGAIN

    def end(self) -> None:
        """Interrupt the worker no more, also where that is on its way."""
        with self._one_at_a_time:
            self._ended.set()
            _raise_in(self._worker, None)


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Have *error* raised in another thread before its next step; `None` takes back what is on its way."""
    raised = ctypes.py_object(error) if error else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)
