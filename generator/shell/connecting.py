"""A connection to the scheduler of a Dask cluster, and what is said when it ends."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..errors import GeneratorError

if TYPE_CHECKING:
    from distributed import Client

_WAIT = 10
"""Seconds for which a scheduler is waited for."""
_LOGS = ("distributed", "distributed.client")
"""Where Dask tells, with tracebacks, that a connection was lost."""
_LOOPS = ("tornado.application", "asyncio")
"""Where the loops that Dask runs on tell of it, when a result was on its way; and of all else that fails."""


class ClusterError(GeneratorError):
    """The cluster of `--scheduler` cannot do the work."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Hold a connection to the scheduler at *address*; what becomes of it is told by us, in a line.

    Raise `ClusterError` when Dask is not installed or no scheduler answers.
    """
    client = _connect(address)
    said = {name: logging.getLogger(name) for name in _LOGS}
    levels = {name: logger.level for name, logger in said.items()}
    loops = [logging.getLogger(name) for name in _LOOPS]
    try:
        for logger in said.values():
            logger.setLevel(logging.CRITICAL)
        for logger in loops:
            logger.addFilter(_is_no_lost_connection)
        yield client
    finally:
        client.close(timeout=_WAIT)
        for name, logger in said.items():
            logger.setLevel(levels[name])
        for logger in loops:
            logger.removeFilter(_is_no_lost_connection)


def _is_no_lost_connection(record: logging.LogRecord) -> bool:
    """Tell whether a message is about something else than a connection that ended."""
    return not (record.exc_info and isinstance(record.exc_info[1], OSError))


def _connect(address: str) -> Client:
    """Return a connection to the scheduler at *address*."""
    try:
        from distributed import Client  # noqa: PLC0415 - only who names a scheduler needs it
    except ImportError as error:
        message = '--scheduler needs Dask, which is not installed: run `pip install "nutgraf[cluster]"`'
        raise ClusterError(message) from error
    try:
        return Client(address, timeout=_WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        message = f"{address}: no scheduler answers there ({said}); expected such as tcp://host:8786;"
        raise ClusterError(f"{message} start one with `dask scheduler`") from error
