"""The words that time expressions are made of: patterns for the rules, and what they stand for."""

from __future__ import annotations

from generator.model import Granularity

from .holidays import HOLIDAYS

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_ONES = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_CENTURIES = [
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first"),
]
_DECADES = {
    f"{stem}ties": 10 * n
    for n, stem in enumerate(["twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"], 2)
}

NUMBERS = {
    **{word: n for n, word in enumerate(_ONES, 1)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES[:9], 1)},
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a dozen": 12,
    "half a dozen": 6,
    "a hundred": 100,
}
_ROUND = 4  # digits from which a number of years names no year
ORDINALS = {word: n for n, word in enumerate(_CENTURIES, 1)}

MONTH = rf"(?:{'|'.join(MONTHS)})"
ANY_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[,.:]\d|\s?%|\s(?:percent|per\scent|million|billion|trillion)\b)"
YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[,.]\d)"
STEP = {"last": -1, "this": 0, "next": 1, "previous": None, "following": None}
"""How many units from now; `None` where it is seen from another time."""
PART = r"(?:morning|afternoon|evening|night|lunchtime|midday)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
GRANULARITY = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "weekend": Granularity.RANGE,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.RANGE,
}
UNIT = r"(?:day|week|month|year|decade)"
COUNT = (
    r"(?:\d{1,3}(?:,\d{3})+|(?<![\d.,])\d{1,4}(?![\d,.])|a\sfew|few|several|many|some|"
    + "|".join(w.replace(" ", r"\s") for w in sorted(NUMBERS, key=len, reverse=True))
    + ")"
)
HOLIDAY = "|".join(
    w.replace(" ", r"\s").replace(".", r"\.?").replace("'", "['’]")
    for w in sorted(HOLIDAYS, key=len, reverse=True)
)
PHASE = r"(?:early|earlier|mid|middle|late|later|at\sthe\sstart|at\sthe\send)"
MODIFIER = rf"(?:(?:the )?(?:{PHASE}|start of|beginning of|middle of|end of)(?:-| ))?"
DECADE_WORD = "|".join(_DECADES)
DECADES = _DECADES


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word.rstrip(".")[:3]))


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(word)


def count_of(word: str) -> int | None:
    """Return the number that *word* stands for; `None` for *several*, and for thousands, which are round."""
    plain = " ".join(word.lower().split())
    return (int(plain) if len(plain) < _ROUND else None) if plain.isdigit() else NUMBERS.get(plain)
