"""What share of planted contradictions is found in articles that are not part of the project.

usage: python -m benchmarks.contradictions FOLDER [-v]        (or NUTGRAF_GOLD=FOLDER)

Takes the texts of all `*.jsonl` in FOLDER, plants contradictions in them (see `benchmarks.planting`), and
counts by kind how many are found; `-v` prints the missed ones.  Articles are split in two halves by a sum
over their ids: rules are made with `development`, `report` only tells.  At the end stands how many flags
the articles have as they are: only a reader can say which of those are false.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extractors.attributions import extract_attributions
from generator.extractors.contradictions import Clash, find_contradictions
from generator.extractors.entities import extract_entities
from generator.extractors.figures import extract_figures
from generator.model import Article, Span
from generator.parsing.language import Parsed, load, parse
from generator.reading import article_from_text

from .planting import Plant, plants_in

if TYPE_CHECKING:
    from spacy.language import Language

HALVES = ("development", "report")
_MOST = 60  # of a kind and half: misspelled names are planted easily, and would outweigh the rest
_AROUND = 90


def main() -> None:
    """Print what was found, by half and kind."""
    words = [a for a in sys.argv[1:] if not a.startswith("-")]
    folder = words[0] if words else os.environ.get("NUTGRAF_GOLD", "")
    if not folder:
        sys.exit(__doc__)
    nlp = load()
    planted: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    articles = flags = 0
    for article in _articles(Path(folder)):
        half = half_of(article.slug)
        parsed = parse(article, nlp)
        articles += 1
        flags += len(clashes_of(parsed))
        for plant in plants_in(parsed):
            if planted[half, plant.kind] < _MOST:
                planted[half, plant.kind] += 1
                hit = is_found(article, plant, nlp)
                found[half, plant.kind] += hit
                if not hit and "-v" in sys.argv:
                    print(_shown(article, plant))  # noqa: T201 - its purpose
    print(*_table(planted, found), sep="\n")  # noqa: T201 - its purpose
    print(f"{flags} flags in {articles} articles as they are")  # noqa: T201 - its purpose


def half_of(name: str) -> str:
    """Return the half to which the article *name* belongs, always the same."""
    return HALVES[zlib.crc32(name.encode()) % 2]


def clashes_of(parsed: Parsed) -> list[Clash]:
    """Return the contradictions that the generator finds."""
    entities = extract_entities(parsed)
    attributions, entities = extract_attributions(parsed, entities)
    return find_contradictions(
        parsed, entities, attributions, extract_figures(parsed, entities, attributions)
    )


def is_found(article: Article, plant: Plant, nlp: Language) -> bool:
    """Tell whether a contradiction that touches the planted words is found."""
    title = None if article.title_span else article.title or None
    parsed = parse(article_from_text(plant.text, slug=article.slug, title=title), nlp)
    return any(s.overlaps(plant.span) for c in clashes_of(parsed) for s in (c.odd, *c.others))


def _articles(folder: Path) -> Iterator[Article]:
    """Yield every article once: by position in its file where there are more than enough."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["text"] not in seen:
                seen.add(row["text"])
                yield article_from_text(row["text"], slug=row["id"], title=row.get("title") or None)


def _shown(article: Article, plant: Plant) -> str:
    def around(span: Span) -> str:
        left, right = plant.text[max(0, span.start - _AROUND) : span.start], plant.text[span.end :][:_AROUND]
        return f"{left}[{plant.text[span.start : span.end]}]{right}".replace("\n", " ")

    head = f"missed {plant.kind} in {article.slug}: {plant.right}"
    return f"{head}\n  {around(plant.first)}\n  {around(plant.span)}"


def _table(planted: Counter[tuple[str, str]], found: Counter[tuple[str, str]]) -> Iterable[str]:
    for half in HALVES:
        kinds = sorted(k for h, k in planted if h == half)
        for kind in kinds:
            yield f"{half:12} {kind:10} {found[half, kind]:3} of {planted[half, kind]:3}"
        total, hits = (sum(c[half, k] for k in kinds) for c in (planted, found))
        yield f"{half:12} {'all':10} {hits:3} of {total:3} = {hits / max(1, total):.0%}"


if __name__ == "__main__":
    main()
