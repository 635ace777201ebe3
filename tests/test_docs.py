"""The documentation tells no lies: its commands run as written, its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import yaml
from click import Context, Group

from generator.cli import main
from generator.reading import read_seed

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(ROOT.glob("*.md"))
BLOCK = re.compile(r"^ *```(\w+)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
ARTICLE = (
    "Council closes the harbour bridge\n\n"
    "The council closed the harbour bridge on Tuesday, its leader Ann Lowe said.\n\n"
    "“The cables are worn,” Lowe told reporters. It is not clear when the bridge will open again.\n"
)


def blocks(path: Path, language: str) -> list[str]:
    return [body for name, body in BLOCK.findall(path.read_text(encoding="utf-8")) if name == language]


def commands(path: Path) -> list[str]:
    return [line.strip() for block in blocks(path, "sh") for line in block.splitlines() if line.strip()]


def test_the_documents_are_there() -> None:
    assert {path.name for path in DOCUMENTS} == {"README.md", "GUIDE.md", "CONTRIBUTING.md", "CHANGELOG.md"}
    assert commands(ROOT / "README.md") == [
        "make serve",
        "make test",
        "make generate",
        ".venv/bin/nutgraf check",
    ]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_link_to_a_file_leads_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in t]
    assert [t for t in targets if not (ROOT / t).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_link_to_a_heading_leads_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w\- ]", "", h).strip().lower().replace(" ", "-")
        for h in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    assert [t for t in re.findall(r"\]\(#([^)\s]+)\)", text) if t not in headings] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_command_that_is_named_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^ *)make ([a-z-]+)(?=`|$)", text, re.MULTILINE)) <= targets
    assert isinstance(main, Group)
    named = re.findall(r"(?:`|^ *)(?:\.venv/bin/)?nutgraf ([a-z]+)", text, re.MULTILINE)
    assert set(named) <= set(main.list_commands(Context(main)))


def test_every_command_is_documented() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    assert isinstance(main, Group)
    for name in main.list_commands(Context(main)):
        assert f"nutgraf {name}" in text, f"nutgraf {name} is in no document"
        assert main.commands[name].get_short_help_str(), f"nutgraf {name} says nothing of itself"


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "GUIDE.md"], ids=lambda p: p.name)
def test_every_example_of_a_yml_file_is_accepted(path: Path, tmp_path: Path) -> None:
    examples = blocks(path, "yaml")
    assert examples
    for example in examples:
        lines = [
            line.removeprefix("   ") if path.name == "README.md" else line for line in example.splitlines()
        ]
        (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / "a.yml").write_text("\n".join(lines), encoding="utf-8")
        assert yaml.safe_load("\n".join(lines))
        read_seed(tmp_path / "a.txt", seeds_dir=tmp_path)


# --- the commands themselves, in a copy of the project -------------------------------------------


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what git keeps, with the environment of this one."""
    if Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
        pytest.skip("runs in the environment that `make` makes")
    folder = tmp_path_factory.mktemp("copy")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / ".venv").mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (folder / ".venv" / name).symlink_to(ROOT / ".venv" / name)
    for name in ("python", "site", "dev"):  # newer than all, or make would install the copy into it
        (folder / ".venv" / f"{name}.stamp").touch()
    return folder


def run(copy: Path, command: str) -> str:
    done = subprocess.run(command, shell=True, cwd=copy, capture_output=True, text=True, check=False)  # noqa: S602 - as a reader types it
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_an_own_article_becomes_pages_by_the_steps_of_the_readme(copy: Path) -> None:
    (copy / "seeds/my-article.txt").write_text(ARTICLE, encoding="utf-8")
    (example,) = blocks(ROOT / "README.md", "yaml")
    (copy / "seeds/my-article.yml").write_text(
        "\n".join(x.strip() for x in example.splitlines()), encoding="utf-8"
    )
    run(copy, "make generate")
    page = copy / "docs/my-article/quotes.md"
    assert "The cables are worn" in page.read_text(encoding="utf-8")
    assert "Ann Lowe" in page.read_text(encoding="utf-8")
    page.write_text(page.read_text(encoding="utf-8") + "\nA sentence of my own.\n", encoding="utf-8")
    run(copy, ".venv/bin/nutgraf check")
    run(copy, "make generate")
    assert "A sentence of my own." in page.read_text(encoding="utf-8")


def test_make_site_builds_the_site(copy: Path) -> None:
    run(copy, "make site")
    assert (copy / "site/index.html").is_file()


def test_make_serve_shows_the_site(copy: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        ["make", "serve"],
        cwd=copy,
        env={**os.environ, "PORT": str(port)},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert "Explainers" in fetch(f"http://127.0.0.1:{port}/")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def fetch(url: str) -> str:
    """Return a page, once the server is up."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - an address of this test's own
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.25)
    pytest.fail(f"{url} did not answer within a minute")
