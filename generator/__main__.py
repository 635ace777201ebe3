"""`python -m generator` is `nutgraf`."""

from __future__ import annotations

from .cli import main

main()
