"""A site of hostile articles in a real browser: no script of theirs runs, nothing leaves for another host."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page, Route
from spacy.language import Language

from generator.items import Item
from generator.items import Page as MarkdownPage
from generator.markdown import document, escape, visible
from generator.settings import Settings
from generator.shell.site import generate

from .browser import DESKTOP, opened, pages, serve
from .nasty import CONTEXTS, NASTY

pytestmark = pytest.mark.browser

HIT = "window.hit=1"
PAYLOADS = (
    f"<script>{HIT}</script>",
    f"<img src=https://evil.example/a.png onerror={HIT}>",
    f"<svg onload={HIT}>",
    f"</title></textarea></style><script>{HIT}</script>",
    f'" onmouseover="{HIT}" autofocus onfocus="{HIT}',
    f"' onerror='{HIT}",
    f"[x](javascript:{HIT})",
    f"![x](https://evil.example/b.png){{ onerror={HIT} }}",
    f"<iframe srcdoc='<script>parent.{HIT}</script>'></iframe>",
    f"&lt;script&gt;{HIT}&lt;/script&gt;",
    f"{{{{ '<script>{HIT}</script>' | safe }}}}",
    "<style>@import 'https://evil.example/c.css';</style>",
    f"<a href='data:text/html,<script>{HIT}</script>' ping=https://evil.example/p>x</a>",
    f"<!--><script>{HIT}</script>-->",
    "<meta http-equiv=refresh content=0;url=https://evil.example/>",
    "<link rel=stylesheet href=//evil.example/d.css><base href=//evil.example/>",
    f"---\n{HIT}\n---",
    "<https://evil.example/e> https://evil.example/f www.evil.example",
)
THEMES = {
    "material": {"name": "material", "font": False},
    "mkdocs": {"name": "mkdocs", "highlightjs": False},
    "readthedocs": {"name": "readthedocs", "highlightjs": False},
}


def article(payload: str) -> str:
    words = " ".join(payload.split())
    return "\n\n".join(
        [
            f"{words} Bridge over the Lune closes {words}",
            f"LUND — The bridge was closed on Monday {words}, Mayor Ida {words} Holm said.",
            f"It is not clear when it will open {words}. Lars {words} Beck of the council denied it.",
            f"“We saw smoke {words} over the bridge,” said Ida Holm, who runs the port of {words} Lund.",
            f"The bridge opened in 1998 {words}. In March 2023 the council said it would {words} close it.",
        ]
    )


def in_every_context(name: str, texts: Sequence[str]) -> MarkdownPage:
    items = [
        Item(
            id=f"i{n}", text=template.format(escape(text)).replace("#z", f"#z{n}-{m}").replace("#y", f"#y{n}")
        )
        for n, text in enumerate(texts)
        for m, (template, _) in enumerate(CONTEXTS.values())
    ]
    return MarkdownPage(
        path=f"nasty/{name}.md",
        id=f"nasty/{name}",
        meta={"title": texts[0], "description": texts[0]},
        items=tuple(items),
        footnotes=(("x", escape(texts[0])),),
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    """Make the pages of an article for each payload, and a page of nasty strings in every context."""
    root = tmp_path_factory.mktemp("hostile")
    settings = Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")
    settings.docs_dir.mkdir()
    settings.seeds_dir.mkdir()
    for number, payload in enumerate(PAYLOADS):
        seed = settings.seeds_dir / f"hostile-{number}.txt"
        seed.write_text(article(payload), encoding="utf-8")
        words = " ".join(payload.split())
        stated = {"publisher": f"Post {words}", "author": words, "published": "2024-10-23"}
        seed.with_suffix(".yml").write_text(yaml.safe_dump({**stated, "language": "en"}), encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: S\nplugins: [search, nutgraf]\n", encoding="utf-8")
    report = generate(settings, lambda: nlp)
    assert [str(f) for f in report.findings if f.level == "error"] == []
    texts = [text for text in NASTY if visible(text).strip()]
    batches = [texts[n : n + 12] for n in range(0, len(texts), 12)]
    for number, batch in enumerate([*([payload] for payload in PAYLOADS), *batches]):
        path = settings.docs_dir / f"nasty/{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(document(in_every_context(path.stem, batch)), encoding="utf-8")
    (settings.docs_dir / "nasty/other.md").write_text("# Other { #place }\n", encoding="utf-8")
    return settings


@pytest.fixture(scope="module", params=THEMES)
def built(request: pytest.FixtureRequest, made: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp(request.param) / "site"
    extensions = ["abbr", "attr_list", "footnotes", "md_in_html", "tables", "toc"]
    plugins = ["search", {"nutgraf": {"copy_limits": {}}}]
    settings = {"site_name": "S", "theme": THEMES[request.param], "use_directory_urls": False}
    config = made.root / "mkdocs.yml"
    config.write_text(
        yaml.safe_dump({**settings, "markdown_extensions": extensions, "plugins": plugins}), encoding="utf-8"
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-2_000:]
    return site


class Watched:
    """A window in which nothing leaves this machine, and what would is noted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.left: list[str] = []
        page.route("**/*", self._route)
        page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Dialog) -> None:
        self.left.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _route(self, route: Route) -> None:
        url = route.request.url
        if url.startswith(self.address):
            route.continue_()
        else:
            self.left.append(url)
            route.abort()

    def look(self, path: str) -> None:
        """Open a page; no script of an article may have run when it is there."""
        self.page.goto(self.address + path)
        assert self.page.evaluate("window.hit") is None, path
        assert self.left == [], path


@pytest.fixture
def watched(built: Path, browser: Browser) -> Iterator[Watched]:
    with serve(built) as address, opened(browser, DESKTOP) as page:
        yield Watched(page, address)


def test_no_script_of_an_article_runs_and_no_request_leaves(built: Path, watched: Watched) -> None:
    shown = ("index.html", "quotes.html", "actors.html")
    found = [path for path in pages(built) if path.startswith("nasty/") or path.endswith(shown)]
    assert len(found) > len(PAYLOADS) * 4
    for path in found:
        watched.look(path)


def test_what_a_reader_touches_is_text(watched: Watched) -> None:
    for number in range(len(PAYLOADS)):
        watched.look(f"hostile-{number}/index.html")
        for element in watched.page.locator("article a, article img, main a, [role=main] a").all()[:5]:
            element.dispatch_event("mouseover")
            element.dispatch_event("focus")
        assert watched.page.evaluate("window.hit") is None
        assert watched.left == []


def test_what_the_search_finds_is_text(built: Path, watched: Watched) -> None:
    if not (built / "assets/javascripts").is_dir():
        pytest.skip("the plain themes show results on a page of their own")
    watched.look("index.html")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("bridge smoke", delay=20)
    watched.page.locator(".md-search-result__item").first.wait_for()
    watched.page.wait_for_timeout(300)
    assert watched.page.evaluate("window.hit") is None
    assert watched.left == []
