"""How alike two names are: a slip of the pen, a short form, an acronym."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.lexicon import load_table


def close(one: str, other: str, *, shortest: int = 4) -> bool:
    """Tell whether two words differ by one letter (two in long words) and begin alike."""
    plain = [re.sub(r"['’]s$", "", w) for w in (one, other)]
    if min(map(len, plain)) < shortest or plain[0][0] != plain[1][0] or plain[0] == plain[1]:
        return False
    if any(f"{a}{end}" == b for a, b in (plain, plain[::-1]) for end in "as"):  # *Ivanova*, *the Clintons*
        return False
    apart = distance(*plain)
    return apart == 1 or (apart == 2 and min(map(len, plain)) > 6)  # noqa: PLR2004 - see above


def short_for(one: str, other: str) -> bool:
    """Tell whether one given name shortens the other, is an initial, or its usual pet form."""
    short, long = sorted((one.rstrip(".").lower(), other.rstrip(".").lower()), key=len)
    alike = long.startswith(short) or (len(long) - len(short) > 1 and long[:2] == short[:2])
    return alike or any({short, long} <= set(row[0]) for row in load_table("nicknames"))


def one_field(one: str, other: str) -> bool:
    """Tell whether two offices can be of one field: *foreign affairs* and *foreign*, or an acronym."""
    words = [f.split() for f in (one, other)]
    if not all(words) or set(words[0]) & set(words[1]):
        return True
    initials = ["".join(w[0] for w in ws) for ws in words]
    return initials[0] == "".join(words[1]) or initials[1] == "".join(words[0])


def remainders(word: str) -> set[str]:
    """Return *word* without each letter, if long without each two: words that are `close` share one.

    The deletion neighbourhood of Mor and Fraenkel (1982): a slip is found without asking every word.
    """
    plain = re.sub(r"['’]s$", "", word)
    found = {plain} | {plain[:n] + plain[n + 1 :] for n in range(len(plain))}
    if len(plain) > 6:  # noqa: PLR2004 - as in `close`
        found |= {w[:n] + w[n + 1 :] for w in tuple(found) for n in range(len(w))}
    return found


def found_once(text: str, words: Iterable[str]) -> set[str]:
    """Return those of *words* that stand in *text* once, also inside other words; it is read once."""
    begun: dict[str, list[str]] = {}
    for word in words:
        begun.setdefault(word[:2], []).append(word)
    if not begun:
        return set()
    times: Counter[str] = Counter()
    after: dict[str, int] = {}
    for match in re.finditer(f"[{re.escape(''.join(w[0] for w in begun))}]", text):
        for word in begun.get(text[match.start() : match.start() + 2], ()):
            if text.startswith(word, match.start()) and match.start() >= after.get(word, 0):
                times[word] += 1
                after[word] = match.start() + len(word)
    return {word for word, found in times.items() if found == 1}


def distance(one: str, other: str) -> int:
    """Return the Damerau-Levenshtein distance (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
