"""`nutgraf generate --watch`: it comes to rest, misses no change, and survives whatever is wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.settings import Settings

from .articles import BRIDGE, FERRY, site

ROOT = Path(__file__).parent.parent
QUIET = 2  # seconds in which a loop would show: a run follows a change after a tenth
PATIENCE = 150  # seconds; a loaded machine is not a fault

# Who starts the tests in the background of a shell has them ignore interrupts, and what they start.
COMMAND = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("generator", run_name="__main__")
"""


class Watching:
    """A running `nutgraf generate --watch`."""

    def __init__(self, settings: Settings) -> None:
        self.log = settings.root / "watch.log"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", COMMAND, "generate", "--watch"],
                cwd=settings.root,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.05)

    def rest(self) -> float:
        """Wait until nothing is said for as long as a loop would need; return its processor time since."""
        end = time.monotonic() + PATIENCE
        said, since, spent = self.said(), time.monotonic(), self.spent()
        while time.monotonic() - since < QUIET:
            assert time.monotonic() < end, self.said()
            time.sleep(0.05)
            if self.said() != said:
                said, since, spent = self.said(), time.monotonic(), self.spent()
        return self.spent() - spent

    def spent(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return site(tmp_path, bridge=BRIDGE)


@pytest.fixture
def watching(settings: Settings) -> Iterator[Watching]:
    running = Watching(settings)
    try:
        running.wait(lambda: "1 article, 1 analysed" in running.said())
        yield running
    finally:
        running.process.kill()
        running.process.wait(timeout=60)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def page(settings: Settings, path: str) -> str:
    file = settings.docs_dir / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_it_follows_what_is_saved_and_comes_to_rest(settings: Settings, watching: Watching) -> None:
    watching.rest()
    assert watching.said().count("1 article") == 1, "what a run wrote is followed by nothing that is told"
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    watching.wait(lambda: "three metres" in page(settings, "bridge/index.md"))
    (settings.docs_dir / "bridge/quotes.md").rename(settings.docs_dir / "bridge/words.md")
    watching.wait(lambda: "(words.md" in page(settings, "bridge/index.md"))
    (settings.seeds_dir / "2024").mkdir()
    (settings.seeds_dir / "2024" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    watching.wait(lambda: "Lindqvist" in page(settings, "2024/ferry/actors.md"))
    watching.rest()
    before = watching.said()
    watching.rest()
    assert watching.said() == before
    assert "Traceback" not in before


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_bad_seed_is_told_once_and_does_not_keep_it_busy(settings: Settings, watching: Watching) -> None:
    (settings.seeds_dir / "bad.txt").write_bytes(b"")
    watching.wait(lambda: "seeds/bad.txt" in watching.said())
    assert watching.rest() < QUIET / 4
    assert watching.said().count("seeds/bad.txt") == 1
    (settings.seeds_dir / "bad.txt").unlink()
    watching.wait(lambda: watching.said().count("1 article") == 2)


def test_wrong_settings_are_told_and_the_last_good_ones_hold(settings: Settings, watching: Watching) -> None:
    config = settings.root / "mkdocs.yml"
    whole = config.read_text(encoding="utf-8")
    config.write_text("site_name: [\n", encoding="utf-8")
    watching.wait(lambda: "error: mkdocs.yml" in watching.said())
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    watching.wait(lambda: "three metres" in page(settings, "bridge/index.md"))
    (settings.root / "articles").mkdir()
    config.write_text(whole.replace("- nutgraf", "- nutgraf: {seeds_dir: articles}"), encoding="utf-8")
    (settings.root / "articles" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    watching.wait(lambda: "Lindqvist" in page(settings, "ferry/actors.md"))


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts otherwise")
def test_an_interrupt_ends_it_without_a_fuss(watching: Watching) -> None:
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=60) == 0
    assert "Traceback" not in watching.said()
