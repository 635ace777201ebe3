"""Pictures beside the pages of an article: a file stands while a page shows it.

A picture is deleted by deleting its item.  Its file is replaced and removed only as long as it is
as generated; one that a person drew or changed stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..pictures import FOLDER, is_untouched
from ..settings import Settings
from .base import Base
from .locating import normal, page_files
from .update import Plan

_SHOWN = re.compile(rf"!\[[^\]]*\]\({FOLDER}/([a-z0-9-]+)\.svg\)")


def plan_pictures(settings: Settings, plan: Plan, drawn: Mapping[str, str]) -> None:
    """Add to *plan* the pictures that its pages show, *drawn* by name, and take away the others."""
    folder = settings.docs_dir / plan.base.slug / FOLDER
    pages = (f for f in folder.parent.glob("*.md") if f.is_file())
    own = [f for f in pages if f.relative_to(settings.root) not in plan.files]
    shown = _names([*plan.texts.values(), *(normal(f.read_bytes()) for f in own)])
    for name, svg in drawn.items():
        _replace(settings, plan, folder / f"{name}.svg", svg if name in shown else None)
    for file in sorted(folder.glob("*.svg")):
        if file.stem not in shown and file.stem not in drawn:
            _replace(settings, plan, file, None)


def missing_pictures(settings: Settings, base: Base) -> list[Path]:
    """Return the files of pictures that a page shows and that are not there."""
    folder = settings.docs_dir / base.slug / FOLDER
    names = _names(item.item.text for item in base.items)
    lost = [name for name in names if not (folder / f"{name}.svg").exists()]
    if not lost:
        return []
    files = page_files(settings, base).values()
    shown = _names(normal(file.read_bytes()) for file in files if file.exists())
    return [folder / f"{name}.svg" for name in lost if name in shown]


def _names(texts: Iterable[str]) -> list[str]:
    """Return the names of the pictures that *texts* show, each once."""
    return list(dict.fromkeys(name for text in texts for name in _SHOWN.findall(text)))


def _replace(settings: Settings, plan: Plan, file: Path, svg: str | None) -> None:
    before = file.read_bytes() if file.exists() else None
    after = None if svg is None else svg.encode()
    ours = before is None or is_untouched(normal(before))
    if ours and before != after:
        plan.set(settings, file, after, before)
