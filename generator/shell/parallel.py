"""Work in several processes, with its results in order.

A pipe to each process, and one item in it at a time: so where a process dies it is known at which item,
and the others need not be given up.  (After a death `concurrent.futures` knows neither.)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

from ..errors import GeneratorError
from .processes import Outcome, interrupts_held, start

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""Items for each place that wait or are done: enough that none idles, and memory stays flat."""
_DEATHS = 2
"""Of processes at the same item, after which it is given up."""


class WorkerError(GeneratorError):
    """A process of `--jobs` died."""


def ordered(work: Callable[[T], R], items: Iterable[T], *, jobs: int) -> Generator[R | WorkerError]:
    """Yield `work(item)` for each of *items*, in order, worked out by *jobs* processes.

    *work*, items and results are pickled.  An item at which a process dies is tried once more; where that
    one dies, too, the result is a `WorkerError`.  Raise one when no process lives to give any result.
    When the caller stops, or *work* raises, all processes end at once.
    """
    crew = _Crew(work=work, items=enumerate(items), jobs=jobs)
    try:
        yield from crew.results()
    finally:
        crew.end()


@dataclass(slots=True)
class _Task(Generic[T]):
    number: int
    item: T
    deaths: int = 0


@dataclass(slots=True)
class _Place(Generic[T]):
    """A process, and what it is at."""

    process: SpawnProcess
    task: _Task[T] | None = None


@dataclass(slots=True, kw_only=True)
class _Crew(Generic[T, R]):
    """The processes, what they are at, and the results that wait for earlier ones."""

    work: Callable[[T], R]
    items: Iterator[tuple[int, T]]
    jobs: int
    places: dict[Connection, _Place[T]] = field(default_factory=dict)
    again: deque[_Task[T]] = field(default_factory=deque)
    done: dict[int, Outcome[R | WorkerError]] = field(default_factory=dict)
    taken: int = 0
    given: int = 0
    deaths: int = 0
    """Since the last result."""

    def results(self) -> Iterator[R | WorkerError]:
        """Yield the results, in order."""
        while True:
            self._send()
            busy = [line for line, place in self.places.items() if place.task]
            if not busy and self.given not in self.done:
                return
            # What came while the caller was busy is taken first, so that no process waits for the caller.
            for line in wait(busy, 0 if self.given in self.done else None):
                self._receive(line)  # type: ignore[arg-type]  # nothing but pipes was waited for
            self._send()
            if self.given in self.done:
                outcome = self.done.pop(self.given)
                self.given += 1
                if isinstance(outcome, Exception):
                    raise outcome
                yield outcome[0]

    def end(self) -> None:
        """End all processes, also those at work: nobody waits for it any more."""
        for place in self.places.values():
            place.process.kill()
        for line, place in self.places.items():
            place.process.join()
            line.close()

    def _send(self) -> None:
        """Give each free place an item, but not further ahead than results may wait."""
        while self._has_room() and (task := self._take()):
            line = self._idle() or self._start()
            self.places[line].task = task
            try:
                line.send(task.item)
            except OSError:  # it has died while nobody asked it for anything
                self._bury(line)

    def _receive(self, line: Connection) -> None:
        """Take a result, or the death of a process."""
        try:
            outcome = line.recv()
        except (EOFError, OSError):
            self._bury(line)
            return
        task, self.places[line].task = self.places[line].task, None
        if task:
            self.done[task.number] = outcome
            self.deaths = 0

    def _bury(self, line: Connection) -> None:
        """Have the item of a process that died done again, or give it up."""
        place = self.places.pop(line)
        place.process.kill()
        place.process.join()
        line.close()
        self.deaths += 1
        reason = f"(exit code {place.process.exitcode}), perhaps for want of memory"
        if self.deaths > _DEATHS * self.jobs:
            raise WorkerError(f"the processes of --jobs die {reason}; run again with fewer")
        if task := place.task:
            task.deaths += 1
            if task.deaths < _DEATHS:
                self.again.append(task)
            else:
                message = f"a process of --jobs died at it twice {reason}; run again with fewer"
                self.done[task.number] = (WorkerError(message),)

    def _has_room(self) -> bool:
        return len(self.places) < self.jobs or self._idle() is not None

    def _idle(self) -> Connection | None:
        return next((line for line, place in self.places.items() if not place.task), None)

    def _take(self) -> _Task[T] | None:
        """Return what is to be done next, if it may be done already."""
        if self.again:
            return self.again.popleft()
        if self.taken - self.given > AHEAD * self.jobs:
            return None
        for number, item in self.items:
            self.taken += 1
            return _Task(number, item)
        return None

    def _start(self) -> Connection:
        with interrupts_held():
            line, process = start(self.work)
            self.places[line] = _Place(process)
        return line
