"""All that is measured of speed and memory, each beside its reference in the same run.

usage: python -m benchmarks [--articles 300] [--site 1000] [--words 100000]

Takes about twenty minutes on two cores that do nothing else; `benchmarks/RESULTS.md` keeps what it
printed.  Times are processor seconds.  Machines are noisy: read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from generator.settings import MODEL

from .corpus import make_site, varied

ROOT = Path(__file__).parent.parent
_SHARE = 4
"""How many times shorter the stream is with whose memory that of the longer one is compared."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    cpu: float
    wall: float
    peak: float
    """Resident memory of its largest process, in MB."""


def main() -> None:
    """Measure, and print a table of Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=300, help="for the cost of explaining")
    parser.add_argument("--site", type=int, default=1000, help="articles of the site")
    parser.add_argument("--words", type=int, default=100_000, help="of the longest article, at most as many")
    options = parser.parse_args()
    _print(f"{os.cpu_count()} cores, {platform.machine()}; Python {platform.python_version()}, ")
    _print(f"spaCy {version('spacy')}, {MODEL} {version(MODEL)}, MkDocs {version('mkdocs')}\n")
    _print("| what | measured | reference | figures |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for row in chain(
            _streams(options.articles),
            _site(Path(folder), options.site),
            _explaining(options.articles, options.words),
        ):
            _print(f"| {' | '.join(row)} |")


def _explaining(articles: int, words: int) -> Iterator[tuple[str, ...]]:
    # Last, and loaded only now: the system counts what this process holds as its children's at their start.
    from .speed import explaining, growing  # noqa: PLC0415

    yield from explaining(list(varied(articles)))
    yield from growing(words)


def _print(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - a command


def _run(
    command: Sequence[str], folder: Path, *, text: bytes | None = None, cache: Path | None = None
) -> Cost:
    """Run a command in *folder*; without a folder for its *cache* it keeps nothing."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NUTGRAF_CACHE": str(cache) if cache else "off",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "",  # as installed: what an import compiles, the next one finds
    }
    start = time.perf_counter()
    with tempfile.TemporaryFile() as given:
        given.write(text or b"")
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=folder,
            env=environment,
            stdin=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


def _streams(articles: int) -> Iterator[tuple[str, ...]]:
    """Yield how the memory of `explain --format jsonl` grows with the number of articles."""
    lines = [json.dumps({"id": f"a{n}", "text": t}).encode() + b"\n" for n, t in enumerate(varied(articles))]
    command = ("generator", "explain", "--format", "jsonl")
    few, many = (
        _run(command, ROOT / "tests", text=b"".join(lines[:n])) for n in (articles // _SHARE, articles)
    )
    yield (
        f"memory of `explain --format jsonl`: {articles} articles / {articles // _SHARE}",
        f"{many.peak / few.peak:.2f}",
        "flat",
        f"{many.peak:.0f} MB / {few.peak:.0f} MB",
    )


def _site(folder: Path, articles: int) -> Iterator[tuple[str, ...]]:
    """Yield what a site costs: made, made by two processes, at rest, with one article changed, built."""
    one, site, other = (folder / name for name in ("one", "site", "other"))
    make_site(one, 1)
    yield "one article, cold", f"{_generate(one).cpu:.2f} s", "≤ 3 s", ""
    make_site(site, articles)
    shutil.copytree(site, other)
    alone, two = _generate(site), _generate(other, "--jobs", "2")
    yield (
        f"{articles} articles, one process / two",
        f"{alone.wall / two.wall:.2f}",
        "≥ 1.7",
        f"{alone.wall:.0f} s / {two.wall:.0f} s by the clock, {alone.cpu:.0f} s / {two.cpu:.0f} s",
    )
    yield f"memory for {articles} articles in one process", f"{alone.peak:.0f} MB", "≤ 600 MB", ""
    yield f"the same again, of {articles} none changed", f"{_generate(site).cpu:.2f} s", "≤ 2 s", ""
    yield _one_changed(site, articles)
    yield from _building(site, folder / "kept")


def _one_changed(site: Path, articles: int) -> tuple[str, ...]:
    """Return what one changed seed costs beyond loading the model."""
    seed = min((site / "seeds").rglob("*.txt"))
    seed.write_text(
        seed.read_text(encoding="utf-8") + "\nNobody was hurt, the police said.\n", encoding="utf-8"
    )
    changed = _generate(site)
    loading = _run(("benchmarks.loading",), site)
    return (
        f"one of {articles} changed, beyond loading the model",
        f"{changed.cpu - loading.cpu:.2f} s",
        "≤ 1.5 s",
        f"{changed.cpu:.2f} s - {loading.cpu:.2f} s",
    )


def _generate(site: Path, *options: str) -> Cost:
    return _run(("generator", "generate", *options), site)


def _building(site: Path, cache: Path) -> Iterator[tuple[str, ...]]:
    """Yield what `mkdocs build` costs with the plugin against without, on the same pages.

    Where nothing is kept, as in a fresh clone, each build checks all; else a site that stands as the last
    run, check or build left it is not checked again.
    """
    settings = (site / "mkdocs.yml").read_text(encoding="utf-8")
    bare = re.sub(r"^  - nutgraf:?\n(?:    .*\n|\n)*", "", settings, flags=re.MULTILINE)
    (site / "bare.yml").write_text(bare, encoding="utf-8")
    # Turn and turn about: the better of two each, after one that fills the cache.
    build = ("mkdocs", "build", "-q")
    _run(build, site, cache=cache)
    turns = [
        (_run(build, site, cache=cache), _run(build, site), _run((*build, "-f", "bare.yml"), site))
        for _ in range(2)
    ]
    again, first, without = (min(turn[n].cpu for turn in turns) for n in range(3))
    pages = sum(1 for _ in (site / "docs").rglob("*.md"))
    what = f"`mkdocs build` of {pages} pages, with the plugin / without"
    peak = max(turn[1].peak for turn in turns)
    yield what, f"{again / without:.2f}", "≤ 1.1", f"{again:.1f} s / {without:.1f} s"
    yield (
        f"{what}, in a fresh clone",
        f"{first / without:.2f}",
        "",
        f"{first:.1f} s / {without:.1f} s; {peak:.0f} MB",
    )


if __name__ == "__main__":
    main()
