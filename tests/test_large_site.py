"""A site of many articles: its pages stay small, every list is whole somewhere, every link leads there."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from spacy.language import Language

from generator import navigation
from generator.indexes import _articles, actors, home, render_indexes, tags
from generator.plugin.arranging import lead_back
from generator.report import Level
from generator.settings import Settings
from generator.shell.inspecting import check
from generator.shell.site import generate
from generator.summary import Summary

from .articles import BRIDGE, site


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have few articles count as many."""
    for module in (_articles, actors, tags):
        monkeypatch.setattr(module, "LISTED", 2)
    monkeypatch.setattr(actors, "MANY", 2)
    monkeypatch.setattr(home, "SHOWN", 2)
    monkeypatch.setattr(navigation, "MANY", 2)


def archive(root: Path) -> Settings:
    """Make a site of five articles that share their actors, in two years and without a date."""
    days = ["2024-10-23", "2024-10-24", "2023-01-02", "2023-01-01", ""]
    settings = site(root, **{f"bridge-{n}": BRIDGE for n in range(len(days))})
    for n, day in enumerate(days):
        stated = f"published: {day}\n" if day else ""
        (settings.seeds_dir / f"bridge-{n}.yml").write_text(f"{stated}tags: [water]\n", encoding="utf-8")
    return settings


@pytest.mark.usefixtures("small")
def test_every_link_of_a_large_site_leads_somewhere_and_the_strict_build_is_content(
    tmp_path: Path, nlp: Language
) -> None:
    settings = archive(tmp_path)
    assert generate(settings, lambda: nlp).exit_code == 0
    assert generate(settings, lambda: nlp).written == []
    assert check(settings).at(Level.ERROR) == []
    found = {p.relative_to(settings.docs_dir).as_posix() for p in settings.docs_dir.rglob("*.md")}
    assert {"by-year/2024.md", "by-year/2023.md", "by-year/undated.md", "by-tag/water.md"} <= found
    assert "by-actor/person-dana-whitfield.md" in found
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\nstrict: true\nplugins:\n  - nutgraf\n"
        "validation: {omitted_files: warn, anchors: warn}\n"
        "markdown_extensions: [attr_list, footnotes, md_in_html, tables]\n",
        encoding="utf-8",
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    build(config)
    assert "Without a date" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("small")
def test_a_site_that_grows_and_shrinks_again_has_the_pages_of_its_size(tmp_path: Path, nlp: Language) -> None:
    settings = archive(tmp_path)
    generate(settings, lambda: nlp)
    straight = archive(tmp_path / "straight")
    for path in straight.seeds_dir.glob("bridge-[234].*"):
        path.unlink()
    generate(straight, lambda: nlp)
    for n in (2, 3, 4):
        for path in settings.seeds_dir.glob(f"bridge-{n}.*"):
            path.unlink()
        (settings.root / f".nutgraf/base/bridge-{n}.jsonl").unlink()
        for path in (settings.docs_dir / f"bridge-{n}").rglob("*.md"):
            path.unlink()
    generate(settings, lambda: nlp)
    for name in ("index.md", "actors.md", "tags.md"):
        assert (settings.docs_dir / name).read_text() == (straight.docs_dir / name).read_text()
    assert list(settings.docs_dir.glob("by-*/*.md")) == []


def summaries(number: int) -> list[Summary]:
    """Return so many articles with ten actors each, one of whom is in all of them."""
    return [
        Summary(
            slug=f"{2000 + n // 300}/article-{n}",
            title=f"What came to light in the case of the harbour on day {n}",
            publisher="The Marlow Post",
            published=f"{2000 + n // 300}-{1 + n % 12:02}-{1 + n % 28:02}",
            tags=("water", f"topic {n % 40}"),
            actors=(
                ("wend", "Wend", "country"),
                *((f"ann-{n * k % (number // 2 + 1)}", f"Ann Holm {k}", "person") for k in range(9)),
            ),
        )
        for n in range(number)
    ]


@pytest.mark.parametrize("number", [60, 1000])
def test_no_page_across_articles_grows_with_their_number(number: int) -> None:
    made = {page.path: sum(len(i.text) for i in page.items) for page in render_indexes(summaries(number))}
    of_one_name = re.compile(r"by-(tag|actor/(person|country|organization|place)-)")
    bounded = {path: size for path, size in made.items() if not of_one_name.match(path)}
    assert max(bounded.values()) < 100_000, made


def test_every_article_is_in_a_list_that_the_front_page_leads_to() -> None:
    made = {page.path: "\n".join(i.text for i in page.items) for page in render_indexes(summaries(400))}
    lists = re.findall(r"\]\((by-year/\d+\.md)\)", made["index.md"])
    for n in range(400):
        slug = f"{2000 + n // 300}/article-{n}"
        assert sum(f"](../{slug}/index.md)" in made[path] for path in lists) == 1
    assert made["by-actor/country-wend.md"].count("actors.md#actor-wend)") == 400
    assert made["by-tag/water.md"].count("/index.md)") == 400


@pytest.mark.parametrize("number", [3, 60, 1000])
def test_no_id_stands_twice(number: int) -> None:
    ids = [item.id for page in render_indexes(summaries(number)) for item in page.items]
    assert sorted(ids) == sorted(set(ids))


def test_an_overview_follows_the_front_page_and_not_the_last_page_of_another_article() -> None:
    paths = ["index.md", "a/index.md", "a/quotes.md", "2024/b/index.md", "2024/b/quotes.md", "c.md"]
    pages: list[Any] = [
        SimpleNamespace(file=File(p, "docs", "site", use_directory_urls=False)) for p in paths
    ]
    for before, page in zip([None, *pages], pages, strict=False):
        page.previous_page, page.is_homepage, page.children = before, page is pages[0], None
    lead_back(Navigation(pages, pages))
    found = {page.file.src_uri: page.previous_page for page in pages}
    assert found["index.md"] is None
    assert [found[p].file.src_uri for p in paths[1:]] == [
        "index.md",
        "a/index.md",
        "index.md",
        "2024/b/index.md",
        "2024/b/quotes.md",
    ]
