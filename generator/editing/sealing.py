"""One record as a line of JSON that ends with its own checksum."""

from __future__ import annotations

import json
from typing import Any

from ..items import Extract, Form, Item
from ..model import Span
from .base import BaseItem, BasePage, sha256


def item_record(kept: BaseItem) -> dict[str, Any]:
    """Return what is kept of an item, as plain data."""
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


def seal(record: dict[str, Any]) -> str:
    """Return the record as one line of JSON that ends with its own checksum."""
    body = json.dumps(record, ensure_ascii=False, sort_keys=True)
    return json.dumps({**record, "sha256": sha256(body)}, ensure_ascii=False)


def unseal(line: str) -> BasePage | BaseItem | dict[str, Any] | None:
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
