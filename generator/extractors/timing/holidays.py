"""Named days that a rule fixes; those that differ between countries or calendars have none here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Meeus, Jones and Butcher's computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth(year: int, month: int, weekday: int, number: int) -> date:
    """Return the *number*th weekday (Monday is 0) of a month; number -1 is the last."""
    if number < 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (number - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int, plus: int = 0) -> Callable[[int], date]:
    return lambda year: nth(year, month, weekday, number) + timedelta(days=plus)


def _easter(plus: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=plus)


HOLIDAYS: dict[str, Callable[[int], date] | None] = {
    "new year's day": _fixed(1, 1),
    "martin luther king jr. day": _nth(1, _MONDAY, 3),
    "martin luther king day": _nth(1, _MONDAY, 3),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents day": _nth(2, _MONDAY, 3),
    "presidents' day": _nth(2, _MONDAY, 3),
    "international women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "memorial day": _nth(5, _MONDAY, -1),
    "juneteenth": _fixed(6, 19),
    "father's day": _nth(6, _SUNDAY, 3),
    "independence day": None,  # each country has its own
    "fourth of july": _fixed(7, 4),
    "july fourth": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, _MONDAY, 1),
    "columbus day": _nth(10, _MONDAY, 2),
    "halloween": _fixed(10, 31),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "thanksgiving day": _nth(11, _THURSDAY, 4),
    "thanksgiving": _nth(11, _THURSDAY, 4),
    "black friday": _nth(11, _THURSDAY, 4, plus=1),
    "cyber monday": _nth(11, _THURSDAY, 4, plus=4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "easter": _easter(0),
    # Known to be days, but which one depends on the country, the calendar or the year's plans.
    "mother's day": None,
    "labour day": None,
    "election day": None,
    "super tuesday": None,
    "lunar new year": None,
    "ramadan": None,
    "hanukkah": None,
    "passover": None,
    "yom kippur": None,
    "rosh hashanah": None,
    "diwali": None,
    "eid al-fitr": None,
    "eid al-adha": None,
}
"""Name in lower case with a straight apostrophe → the day in a year; `None` where no rule fixes it."""
