"""`nutgraf generate --watch`: run again when a seed, a page or `mkdocs.yml` changes.

A run that has nothing to do reads no page and writes none, so what a run writes is followed by one
silent run, and that one by nothing.  Each change that comes while a run goes on is followed by
another run: nothing is missed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from ..errors import GeneratorError
from ..settings import Settings

_CHANGES = frozenset({"created", "modified", "moved", "deleted"})
"""Not "opened" and "closed": runs open files, and a bad seed is opened by each."""
_CALM = 0.1
"""Seconds without a change after which a run begins: editors save in several steps."""


class Watch(FileSystemEventHandler):
    """Waits for changes of the files of a site."""

    def __init__(self, config_file: Path) -> None:
        """Take the file with the site's settings."""
        self._config = config_file.resolve()
        self._changed = threading.Event()
        self._moved_house = threading.Event()
        self._folders: set[Path] = set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; called in the observer's thread."""
        if event.event_type not in _CHANGES:
            return
        paths = {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
        came_or_went = event.event_type != "modified" and paths & self._folders
        if came_or_went or self._config in paths:
            self._moved_house.set()
            self._changed.set()
        elif not event.is_directory and any(self._is_ours(path) for path in paths):
            self._changed.set()

    def run(
        self, load: Callable[[], Settings], work: Callable[[Settings], None], tell: Callable[[str], None]
    ) -> None:
        """Do *work* now and after each change, until interrupted; *tell* is told what stops it meanwhile.

        *load* reads the settings, again when their file changes; where that fails the last good ones hold.
        """
        settings = load()
        while True:
            self._moved_house.clear()
            observer = self._observe(settings)
            try:
                while not self._moved_house.is_set():
                    try:
                        work(settings)
                    except GeneratorError as error:
                        tell(str(error))
                    self._wait()
            finally:
                observer.stop()
                observer.join()
            try:
                settings = load()
            except GeneratorError as error:
                tell(str(error))

    def _is_ours(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self._folders)

    def _observe(self, settings: Settings):  # type: ignore[no-untyped-def]  # noqa: ANN202 - watchdog names no type
        """Return a running observer of seeds and pages, and of the folder they and the settings lie in."""
        self._folders = {settings.seeds_dir, settings.docs_dir}
        observer = Observer()
        for folder in {self._config.parent, *(folder.parent for folder in self._folders)}:
            observer.schedule(self, str(folder), recursive=False)
        for folder in self._folders:
            if folder.is_dir():
                observer.schedule(self, str(folder), recursive=True)
        observer.start()
        return observer

    def _wait(self) -> None:
        """Wait for a change, then until it is calm."""
        self._changed.wait()
        while self._changed.is_set():
            self._changed.clear()
            self._changed.wait(_CALM)
