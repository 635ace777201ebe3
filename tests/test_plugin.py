"""Inside MkDocs: a build checks and writes no page, a preview follows seeds and pages without a loop."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from spacy.language import Language

from generator import language
from generator.editing import journal
from generator.inspecting import check
from generator.plugin import NutgrafPlugin
from generator.report import Level
from generator.settings import Settings
from generator.site import generate

from .articles import BRIDGE, FERRY, pages, site

Command = Literal["build", "gh-deploy", "serve"]
ROOT = Path(__file__).parent.parent
QUIET = 6  # seconds in which a loop would show: MkDocs looks twice a second
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE)
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path) -> Settings:
    """Return a copy of a site that is up to date."""
    root = tmp_path / "site"
    shutil.copytree(made.root, root)
    return Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def build(settings: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build, and prove that nothing but the built site was written."""
    before = written(settings)
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    done = subprocess.run(
        command, cwd=settings.root, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120
    )
    assert written(settings) == before
    return done


def written(settings: Settings) -> dict[Path, int]:
    built = settings.root / "site"
    return {p: p.stat().st_mtime_ns for p in settings.root.rglob("*") if not p.is_relative_to(built)}


def test_an_extract_changed_by_hand_stops_the_build_and_is_named(settings: Settings) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    edit(page, "My shop lives", "My shop dies")
    (line,) = [n for n, text in enumerate(page.read_text().splitlines(), 1) if "My shop dies" in text]
    done = build(settings)
    assert done.returncode == 1
    assert f"docs/bridge/quotes.md:{line}: these are not the article's words" in done.stderr
    assert not (settings.root / "site").exists()


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("Hello <script>alert(1)</script>", "<script>"),
        ("\\<script>alert(1)</script>", "<script>"),  # what a formatter makes of an escape
        ("[a](javascript:alert)", 'href="javascript:alert"'),
        ("![a](https://pixel.example/a.gif)", 'src="https://pixel.example/a.gif"'),
        ("# &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "the title holds markup"),
        ("---\ntitle: '&lt;script&gt;'\n---\nHello", "the title holds markup"),
    ],
)
def test_active_html_on_a_page_made_by_hand_stops_the_build_and_is_named(
    settings: Settings, content: str, named: str
) -> None:
    (settings.docs_dir / "about.md").write_text(f"{content}\n", encoding="utf-8")
    done = build(settings)
    assert done.returncode != 0
    assert "about.md: holds active HTML" in done.stderr
    assert named in done.stderr


def test_a_page_whose_html_the_editor_vouches_for_is_built(settings: Settings) -> None:
    page = settings.docs_dir / "about.md"
    page.write_text("---\ntrusted_html: true\n---\n<script>1</script>\n", encoding="utf-8")
    assert build(settings).returncode == 0


def test_a_seed_that_cannot_be_read_stops_the_build(settings: Settings) -> None:
    (settings.seeds_dir / "bad.txt").write_bytes(b"Caf\xe9 au lait, said the man.")
    done = build(settings)
    assert done.returncode == 1
    assert "seeds/bad.txt" in done.stderr


def test_stale_pages_are_published_with_a_warning_and_not_under_strict(settings: Settings) -> None:
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    done = build(settings)
    assert done.returncode == 0
    assert "two metres" in (settings.root / "site/bridge/index.html").read_text(encoding="utf-8")
    strict = build(settings, "--strict")
    assert strict.returncode == 1
    assert re.search(r"WARNING .*seeds/bridge\.txt: .*run `nutgraf generate`", strict.stderr)


def test_a_site_that_is_up_to_date_is_built_under_strict_without_a_model(settings: Settings) -> None:
    (settings.root / "spacy.py").write_text("raise RuntimeError('spaCy was imported')\n", encoding="utf-8")
    done = build(settings, "--strict")
    assert done.returncode == 0, done.stderr
    assert "two metres" in (settings.root / "site/bridge/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "gh-deploy", "serve"])
def test_only_a_preview_writes_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: Language, command: Command
) -> None:
    monkeypatch.setattr(language, "load", lambda _: nlp)
    settings = site(tmp_path, bridge=BRIDGE)
    plugin, config = loaded(settings, command)
    plugin.on_pre_build(config=config)
    assert bool(pages(settings)) == (command == "serve")


def test_a_preview_goes_on_while_another_run_writes(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    plugin, config = loaded(settings, "serve")
    with journal.locked(settings.root):
        plugin.on_pre_build(config=config)
    assert "another run of nutgraf is writing" in caplog.text


def test_a_folder_of_seeds_is_watched_where_there_is_one(settings: Settings) -> None:
    plugin, config = loaded(settings, "serve")
    assert str(settings.seeds_dir) in plugin.on_config(config).watch
    shutil.rmtree(settings.seeds_dir)
    plugin, config = loaded(settings, "serve")
    assert str(settings.seeds_dir) not in plugin.on_config(config).watch


def loaded(settings: Settings, command: Command) -> tuple[NutgrafPlugin, MkDocsConfig]:
    config = load_config(str(settings.root / "mkdocs.yml"))
    plugin = config.plugins["nutgraf"]
    assert isinstance(plugin, NutgrafPlugin)
    plugin.on_startup(command=command, dirty=False)
    return plugin, config


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, settings: Settings) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = settings.root / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
                cwd=settings.root,
                env=ENVIRONMENT,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def builds(self) -> int:
        return self.said().count("Building documentation")

    def get(self, path: str) -> str:
        """Return what is served now; the empty string while nothing is."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait(self, done: Callable[[], bool], seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def settle(self, seconds: float = 60) -> None:
        """Wait until nothing has been built for as long as a loop would need; a loop never settles."""
        end = time.monotonic() + seconds
        builds, since = self.builds, time.monotonic()
        while time.monotonic() - since < QUIET:
            assert time.monotonic() < end, f"it goes on building:\n{self.said()}"
            time.sleep(0.1)
            if self.builds != builds:
                builds, since = self.builds, time.monotonic()

    def rebuilds(self, change: Callable[[], object], done: Callable[[], bool]) -> int:
        """Make a change, wait until it shows, then long enough for a loop; return the number of builds."""
        before = self.builds
        change()
        self.wait(done)
        time.sleep(QUIET)
        return self.builds - before


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    running = Server(settings)
    try:
        running.wait(lambda: "two metres" in running.get("bridge/"))
        yield running
    finally:
        running.stop()


def test_a_preview_follows_seeds_and_pages_without_a_loop(settings: Settings, server: Server) -> None:
    assert server.builds == 1
    seed, page = settings.seeds_dir / "bridge.txt", settings.docs_dir / "bridge/quotes.md"

    builds = server.rebuilds(
        lambda: edit(seed, "two metres", "three metres"), lambda: "three metres" in server.get("bridge/")
    )
    assert 1 <= builds <= 2

    builds = server.rebuilds(
        lambda: edit(page, "# Quotes { #quotes }", "# Quotes { #quotes }\n\nRead these first."),
        lambda: "Read these first." in server.get("bridge/quotes/"),
    )
    assert builds == 1

    bad = settings.seeds_dir / "bad.txt"
    builds = server.rebuilds(
        lambda: bad.write_bytes(b"Caf\xe9 au lait, said the man."),
        lambda: re.search(r"ERROR .*seeds/bad\.txt", server.said()) is not None,
    )
    assert 1 <= builds <= 2
    assert "three metres" in server.get("bridge/")
    assert "Read these first." in server.get("bridge/quotes/")

    assert "Traceback" not in server.said()


def test_what_is_typed_while_the_article_changes_again_and_again_is_never_lost(
    settings: Settings, server: Server
) -> None:
    """Type like an editor that saves at once, over the file or in place, while runs replace that file."""
    seed, page = settings.seeds_dir / "bridge.txt", settings.docs_dir / "bridge/quotes.md"
    typed: list[str] = []
    depth = "two metres"
    for n in range(24):
        if n % 3 == 0:
            new = f"{n + 3} metres"
            edit(seed, depth, new)
            depth = new
        typed.append(f"Word{n}.")
        text = page.read_text(encoding="utf-8")
        text = text.replace("# Quotes { #quotes }", f"# Quotes {{ #quotes }}\n\n{typed[-1]}", 1)
        if n % 2:
            page.write_text(text, encoding="utf-8")
        else:
            saved = page.with_name(".saved.tmp")
            saved.write_text(text, encoding="utf-8")
            saved.replace(page)
        time.sleep(0.2)
    server.wait(lambda: f"{depth}" in server.get("bridge/"))
    server.settle()
    text = page.read_text(encoding="utf-8")
    assert [word for word in typed if word not in text] == []
    assert check(settings).at(Level.ERROR) == []


def test_a_preview_makes_the_pages_of_a_new_seed(tmp_path: Path) -> None:
    settings = site(tmp_path)
    running = Server(settings)
    try:
        running.wait(lambda: "No article yet" in running.get(""))
        (settings.seeds_dir / "ferry.txt").write_text(FERRY, encoding="utf-8")
        running.wait(lambda: "Iris Lindqvist" in running.get("ferry/actors/"))
        assert "ferry/actors.md" in pages(settings)
    finally:
        running.stop()
