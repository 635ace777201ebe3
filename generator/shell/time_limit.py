"""At most so much processor time for one article, so that one that is made to take for ever costs a while.

The limits of size keep out what is long.  What is short can still be slow, by a weakness nobody knows
of; then the others must go on all the same.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from ..errors import GeneratorError

_AGAIN = 1.0
"""Seconds after which it is interrupted once more, where something swallowed the first time."""


class TimeLimitError(GeneratorError):
    """An article takes longer than `time_limit:` in `mkdocs.yml` allows."""


class _Over(BaseException):
    """Ends the work; no `except Exception` on the way keeps it."""


@contextmanager
def at_most(seconds: float, where: str) -> Iterator[None]:
    """Raise `TimeLimitError` naming *where* when what is inside takes more processor time than *seconds*.

    Time in which the machine does something else does not count.  Regular expressions and the parser are
    interrupted, too.  Nothing is limited where the system has no such clock (Windows), nor outside the
    main thread.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _interrupt)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _Over:
        raise TimeLimitError(
            f"{where}: takes longer than {seconds:g} seconds of processor time; expected a news article;"
            " do split it, or raise `time_limit:` below `nutgraf:` in mkdocs.yml"
        ) from None
    finally:
        signal.signal(signal.SIGPROF, before)


def _interrupt(*_: object) -> NoReturn:
    raise _Over
