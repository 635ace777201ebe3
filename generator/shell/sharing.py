"""The seeds of a run, shared out: to this process, to several, or to the workers of a cluster."""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..errors import GeneratorError
from ..parsing.loading import Loader
from ..settings import Settings
from .making import Made, Read, make, make_of, read
from .parallel import ordered

if TYPE_CHECKING:
    from spacy.language import Language

T = TypeVar("T")

_ALONE = threading.Lock()
"""A language model is for one thread."""


def make_all(
    settings: Settings, seeds: Sequence[Path], nlp: Loader, jobs: int, scheduler: str | None = None
) -> Generator[tuple[Path, Made | GeneratorError]]:
    """Yield each seed with its pages, or with the error that it is, in order; *nlp* serves one job.

    With the address of a *scheduler*, its workers do what `jobs` processes would do here.  Of these there
    are no more than seeds, nor than the machine has cores: others would only load the model.
    """
    jobs = min(jobs, len(seeds), _cores())
    if scheduler and seeds:
        from .cluster import ordered_there  # noqa: PLC0415 - Dask, which only this needs

        work = partial(_make_there, settings)
        seen = (_portable(read(settings, seed)) for seed in seeds)
        there = ordered_there(work, seen, address=scheduler, model=settings.model)
        with closing(there):
            yield from zip(seeds, there, strict=True)
    elif jobs <= 1:
        yield from ((seed, make(settings, seed, nlp)) for seed in seeds)
    else:
        with closing(ordered(partial(_make_elsewhere, settings), seeds, jobs=jobs)) as made:
            yield from zip(seeds, made, strict=True)


def _cores() -> int:
    """Return how many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_elsewhere(settings: Settings, seed: Path) -> Made | GeneratorError:
    return _portable(make(settings, seed, lambda: shared_model(settings.model)))


def _make_there(settings: Settings, seen: Read | GeneratorError) -> Made | GeneratorError:
    """Return the pages of what was read elsewhere; one at a time, if the worker has several threads."""
    if isinstance(seen, GeneratorError):
        return seen
    with _ALONE:
        return _portable(make_of(settings, seen, lambda: shared_model(settings.model)))


def _portable(value: T | GeneratorError) -> T | GeneratorError:
    """Return *value*; in place of an error one that survives the way to another process."""
    return GeneratorError(str(value)) if isinstance(value, GeneratorError) else value


@cache
def shared_model(name: str) -> Language:
    """Return the language model of this process."""
    from ..parsing import language  # noqa: PLC0415 - a run without changes must not cost it

    return language.load(name)
