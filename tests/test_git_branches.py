"""Two git branches that both regenerate: after the merge the pages are those of the merged seeds.

`PAIRS` in the environment sets the number of pairs of branches (50 by default).
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from spacy.language import Language

from generator.report import Level
from generator.settings import Settings
from generator.shell.inspecting import check
from generator.shell.site import generate

from .articles import BRIDGE, pages, site

PAIRS = int(os.environ.get("PAIRS", "50"))
ATTRIBUTES = Path(__file__).parent.parent / ".gitattributes"
IGNORED = Path(__file__).parent.parent / "generator/scaffold/gitignore"
NEIGHBOURS = (
    ("Amara Holt", "I have lived here"),
    ("Jonas Brandt", "My family kept sheep beside it"),
    ("Lucy Fenwick", "We crossed it every day"),
    ("Sefa Demir", "Nothing was mended"),
)

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@dataclass(frozen=True, slots=True)
class Change:
    """What happens on one branch: a correction of a paragraph, and a remark on an item of a page."""

    paragraph: int
    text: str
    page: str
    item: str
    remark: str

    def correct(self, settings: Settings) -> None:
        seed = settings.seeds_dir / "bridge.txt"
        paragraphs = seed.read_text(encoding="utf-8").split("\n\n")
        paragraphs[self.paragraph] = self.text
        seed.write_text("\n\n".join(paragraphs), encoding="utf-8")

    def edit(self, settings: Settings) -> None:
        """Put a paragraph of the editor's own below the item."""
        page = settings.docs_dir / self.page
        blocks = page.read_text(encoding="utf-8").split("\n\n")
        (place,) = [n for n, b in enumerate(blocks) if f"#{self.item} }}" in b and not b.startswith("[^")]
        blocks[place] += f"\n\n{self.remark}"
        page.write_text("\n\n".join(blocks), encoding="utf-8")


def git(root: Path, *arguments: str, check: bool = True) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert not check or done.returncode == 0, done.stderr
    return done.stdout


def corrected(rng: random.Random, paragraph: str) -> str:
    """Return the paragraph with a word changed, a sentence more, or a sentence of somebody's more."""
    roll = rng.random()
    if roll < 0.4:
        words = paragraph.split(" ")
        n = rng.randrange(1, len(words))
        return " ".join([*words[:n], rng.choice(["later", "now", "again"]), *words[n:]])
    if roll < 0.7:
        return (
            f"{paragraph} The road has been closed {rng.randint(2, 9)} times since {rng.randint(1950, 2009)}."
        )
    name, remark = rng.choice(NEIGHBOURS)
    return f"{paragraph} “{remark} for {rng.randint(12, 60)} years,” said {name}, a neighbour."


def changes(rng: random.Random, settings: Settings) -> tuple[Change, Change]:
    """Return two corrections of different paragraphs with remarks on different items."""
    paragraphs = BRIDGE.rstrip("\n").split("\n\n")
    places = rng.sample(range(1, len(paragraphs)), 2)
    found = [
        (path, id_)
        for path, text in pages(settings).items()
        if path != "index.md"
        for id_ in re.findall(r"^#+ .*\{ #([a-z0-9-]+) \}$", text, re.MULTILINE)
    ]
    items = rng.sample(found, 2)
    last = len(paragraphs) - 1
    made = [
        Change(n, corrected(rng, paragraphs[n]) + ("\n" if n == last else ""), *item, f"Remark {mark}.")
        for n, item, mark in zip(places, items, ("one", "two"), strict=True)
    ]
    return made[0], made[1]


def run(settings: Settings, nlp: Language) -> None:
    report = generate(settings, lambda: nlp)
    assert report.at(Level.ERROR) == []


def commit(settings: Settings, message: str) -> None:
    git(settings.root, "add", "--all")
    git(settings.root, "commit", "--quiet", "--message", message)


@pytest.fixture(scope="module")
def ancestor(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("ancestor"), bridge=BRIDGE)
    shutil.copyfile(ATTRIBUTES, settings.root / ".gitattributes")
    shutil.copyfile(IGNORED, settings.root / ".gitignore")
    run(settings, nlp)
    git(settings.root, "init", "--quiet", "--initial-branch", "main")
    commit(settings, "ancestor")
    return settings


def copy(settings: Settings, to: Path) -> Settings:
    shutil.copytree(settings.root, to)
    return Settings(root=to, docs_dir=to / "docs", seeds_dir=to / "seeds")


def in_any_order(texts: dict[str, str]) -> dict[str, list[str]]:
    """Return the blocks of each page: where both branches add something, git decides what comes first."""
    return {path: sorted(text.replace("\n[^", "\n\n[^").split("\n\n")) for path, text in texts.items()}


def messages(settings: Settings) -> list[str]:
    return sorted(finding.message for finding in check(settings).findings)


def has_remark_in_a_conflict(settings: Settings) -> bool:
    """Tell whether git left a conflict in which a person's own words stand beside a changed line."""
    conflicts = re.findall(r"^<{7} .*?^>{7} ", "\n".join(pages(settings).values()), re.MULTILINE | re.DOTALL)
    return any("Remark" in conflict for conflict in conflicts)


def merge_branches(merged: Settings, ours: Change, theirs: Change, nlp: Language) -> None:
    """Make both changes on branches of their own, and leave the folder as git merges them."""
    for name, change in (("ours", ours), ("theirs", theirs)):
        git(merged.root, "checkout", "--quiet", "-b", name, "main")
        change.edit(merged)
        change.correct(merged)
        run(merged, nlp)
        commit(merged, name)
    git(merged.root, "merge", "--quiet", "ours", check=False)


def test_merged_branches_give_the_pages_of_the_merged_seeds_with_all_remarks(
    ancestor: Settings, nlp: Language, tmp_path: Path
) -> None:
    beside = 0
    for number in range(PAIRS):
        ours, theirs = changes(random.Random(number), ancestor)
        merged = copy(ancestor, tmp_path / f"merged{number}")
        merge_branches(merged, ours, theirs, nlp)
        left = git(merged.root, "diff", "--name-only", "--diff-filter=U").split()
        assert [path for path in left if not path.startswith("docs/")] == [], "a seed or a base in conflict"
        remark_in_conflict = has_remark_in_a_conflict(merged)
        beside += remark_in_conflict
        run(merged, nlp)
        text = "\n".join(pages(merged).values())
        assert not re.search(r"^(<{7}|={7}|>{7})", text, re.MULTILINE), number
        assert (text.count("Remark one."), text.count("Remark two.")) == (1, 1), number
        assert generate(merged, lambda: nlp).written == [], number
        if not remark_in_conflict:
            straight = copy(ancestor, tmp_path / f"straight{number}")
            for change in (ours, theirs):
                change.edit(straight)
                change.correct(straight)
            run(straight, nlp)
            assert in_any_order(pages(merged)) == in_any_order(pages(straight)), number
            assert messages(merged) == messages(straight), number
    assert beside <= max(PAIRS / 4, 2)
