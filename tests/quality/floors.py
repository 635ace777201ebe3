"""Floors: figures below which the tests fail, kept with the digest of the articles they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A floor that was lowered on purpose."""

    figure: str
    before: float
    after: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What `floors.json` holds."""

    digest: str
    """Of the articles and annotations, see `corpus.digest`."""
    floors: dict[str, float]
    lowered: tuple[Lowered, ...] = ()


class RegressionError(Exception):
    """A floor would be lowered, and nobody said why."""


def read_floors(path: Path = FLOORS) -> Floors:
    """Return the floors that are kept."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    lowered = tuple(Lowered(**row) for row in kept["lowered"])
    return Floors(digest=kept["digest"], floors=kept["floors"], lowered=lowered)


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Keep *floors*, readable in a diff: one figure a line."""
    rows = [
        {"figure": row.figure, "before": row.before, "after": row.after, "reason": row.reason}
        for row in floors.lowered
    ]
    kept = {"digest": floors.digest, "floors": floors.floors, "lowered": rows}
    path.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def below(floors: Floors, figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return each figure that is under its floor: figure and floor.  A figure that is gone counts as 0."""
    return {
        name: (figures.get(name, 0.0), floor)
        for name, floor in floors.floors.items()
        if figures.get(name, 0.0) < floor
    }


def update(floors: Floors, figures: dict[str, float], digest: str, reason: str = "") -> Floors:
    """Return floors at the *figures*.

    Raises `RegressionError` when one of them would sink and there is no *reason*; with one, the
    reason is kept beside the floors.
    """
    sunk = below(floors, figures)
    if sunk and not reason.strip():
        names = ", ".join(f"{name} {figure} < {floor}" for name, (figure, floor) in sorted(sunk.items()))
        raise RegressionError(f"floors would sink: {names}; mend it, or give --allow-regression a reason")
    rows = [
        Lowered(figure=name, before=floor, after=figure, reason=reason.strip())
        for name, (figure, floor) in sorted(sunk.items())
    ]
    return replace(
        floors, digest=digest, floors=dict(sorted(figures.items())), lowered=(*floors.lowered, *rows)
    )
