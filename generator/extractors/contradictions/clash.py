"""What a contradiction is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements that cannot both be right."""

    odd: Span
    """The words that stand alone against the rest, or come later."""
    others: tuple[Span, ...]
    """The words they disagree with; never empty."""
    what: str
    """What differs, in a word: `place`, `number`, `date`, `role`, `name`, `direction`."""
