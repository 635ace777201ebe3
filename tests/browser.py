"""A built site in a real browser: serve it, open it, photograph it.

    python -m tests.browser --screenshots build/screenshots

Chromium comes from the system (`apt install chromium`); `CHROMIUM` names another one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--no-sandbox",  # containers and the root user have none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True)
class View:
    """A screen: its size in CSS pixels and its colours."""

    name: str
    width: int
    height: int
    scheme: Scheme


DESKTOP = View("desktop", 1280, 800, "light")
PHONE = View("phone", 360, 800, "light")
VIEWS = (DESKTOP, View("desktop-dark", 1280, 800, "dark"), PHONE, View("phone-dark", 360, 800, "dark"))


def find_chromium() -> str | None:
    """Return the path of Chromium, or `None` where there is none."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in _NAMES if (path := shutil.which(name))), None)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves as GitHub Pages does: below a folder, with the site's own page for what is not found."""

    below = "/"

    def do_GET(self) -> None:
        """Answer with the file, else with the page of the site that says "not found"."""
        if self.path.startswith(self.below):
            self.path = self.path[len(self.below) - 1 :]
            if Path(self.translate_path(self.path)).exists():
                super().do_GET()
                return
        page = Path(self.directory) / "404.html"
        content = page.read_bytes() if page.is_file() else b"not found"
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Keep the terminal for the results."""


@contextmanager
def serve(folder: Path, *, below: str = "/") -> Iterator[str]:
    """Serve *folder* on this machine alone, *below* a path; yield its address, which ends in a slash."""
    handler = type("_Below", (_Quiet,), {"below": below})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a headless Chromium; raises `FileNotFoundError` where there is none."""
    path = find_chromium()
    if path is None:
        raise FileNotFoundError(
            "no Chromium found: install it (apt install chromium) or set CHROMIUM to its path"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, view: View, *, javascript: bool = True) -> Iterator[Page]:
    """Open a fresh window, with nothing remembered from another one."""
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme=view.scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def pages(site: Path) -> tuple[str, ...]:
    """Return the site's pages as paths below *site*, in order; without the "not found" page."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return tuple(sorted(path for path in found if path != "404.html"))


def photograph(browser: Browser, site: Path, out: Path, *, whole: bool = False) -> tuple[Path, ...]:
    """Photograph each page in each view into *out*; *whole* pages, or what the screen shows."""
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with serve(site) as address:
        for view in VIEWS:
            with opened(browser, view) as page:
                for path in pages(site):
                    page.goto(address + path)
                    target = out / f"{path.removesuffix('.html').replace('/', '-')}-{view.name}.png"
                    page.screenshot(path=target, full_page=whole)
                    made.append(target)
    return tuple(made)


def main() -> int:
    """Photograph the site from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser", description="Photograph a built site.")
    parser.add_argument("--screenshots", metavar="OUT", type=Path, required=True, help="folder to write to")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--whole", action="store_true", help="whole pages instead of one screen")
    options = parser.parse_args()
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no built site here; run `make site` first", file=sys.stderr)
        return 2
    with chromium() as browser:
        for path in photograph(browser, options.site, options.screenshots, whole=options.whole):
            print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
