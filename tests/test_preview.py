"""`mkdocs serve`: it never loops, never loses what is typed, and shows the last good site after an error.

How often it builds after one save is not told: MkDocs polls, and on a loaded machine sees one save in
two looks.  The law is that it comes to rest, and that nothing is built without a change by a person.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from spacy.language import Language

from generator.plugin.preview import Preview, keeping_last_good
from generator.report import Level
from generator.settings import Settings
from generator.shell.inspecting import check
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, pages, site
from .serving import PATIENCE, Server, serving


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


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    with serving(settings) as running:
        running.wait(lambda: "two metres" in running.get("bridge/"))
        yield running


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_failed_build_leaves_the_site_as_it_was_and_a_good_one_replaces_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    built, page = tmp_path / "site", tmp_path / "site" / "a.html"
    built.mkdir()
    page.write_text("good", encoding="utf-8")

    def half() -> None:
        page.write_text("half", encoding="utf-8")
        (built / "new.html").touch()
        raise ValueError("a page cannot be built")

    keeping_last_good(half, built)()
    assert page.read_text(encoding="utf-8") == "good"
    assert [p.name for p in tmp_path.rglob("*.html")] == ["a.html"]
    assert "nothing was built; you see the site as it was before" in caplog.text
    assert "a page cannot be built" in caplog.text
    keeping_last_good((built / "b.html").touch, built)()
    assert [p.name for p in tmp_path.rglob("*.html")] == ["b.html"]
    assert list(tmp_path.iterdir()) == [built]


def test_a_preview_tells_of_words_that_are_not_the_articles_until_they_are_mended_and_goes_on(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Preview, "loader", lambda *_: lambda: nlp)
    preview, page = Preview(), settings.docs_dir / "bridge/quotes.md"
    edit(page, "# Quotes", "> Mine.\n\n*My own* words.\n\n# Quotes")
    assert preview.generated(settings).report.findings == []
    edit(page, "My shop lives", "My shop dies")
    for _ in range(2):
        standing = preview.generated(settings)
        (found,) = standing.report.findings
        assert found.level is Level.ERROR
        assert "these are not the article's words" in found.message
        assert len(standing.shown) == 1
    edit(page, "My shop dies", "My shop lives")
    assert preview.generated(settings).report.findings == []


def test_a_preview_tells_once_of_a_seed_that_cannot_be_read(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Preview, "loader", lambda *_: lambda: nlp)
    (settings.seeds_dir / "bad.txt").write_bytes(b"")
    (settings.seeds_dir / "bridge.yml").write_text("publishr: X\n", encoding="utf-8")
    found = [f.where for f in Preview().generated(settings).report.at(Level.ERROR)]
    assert found == ["seeds/bad.txt", "seeds/bridge.yml:1"]


def test_a_preview_follows_seeds_and_pages_and_comes_to_rest(settings: Settings, server: Server) -> None:
    seed, page = settings.seeds_dir / "bridge.txt", settings.docs_dir / "bridge/quotes.md"
    server.rest()
    assert server.builds == 1, "nothing was built without a change"

    server.after(
        lambda: edit(seed, "two metres", "three metres"), lambda: "three metres" in server.get("bridge/")
    )
    server.after(
        lambda: seed.with_suffix(".yml").write_text("published: 2024-10-23\ntitle: The bridge is shut\n"),
        lambda: "The bridge is shut" in server.get("bridge/"),
    )
    server.after(
        lambda: edit(page, "# Quotes { #quotes }", "# Quotes { #quotes }\n\nRead these first."),
        lambda: "Read these first." in server.get("bridge/quotes/"),
    )
    server.after(
        lambda: (settings.seeds_dir / "bad.txt").write_bytes(b"Caf\xe9 au lait, said the man."),
        lambda: re.search(r"ERROR .*seeds/bad\.txt", server.said()) is not None,
    )
    assert "three metres" in server.get("bridge/")
    assert "Read these first." in server.get("bridge/quotes/")
    assert "Traceback" not in server.said()
    assert server.said().count("is loaded") == 1


def test_an_error_is_told_with_its_place_and_the_last_good_site_is_served(
    settings: Settings, server: Server
) -> None:
    page, config = settings.docs_dir / "bridge/quotes.md", settings.root / "mkdocs.yml"
    whole = {path: path.read_text(encoding="utf-8") for path in (page, config)}
    for path, added, place in (
        (page, "\n<script>alert(1)</script>\n", "bridge/quotes.md: holds active HTML: <script>"),
        (config, "theme: [\n", "mkdocs.yml"),
        (config, "theme: nowhere\n", "Config value 'theme'"),
    ):
        before = server.said().count("you see the site as it was before")
        path.write_text(whole[path] + added, encoding="utf-8")
        server.wait(lambda n=before: server.said().count("you see the site as it was before") > n)  # type: ignore[misc]
        assert place in server.said()
        server.rest()
        assert "two metres" in server.get("bridge/")
        assert "Nobody should cross it" in server.get("bridge/quotes/")
        builds = server.builds
        path.write_text(whole[path], encoding="utf-8")
        server.wait(lambda n=builds: server.builds > n)  # type: ignore[misc]
        server.rest()
    assert "two metres" in server.get("bridge/")


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
    server.wait(lambda: depth in server.get("bridge/"))
    server.rest()
    text = page.read_text(encoding="utf-8")
    assert [word for word in typed if word not in text] == []
    assert check(settings).at(Level.ERROR) == []


def test_the_first_page_is_up_before_the_model_and_one_build_brings_what_waited(tmp_path: Path) -> None:
    settings = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    with serving(settings) as server:
        server.wait(lambda: "No article yet" in server.get(""))
        assert "is loaded" not in server.said()
        assert "seeds/bridge.txt: waits for the language model" in server.said()
        server.wait(lambda: "Iris Lindqvist" in server.get("ferry/actors/"))
        server.rest()
        assert "two metres" in server.get("bridge/")
        assert server.said().count("is loaded") == 1


def test_the_first_page_has_what_is_kept_and_nothing_is_built_when_the_model_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    generate(site(tmp_path / "first", bridge=BRIDGE), lambda: nlp)
    settings = site(tmp_path / "second", bridge=BRIDGE)
    with serving(settings, NUTGRAF_CACHE=str(tmp_path / "kept")) as server:
        server.wait(lambda: server.get("") != "")
        assert "two metres" in server.get("bridge/")
        assert "is loaded" not in server.said().partition("Serving on")[0]
        server.wait(lambda: "is loaded" in server.said())
        server.rest()
        assert "waits for" not in server.said()
        assert server.builds <= 2, "one more at most, for the pages that the first one wrote"


def test_a_preview_makes_the_pages_of_a_new_seed(tmp_path: Path) -> None:
    settings = site(tmp_path)
    with serving(settings) as server:
        server.wait(lambda: "No article yet" in server.get(""))
        server.after(
            lambda: (settings.seeds_dir / "ferry.txt").write_text(FERRY, encoding="utf-8"),
            lambda: "Iris Lindqvist" in server.get("ferry/actors/"),
        )
        assert "ferry/actors.md" in pages(settings)


@pytest.mark.browser
def test_an_open_page_reloads_by_itself(settings: Settings, server: Server, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"http://{server.host}/bridge/")
    expect(page.locator("body")).to_contain_text("two metres")
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    expect(page.locator("body")).to_contain_text("three metres", timeout=PATIENCE * 1000)
    page.close()
