"""Laws of editing, over random histories of a person, an article, a generator, git and deaths.

Every word that a person typed and did not delete is on the pages; every new generated word is on
the pages, waits, or belongs to something a person deleted; regenerating twice is regenerating once;
a page that nobody touched is the fresh one byte for byte; deleted items never come back; no id is
doubled; no mark of a conflict appears; files that are not ours are never touched.

`SEQUENCES` in the environment sets the number of histories (2,000 by default).
"""

from __future__ import annotations

import copy
import os
import random
import re
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial, reduce
from operator import or_

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from generator.editing import journal
from generator.editing.base import base_path, pending_path
from generator.editing.branches import sides
from generator.editing.deciding import Event
from generator.editing.front import keys
from generator.editing.identity import carry_ids
from generator.editing.layout import layout_free
from generator.editing.locating import locate
from generator.editing.records import dump, load, waits_as_recorded
from generator.editing.resolve import Choice, resolve
from generator.editing.sections import Section, Sections, split
from generator.editing.update import Plan

from .faults import Death, faulty
from .histories import PAGES, REFORMATS, Disk, Source, git_merged, ids_of, with_sections, words

SEEDS = st.integers(0, 2**32 - 1)
MINE = "docs/x/mine.md"
_MARK = re.compile(r"^(<{7}|={7}|>{7})", re.MULTILINE)
_TARGET = re.compile(r"\]\([^)]*\)|\[(the other)\]")


class Histories(RuleBasedStateMachine):
    """One site of two pages, its article, and a person who edits."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = Disk()
        self.source = Source(random.Random(0))
        self.number = 0
        self.typed: set[str] = set()
        self.deleted: set[str] = set()
        self.touched = False
        self.doubt = False

    def teardown(self) -> None:
        self.disk.remove()

    @initialize(seed=SEEDS)
    def start(self, seed: int) -> None:
        self.source = Source(random.Random(seed)).start()
        self.regenerate()

    def word(self) -> str:
        self.number += 1
        return f"h{self.number}"

    def known(self) -> set[str]:
        return {i.item.id for i in self.disk.base().items} | set(self.source.lines)

    def ours(self) -> dict[str, str]:
        """Return the pages that are not of the person's own making."""
        return {path: text for path, text in self.disk.pages().items() if f"docs/{path}" != MINE}

    def parts(self, rng: random.Random) -> tuple[str, list[Section], Sections] | None:
        """Return a page of ours that has anything on it: where it is, its sections, all of it."""
        paths = list(self.ours())
        if not paths:
            return None
        path = rng.choice(paths)
        page = split(self.disk.read(path), self.known())
        return (path, list(page.sections), page) if page.sections else None

    def save(self, path: str, text: str) -> None:
        before = words(self.disk.pages())
        self.disk.write(path, text)
        self.noted(before)

    def noted(self, before: set[str]) -> None:
        after = words(self.disk.pages())
        self.typed -= before - after
        self.typed |= {w for w in after if w.startswith("h")}
        self.touched = True

    # a run, and what holds after it

    def regenerate(self, before: dict[str, list[str]] | None = None) -> None:
        """Run, and check; *before* are the ids that stood on each page, where git tore them."""
        kept, mine = self.disk.base(), self.own()
        before = before or ids_of(self.ours(), self.known())
        planned = self.disk.run(self.source)
        pages = self.ours()
        self.check_words([i.item.text for i in kept.items], planned)
        self.check_ids(before, pages)
        if not self.touched:
            assert pages == self.source.documents(kept), "an untouched page is not the fresh one"
        assert self.own() == mine, "a file that is not ours was touched"
        again = self.disk.plan(self.source)
        assert again.files == {}, f"the second run writes: {self.disk.difference(again)}"
        self.doubt = any(i.unknown for i in planned.base.items)

    def own(self) -> bytes | None:
        file = self.disk.root / MINE
        return file.read_bytes() if file.exists() else None

    def check_words(self, kept: list[str], planned: Plan) -> None:
        shown = words(self.disk.pages())
        assert self.typed <= shown, "a word that a person typed is lost"
        items = carry_ids(self.disk.base(), self.source.items())
        new = words([i.item.text for i in items]) - words(kept)
        where = locate(self.disk.settings, planned.base.pages)
        told = {id_ for _, id_, event in planned.events if event is Event.TOMBSTONE}
        standing = {id_ for ids in ids_of(self.ours(), self.known()).values() for id_ in ids}
        buried = words(
            [
                i.item.text
                for i in items
                if not where[i.page].exists()
                or ({i.item.id} & (self.deleted | told) and i.item.id not in standing)
            ]
        )
        waiting = words([p.item.text for p in self.disk.pending()])
        assert new <= shown | waiting | buried, "a generated word is lost"

    def check_ids(self, before: dict[str, list[str]], pages: dict[str, str]) -> None:
        after = ids_of(pages, self.known())
        for path, ids in after.items():
            for id_ in set(ids):
                assert ids.count(id_) <= max(1, before.get(path, []).count(id_)), "an id was doubled"
        was, now = ({i for ids in found.values() for i in ids} for found in (before, after))
        assert not (now - was) & self.deleted, "a deleted item came back"

    @rule()
    def regenerate_without_news(self) -> None:
        self.regenerate()
        before = {path: bare(self.disk.read(path)) for path in self.disk.pages()}
        at_rest = self.disk.pages()
        self.disk.settle()
        assert self.disk.pages() == at_rest, "without news there is more to do than a run did"
        self.regenerate()
        assert {path: bare(self.disk.read(path)) for path in before} == before, "a page changed without news"

    @rule(seed=SEEDS)
    def correct(self, seed: int) -> None:
        self.source.rng.seed(seed)
        self.source.correct()
        if seed % 3 == 0:
            self.source.rearrange()
        self.regenerate()

    @rule(seed=SEEDS)
    def upgrade(self, seed: int) -> None:
        self.source.rng.seed(seed)
        self.source.upgrade()
        self.regenerate()

    @rule(seed=SEEDS, half=st.booleans(), save=st.booleans())
    def die(self, seed: int, half: bool, save: bool) -> None:
        """Die somewhere in a run; perhaps somebody saves a page before the next one."""
        rng = random.Random(seed)
        self.source.rng.seed(seed)
        self.source.correct()
        old = self.disk.pages()
        with suppress(Death), faulty(self.disk.root, rng.randrange(160), half=half):
            self.disk.run(self.source)
        if save and (got := self.parts(rng)):
            path, sections, page = got
            sections.append(Section(id=None, text=f"## Mine\n\n{self.word()}."))
            self.save(path, with_sections(page, sections))
        journal.recover(self.disk.root)
        assert set(self.disk.pages()) >= {p for p in old if p not in PAGES}
        self.regenerate()

    # what the person does

    @rule(seed=SEEDS)
    def edit(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        n = rng.randrange(len(sections))
        lines = sections[n].text.split("\n")
        k, roll = rng.randrange(len(lines)), rng.random()
        plain = not lines[k].startswith(("##", "> {")) and lines[k].strip(">") != ""
        if roll < 0.4 and plain:
            lines[k] += f" {self.word()}"
        elif roll < 0.6:
            lines[k + 1 : k + 1] = ["", f"{self.word()} {self.word()}."]
        elif roll < 0.8 and plain:
            lines[k] = f"{self.word()} instead."
        elif roll < 0.9 and plain:
            del lines[k]
        elif lines[k].startswith("##"):
            lines[k] = re.sub(r" \{.*\}$", f" {self.word()}", lines[k])  # the id is lost
        gone = [s.id for s in sections if s.id]
        sections[n] = Section(id=None, text="\n".join(lines).strip("\n"))
        self.save(path, with_sections(page, [s for s in sections if s.text]))
        self.bury(gone)

    def bury(self, ids: list[str]) -> None:
        left = {i for ids in ids_of(self.ours(), self.known()).values() for i in ids}
        self.deleted |= {i for i in ids if i not in left}

    @rule(seed=SEEDS)
    def edit_front(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, _, page = got
        front = keys(page.front)
        key = rng.choice(["title", "tags", "title"])
        front[key] = f"{key}: {self.word()}\n" if rng.random() < 0.8 else ""
        text = self.disk.read(path)
        if page.front:
            self.save(path, text.replace(page.front, "".join(front.values()), 1))

    @rule(seed=SEEDS)
    def add(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        heading = rng.choice(["## Mine", "# Mine", "## Mine { #my-own }", "### Mine"])
        text = f"{heading}\n\n{self.word()}."
        sections.insert(rng.randint(0, len(sections)), Section(id=None, text=text))
        self.save(path, with_sections(page, sections))

    @rule(seed=SEEDS)
    def delete(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        gone = sections.pop(rng.randrange(len(sections)))
        self.save(path, with_sections(page, sections))
        self.bury([gone.id] if gone.id else [])

    @rule(seed=SEEDS, copy=st.booleans())
    def move_or_copy(self, seed: int, copy: bool) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        n = rng.randrange(len(sections))
        section = sections[n] if copy else sections.pop(n)
        goal = rng.choice(list(self.ours()))
        if goal == path:
            sections.insert(rng.randint(0, len(sections)), section)
            self.save(path, with_sections(page, sections))
            return
        other = split(self.disk.read(goal), self.known())
        target = list(other.sections)
        target.insert(rng.randint(0, len(target)), section)
        self.save(goal, with_sections(other, target))
        self.save(path, with_sections(page, sections))

    @rule(seed=SEEDS)
    def add_a_page(self, seed: int) -> None:
        rng = random.Random(seed)
        got = self.parts(rng)
        copied = rng.choice(got[1]).text if got else ""
        self.save(MINE.removeprefix("docs/"), f"# Mine\n\n{self.word()}.\n\n{copied}\n")

    @rule(seed=SEEDS)
    def rename_page(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None or "\nid: " not in f"\n{got[2].front}":
            return
        new = rng.choice(["x/renamed.md", "x/z.md", "top.md", *PAGES])
        if new not in self.disk.pages():
            file = self.disk.root / "docs" / got[0]
            file.rename(self.disk.root / "docs" / new)
            self.touched = True

    @rule(seed=SEEDS)
    def delete_page(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None or rng.random() < 0.7:
            return
        before = words(self.disk.pages())
        (self.disk.root / "docs" / got[0]).unlink()
        self.noted(before)
        self.bury([s.id for s in got[1] if s.id])

    @rule(seed=SEEDS, how=st.sampled_from(REFORMATS))
    def reformat(self, seed: int, how: Callable[[str], str]) -> None:
        if got := self.parts(random.Random(seed)):
            text = (self.disk.root / "docs" / got[0]).read_bytes().decode()
            new = how(text) if "\r" not in text and "\ufeff" not in text else text
            assert words(new) == words(text), new
            self.disk.write(got[0], new)
            self.touched = True

    @rule(seed=SEEDS, choice=st.sampled_from([Choice.MINE, Choice.NEW]))
    def decide(self, seed: int, choice: Choice) -> None:
        waiting = self.disk.pending()
        if not waiting:
            return
        item = random.Random(seed).choice(waiting)
        before = words(self.disk.pages())
        resolve(self.disk.settings, f"x#{item.item.id}", choice, lambda _: None)
        self.noted(before)
        self.deleted.discard(item.item.id)  # the person took it back
        assert item.item.id not in {i.item.id for i in self.disk.pending()}
        self.regenerate()

    # what happens to the base, and branches

    @rule(seed=SEEDS)
    def damage(self, seed: int) -> None:
        rng = random.Random(seed)
        base = self.disk.root / base_path("x")
        content, roll = base.read_bytes(), rng.random()
        if roll < 0.2:
            base.unlink()
            if not any("id: id-" in text for text in self.ours().values()):
                self.deleted.clear()  # nothing tells that there ever was anything
        elif roll < 0.5:
            base.write_bytes(content[: rng.randrange(len(content))])
        else:
            place = rng.randrange(len(content))
            base.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        self.touched = True
        self.regenerate()

    @rule(seed=SEEDS)
    def damage_what_waits(self, seed: int) -> None:
        """Lose or damage the file of what waits: the next run has it again."""
        rng = random.Random(seed)
        waiting = self.disk.root / pending_path("x")
        if not waiting.exists():
            return
        content = waiting.read_bytes()
        place = rng.randrange(len(content))
        if rng.random() < 0.5:
            waiting.unlink()
            assert not waits_as_recorded(self.disk.base(), self.disk.pending())
        else:
            waiting.write_bytes(content[:place])
        self.regenerate()
        assert waits_as_recorded(self.disk.base(), self.disk.pending())

    @precondition(lambda self: not self.doubt)
    @rule(seed=SEEDS)
    def merge_a_branch(self, seed: int) -> None:
        """Two branches edit and regenerate; git merges them, and the next run puts them together."""
        rng = random.Random(seed)
        self.regenerate()
        ancestor, theirs = Disk(self.disk), copy.copy(self)
        theirs.disk, theirs.source = Disk(self.disk), copy.deepcopy(self.source)
        theirs.typed, theirs.deleted = set(self.typed), set(self.deleted)
        theirs.number = self.number + 1000
        theirs.source.number = self.source.number + 1000
        before = set(self.typed)
        for n, side in enumerate((self, theirs)):
            for _ in range(rng.randint(0, 2)):
                rng.choice([side.edit, side.add, side.move_or_copy_anything])(rng.randrange(2**32))
            side.source.rng.seed(rng.randrange(2**32))
            side.source.correct(partial(_is_of, n))
            side.regenerate()
        git_merged(self.disk, theirs.disk, ancestor)
        self.typed = {
            w for w in self.typed | theirs.typed if w not in before or w in self.typed & theirs.typed
        }
        self.deleted &= theirs.deleted
        self.number = theirs.number
        self.join(theirs.source)
        self.touched = True
        for disk in (ancestor, theirs.disk):
            disk.remove()
        self.regenerate(self.torn_ids())

    def torn_ids(self) -> dict[str, list[str]]:
        """Return the ids on each page, where git left a conflict those of the side that has more of each."""
        found = {}
        for path, text in self.ours().items():
            ids = (Counter(ids_of({path: side}, self.known())[path]) for side in sides(text) or (text,))
            found[path] = list(reduce(or_, ids).elements())
        return found

    def move_or_copy_anything(self, seed: int) -> None:
        self.move_or_copy(seed, copy=bool(seed % 2))

    def join(self, theirs: Source) -> None:
        """Put the articles of two branches together, of which each changed items of its own."""
        ours = self.source
        changed = {
            i: lines for i, lines in theirs.lines.items() if sum(i.encode()) % 2 == 1 or i not in ours.lines
        }
        gone = {
            i for i in ours.lines if sum(i.encode()) % 2 == 1 and i not in theirs.lines and i in ours.page
        }
        new = {i for i in ours.lines if i not in theirs.page}
        ours.lines = {
            i: changed.get(i, lines) for i, lines in ours.lines.items() if i not in gone or i in new
        }
        ours.lines |= {i: lines for i, lines in changed.items() if i in theirs.lines and i not in ours.page}
        ours.page |= theirs.page
        ours.number = max(ours.number, theirs.number)

    @invariant()
    def no_mark_of_a_conflict(self) -> None:
        assert not _MARK.search("\n".join(self.disk.pages().values()))

    @invariant()
    def the_base_can_be_read(self) -> None:
        base = self.disk.base()
        assert load(dump(base), "x").items == base.items


def _is_of(side: int, id_: str) -> bool:
    """Tell which of two branches changes an item."""
    return sum(id_.encode()) % 2 == side


def bare(text: str) -> list[str]:
    """Return what is on a page but for footnotes and for where links lead."""
    page = split(text, ())
    return [page.front, *(_TARGET.sub(r"\1", layout_free(s.text)) for s in page.sections)]


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=int(os.environ.get("SEQUENCES", "2000")),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def _renumbered(text: str) -> str:
    return text.replace("[^item-", "[^1")


SAVED: dict[str, object] = {"half": False, "save": True}

Step = tuple[str, int] | tuple[str, int, dict[str, object]]
"""A rule, its seed, and what else it takes."""

FOUND: dict[str, list[Step]] = {
    "the link to an item that gave way was mended by the second run only": [
        ("start", 142), ("add", 0), ("rename_page", 4), ("merge_a_branch", 5664),
    ],
    "what is dead shows only when all has met": [
        ("start", 4311002), ("merge_a_branch", 192642860), ("decide", 192642860, {"choice": Choice.MINE}),
        ("merge_a_branch", 1012), ("merge_a_branch", 23922), ("merge_a_branch", 176988186),
        ("merge_a_branch", 4294967295),
    ],
    "older lines beside mixed ones look like a person's": [
        ("start", 1), ("merge_a_branch", 71177), ("correct", 13), ("add", 0), ("merge_a_branch", 529888),
    ],
    "an item without its id was known by a link that became words": [
        ("start", 3623), ("reformat", 1, {"how": _renumbered}), ("merge_a_branch", 64032),
        ("delete_page", 0), ("regenerate_without_news", 0),
    ],
    "what a dead run had written was taken for a person's, twice": [
        ("start", 0), ("delete_page", 94000), ("die", 1, SAVED), ("die", 754, SAVED),
    ],
    "short items that were renamed are alike but for a reference": [("start", 41), ("upgrade", 522)],
    "a line that one branch never saw was taken for deleted": [
        ("start", 661), ("merge_a_branch", 4294967295),
    ],
    "the same, by another merge": [("start", 4426778), ("merge_a_branch", 4294967295)],
    "the same, of a line that a person wrote over": [("start", 600166), ("merge_a_branch", 5022)],
    "the same, after a correction": [
        ("start", 802346), ("correct", 121), ("add", 0), ("correct", 0), ("merge_a_branch", 274967),
    ],
    "the same, of two branches after two": [
        ("start", 1438335), ("merge_a_branch", 417), ("merge_a_branch", 49511),
    ],
    "the same, with another title": [
        ("start", 2564), ("edit_front", 0), ("merge_a_branch", 463), ("merge_a_branch", 1208),
    ],
    "the same, on a renamed page": [
        ("start", 268), ("merge_a_branch", 56657), ("merge_a_branch", 56657), ("rename_page", 529),
        ("merge_a_branch", 1), ("merge_a_branch", 788),
    ],
    "the same, on a page that was renamed between six merges": [
        ("start", 1773572), ("merge_a_branch", 72266615), ("add", 0), ("merge_a_branch", 608238864),
        ("rename_page", 0), ("merge_a_branch", 853), ("merge_a_branch", 4294967294),
        ("merge_a_branch", 495811750), ("merge_a_branch", 495811750),
    ],
    "the same, of a copy": [
        ("start", 2312406), ("upgrade", 2178961), ("merge_a_branch", 13609041),
        ("move_or_copy", 458, {"copy": True}), ("merge_a_branch", 43104),
    ],
    "the same, after a death and a move": [
        ("start", 8388609), ("die", 866, SAVED), ("merge_a_branch", 33289), ("correct", 82),
        ("edit_front", 0), ("edit_front", 0), ("merge_a_branch", 0), ("move_or_copy", 33286, {"copy": False}),
        ("merge_a_branch", 2147483647),
    ],
    "a page was renamed after a merge, and its base damaged": [
        ("start", 243505), ("merge_a_branch", 1072), ("rename_page", 215), ("damage", 1),
    ],
}  # fmt: skip


@pytest.mark.parametrize("steps", FOUND.values(), ids=FOUND.keys())
def test_histories_that_went_wrong_once_go_well(steps: list[Step]) -> None:
    history = Histories()
    try:
        for rule_, seed, *more in steps:
            takes = {"seed": seed} if rule_ != "regenerate_without_news" else {}
            getattr(history, rule_)(**takes, **(more[0] if more else {}))
    finally:
        history.teardown()
