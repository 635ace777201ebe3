"""Quality on annotated articles that are not part of the project.

usage: python -m benchmarks.gold FOLDER        (or NUTGRAF_GOLD=FOLDER)

FOLDER holds `quotes_*.jsonl`, `actors_*.jsonl`, `discourse*.jsonl`, `open_questions*.jsonl`, and a scorer
for each kind, `score_<kind>.py GOLD EXPLAINERS`.  Prints what the scorers print.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

KINDS = {
    "quotes_ggt.jsonl": ("score_quotes.py", ["--frag", "--view", "all", "--view", "quoted"]),
    "quotes_polnear.jsonl": (
        "score_quotes.py",
        ["--frag", "--view", "all", "--view", "quoted", "--view", "speech"],
    ),
    "actors_gum.jsonl": ("score_actors.py", []),
    "discourse.jsonl": ("score_background.py", []),
    "open_questions.jsonl": ("score_open_questions.py", []),
}


def main() -> None:
    """Explain every set and score it."""
    name = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("NUTGRAF_GOLD", "")
    if not name:
        sys.exit(__doc__)
    folder = Path(name)
    for file, (scorer, options) in KINDS.items():
        gold = folder / file
        if gold.exists():
            print(f"== {file}", flush=True)  # noqa: T201
            with tempfile.TemporaryDirectory() as scratch:
                _score(folder, gold, folder / scorer, options, Path(scratch))


def _score(folder: Path, gold: Path, scorer: Path, options: list[str], scratch: Path) -> None:
    found = scratch / "found.jsonl"
    with gold.open("rb") as texts, found.open("wb") as output:
        command = [sys.executable, "-m", "generator", "explain", "--format", "jsonl"]
        subprocess.run(command, stdin=texts, stdout=output, check=False)
    if scorer.name == "score_quotes.py":
        rows = subprocess.run(
            [sys.executable, str(folder / "explainers_to_quotes.py"), str(gold), str(found)],
            stdout=subprocess.PIPE,
            check=True,
        )
        found.write_bytes(rows.stdout)
    subprocess.run([sys.executable, str(scorer), str(gold), str(found), *options], check=True)


if __name__ == "__main__":
    main()
