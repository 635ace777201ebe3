"""A running `mkdocs serve`, as a person at a terminal has it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.settings import Settings

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}
QUIET = 5  # seconds in which a loop would show: MkDocs looks twice a second
PATIENCE = 150  # seconds; a loaded machine is not a fault
_BEGIN = "Building documentation..."
_ENDS = ("Serving on", "Reloading browsers")


class Server:
    """A process, what it said, and what it serves."""

    def __init__(self, settings: Settings, environment: Mapping[str, str]) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = settings.root / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.host],
                cwd=settings.root,
                env={**ENVIRONMENT, **environment},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def builds(self) -> int:
        """Return the number of builds that have begun."""
        return self.said().count(_BEGIN)

    @property
    def _is_building(self) -> bool:
        said = self.said()
        return said.rfind(_BEGIN) > max(said.rfind(end) for end in _ENDS)

    def get(self, path: str) -> str:
        """Return what is served now; the empty string while nothing is."""
        try:
            with urllib.request.urlopen(f"http://{self.host}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def rest(self) -> None:
        """Wait until it has built nothing for as long as a loop would need; a loop never comes to rest."""
        end = time.monotonic() + PATIENCE
        builds, since = self.builds, time.monotonic()
        while time.monotonic() - since < QUIET:
            assert time.monotonic() < end, f"it goes on building:\n{self.said()}"
            time.sleep(0.1)
            if self.builds != builds or self._is_building:
                builds, since = self.builds, time.monotonic()

    def after(self, change: Callable[[], object], done: Callable[[], bool]) -> None:
        """Make a change, wait until it shows, and until the server is at rest with it still showing."""
        before = self.builds
        change()
        self.wait(lambda: self.builds > before and done())
        self.rest()
        assert done(), self.said()


@contextmanager
def serving(settings: Settings, **environment: str) -> Iterator[Server]:
    """Run `mkdocs serve` on a site."""
    server = Server(settings, environment)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=60)
