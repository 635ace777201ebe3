"""Laws of merging, over random histories of hand edits and corrected articles.

Every word that a person typed and did not delete is on the pages; every new generated word is on
the pages, waits, or belongs to something a person deleted; regenerating twice is regenerating once;
deleted items never come back; no id is doubled; no mark of a conflict appears.

`SEQUENCES` in the environment sets the number of histories (2,000 by default).
"""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass, field, replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator.editing.base import Base, BaseItem, BasePage, dump, load
from generator.editing.identity import carry_ids
from generator.editing.merge import Event, Merged, merge
from generator.editing.sections import Section, Sections, join, split
from generator.items import Item

PAGES = ("x/a.md", "x/b.md")
WORD = re.compile(r"\b[gh]\d+\b")  # g: generated, h: typed by hand
SEEDS = st.integers(0, 2**32 - 1)


@dataclass
class Source:
    """What the article gives: items of lines, on pages."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    page: dict[str, str] = field(default_factory=dict)

    def items(self) -> list[BaseItem]:
        made = []
        for path in PAGES:
            for id_, lines in self.lines.items():
                if self.page[id_] == path:
                    text = "\n\n".join([f"## Item {{ #{id_} }}", *(f"{line}[^{id_}]" for line in lines)])
                    made.append(
                        BaseItem(page=path, item=Item(id=id_, text=text), notes=((id_, f"note {id_}"),))
                    )
        return made


def words(texts: object) -> set[str]:
    return set(WORD.findall(str(texts)))


class Histories(RuleBasedStateMachine):
    """One site of two pages, its article, and a person who edits."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self.source = Source()
        self.kept = Base(slug="x")
        self.disk: dict[str, str] = {}
        self.typed: set[str] = set()
        self.deleted: set[str] = set()
        self.last: Merged | None = None

    def word(self, kind: str) -> str:
        self.number += 1
        return f"{kind}{self.number}"

    def known(self) -> set[str]:
        return {i.item.id for i in self.kept.items} | set(self.source.lines)

    def line(self) -> str:
        return " ".join(self.word("g") for _ in range(4)) + "."

    @initialize(seed=SEEDS)
    def start(self, seed: int) -> None:
        rng = random.Random(seed)
        for n in range(rng.randint(2, 5)):
            self.source.lines[f"i{n}"] = [self.line() for _ in range(rng.randint(1, 3))]
            self.source.page[f"i{n}"] = rng.choice(PAGES)
        self.regenerate()

    def regenerate(self) -> None:
        items = self.source.items()
        fronts = {path: f"id: {path}\n" for path in PAGES}
        merged = merge(self.kept, self.disk, items, fronts)
        new = words([i.item.text for i in items]) - words([i.item.text for i in self.kept.items])
        shown = words(merged.texts.values())
        carried = carry_ids(self.kept, items)  # a new item may be a deleted one, corrected
        buried = words([i.item.text for i in carried if self.buried(i, merged)])
        assert self.typed <= shown, "a word that a person typed is lost"
        assert new <= shown | words([p.item.text for p in merged.pending]) | buried, (
            "a generated word is lost"
        )
        self.check_ids(merged)
        pages = tuple(BasePage(path=path, id=path, front=fronts[path]) for path in PAGES)
        self.kept = load(dump(replace(self.kept, pages=pages, items=merged.items)), "x")
        self.disk = merged.texts
        again = merge(self.kept, self.disk, items, fronts)
        assert again.texts == self.disk, "the second run changed a page"
        assert sorted(again.items, key=str) == sorted(merged.items, key=str)
        assert again.pending == merged.pending
        self.last = merged

    def buried(self, item: BaseItem, merged: Merged) -> bool:
        """Tell whether a person deleted the item or its page, or it is said that they did."""
        id_ = item.item.id
        told = any(i == id_ and event is Event.TOMBSTONE for _, i, event in merged.events)
        standing = any(s.id == id_ for t in self.disk.values() for s in split(t, {id_}).sections)
        return id_ in self.deleted or item.page not in merged.texts or (told and not standing)

    def check_ids(self, merged: Merged) -> None:
        known = self.known() | {i.item.id for i in merged.items}
        for path, text in merged.texts.items():
            after = [s.id for s in split(text, known).sections if s.id]
            before = [s.id for s in split(self.disk.get(path, ""), known).sections if s.id]
            for id_ in set(after):
                assert after.count(id_) <= max(1, before.count(id_)), "an id was doubled"
            assert not (set(after) - set(before)) & self.deleted, "a deleted item came back"

    # what the article does

    @rule(seed=SEEDS)
    def correct(self, seed: int) -> None:
        rng = random.Random(seed)
        for id_ in list(self.source.lines):
            roll = rng.random()
            lines = self.source.lines[id_]
            if roll < 0.25:
                lines[rng.randrange(len(lines))] = self.line()
            elif roll < 0.35:
                lines.insert(rng.randint(0, len(lines)), self.line())
            elif roll < 0.4:
                del self.source.lines[id_]
        if rng.random() < 0.5:
            id_ = f"i{self.number}"
            self.source.lines[id_] = [self.line()]
            self.source.page[id_] = rng.choice(PAGES)
        if rng.random() < 0.2:
            order = list(self.source.lines)
            rng.shuffle(order)
            self.source.lines = {id_: self.source.lines[id_] for id_ in order}
        if rng.random() < 0.1 and self.source.lines:
            self.source.page[rng.choice(list(self.source.lines))] = rng.choice(PAGES)
        self.regenerate()

    # what the person does

    def parts(self, rng: random.Random) -> tuple[str, list[Section], Sections] | None:
        if not self.disk:
            return None
        path = rng.choice(sorted(self.disk))
        page = split(self.disk[path], self.known())
        return (path, list(page.sections), page) if page.sections else None

    def save(self, path: str, sections: list[Section], page: Sections) -> None:
        before = words(self.disk.values())
        self.disk[path] = join(replace(page, sections=tuple(sections)))
        after = words(self.disk.values())
        self.typed -= before - after
        self.typed |= {w for w in after if w.startswith("h")}

    @rule(seed=SEEDS)
    def edit(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        n = rng.randrange(len(sections))
        lines = sections[n].text.split("\n")
        k = rng.randrange(len(lines))
        roll = rng.random()
        if roll < 0.4 and not lines[k].startswith("##"):
            lines[k] += f" {self.word('h')}"
        elif roll < 0.6:
            lines[k + 1 : k + 1] = ["", f"{self.word('h')} {self.word('h')}."]
        elif roll < 0.8 and not lines[k].startswith("##"):
            lines[k] = f"{self.word('h')} instead."
        elif not lines[k].startswith("##"):
            del lines[k]
        sections[n] = replace(sections[n], text="\n".join(lines).strip("\n"))
        self.save(path, [s for s in sections if s.text], page)

    @rule(seed=SEEDS)
    def add(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        heading = rng.choice(["## Mine", "# Mine", "## Mine { #my-own }", "### Mine"])
        sections.insert(
            rng.randint(0, len(sections)), Section(id=None, text=f"{heading}\n\n{self.word('h')}.")
        )
        self.save(path, sections, page)

    @rule(seed=SEEDS)
    def delete(self, seed: int) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        gone = sections.pop(rng.randrange(len(sections)))
        self.save(path, sections, page)
        left = {s.id for text in self.disk.values() for s in split(text, self.known()).sections}
        if gone.id and gone.id not in left:
            self.deleted.add(gone.id)

    @rule(seed=SEEDS, copy=st.booleans())
    def move_or_copy(self, seed: int, copy: bool) -> None:
        rng = random.Random(seed)
        if (got := self.parts(rng)) is None:
            return
        path, sections, page = got
        n = rng.randrange(len(sections))
        section = sections[n] if copy else sections.pop(n)
        goal = rng.choice(sorted(self.disk))
        if goal == path:
            sections.insert(rng.randint(0, len(sections)), section)
            self.save(path, sections, page)
            return
        other = split(self.disk[goal], self.known())
        target = list(other.sections)
        target.insert(rng.randint(0, len(target)), section)
        self.save(goal, target, other)
        self.save(path, sections, page)

    @rule(seed=SEEDS)
    def delete_page(self, seed: int) -> None:
        rng = random.Random(seed)
        if not self.disk or rng.random() < 0.8:
            return
        path = rng.choice(sorted(self.disk))
        before = split(self.disk.pop(path), self.known())
        self.typed &= words(self.disk.values())
        left = {s.id for text in self.disk.values() for s in split(text, self.known()).sections}
        self.deleted |= {s.id for s in before.sections if s.id and s.id not in left}

    @rule(seed=SEEDS)
    def reformat(self, seed: int) -> None:
        rng = random.Random(seed)
        if not self.disk:
            return
        path = rng.choice(sorted(self.disk))
        change = rng.choice([("\n\n", "\n\n\n"), (".\n", ".  \n"), ("\n\n## ", "\n\n\n\n## ")])
        self.disk[path] = self.disk[path].replace(*change)

    @rule()
    def regenerate_without_news(self) -> None:
        before = dict(self.disk)
        self.regenerate()
        assert self.disk == before, "a page changed without news"

    @invariant()
    def no_mark_of_a_conflict(self) -> None:
        assert not re.search(r"^(<{7}|={7}|>{7})", "\n".join(self.disk.values()), re.MULTILINE)


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=int(os.environ.get("SEQUENCES", "2000")),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
