"""Fuzz for a while: `python -m tests.fuzz SECONDS [FOLDER]`; new inputs go to FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from .targets import one_input

CORPUS = Path(__file__).parent / "corpus"


def main() -> None:
    """Start from the corpus of the repository."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    found = Path(sys.argv[2] if len(sys.argv) > 2 else "build/fuzz")
    found.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        "-max_len=4000",
        "-timeout=60",
        "-rss_limit_mb=2000",
        f"-artifact_prefix={found}/",
    ]
    atheris.Setup([sys.argv[0], *options, str(found), str(CORPUS)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
