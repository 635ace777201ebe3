"""The head of the built pages, and what lies beside them: with an address, without one, and pushed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner
from spacy.language import Language

from generator.cli import main
from generator.settings import Settings
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site

ROOT = Path(__file__).parent.parent
CONFIG = f"""site_name: Test & Co
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
use_directory_urls: false
theme:
  name: material
  custom_dir: {ROOT / "generator" / "theme"}
  font: false
markdown_extensions: [attr_list, footnotes, md_in_html, tables]
plugins:
  - search
  - nutgraf
"""
ADDRESS = "https://ann.example.org/nut/"
LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# No setting of the person's own git gets in: neither hooks nor signatures.
GIT = {
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Ann"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "ann@example.org"),
    **dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull),
}


def run(settings: Settings, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "SITE_URL"}
    environment |= {**GIT, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **more}
    done = subprocess.run(
        command, cwd=settings.root, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done


def mkdocs(settings: Settings, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return run(settings, sys.executable, "-m", "mkdocs", *arguments, **more)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    """Return a site of two articles, built twice: `known` at an address, `site` without one."""
    settings = site(tmp_path_factory.mktemp("theme"), bridge=BRIDGE, ferry=FERRY)
    (settings.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    stated = "rights: own\ntitle: Bridge < 5 & shut\npublisher: The </script><b> Post & Mail\n"
    with (settings.seeds_dir / "bridge.yml").open("a", encoding="utf-8") as file:
        file.write(stated)
    (settings.seeds_dir / "ferry.yml").write_text("rights: own\n", encoding="utf-8")  # no date
    generate(settings, lambda: nlp)
    mkdocs(settings, "build", "--strict", "--site-dir", "known", SITE_URL=ADDRESS)
    mkdocs(settings, "build", "--strict")
    return settings


def head(settings: Settings, page: str) -> str:
    return (settings.root / page).read_text(encoding="utf-8").split("</head>")[0]


def test_without_an_address_nothing_claims_one(built: Settings) -> None:
    for page in ("site/index.html", "site/bridge/index.html"):
        assert "127.0.0.1" not in head(built, page)
        assert 'rel="canonical"' not in head(built, page)
        assert "feed.xml" not in head(built, page)
    assert not (built.root / "site/feed.xml").exists()
    assert "http" not in (built.root / "site/llms.txt").read_text(encoding="utf-8")


def test_at_an_address_pages_are_canonical_and_lead_to_the_feed(built: Settings) -> None:
    text = head(built, "known/bridge/quotes.html")
    assert f'<link rel="canonical" href="{ADDRESS}bridge/quotes.html">' in text
    assert f'<meta property="og:url" content="{ADDRESS}bridge/quotes.html">' in text
    assert f'href="{ADDRESS}feed.xml"' in text
    feed = feedparser.parse((built.root / "known/feed.xml").read_text(encoding="utf-8"))
    assert [e.link for e in feed.entries] == [f"{ADDRESS}bridge/index.html"]  # the ferry has no date


def test_the_search_dialog_has_a_name_for_those_who_hear_the_page(built: Settings) -> None:
    page = (built.root / "site/index.html").read_text(encoding="utf-8")
    dialog = re.search(r'<div [^>]*role="dialog"[^>]*>', page)
    assert dialog
    assert 'aria-label="Search"' in dialog[0]


@pytest.mark.parametrize("folder", ["site", "known"])
def test_the_linked_data_is_that_of_the_page_and_nothing_breaks_out(built: Settings, folder: str) -> None:
    for page in ("index", "quotes", "actors", "background", "open-questions"):
        (text,) = LINKED_DATA.findall(head(built, f"{folder}/bridge/{page}.html"))
        data = json.loads(text)
        assert data["@type"] == "Article"
        assert data["isBasedOn"]["headline"] == "Bridge < 5 & shut"
        assert data["isBasedOn"]["publisher"]["name"] == "The </script><b> Post & Mail"
        assert ("hasPart" in data) == (page == "quotes")
        assert ("mentions" in data) == (page == "actors")
    assert LINKED_DATA.findall(head(built, f"{folder}/index.html")) == []


def test_the_overview_alone_offers_citations_and_they_are_there(built: Settings) -> None:
    overview = (built.root / "site/bridge/index.html").read_text(encoding="utf-8")
    for name in ("citation.json", "citation.bib"):
        assert f'href="{name}"' in overview.split("</head>")[1]
        assert (built.root / "site/bridge" / name).is_file()
    assert "citation.json" not in (built.root / "site/bridge/quotes.html").read_text(encoding="utf-8")


def test_a_site_built_without_the_plugin_gets_the_same_files(
    built: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", ADDRESS)
    config = str(built.root / "mkdocs.yml")
    done = CliRunner().invoke(main, ["--config-file", config, "metadata", str(tmp_path)])
    assert done.exit_code == 0, done.output
    made = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert made == {p: (built.root / "known" / p).read_bytes() for p in made}
    assert Path("feed.xml") in made
    missing = CliRunner().invoke(main, ["--config-file", config, "metadata", str(tmp_path / "no")])
    assert missing.exit_code == 2
    assert "; build it first" in missing.output


def test_gh_deploy_pushes_the_site_to_a_branch(built: Settings, tmp_path: Path) -> None:
    remote = tmp_path / "remote.git"
    run(built, "git", "init", "--quiet", "--bare", str(remote))
    run(built, "git", "init", "--quiet", "--initial-branch=main")
    run(built, "git", "remote", "add", "origin", str(remote))
    run(built, "git", "add", "docs", "seeds", ".nutgraf", "mkdocs.yml")
    run(built, "git", "commit", "--quiet", "--message", "site")
    mkdocs(built, "gh-deploy", "--strict", SITE_URL=ADDRESS)
    listed = run(built, "git", f"--git-dir={remote}", "ls-tree", "-r", "--name-only", "gh-pages").stdout
    assert {"index.html", "feed.xml", "bridge/quotes.html", ".nojekyll"} <= set(listed.splitlines())


def test_gh_deploy_refuses_what_a_check_would(built: Settings, tmp_path: Path) -> None:
    for name in ("docs", "seeds", ".nutgraf"):
        subprocess.run(["cp", "-r", str(built.root / name), str(tmp_path / name)], check=True)
    strict = CONFIG.replace("  - nutgraf\n", "  - nutgraf:\n      copy_limits: {own: {run: 3}}\n")
    (tmp_path / "mkdocs.yml").write_text(strict, encoding="utf-8")
    settings = Settings(root=tmp_path, docs_dir=tmp_path / "docs", seeds_dir=tmp_path / "seeds")
    with pytest.raises(AssertionError, match="the pages reproduce"):
        mkdocs(settings, "gh-deploy", SITE_URL=ADDRESS)
    mkdocs(settings, "build", SITE_URL=ADDRESS)
