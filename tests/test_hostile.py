"""Hostile files: each ends soon, in little memory, with an error that says what to do or as harmless text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .hostile import DOCUMENTS, Hostile

SECONDS, MEGABYTES = 20, 300


def test_there_are_many_ways_to_be_hostile() -> None:
    assert len({document.name for document in DOCUMENTS}) == len(DOCUMENTS) >= 100


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_hostile_file_costs_little_and_is_told_for_what_it_is(tmp_path: Path, document: Hostile) -> None:
    path = tmp_path / "seeds" / document.name
    path.parent.mkdir()
    path.write_bytes(document.make())
    reading = [sys.executable, "-m", "tests.hostile", str(path)]
    measured = [sys.executable, "-m", "tests.measured", *reading]
    done = json.loads(subprocess.run(measured, capture_output=True, check=True).stdout)
    assert done["code"] == 0, done["said"]
    assert done["seconds"] < SECONDS
    assert done["megabytes"] < MEGABYTES
    assert re.search(document.said, done["said"]), done["said"][:500]
    if done["said"].startswith("error: "):
        assert document.name in done["said"]
        assert re.search(r"; [a-z]+ [^;]+$", done["said"].strip())  # what to do
    assert "root:" not in done["said"]  # of /etc/passwd
