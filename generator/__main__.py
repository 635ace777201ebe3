"""`python -m generator` is `nutgraf`."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":  # a process of `--jobs` reads this file, too
    main()
