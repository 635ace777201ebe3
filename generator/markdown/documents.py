"""A page becomes a file: front matter, items, footnotes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..items import Page
from .escaping import visible

_REFERENCE = re.compile(r"\[\^([a-z0-9-]+)\](?!:)")
_TEXTS = ("title", "description")
"""Themes print these unescaped, in the navigation of every page."""


def document(page: Page) -> str:
    """Return the whole file of *page*, which ends in a newline."""
    blocks = [f"---\n{front_matter(page)}---", *(item.text for item in page.items)]
    notes = "\n".join(f"[^{label}]: {text}" for label, text in page.footnotes)
    return "\n\n".join([*blocks, notes] if notes else blocks) + "\n"


def references(text: str) -> Iterator[str]:
    """Yield the labels of the footnotes that *text* refers to, in order, repeated as they are."""
    for match in _REFERENCE.finditer(text):
        yield match[1]


def front_matter(page: Page) -> str:
    """Return the front matter of *page*, without the lines of `---`."""
    meta: dict[str, Any] = {key: _safe(key, value) for key, value in page.meta.items()}
    first = {key: meta.pop(key) for key in _TEXTS if key in meta}
    return yaml.safe_dump({**first, "id": page.id, **meta}, sort_keys=False, allow_unicode=True, width=10_000)


def _safe(key: str, value: object) -> object:
    if isinstance(value, str):
        text = " ".join(visible(value).split())
        return html.escape(text) if key in _TEXTS else text
    return value
