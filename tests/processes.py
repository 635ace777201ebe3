"""Processes as Linux shows them, and one that gets a person's Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parent.parent
PATIENCE = 150  # seconds; a loaded machine is not a fault
T = TypeVar("T")

# Who starts the tests in the background of a shell has them ignore interrupts, and what they start.
_COMMAND = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.executable, [sys.executable, "-m", "generator", *sys.argv[1:]])
"""


class Running:
    """`nutgraf` at work on a site, with a process group of its own as at a terminal."""

    def __init__(self, root: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        self.log = root / "out.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _COMMAND, *arguments],
                cwd=root,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **(environment or {})},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def interrupt(self) -> int:
        """Have it and all its processes get Ctrl-C; return how it ends."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)

    def wait(self, done: Callable[[], T]) -> T:
        """Wait until *done* gives anything, as long as it runs."""

        def look() -> T:
            found = done()
            assert found or self.process.poll() is None, self.said()
            return found

        return until(look)

    def end(self) -> None:
        self.process.kill()
        self.process.wait(timeout=PATIENCE)


def workers(pid: int) -> set[int]:
    """Return the processes that *pid* has started to work, without multiprocessing's own helper."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {int(p) for p in listed if b"spawn_main" in Path(f"/proc/{p}/cmdline").read_bytes()}


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def until(look: Callable[[], T]) -> T:
    """Return what *look* gives as soon as it gives anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"{PATIENCE} seconds have passed")
