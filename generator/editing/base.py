"""The base: what was last generated, kept by item and committed beside the pages.

One file an article, `.nutgraf/base/<slug>.jsonl`, one record a line, each with its own sha256, so
that git merges two branches record by record and a damaged line costs one record.  No time stamp
and no version stand in it: two branches would always conflict.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..items import Extract, Form, Item
from ..model import Span

FOLDER = Path(".nutgraf/base")
PENDING = Path(".nutgraf/pending")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePage:
    """A page as last generated."""

    path: str
    id: str
    front: str
    """Its front matter, without the lines of `---`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseItem:
    """An item as last generated, with all that proves its extracts."""

    page: str
    item: Item
    notes: tuple[tuple[str, str], ...] = ()
    """Label and text of the footnotes that the item refers to."""
    keeps: tuple[tuple[str, Span], ...] = ()
    """Label of an extract, and what it must show whole: the carrier of a partial quote, or the
    condition of a statement."""
    gone: bool = False
    """The article gives it no more; kept while a person's version, or deletion, of it stands."""

    @property
    def unknown(self) -> bool:
        """Tell whether the record of what was generated is lost: all that comes waits for a person."""
        return not self.item.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """All that is kept about one article."""

    slug: str
    digest: str = ""
    """Over seed, `.yml` and output version: another one means that the pages are stale."""
    text_sha256: str = ""
    """Of the article's text, to which all spans refer."""
    boilerplate: tuple[str, ...] = ()
    """Lines of the seed that no page may show."""
    summary: dict[str, Any] | None = None
    """What the pages across articles show of this one."""
    pages: tuple[BasePage, ...] = ()
    items: tuple[BaseItem, ...] = ()
    damaged: int = 0
    """Records that could not be trusted, or are lost, when the file was read: what a person did to
    their items is not known."""
    doubled: bool = False
    """Whether git put the records of two branches together."""
    others: tuple[BaseItem, ...] = ()
    """Second records of items: git merged the bases of two branches."""

    def page(self, path: str) -> BasePage | None:
        """Return the record of the page at *path* below `docs/`."""
        return next((p for p in self.pages if p.path == path), None)


def sha256(text: str) -> str:
    """Return the hexadecimal sha256 of *text* in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def base_path(slug: str) -> Path:
    """Return where the base of the article lies, below the project's folder."""
    return FOLDER / f"{slug}.jsonl"


def pending_path(slug: str) -> Path:
    """Return where the fresh items that wait for a person lie; same format, committed too."""
    return PENDING / f"{slug}.jsonl"


def dump(base: Base) -> str:
    """Return the file of *base*: each page with its items, then the article's record."""
    head = {
        "record": "article",
        "slug": base.slug,
        "digest": base.digest,
        "text_sha256": base.text_sha256,
        "boilerplate": list(base.boilerplate),
        "summary": base.summary,
    }
    lines: list[str] = []
    for page in base.pages:
        lines.append(_seal({"record": "page", "path": page.path, "id": page.id, "front": page.front}))
        lines += [_seal(_item_record(i)) for i in base.items if i.page == page.path]
    paths = {p.path for p in base.pages}
    lines += [_seal(_item_record(i)) for i in base.items if i.page not in paths]
    lines.append(_seal(head))  # at the end: a file that was cut off lacks it
    return "".join(f"{line}\n" for line in lines)


def load(text: str, slug: str) -> Base:
    """Read the file of a base; damaged and foreign records are left out and counted.

    The second record of an item is kept apart: another branch generated it.
    """
    head: dict[str, Any] = {}
    pages: dict[str, BasePage] = {}
    items: dict[tuple[str, str], BaseItem] = {}
    others: list[BaseItem] = []
    damaged, doubled = 0, False
    for line in text.removesuffix("\n").split("\n") if text else ():  # not splitlines: it cuts at U+0085 too
        record = _unseal(line)
        if isinstance(record, BasePage):
            doubled = doubled or record.path in pages
            pages.setdefault(record.path, record)
        elif isinstance(record, BaseItem):
            key = record.page, record.item.id
            others += [record] if key in items else []
            items.setdefault(key, record)
        elif record is None:
            damaged += 1
        else:
            doubled = doubled or bool(head)
            head = head or record
    if text and not head and not damaged:  # cut off at the end of a line
        damaged = 1
    return Base(
        slug=slug,
        digest=head.get("digest", ""),
        text_sha256=head.get("text_sha256", ""),
        boilerplate=tuple(head.get("boilerplate", ())),
        summary=head.get("summary"),
        pages=tuple(pages.values()),
        items=tuple(items.values()),
        damaged=damaged,
        doubled=doubled or bool(others),
        others=tuple(others),
    )


def _item_record(kept: BaseItem) -> dict[str, Any]:
    return {
        "record": "item",
        "page": kept.page,
        "id": kept.item.id,
        "text": kept.item.text,
        "extracts": [
            {"label": e.label, "start": e.span.start, "end": e.span.end, "form": e.form.value}
            for e in kept.item.extracts
        ],
        "notes": dict(kept.notes),
        "keeps": [{"label": label, "start": s.start, "end": s.end} for label, s in kept.keeps],
        **({"gone": True} if kept.gone else {}),
    }


def _item(record: dict[str, Any]) -> BaseItem:
    extracts = tuple(
        Extract(label=e["label"], span=Span(e["start"], e["end"]), form=Form(e["form"]))
        for e in record["extracts"]
    )
    return BaseItem(
        page=record["page"],
        item=Item(id=record["id"], text=record["text"], extracts=extracts),
        notes=tuple(record["notes"].items()),
        keeps=tuple((k["label"], Span(k["start"], k["end"])) for k in record["keeps"]),
        gone=record.get("gone", False),
    )


def _seal(record: dict[str, Any]) -> str:
    """Return the record as one line of JSON that ends with its own checksum."""
    body = json.dumps(record, ensure_ascii=False, sort_keys=True)
    return json.dumps({**record, "sha256": sha256(body)}, ensure_ascii=False)


def _unseal(line: str) -> BasePage | BaseItem | dict[str, Any] | None:
    """Return what a line records; `None` when its checksum is not its own, or its form is not known."""
    try:
        record = json.loads(line)
        seal = record.pop("sha256")
        body = json.dumps(record, ensure_ascii=False, sort_keys=True)
        if seal != sha256(body):
            return None
        match record["record"]:
            case "article":
                return dict(record)
            case "page":
                return BasePage(path=record["path"], id=record["id"], front=record["front"])
            case "item":
                return _item(record)
    except (ValueError, KeyError, TypeError, AttributeError):  # a newer format has other fields
        pass
    return None


def read_bases(root: Path, *, but: Container[str] = ()) -> Iterable[Base]:
    """Yield the base of every article of the site, in order of path; not of the slugs in *but*."""
    folder = root / FOLDER
    for path in sorted(folder.rglob("*.jsonl")):
        slug = path.relative_to(folder).with_suffix("").as_posix()
        if slug in but:
            continue
        yield load(path.read_text(encoding="utf-8", errors="replace"), slug)
