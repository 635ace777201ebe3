"""What `mkdocs serve` needs besides: a site that outlives a failed build, a model loaded beside it."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from mkdocs.exceptions import MkDocsException

from ..editing import journal
from ..errors import GeneratorError
from ..parsing.loading import BackgroundLoader, Loader, model_loader
from ..report import Level
from ..shell.cache import user_cache
from ..shell.inspecting import Standing, stand

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from ..settings import Settings

log = logging.getLogger("mkdocs.plugins.nutgraf")

_BELL = journal.FOLDER / "cache" / "bell"
"""A file that the server watches, so that a thread can ask for a build."""
_RINGS = 5
_FIRST_WAIT = 2.0
"""Seconds from the first ring to the next; each waits twice as long as the one before."""
_FAREWELL = 10.0
"""Seconds that the model may take when the server stops."""


class Preview:
    """One `mkdocs serve`; lives as long as that, from build to build."""

    def __init__(self) -> None:
        """Start before the first build: there is no server yet."""
        self._root: Path | None = None
        self._builds = threading.Event()
        self._loaders: dict[str, Loader] = {}

    def build_begins(self) -> None:
        """Note that what the bell was rung for is being done."""
        self._builds.set()

    def generated(self, settings: Settings) -> Standing:
        """Bring the pages up to date, and say what is wrong with them."""
        # Only here: a build that checks needs none of it.
        from ..shell.site import generate  # noqa: PLC0415

        report = generate(settings, self.loader(settings.model))
        found = stand(settings, publish=False, cache=user_cache())
        report.findings += [f for f in found.report.at(Level.ERROR) if f not in report.findings]
        return Standing(report=report, shown=found.shown)

    def loader(self, model: str) -> Loader:
        """Return the loader of *model*: in the background as soon as there is a server that builds again."""
        if model not in self._loaders:
            live = _is_live()
            ended = partial(self._ended, model)
            self._loaders[model] = BackgroundLoader(model, ended) if live else model_loader(model)
        loader = self._loaders[model]
        if self._root and isinstance(loader, BackgroundLoader):
            loader.start()
        return loader

    def serve(self, server: LiveReloadServer, root: Path, site_dir: Path | None) -> None:
        """Load the model, now that the first page is up; keep the last good site in *site_dir*."""
        bell = root / _BELL
        bell.parent.mkdir(parents=True, exist_ok=True)
        bell.touch()
        server.watch(str(bell))
        if site_dir:
            server.builder = keeping_last_good(server.builder, site_dir)
        self._root = root
        self.wake()

    def wake(self) -> None:
        """Begin to load the models that were asked for."""
        for loader in self._loaders.values():
            if isinstance(loader, BackgroundLoader):
                loader.start()

    def stop(self) -> None:
        """Let a model that is being loaded come to an end."""
        for loader in self._loaders.values():
            if isinstance(loader, BackgroundLoader):
                loader.join(_FAREWELL)

    def _ended(self, model: str, asked: bool, error: GeneratorError | None) -> None:  # noqa: FBT001 - a callback
        if error:
            log.error("%s", error)
        else:
            log.info("language model %s is loaded", model)
        if asked:
            self._ring()

    def _ring(self) -> None:
        """Ask for a build, again if the server did not hear it: it may not have begun to listen."""
        if self._root is None:
            return
        self._builds.clear()
        for n in range(_RINGS):
            (self._root / _BELL).write_text(f"{time.time_ns()}\n", encoding="ascii")
            if self._builds.wait(_FIRST_WAIT * 2**n):
                return


def keeping_last_good(build: Callable[[], None], site_dir: Path) -> Callable[[], None]:
    """Return a *build* that puts *site_dir* back as it was when it fails, and tells why.

    MkDocs' own server answers no request any more after a failed build.
    """

    def build_or_keep() -> None:
        kept = site_dir.with_name(f"{site_dir.name}.last")
        site_dir.rename(kept)
        site_dir.mkdir()
        try:
            build()
        except Exception as error:  # noqa: BLE001 - whatever stops a build, the preview goes on
            _tell(error)
            shutil.rmtree(site_dir)
            kept.rename(site_dir)
        finally:
            shutil.rmtree(kept, ignore_errors=True)

    return build_or_keep


def _tell(error: Exception) -> None:
    """Say why a build failed; MkDocs has told those that it stopped itself."""
    if isinstance(error, SystemExit):
        log.error("nothing was built; you see the site as it was before")
    elif isinstance(error, MkDocsException):
        log.error("%s; nothing was built; you see the site as it was before", error)
    else:
        log.error("nothing was built; you see the site as it was before", exc_info=error)


def _is_live() -> bool:
    """Tell whether the server builds again when a file changes (not with `--no-livereload`)."""
    context = click.get_current_context(silent=True)
    return context is None or context.params.get("livereload") is not False
