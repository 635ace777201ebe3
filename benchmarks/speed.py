"""CPU seconds of what users wait for, as ratios to a reference measured in the same run.

usage: python -m benchmarks.speed [FILE.jsonl]

FILE holds `{"id", "text"}` a line; without it the project's own articles are used.  Machines are
noisy, so read the ratios, not the seconds.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
_TURNS = 4
ARTICLES = ROOT / "tests" / "quality" / "articles"


def main() -> None:
    """Print the table."""
    texts = _texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    rows = [*_explaining(texts), *_commands()]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:{width}}  {value}")  # noqa: T201


def _texts(path: Path | None) -> list[str]:
    if path:
        return [
            json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
        ]
    return [p.read_text(encoding="utf-8") for p in sorted(ARTICLES.glob("*.txt"))]


def _explaining(texts: list[str]) -> list[tuple[str, str]]:
    """Time `explain` on the texts against the model's full default pipeline on the same texts.

    Turn and turn about: the first turn fills the caches of both, of the others the best of each counts.
    """
    import spacy  # noqa: PLC0415

    from generator import language  # noqa: PLC0415
    from generator.extractors import explain_parsed  # noqa: PLC0415
    from generator.reading import article_from_text  # noqa: PLC0415
    from generator.settings import MODEL  # noqa: PLC0415

    default, nlp = spacy.load(MODEL), language.load()
    articles = [article_from_text(text, slug=f"a{n}") for n, text in enumerate(texts)]
    turns = []
    for _ in range(_TURNS):
        start = time.process_time()
        for _ in default.pipe(texts):
            pass
        raw = time.process_time()
        parsed = list(language.parse_all(articles, nlp))
        parsing = time.process_time()
        for one in parsed:
            explain_parsed(one, "")
        turns.append((raw - start, parsing - raw, time.process_time() - parsing))
    raw_best, parse_best, extract_best = (min(t[n] for t in turns[1:]) for n in range(3))
    ours = parse_best + extract_best
    first = (turns[0][1] + turns[0][2]) / turns[0][0]
    return [
        (
            f"explaining {len(texts)} articles / raw nlp.pipe",
            f"{ours / raw_best:.2f}  ({ours:.1f} s / {raw_best:.1f} s; in the first turn {first:.2f})",
        ),
        ("  of that, the parse", f"{parse_best / raw_best:.2f}  ({parse_best:.1f} s)"),
    ]


def _commands() -> list[tuple[str, str]]:
    """Time the command line on one article: cold, and again without changes."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copy(ROOT / "mkdocs.yml", site)
        shutil.copytree(ROOT / "seeds", site / "seeds")
        shutil.copytree(ROOT / "generator" / "theme", site / "generator" / "theme")
        shutil.copytree(ROOT / "docs" / "assets", site / "docs" / "assets")
        cold, again = _run(site), _run(site)
    return [
        ("one article, cold", f"{cold:.2f} CPU s"),
        ("the same again, without changes", f"{again:.2f} CPU s"),
    ]


def _run(site: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, "-m", "generator", "generate"],
        cwd=site,
        check=True,
        env=environment,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
