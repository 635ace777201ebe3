"""A site of many articles, made from the project's own ones: for measuring what a large archive costs.

usage: python -m benchmarks.corpus FOLDER [ARTICLES]

Each article keeps headline and lead of one of the project's own; of its other paragraphs some are
left out and a few come from another article, and numbers differ, so that no two texts are the same.
The same number of articles gives the same files.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "tests" / "quality" / "articles"
_MANY = 1000
_KEPT = 0.8
_FOREIGN = 2
_PER_FOLDER = 100


def main() -> None:
    """Write the site that the command line asks for."""
    folder = Path(sys.argv[1])
    make_site(folder, int(sys.argv[2]) if len(sys.argv) > 2 else _MANY)


def make_site(folder: Path, articles: int) -> None:
    """Write `mkdocs.yml`, what it needs, and *articles* seeds into *folder*, by hundreds."""
    (folder / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "generator" / "theme", folder / "generator" / "theme")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for number, text in enumerate(varied(articles)):
        seed = folder / "seeds" / f"{number // _PER_FOLDER:03d}" / f"article-{number:05d}.txt"
        seed.parent.mkdir(parents=True, exist_ok=True)
        seed.write_text(text, encoding="utf-8")


def varied(articles: int) -> Iterator[str]:
    """Yield *articles* texts, no two the same."""
    own = [p.read_text(encoding="utf-8").strip().split("\n\n") for p in sorted(ARTICLES.glob("*.txt"))]
    for number in range(articles):
        dice = random.Random(number)
        headline, *body = own[number % len(own)]
        other = own[dice.randrange(len(own))][2:]
        kept = body[:1] + [p for p in body[1:] if dice.random() < _KEPT]
        kept += dice.sample(other, min(_FOREIGN, len(other)))
        text = "\n\n".join([f"{headline} ({number})", *kept]) + "\n"
        yield re.sub(r"\b[1-9]\d\b", lambda _, dice=dice: str(dice.randrange(11, 99)), text)  # type: ignore[misc]


if __name__ == "__main__":
    main()
