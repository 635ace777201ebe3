"""A process that writes is killed at any moment: what it leaves is all old or all new.

`KILLS` in the environment sets how often (200 by default).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.editing import journal

KILLS = int(os.environ.get("KILLS", "200"))
FILES = [Path(f"docs/{n}.md") for n in range(6)]
LONGEST = 0.15  # seconds from the first write to the death: some thirty writes

PROGRAM = """
import sys
from pathlib import Path
from generator.editing import journal

root = Path(sys.argv[1])
files = [Path(f"docs/{n}.md") for n in range(6)]
number = int((root / files[0]).read_text().split()[0])
print("ready", flush=True)
while True:
    number += 1
    expected = {path: journal.digest_of(root / path) for path in files}
    content = f"{number} " + "word " * 2000
    left = journal.write(root, {path: content.encode() for path in files}, expected)
    assert left == [], left
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_a_killed_process_leaves_all_old_or_all_new(tmp_path: Path) -> None:
    rng = random.Random(1)
    (tmp_path / "docs").mkdir()
    for path in FILES:
        (tmp_path / path).write_text("0 ", encoding="utf-8")
    numbers = [0]
    interrupted = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(tmp_path)],
            cwd=Path(__file__).parent.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"ready\n"
        try:
            process.wait(timeout=rng.uniform(0, LONGEST))
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.wait() == -signal.SIGKILL, process.stderr.read().decode()
        process.stdout.close()
        process.stderr.close()
        interrupted += (tmp_path / ".nutgraf/stage").exists()
        assert journal.recover(tmp_path) == []
        contents = {(tmp_path / path).read_text(encoding="utf-8") for path in FILES}
        assert len(contents) == 1, "old and new pages are mixed"
        numbers.append(int(contents.pop().split()[0]))
        assert not (tmp_path / ".nutgraf/stage").exists()
    assert numbers == sorted(numbers), "an older state came back"
    assert numbers[-1] > 0
    assert interrupted > KILLS / 4, "the deaths fell between the writes"
