"""Captions and credits of pictures, which come along when a page is copied."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import load_words

_MAX = 900
_OPENING = re.compile(
    r"\W*(?:file photo\b|(?-i:FILE)\s?[-–—]{1,2}\s"
    r"|(?:image|photo|photograph|picture)\s+(?:caption|copyright|credit|source)\b"
    r"|media caption\b"
    r"|(?:photo|photograph|picture|image|illustration|graphic|credit|caption)s?(?:\s+by)?\s*:\s*\S"
    r"|open this photo in gallery\b|enlarge (?:this )?image\b)",
    re.IGNORECASE,
)
_OPENING_LABEL = re.compile(
    r"\W*(?:(?-i:FILE)\s?[-–—]{1,2}|(?:file photo|(?:image|photo|photograph|picture|media) caption"
    r"|open this photo in gallery|enlarge (?:this )?image)\b)\W*",
    re.IGNORECASE,
)
_FEWEST = 3
"""Words below which what stands before a credit is no caption of its own."""
_PERSON = r"[A-Z][\w.'-]*(?:\s(?:[A-Z][\w.'-]*|de|da|del|van|von|bin|al)){0,3}"
# What stands before a credit: the caption, closed, or nothing.
_BEFORE = r"(?:^|.*[.!?)\"”](?:\s+|(?<=\))))"


def is_caption(line: str) -> bool:
    """Tell whether *line*, spaces and apostrophes made plain, is a caption or a credit.

    It is when it opens as one (`FILE PHOTO: …`) or ends in a credit: `(Jane Doe/AP)`, `REUTERS/…`.
    """
    if len(line) > _MAX:
        return False
    return bool(_OPENING.match(line) or _credits().fullmatch(line))


def split_caption(words: str) -> tuple[int, int] | None:
    """Return where, in a caption as it stands, its own words begin and end, without label and credit.

    `None` where it has no words of its own, or where it is not certain at which of them a credit begins:
    a photographer is nobody of whom the article speaks.
    """
    line = " ".join(words.replace("’", "'").split())
    match = _credits().fullmatch(line)
    if match is None or match.lastgroup is None:
        return None
    own = line[: match.end(match.lastgroup)].rstrip()
    opening = _OPENING_LABEL.match(own)
    start = opening.end() if opening else 0
    if len(own[start:].split()) < _FEWEST:
        return None
    return _position(words, own[:start]), _position(words, own)


def _position(words: str, beginning: str) -> int:
    """Return the offset in *words* at which *beginning*, the same with plain white space, ends."""
    left = sum(not c.isspace() for c in beginning)
    position = 0
    while left:
        left -= not words[position].isspace()
        position += 1
    while beginning[-1:].isspace() and words[position].isspace():
        position += 1
    return position if beginning else len(words) - len(words.lstrip())


@cache
def _credits() -> re.Pattern[str]:
    """Return what matches a whole caption; the one group that matches holds what stands before the credit."""
    agency = "|".join(re.escape(name) for name in sorted(load_words("agencies"), key=lambda n: (-len(n), n)))
    titled = r"(?:Photos?|Images?|Pictures?|Photographs?|Illustration|Graphic|Credit|Video)"
    picture = rf"(?i:{titled})"
    org = r"(?:[Tt]he )?[A-Z][\w.&' -]{1,40}"
    source = r"(?:[A-Z][\w.& -]{1,40}/)?(?:[Hh]andout |[Pp]ool |[Cc]ourtesy )?(?:via )?"
    forms = {
        ".*": [
            rf"\((?:{agency}) ?(?:[Pp]hotos?|[Ff]ile)? ?/[^()]{{2,80}}\)",
            rf"\(\s?{picture}(?: [Cc]redit)?(?: by| via| [Cc]ourtesy| [Cc]ourtesy of|:) [^()]{{2,80}}\)",
        ],
        _BEFORE: [
            rf"\({_PERSON}\s?/\s?{org}(?:/{org})*\)",
            rf"{picture}(?: [Cc]redit)?: [^.!?]{{2,60}}\.?",
            rf"{source}REUTERS ?/ ?[A-Z][\w.,' /-]{{1,80}}",
            rf"{_PERSON}/(?:{agency})(?: via (?:{agency})|/(?:{agency}))?(?:/File(?: Photo)?)?\.?",
            rf"[A-Z][\w. &-]{{1,40}}(?:/| )via (?:{agency})\.?",
        ],
        r".*\s": [rf"{titled}(?: [Cc]redit)?: [A-Z][^.!?:]{{2,40}}\.?"],
        "": [
            rf"{titled} (?:by|courtesy of) {_PERSON}(?:\s?/\s?{org})?\.?",
            rf"(?:{agency})(?:/[\w ]{{2,30}})?(?: via (?:{agency}))?\.?",
        ],
    }
    sides = [
        rf"(?P<before{n}>{before})(?:{'|'.join(endings)})"
        for n, (before, endings) in enumerate(forms.items())
    ]
    return re.compile("|".join(sides), re.DOTALL)
