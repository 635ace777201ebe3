"""How much a sign of what a name is weighs."""

from __future__ import annotations

from collections import Counter

from ...model import EntityKind

Weights = Counter[EntityKind]

STRONG = 4
CLEAR = 2
