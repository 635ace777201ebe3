"""Keep the pages in `docs/` up to date with the articles in `seeds/`.

The imperative shell: files are read and written here, in `running`, in `reading` and in `editing`;
all between are functions from values to values.  An article of which no file has changed costs a
look at its folder; one whose digest has not, two hashes: it is not read as text, and no language
model is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from ..editing import journal
from ..errors import GeneratorError, disk_error
from ..parsing.loading import Loader, model_loader
from ..reading import find_seeds, strays
from ..report import Level, Report
from ..settings import Settings
from ..shell import resting
from .cache import user_cache
from .fingerprints import look
from .making import Made
from .remembering import foresee
from .running import Run
from .sharing import make_all

Done: TypeAlias = Iterator[tuple[Path, Made | GeneratorError]]
Watch: TypeAlias = Callable[[Done, int], Done]
"""Shows what goes by."""


def generate(
    settings: Settings,
    nlp: Loader | None = None,
    *,
    jobs: int = 1,
    scheduler: str | None = None,
    watch: Watch | None = None,
) -> Report:
    """Bring `docs/` up to date with `seeds/`; what a person changed is left alone.

    One bad article is reported and never stops the others.  With more than one of *jobs*, as many
    processes analyse and render, or the workers of a *scheduler* of Dask; pages are merged and written
    here, in the order of the seeds, so they are the same.  What is written stays written: after an
    interruption the next run goes on from there.
    *watch* is given what is done, seed by seed, with the number of seeds to come, and hands it on.
    """
    report = Report()
    try:
        with journal.locked(settings.root):
            for path in journal.recover(settings.root):
                report.add(Level.NOTICE, path, "edited since a run was interrupted; your text stays")
            for stray in strays(settings.seeds_dir):
                report.fail(stray, settings.below(settings.seeds_dir))
            seeds = find_seeds(settings.seeds_dir)
            report.articles = len(seeds)
            seen = look(settings)
            run = Run(settings=settings, report=report, seen=seen, at_rest=resting.load(settings, seen))
            stale = [seed for seed in seeds if not run.is_current(seed)]
            loader = nlp or model_loader(settings.model)
            with closing(make_all(settings, stale, loader, jobs, scheduler)) as done:
                for seed, made in watch(done, len(stale)) if watch else done:
                    run.take_over(seed, made)
            after = run.finish()
            if stale:
                cache = user_cache()
                foresee(settings, cache, after, seeds, changed=stale)
                cache.tidy()
    except OSError as error:
        raise disk_error(error) from error
    return report
