"""Inside MkDocs: a build checks and writes no page, a preview follows seeds and pages without a loop."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from spacy.language import Language

from generator.editing import journal
from generator.parsing import language
from generator.plugin import NutgrafPlugin
from generator.settings import Settings
from generator.shell.site import generate

from .articles import BRIDGE, pages, site

Command = Literal["build", "gh-deploy", "serve"]
ROOT = Path(__file__).parent.parent
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
        ("---\ntitle: </title><script>alert(1)</script>\n---\nHello", "the title holds markup"),
        ("---\ndescription: 'a\"><script>alert(1)</script>'\n---\nHello", "`description` holds markup"),
        ("---\nsource: [<script>alert(1)</script>]\n---\nHello", "`source` holds markup"),
        (
            "---\ntemplate: redirect.html\nlocation: 'x\"];alert(1)//'\n---\nHello",
            "`template` names redirect.html",
        ),
        ('<p title="<!--" onclick="alert(1)" x="-->">a</p>', 'onclick="alert(1)"'),
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


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bridge/plan.svg", DRAWING, "bridge/plan.svg: could act when it is opened: <script>"),
        (
            "about.html",
            "<p onclick=alert(1)>x</p>",
            'about.html: could act when it is opened: <p onclick="alert',
        ),
        ('<img src=x onerror="a()">/a.md', "Hello", "`its name` holds markup"),
    ],
)
def test_a_file_that_could_act_stops_the_build_and_is_named(
    settings: Settings, name: str, content: str, said: str
) -> None:
    path = settings.docs_dir / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    done = build(settings)
    assert done.returncode != 0
    assert said in done.stderr
    assert "; remove it, or name it under `trusted_files:`" in done.stderr


def test_a_link_out_of_the_site_is_not_published(settings: Settings) -> None:
    outside = settings.root.parent / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    (settings.docs_dir / "notes.txt").symlink_to(outside)
    done = build(settings)
    assert done.returncode != 0
    assert "notes.txt: is a link to" in done.stderr


def test_files_and_pages_that_the_editor_vouches_for_are_built(settings: Settings) -> None:
    (settings.docs_dir / "widgets").mkdir()
    (settings.docs_dir / "widgets/plan.svg").write_text(DRAWING, encoding="utf-8")
    (settings.docs_dir / "about.md").write_text("<script>1</script>\n", encoding="utf-8")
    edit(
        settings.root / "mkdocs.yml",
        "- nutgraf\n",
        "- nutgraf:\n      trusted_files: [widgets/*, about.md]\n",
    )
    assert build(settings).returncode == 0
    assert (settings.root / "site/widgets/plan.svg").read_text(encoding="utf-8") == DRAWING


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


def test_the_build_that_follows_what_a_build_wrote_writes_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    monkeypatch.setattr(language, "load", lambda _: nlp)
    plugin, config = loaded(settings, "serve")
    plugin.on_pre_build(config=config)
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    edit(settings.docs_dir / "bridge/quotes.md", "# Quotes { #quotes }", "# Quotes { #quotes }\n\nTyped.")
    before = written(settings)
    wait_for_model(plugin, config)
    once = written(settings)
    assert once != before
    for _ in range(2):
        plugin.on_pre_build(config=config)
        assert written(settings) == once


def wait_for_model(plugin: NutgrafPlugin, config: MkDocsConfig) -> None:
    """Build as `mkdocs serve` does: once without the model, again when it is there."""
    plugin.on_pre_build(config=config)
    plugin.preview.wake()
    plugin.on_shutdown()
    plugin.on_pre_build(config=config)
