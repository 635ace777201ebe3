"""How often a page that a person and the generator both changed needs a decision, and what a merge costs.

usage: python -m benchmarks.editing [PAGES]

The same random pages are given to our merge and to `git merge-file`: the person changes, adds, moves and
deletes; the generator corrects, adds and takes out.  A page conflicts when anything on it waits for a
person (ours), or when there is a mark of a conflict in it (git's).
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from generator.editing.base import Base, BaseItem, BasePage
from generator.editing.merge import Merged, merge
from generator.editing.sections import Section, Sections, join
from generator.items import Item

PAGE = "x/page.md"
FRONT = "id: x/page\n"
ITEMS = 12
EDITS = 3
"""Changes on either side of a page."""
LARGE = 200
"""Items of the page whose merge is timed."""
ROUNDS = 20


class Words:
    """Sentences of words that never come twice."""

    def __init__(self, seed: int) -> None:
        """Start with a seed."""
        self.rng = random.Random(seed)
        self.number = 0

    def line(self) -> str:
        """Return a new sentence."""
        self.number += 1
        return f"Sentence {self.number} says {self.rng.randrange(10**6)} and {self.rng.randrange(10**6)}."


def main() -> None:
    """Print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    ours = theirs = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(number):
            kept, edited, fresh = history(seed, ITEMS)
            ours += bool(run(kept, edited, fresh).pending)
            theirs += git_conflicts(Path(folder), [page(sections(kept)), edited, page(sections(fresh))])
    shares = f"{ours / number:.1%}; git merge-file: {theirs / number:.1%}"
    print(f"pages that need a decision, of {number}: {shares}")  # noqa: T201
    kept, edited, fresh = history(0, LARGE)
    start = time.process_time()
    for _ in range(ROUNDS):
        run(kept, edited, fresh)
    print(f"merging a page of {LARGE} items: {(time.process_time() - start) / ROUNDS * 1000:.1f} ms CPU")  # noqa: T201


def history(seed: int, size: int) -> tuple[dict[str, list[str]], str, dict[str, list[str]]]:
    """Return the items of a page as generated, the page as a person left it, and the items now."""
    words = Words(seed)
    kept = {f"item-{n}": [words.line() for _ in range(words.rng.randint(1, 4))] for n in range(size)}
    fresh = {id_: list(lines) for id_, lines in kept.items()}
    mine = sections(kept)
    for _ in range(EDITS):
        mine = by_hand(words, mine)
        by_the_article(words, fresh)
    return kept, page(mine), fresh


def by_hand(words: Words, mine: list[Section]) -> list[Section]:
    """Return the sections after one change of a person's."""
    rng, result = words.rng, list(mine)
    n = rng.randrange(len(result))
    lines = result[n].text.split("\n\n")
    roll = rng.random()
    if roll < 0.4:
        k = rng.randrange(len(lines) - 1) + 1 if len(lines) > 1 else 0
        lines[k] += f" {words.line()}"
        result[n] = Section(id=result[n].id, text="\n\n".join(lines))
    elif roll < 0.6:
        result[n] = Section(id=result[n].id, text="\n\n".join([*lines, words.line()]))
    elif roll < 0.75:
        result.insert(n, Section(id=None, text=f"## My own\n\n{words.line()}"))
    elif roll < 0.9:
        result.insert(rng.randrange(len(result)), result.pop(n))
    else:
        del result[n]
    return result


def by_the_article(words: Words, fresh: dict[str, list[str]]) -> None:
    """Make one change of the generator's in place."""
    rng = words.rng
    id_ = rng.choice(list(fresh))
    lines = fresh[id_]
    roll = rng.random()
    if roll < 0.5:
        lines[rng.randrange(len(lines))] = words.line()
    elif roll < 0.7:
        lines.insert(rng.randint(0, len(lines)), words.line())
    elif roll < 0.85:
        del fresh[id_]
    else:
        items = list(fresh.items())
        items.insert(rng.randint(0, len(items)), (f"item-{words.number}-new", [words.line()]))
        fresh.clear()
        fresh.update(items)


def sections(items: dict[str, list[str]]) -> list[Section]:
    """Return the items as sections of a page."""
    return [
        Section(id=id_, text="\n\n".join([f"## Heading {{ #{id_} }}", *lines]))
        for id_, lines in items.items()
    ]


def page(parts: Sequence[Section]) -> str:
    """Return the text of a page."""
    return join(Sections(front=FRONT, sections=tuple(parts), definitions=()))


def run(kept: dict[str, list[str]], edited: str, fresh: dict[str, list[str]]) -> Merged:
    """Merge a page with ours."""
    old, new = (
        [BaseItem(page=PAGE, item=Item(id=s.id or "", text=s.text)) for s in sections(items)]
        for items in (kept, fresh)
    )
    base = Base(slug="x", pages=(BasePage(path=PAGE, id="x/page", front=FRONT),), items=tuple(old))
    return merge(base, {PAGE: edited}, new, {PAGE: FRONT})


def git_conflicts(folder: Path, texts: Sequence[str]) -> bool:
    """Tell whether git finds a conflict between the two versions of a page; *texts*: base, mine, theirs."""
    files = [folder / name for name in ("base", "mine", "theirs")]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    command = ["git", "merge-file", "-p", *(str(files[n]) for n in (1, 0, 2))]
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


if __name__ == "__main__":
    main()
