"""The only place where text becomes Markdown: escape, cite, document, and the proof of it."""

from __future__ import annotations

from .citing import define, safe_url, slugify
from .documents import document, front_matter, references
from .escaping import escape, unescape, visible
from .verifying import PARAGRAPH_CAP, SITE_EXTENSIONS, Shown, shown, verify_item

__all__ = [
    "PARAGRAPH_CAP",
    "SITE_EXTENSIONS",
    "Shown",
    "define",
    "document",
    "escape",
    "front_matter",
    "references",
    "safe_url",
    "shown",
    "slugify",
    "unescape",
    "verify_item",
    "visible",
]
