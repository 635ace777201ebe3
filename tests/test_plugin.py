"""The MkDocs edge: `build` checks and never writes, `serve` generates and does not loop."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from generator.settings import Settings
from generator.site import generate

ROOT = Path(__file__).parent.parent
ARTICLE = (
    "Council closes the harbour bridge\n\n"
    "The council closed the harbour bridge on Tuesday, its leader Ann Lowe said.\n\n"
    "“The cables are worn,” Lowe told reporters. It is not clear when the bridge will open again.\n"
)
QUIET = 4.0  # seconds without a rebuild: several rounds of the watcher


@pytest.fixture
def site(tmp_path: Path, nlp: Language) -> Path:
    for name in ("mkdocs.yml", "generator/theme", "docs/assets"):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/bridge.txt").write_text(ARTICLE, encoding="utf-8")
    generate(Settings(root=tmp_path, docs_dir=tmp_path / "docs", seeds_dir=tmp_path / "seeds"), lambda: nlp)
    return tmp_path


def build(site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-c", "from mkdocs.__main__ import cli; cli()", "build", "--strict"]
    return subprocess.run(command, cwd=site, env=environment(), capture_output=True, text=True, check=False)


def environment() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}


def files(site: Path) -> dict[Path, bytes]:
    return {
        p: p.read_bytes()
        for folder in ("docs", ".nutgraf")
        for p in (site / folder).rglob("*")
        if p.is_file()
    }


def test_a_clean_site_builds_and_nothing_but_the_site_is_written(site: Path) -> None:
    before = files(site)
    done = build(site)
    assert done.returncode == 0, done.stderr
    assert (site / "site/bridge/quotes.html").is_file()
    assert files(site) == before


def test_stale_pages_fail_a_strict_build_with_the_remedy(site: Path) -> None:
    (site / "seeds/bridge.txt").write_text(ARTICLE.replace("worn", "rusty"), encoding="utf-8")
    before = files(site)
    done = build(site)
    assert done.returncode != 0
    assert "nutgraf generate" in done.stderr
    assert files(site) == before


def test_a_changed_extract_stops_the_build_with_its_place(site: Path) -> None:
    page = site / "docs/bridge/quotes.md"
    page.write_text(page.read_text().replace("cables are worn", "cables were worn"))
    done = build(site)
    assert done.returncode != 0
    assert "docs/bridge/quotes.md:" in done.stderr


class Server:
    """`mkdocs serve` in a process of its own."""

    def __init__(self, site: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = site / "serve.log"
        command = [sys.executable, "-P", "-c", "from mkdocs.__main__ import cli; cli()", "serve"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--dev-addr", f"127.0.0.1:{self.port}"],
                cwd=site,
                env=environment(),
                stdout=log,
                stderr=log,
            )

    def builds(self) -> int:
        return self.log.read_text().count("Building documentation")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as answer:
            return str(answer.read().decode())

    def wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                if condition():
                    return
            except OSError:  # not up yet
                pass
            time.sleep(0.2)
        pytest.fail(f"not within a minute:\n{self.log.read_text()}")


@pytest.fixture
def server(site: Path) -> Iterator[Server]:
    made = Server(site)
    yield made
    made.process.send_signal(signal.SIGINT)
    made.process.wait(timeout=20)


def test_serve_shows_changes_without_a_loop_and_survives_a_bad_seed(site: Path, server: Server) -> None:
    server.wait(lambda: "cables are worn" in server.get("bridge/quotes.html"))
    time.sleep(QUIET)
    count = server.builds()

    seed = site / "seeds/bridge.txt"
    seed.write_text(ARTICLE.replace("are worn", "are rusty"), encoding="utf-8")
    server.wait(lambda: "cables are rusty" in server.get("bridge/quotes.html"))
    time.sleep(QUIET)
    assert server.builds() - count <= 2, "a changed seed may cost one extra rebuild"

    count = server.builds()
    page = site / "docs/bridge/quotes.md"
    page.write_text(page.read_text() + "\nA sentence of my own.\n")
    server.wait(lambda: "A sentence of my own." in server.get("bridge/quotes.html"))
    time.sleep(QUIET)
    assert server.builds() - count <= 1

    seed.write_bytes(b"Title\n\nCaf\xe9\n")
    server.wait(lambda: "seeds/bridge.txt:3" in server.log.read_text())
    assert "A sentence of my own." in server.get("bridge/quotes.html")
