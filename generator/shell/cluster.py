"""Work on a Dask cluster, with its results in order; only `--scheduler` imports this, and it Dask.

The cluster is asked through its `concurrent.futures` interface, as the processes of `--jobs` are.  Seeds are
read here and pages are written here, so the workers need the same release of Nutgraf and no common disk.
A worker that dies costs its unfinished articles a second time elsewhere, and nothing else.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, wait
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from .connecting import ClusterError, connected
from .parallel import AHEAD
from .versions import own_digest, release

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")

_LOOK = 5
"""Seconds without a result after which it is asked whether one can come."""
_PATIENCE = 60
"""Seconds for which a scheduler may say nothing, have no workers (those that died are started again), or a
result be on its way when no work is left."""
_AGAIN = "what is written stays; run it again to go on"


def ordered_there(
    work: Callable[[T], R], items: Iterable[T], *, address: str, model: str
) -> Generator[R | ClusterError]:
    """Yield `work(item)` for each of *items*, in order, worked out by the workers of a scheduler.

    *work*, items and results are pickled.  Of an item that ends several workers the result is a
    `ClusterError`.  When the caller stops, what has not begun is dropped.  Raise `ClusterError` when Dask
    is not installed, no scheduler or worker is there, or not any more, or a worker would give other pages
    (release, Python, spaCy or *model* differ).
    """
    with connected(address) as client:
        places = _workers(client, address, model)
        executor = client.get_executor(pure=False)
        submit = partial(executor.submit, partial(_checked, releases(model), model, work))
        waiting: deque[Future[R | ClusterError]] = deque()
        try:
            for item in items:
                waiting.append(submit(item))
                if len(waiting) > AHEAD * max(1, places):
                    yield _result(waiting.popleft(), client, address)
            while waiting:
                yield _result(waiting.popleft(), client, address)
        finally:
            for future in waiting:
                future.cancel()


def _result(future: Future[R | ClusterError], client: Client, address: str) -> R | ClusterError:
    """Return the result of one item; raise `ClusterError` when none can come."""
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - see above

    hope = time.monotonic()
    while not wait([future], timeout=_LOOK).done:
        workers = _has_workers(client, address)
        if workers and any(known.status == "pending" for known in client.futures.values()):
            hope = time.monotonic()
        elif time.monotonic() - hope > _PATIENCE:
            said = "a result was lost on its way" if workers else "has no workers any more"
            raise ClusterError(f"{address}: {said}; {_AGAIN}")
    if future.cancelled():
        raise ClusterError(f"{address}: the scheduler was lost; {_AGAIN}")
    error = future.exception()
    if isinstance(error, KilledWorker):
        return ClusterError("ended several workers, perhaps for want of memory; split the article")
    return future.result()


def _has_workers(client: Client, address: str) -> bool:
    """Tell whether there is anybody to do the work; raise `ClusterError` when the scheduler says nothing."""
    try:
        return bool(client.sync(_places, client, callback_timeout=_PATIENCE))
    except OSError as error:  # the time is over, or nothing is at the other end
        raise ClusterError(f"{address}: the scheduler was lost; {_AGAIN}") from error


async def _places(client: Client) -> object:
    """Return the places of each worker; `client.nthreads` would wait for ever."""
    return await client.scheduler.ncores() if client.scheduler else None


def _workers(client: Client, address: str, model: str) -> int:
    """Return how many articles the workers can analyse at once; raise where one would give other pages."""
    found: dict[str, Any] = client.run(_theirs, model, on_error="return")
    if not found:
        message = f"{address}: has no workers; start some with `dask worker {address} --nthreads 1`"
        raise ClusterError(message)
    for worker, theirs in sorted(found.items()):
        if isinstance(theirs, BaseException):
            message = (
                f"{worker}: Nutgraf does not run on this worker ({theirs}); install the same release there"
            )
            raise ClusterError(message) from theirs
        _compare(worker, releases(model), theirs)
    return sum(client.nthreads().values())


def _theirs(model: str) -> dict[str, str]:
    """Return the releases of the worker on which this runs."""
    return releases(model)


def _compare(worker: str, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """Raise where the pages of two places would differ."""
    for name, own in ours.items():
        if theirs.get(name) != own:
            message = f"{worker}: has {name} {theirs.get(name)}, this machine has {own}"
            raise ClusterError(f"{message}; install the same from the lock file on both")


@cache
def releases(model: str) -> dict[str, str]:
    """Return all of this process on which the pages of an article depend."""
    return {
        "Nutgraf": f"{release('nutgraf')} ({own_digest()[:12]})",
        "Python": ".".join(map(str, sys.version_info[:3])),
        "spaCy": str(release("spacy")),
        model: str(release(model)),
    }


def _checked(ours: dict[str, str], model: str, work: Callable[[T], R], item: T) -> R:
    """Do the work, on a worker that may have joined after the others were looked at."""
    _compare("a worker", ours, releases(model))
    return work(item)
