"""What the guide tells a person who starts from a copy of this repository, done step by step."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .articles import BRIDGE

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "GUIDE.md").read_text(encoding="utf-8")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}


def run(root: Path, *command: str, code: int = 0, **more: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root, env=ENVIRONMENT | more, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository after the guide's steps: no example, one article, its pages."""
    root = tmp_path_factory.mktemp("template") / "copy"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if name.startswith(("docs/", "seeds/", ".nutgraf/", "generator/theme/", "mkdocs.yml")):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, root / name)
    assert "delete `seeds/`, `docs/` but for `docs/assets/`, and `.nutgraf/base/`" in GUIDE
    shutil.rmtree(root / "seeds")
    shutil.rmtree(root / ".nutgraf/base")
    for path in (root / "docs").iterdir():
        if path.name != "assets":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (root / "seeds").mkdir()
    (root / "seeds/my-article.txt").write_text(BRIDGE, encoding="utf-8")
    (root / "seeds/my-article.yml").write_text("rights: own\npublished: 2024-10-23\n", encoding="utf-8")
    run(root, "generator", "generate")
    return root


def test_the_example_leaves_nothing_behind(started: Path) -> None:
    files = [p for p in started.rglob("*") if p.is_file() and "assets" not in p.parts]
    assert [p for p in files if "lloyd" in p.as_posix().lower()] == []
    text = "".join(p.read_text(encoding="utf-8") for p in files if p.suffix in {".md", ".jsonl", ".yml"})
    assert "Austin" not in text


def test_the_site_may_be_published_and_is_built_at_its_own_address(started: Path) -> None:
    assert run(started, "generator", "check", "--publish") == "1 article checked: nothing is wrong\n"
    address = "https://ann.example.org/my-site/"
    run(started, "mkdocs", "build", "--strict", "--site-dir", "built", SITE_URL=address)
    assert f'href="{address}my-article/index.html"' in (started / "built/feed.xml").read_text(
        encoding="utf-8"
    )
    missing = (started / "built/404.html").read_text(encoding="utf-8")
    assert 'href="/my-site/assets/nutgraf.css"' in missing


def test_an_article_of_somebody_else_is_refused_with_a_way_out(started: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(started, root)
    stated = root / "seeds/my-article.yml"
    stated.write_text("published: 2024-10-23\n", encoding="utf-8")
    run(root, "generator", "generate")
    said = run(root, "generator", "check", "--publish", code=2)
    assert "under `rights: third-party`" in said
    (override,) = re.findall(r"`(override: \{copy-meter: why\})`", said)
    stated.write_text(f"published: 2024-10-23\n{override}\n", encoding="utf-8")
    run(root, "generator", "generate")
    assert "is overridden (“why”)" in run(root, "generator", "check", "--publish")


def test_seeds_kept_on_one_machine_are_not_needed_to_publish(started: Path, tmp_path: Path) -> None:
    """Clone what git has when `seeds/` is ignored, then check, generate and build there."""
    root, clone = tmp_path / "copy", tmp_path / "clone"
    shutil.copytree(started, root)
    shutil.copy(ROOT / ".gitignore", root / ".gitignore")
    with (root / ".gitignore").open("a", encoding="utf-8") as file:
        file.write("\n/seeds/\n")
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    for arguments in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "site"]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)
    subprocess.run(["git", "clone", "-q", str(root), str(clone)], check=True, capture_output=True)
    assert not (clone / "seeds").exists()
    before = {p: p.read_bytes() for p in (clone / "docs").rglob("*.md")}
    assert "its seed is gone; the pages stay" in run(clone, "generator", "check", "--publish")
    assert "0 files written" in run(clone, "generator", "generate")
    run(clone, "mkdocs", "build", "--strict")
    assert {p: p.read_bytes() for p in (clone / "docs").rglob("*.md")} == before
    assert "“My shop" in (clone / "site/my-article/quotes.html").read_text(encoding="utf-8")
