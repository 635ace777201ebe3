"""Saved pages, PDF and Word files → the text of record, for a person to read before it is a seed.

A document is foreign and may be hostile: each is read in a process of its own with bounds on time
and memory (`apart`), by a library that is installed only where it is wanted.  One module a format.
"""

from __future__ import annotations

FORMATS = {".htm": "html", ".html": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx"}
"""Suffix → the module that reads it, which is also the extra that installs what it needs."""
