"""Whether two figures can both be right: bounds, approximations and rounding allow for much."""

from __future__ import annotations

from decimal import Decimal

from generator.model import Figure, FigureKind
from generator.parsing.language import Parsed

_AT_LEAST = frozenset(
    {"at least", "more than", "over", "upwards of", "no fewer than", "well over", "just over", "as few as"}
)
_AT_MOST = frozenset(
    {
        "at most",
        "less than",
        "fewer than",
        "under",
        "up to",
        "as many as",
        "as much as",
        "no more than",
        "just under",
        "nearly",
        "almost",
        "close to",
    }
)
_NEAR = Decimal("0.15")  # of the value, for *about* and the like
_ROUNDED = Decimal("0.05")  # of the value, where one of the two is a round number


def compatible(parsed: Parsed, one: Figure, other: Figure) -> bool:
    """Tell whether the amounts agree, as far as their approximators allow."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return True
    if one.kind is FigureKind.SCORE:
        return (one.low, one.high) == (other.low, other.high)
    if one.low <= other.high and other.low <= one.high:
        return True
    if one.approx is not None and other.approx is not None:
        bounds = [parsed.article[a].lower() for a in (one.approx, other.approx)]
        if bounds[0] == bounds[1] and bounds[0] in _AT_LEAST | _AT_MOST:
            return False  # *at least 12* here and *at least 20* there
    return _allows(parsed, one, other) or _allows(parsed, other, one) or _is_rounding(one, other)


def _allows(parsed: Parsed, vague: Figure, exact: Figure) -> bool:
    if (
        vague.approx is None
        or vague.low is None
        or vague.high is None
        or exact.low is None
        or exact.high is None
    ):
        return False
    words = parsed.article[vague.approx].lower()
    if words in _AT_LEAST:
        return vague.low <= exact.high
    if words in _AT_MOST:
        return exact.low <= vague.high
    return abs(vague.low - exact.low) <= _NEAR * max(vague.low, exact.low)


def _is_rounding(one: Figure, other: Figure) -> bool:
    """Tell whether one is the other, rounded."""
    values = sorted((v for v in (one.low, other.low) if v is not None), key=_digits)
    if len(values) < 2 or _digits(values[0]) == _digits(values[1]):  # noqa: PLR2004 - a pair
        return False
    return abs(values[0] - values[1]) <= _ROUNDED * max(values)


def _digits(value: Decimal) -> int:
    """Return the number of significant digits."""
    return len(value.normalize().as_tuple().digits)
