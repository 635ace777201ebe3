"""The guide's two pictures of editing: a page as generated, and after a hand edit and a corrected article.

    python -m tests.editing_pictures .github

The site is a copy; nothing but the two pictures is written.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .browser import DESKTOP, chromium, opened, serve

ROOT = Path(__file__).parent.parent
SLUG = "lloyd-austin-north-korean-troops"
PAGE = f"{SLUG}/quotes.html#speaker-lloyd-austin"
CLIP = {"x": 270, "y": 0, "width": 760, "height": 620}
OWN = "He spoke on the flight to Rome, before the talks there began. *(Our note.)*"


def main(out: Path) -> None:
    """Make both pictures in *out*."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for name in ("mkdocs.yml", "seeds", "generator/theme", "docs/assets"):
            source, target = ROOT / name, site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target)
            else:
                shutil.copy(source, target)
        run(site, "generator", "generate")
        photograph(site, out / "editing-before.png")
        edit(site)
        run(site, "generator", "generate")
        photograph(site, out / "editing-after.png")


def edit(site: Path) -> None:
    """Put a sentence below the first speaker, and have the article change a sentence that he said."""
    page = site / "docs" / SLUG / "quotes.md"
    text = page.read_text(encoding="utf-8")
    heading = "## Lloyd Austin { #speaker-lloyd-austin }\n"
    if heading not in text:
        raise SystemExit(f"{page}: has no speaker to write about")
    page.write_text(text.replace(heading, f"{heading}\n{OWN}\n"), encoding="utf-8")
    (seed,) = (site / "seeds").glob(f"{SLUG}.txt")
    article = seed.read_text(encoding="utf-8")
    seed.write_text(article.replace("left to be seen", "still to be seen"), encoding="utf-8")


def photograph(site: Path, picture: Path) -> None:
    """Build the site and photograph the page of quotes."""
    run(site, "mkdocs", "build", "--quiet")
    with serve(site / "site") as address, chromium() as browser, opened(browser, DESKTOP) as page:
        page.goto(address + PAGE)
        page.screenshot(path=picture, clip=CLIP)  # type: ignore[arg-type]


def run(site: Path, module: str, *arguments: str) -> None:
    """Run a command of the project in the copy."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=site, env=environment, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/screenshots"))
