"""The workflows: valid, least permissions, only GitHub's own actions, and one of them run for real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
THEIRS = sorted((ROOT / "generator/scaffold/workflows").glob("*.yml"))
VERSIONS = {
    "actions/checkout": "v7",
    "actions/setup-python": "v7",
    "actions/configure-pages": "v6",
    "actions/upload-pages-artifact": "v5",
    "actions/deploy-pages": "v5",
}
WRITES = {  # all that any job may write
    ("pages", "deploy"): {"pages": "write", "id-token": "write"},
    ("seeds", "propose"): {"contents": "write", "pull-requests": "write"},
}
each = pytest.mark.parametrize("path", [*OURS, *THEIRS], ids=lambda p: p.relative_to(ROOT).as_posix())


def load(path: Path) -> dict[str, Any]:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(workflow, dict)
    return workflow


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def test_the_workflows_are_there() -> None:
    assert [p.stem for p in OURS] == ["audit", "canaries", "check", "pages", "seeds"]
    assert [p.stem for p in THEIRS] == ["check", "pages", "seeds"]


@each
def test_it_has_the_form_that_github_reads(path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@each
def test_only_actions_of_github_in_their_current_versions(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [u for u in used if VERSIONS.get(u.partition("@")[0]) != u.partition("@")[2]] == []


@each
def test_a_job_may_do_no_more_than_it_must(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job.get("timeout-minutes") or name == "deploy"
        writes = {k: v for k, v in job.get("permissions", {}).items() if v == "write"}
        assert writes == WRITES.get((path.stem, name), {})


@each
def test_a_token_stays_with_git_only_where_something_is_pushed(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout"):
            assert step.get("with", {}).get("persist-credentials", True) == (path.stem == "seeds")


@each
def test_no_words_of_others_get_into_a_script(path: Path) -> None:
    scripts = [step["run"] for step in steps(path) if "run" in step]
    found = [m for script in scripts for m in re.findall(r"\$\{\{\s*(.*?)\s*\}\}", script)]
    assert set(found) <= {"matrix.builder"}
    for script in scripts:
        subprocess.run(["bash", "-n", "-c", script.replace("${{ matrix.builder }}", "x")], check=True)


@pytest.mark.parametrize("path", [OURS[3], THEIRS[1]], ids=["here", "there"])
def test_a_fork_is_published_at_its_own_address_after_a_check(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "SITE_URL: ${{ steps.pages.outputs.base_url }}/" in text
    runs = [step["run"] for step in steps(path) if "run" in step]
    check, build = (
        next(n for n, r in enumerate(runs) if w in r) for w in ("check --publish", "mkdocs build --strict")
    )
    assert check < build
    assert not re.search(r"github\.io|github\.com/", text)


def test_a_new_site_has_the_same_workflows_but_for_the_installation() -> None:
    for name in ("pages", "seeds"):
        ours = (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8").replace(".venv/bin/", "")
        theirs = (ROOT / f"generator/scaffold/workflows/{name}.yml").read_text(encoding="utf-8")
        install = re.search(
            r"      - run: \|\n          python -m pip.*?\n          python -m pip[^\n]*\n", theirs
        )
        assert install
        assert theirs.replace(install[0], "      - run: make install\n") == ours


# --- the workflow that proposes pages ------------------------------------------------------------

GH = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$1 $2" in "pr list") echo "$OPEN";; esac
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a clone with a page that was just generated, beside its remote; `gh` only notes its calls."""
    for command in (
        ["git", "init", "-q", "--bare", "--initial-branch=main", "remote.git"],
        ["git", "clone", "-q", "remote.git", "clone"],
    ):
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    clone, tools = tmp_path / "clone", tmp_path / "tools"
    tools.mkdir()
    (tools / "gh").write_text(GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    for folder in ("docs", ".nutgraf", "seeds"):
        (clone / folder).mkdir()
        (clone / folder / "a.txt").write_text("a\n", encoding="utf-8")
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["add", "."], [*identity, "commit", "-qm", "a"], ["push", "-q", "origin", "HEAD:main"]):
        subprocess.run(["git", *arguments], cwd=clone, check=True, capture_output=True)
    (tmp_path / "report.txt").write_text(
        "error: seeds/b.txt: `$(touch evil)` is no article\n", encoding="utf-8"
    )
    return clone


def propose(clone: Path, already_open: int = 0) -> list[str]:
    """Run the step as the runner does; return the calls of `gh`."""
    (step,) = [s for s in steps(ROOT / ".github/workflows/seeds.yml") if s.get("name") == "propose"]
    calls = clone.parent / "calls.txt"
    environment = {
        **os.environ,
        "PATH": f"{clone.parent / 'tools'}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(clone.parent),
        "GITHUB_REF_NAME": "main",
        "CALLS": str(calls),
        "OPEN": str(already_open),
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    subprocess.run(command, cwd=clone, env=environment, check=True, capture_output=True, timeout=60)
    return calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []


def remote(clone: Path, *arguments: str) -> str:
    command = ["git", f"--git-dir={clone.parent / 'remote.git'}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_without_new_pages_nothing_is_proposed(repository: Path) -> None:
    assert propose(repository) == []
    assert "nutgraf/pages" not in remote(repository, "branch")


def test_new_pages_are_pushed_to_a_branch_and_proposed(repository: Path) -> None:
    (repository / "docs/new.md").write_text("# New\n", encoding="utf-8")
    (repository / "stray.txt").write_text("stays\n", encoding="utf-8")
    listed, created = propose(repository)
    assert listed.startswith("pr list --head nutgraf/pages --state open")
    assert created.startswith("pr create --base main --head nutgraf/pages")
    assert remote(repository, "diff", "--name-only", "main", "nutgraf/pages").split() == ["docs/new.md"]
    assert "`$(touch evil)` is no article" in (repository.parent / "body.md").read_text(encoding="utf-8")
    assert not (repository / "evil").exists()


def test_a_proposal_that_is_open_is_brought_up_to_date(repository: Path) -> None:
    (repository / "docs/new.md").write_text("# New\n", encoding="utf-8")
    propose(repository)
    subprocess.run(["git", "switch", "-q", "--detach", "origin/main"], cwd=repository, check=True)
    (repository / "docs").mkdir(exist_ok=True)
    (repository / "docs/newer.md").write_text("# Newer\n", encoding="utf-8")
    *_, last = propose(repository, already_open=1)
    assert last.startswith("pr edit nutgraf/pages --body-file")
    assert remote(repository, "diff", "--name-only", "main", "nutgraf/pages").split() == ["docs/newer.md"]
