"""A site of two pages on a disk, its article, and a person who edits: what random histories are made of."""

from __future__ import annotations

import difflib
import random
import re
import shutil
import subprocess
import tempfile
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from generator.editing import journal
from generator.editing.base import Base, BaseItem, BasePage, base_path, pending_path
from generator.editing.identity import carry_ids
from generator.editing.records import load, read_base, read_pending
from generator.editing.sections import Section, Sections, join, split
from generator.editing.update import Plan, plan, settle
from generator.items import Item
from generator.settings import Settings

PAGES = ("x/a.md", "x/b.md")
WORD = re.compile(r"\b[gh]\d+\b")  # g: generated, h: typed by hand
MEMORY = Path("/dev/shm")  # noqa: S108 - faster than a disk, where there is one


def words(texts: str | Iterable[str] | Mapping[str, str]) -> set[str]:
    if isinstance(texts, str):
        return set(WORD.findall(texts))
    return set(WORD.findall("\n".join(texts.values() if isinstance(texts, Mapping) else texts)))


@dataclass
class Source:
    """What the article and the generator give: items of lines, on pages, and their front matter."""

    rng: random.Random
    number: int = 0
    version: int = 0
    lines: dict[str, list[str]] = field(default_factory=dict)
    page: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def line(self) -> str:
        self.number += 4
        return " ".join(f"g{self.number - n}" for n in range(4)) + "."

    def add(self) -> None:
        self.number += 1
        id_ = f"{self.rng.choice(['item', 'quote'])}-{self.number}"
        self.lines[id_] = [self.line() for _ in range(self.rng.randint(1, 3))]
        self.page[id_] = self.rng.choice(PAGES)

    def start(self) -> Source:
        for _ in range(self.rng.randint(2, 5)):
            self.add()
        self.titles = {path: self.line() for path in PAGES}
        return self

    def correct(self, only: Callable[[str], bool] = lambda _: True) -> None:
        """Change the article: some lines, some items, some places."""
        rng = self.rng
        for id_ in [i for i in self.lines if only(i)]:
            roll, lines = rng.random(), self.lines[id_]
            if roll < 0.25:
                lines[rng.randrange(len(lines))] = self.line()
            elif roll < 0.35:
                lines.insert(rng.randint(0, len(lines)), self.line())
            elif roll < 0.4:
                del self.lines[id_]
        if rng.random() < 0.5:
            self.add()

    def rearrange(self) -> None:
        rng = self.rng
        order = list(self.lines)
        rng.shuffle(order)
        self.lines = {id_: self.lines[id_] for id_ in order}
        if order and rng.random() < 0.5:
            self.page[rng.choice(order)] = rng.choice(PAGES)
        if rng.random() < 0.3:
            self.titles[rng.choice(PAGES)] = self.line()

    def upgrade(self) -> None:
        """Have a new generator word its labels, and name some of its items, in another way."""
        self.version += 1
        for id_ in [i for i in self.lines if self.rng.random() < 0.2]:
            self.number += 1
            new = f"{id_.partition('-')[0]}-{self.number}"
            self.lines = {new if i == id_ else i: lines for i, lines in self.lines.items()}
            self.page[new] = self.page[id_]

    def items(self) -> list[BaseItem]:
        made = []
        links = {path: [i for i in self.lines if self.page[i] != path] for path in PAGES}
        for path in PAGES:
            for id_, lines in self.lines.items():
                if self.page[id_] == path:
                    text = self._text(id_, lines, links[path][:1])
                    notes = ((id_, f"note {self.version} {id_}"),)
                    made.append(BaseItem(page=path, item=Item(id=id_, text=text), notes=notes))
        return made

    def _text(self, id_: str, lines: list[str], others: list[str]) -> str:
        cited = [f"{line}[^{id_}]" for line in lines]
        label = f"Label, version {self.version}"
        links = [f"See [the other]({Path(self.page[o]).name}#{o})." for o in others]
        if id_.startswith("quote"):
            return "\n".join(
                ["\n>\n".join(f"> {c}" for c in cited), f"> {{ #{id_} }}", "", *(links or [label])]
            )
        return "\n\n".join([f"## {label} {{ #{id_} }}", *cited, *links])

    def base(self) -> Base:
        fronts = self.fronts()
        pages = tuple(BasePage(path=path, id=f"id-{path}", front=fronts[path]) for path in PAGES)
        return Base(slug="x", digest=f"{self.number} {self.version}", pages=pages, items=tuple(self.items()))

    def fronts(self) -> dict[str, str]:
        return {path: f"title: {self.titles[path]}\nid: id-{path}\n" for path in PAGES}

    def documents(self, kept: Base) -> dict[str, str]:
        """Return the pages as they are when nobody touched them; ids are carried from *kept*."""
        carried = carry_ids(kept, self.items())
        made = {}
        for path, front in self.fronts().items():
            items = [i for i in carried if i.page == path]
            notes = tuple((label, f"[^{label}]: {text}") for i in items for label, text in i.notes)
            sections = tuple(Section(id=i.item.id, text=i.item.text) for i in items)
            made[path] = join(Sections(front=front, sections=sections, definitions=notes))
        return made


@lru_cache(maxsize=4)
def _loaded(text: str) -> Base:
    return load(text, "x")


class Disk:
    """The site's folder, and what a person and a run do in it."""

    def __init__(self, copy_of: Disk | None = None) -> None:
        self.root = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None)).resolve()
        self.settings = Settings(root=self.root, docs_dir=self.root / "docs", seeds_dir=self.root / "seeds")
        if copy_of:
            shutil.copytree(copy_of.root, self.root, dirs_exist_ok=True)
        (self.root / "docs/x").mkdir(parents=True, exist_ok=True)

    def remove(self) -> None:
        shutil.rmtree(self.root)

    def pages(self) -> dict[str, str]:
        """Return the pages by where they are below `docs/`, line ends and marks of encoding as they are."""
        docs = self.root / "docs"
        return {
            p.relative_to(docs).as_posix(): p.read_bytes().decode() for p in sorted(docs.rglob("[!.]*.md"))
        }

    def read(self, path: str) -> str:
        return (self.root / "docs" / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")

    def write(self, path: str, text: str) -> None:
        file = self.root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def base(self) -> Base:
        file = self.root / base_path("x")
        return (
            _loaded(file.read_text(encoding="utf-8", errors="replace")) if file.exists() else Base(slug="x")
        )

    def pending(self) -> tuple[BaseItem, ...]:
        return read_pending(self.settings, "x")

    def plan(self, source: Source) -> Plan:
        return plan(self.settings, source.base(), source.fronts(), read_base(self.settings, "x"))

    def run(self, source: Source) -> Plan:
        planned = self.plan(source)
        assert journal.write(self.root, planned.files, planned.expected) == []
        return planned

    def difference(self, planned: Plan) -> str:
        """Return what a run would change, as a diff."""
        said: list[str] = []
        for path, content in planned.files.items():
            file = self.root / path
            old = file.read_text(encoding="utf-8") if file.exists() else ""
            said += difflib.unified_diff(
                old.split("\n"), (content or b"").decode().split("\n"), path.as_posix(), n=1
            )
        return "\n".join(said)

    def settle(self) -> None:
        planned = settle(self.settings, self.base())
        journal.write(self.root, planned.files, planned.expected)


def wrapped(text: str, width: int) -> str:
    """Return a page as a formatter wraps it, attribute lists torn and all."""
    front, mark, body = text.rpartition("\n---\n") if text.startswith("---\n") else ("", "", text)
    blocks = []
    for block in body.strip("\n").split("\n\n"):
        quote = "> " if block.startswith(">") else ""
        if block.startswith(("#", "[^", "```", "<")) or not block.strip():
            blocks.append(block)
            continue
        parts = re.split(r"\n>[ \t]*\n", block) if quote else [block]
        flat = [" ".join(part.replace("\n>", " ").removeprefix(">").split()) for part in parts]
        filled = (textwrap.wrap(f, width, break_long_words=False, break_on_hyphens=False) for f in flat)
        blocks.append(
            f"\n{quote.strip()}\n".join("\n".join(quote + line for line in lines) for lines in filled)
        )
    return front + mark + "\n" + "\n\n".join(blocks) + "\n"


REFORMATS: tuple[Callable[[str], str], ...] = (
    lambda t: t.replace("\n\n", "\n\n\n"),
    lambda t: t.replace(".\n\n", ". \n\n"),
    lambda t: t.replace("\n", "\r\n"),
    lambda t: "\ufeff" + t,
    lambda t: t.removesuffix("\n"),
    lambda t: t.replace("]: note", "]:\n    note"),
    lambda t: t.replace("title: ", "title:\n  "),
    lambda t: wrapped(t, 24),
    lambda t: wrapped(t, 60),
    lambda t: t.replace("{ #", "{#").replace(" }", "}"),
    lambda t: t.replace("[^item-", "[^1"),
)


def git_merged(ours: Disk, theirs: Disk, ancestor: Disk) -> None:
    """Merge *theirs* into *ours* as git does: pages with marks, base and pending by union."""
    states = {p.as_posix(): True for p in (base_path("x"), pending_path("x"))}
    names = {
        p.relative_to(d.root).as_posix()
        for d in (ours, theirs, ancestor)
        for p in d.root.rglob("*.md")
        if ".nutgraf" not in p.parts
    }
    for name in sorted({*names, *states}):
        files = [d.root / name for d in (ours, ancestor, theirs)]
        texts = [f.read_bytes() if f.exists() else None for f in files]
        ours.root.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
        if texts[0] in {texts[2], texts[1]} and texts[2] is None:
            files[0].unlink(missing_ok=True)
        elif texts[0] == texts[1] or (texts[0] is None and texts[2] != texts[1]):
            files[0].write_bytes(texts[2] or b"")
        elif texts[0] is not None and texts[2] is not None and texts[2] != texts[1]:
            merge_file(files[0], texts[1] or b"", files[2], union=name in states)


def merge_file(ours: Path, ancestor: bytes, theirs: Path, *, union: bool = False) -> bool:
    """Let git merge one file in place; return whether there was a conflict."""
    old = ours.with_name(f".{ours.name}.ancestor")
    old.write_bytes(ancestor)
    command = ["git", "merge-file", "-L", "HEAD", "-L", "old", "-L", "other", *(["--union"] if union else [])]
    done = subprocess.run([*command, str(ours), str(old), str(theirs)], capture_output=True, check=False)
    old.unlink()
    return done.returncode != 0


def with_sections(page: Sections, sections: list[Section]) -> str:
    return join(replace(page, sections=tuple(sections)))


def ids_of(texts: Mapping[str, str], known: set[str]) -> dict[str, list[str]]:
    """Return the ids on each page."""
    return {
        path: [s.id for s in split(t.removeprefix("\ufeff").replace("\r\n", "\n"), known).sections if s.id]
        for path, t in texts.items()
    }
