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


@cache
def _credits() -> re.Pattern[str]:
    agency = "|".join(re.escape(name) for name in sorted(load_words("agencies"), key=lambda n: (-len(n), n)))
    titled = r"(?:Photos?|Images?|Pictures?|Photographs?|Illustration|Graphic|Credit|Video)"
    picture = rf"(?i:{titled})"
    org = r"(?:[Tt]he )?[A-Z][\w.&' -]{1,40}"
    source = r"(?:[A-Z][\w.& -]{1,40}/)?(?:[Hh]andout |[Pp]ool |[Cc]ourtesy )?(?:via )?"
    forms = [
        rf".*\((?:{agency}) ?(?:[Pp]hotos?|[Ff]ile)? ?/[^()]{{2,80}}\)",
        rf".*\(\s?{picture}(?: [Cc]redit)?(?: by| via| [Cc]ourtesy| [Cc]ourtesy of|:) [^()]{{2,80}}\)",
        rf"{_BEFORE}\({_PERSON}\s?/\s?{org}(?:/{org})*\)",
        rf"{_BEFORE}{picture}(?: [Cc]redit)?: [^.!?]{{2,60}}\.?",
        rf".*\s{titled}(?: [Cc]redit)?: [A-Z][^.!?:]{{2,40}}\.?",
        rf"{titled} (?:by|courtesy of) {_PERSON}(?:\s?/\s?{org})?\.?",
        rf"{_BEFORE}{source}REUTERS ?/ ?[A-Z][\w.,' /-]{{1,80}}",
        rf"{_BEFORE}{_PERSON}/(?:{agency})(?: via (?:{agency})|/(?:{agency}))?(?:/File(?: Photo)?)?\.?",
        rf"{_BEFORE}[A-Z][\w. &-]{{1,40}}(?:/| )via (?:{agency})\.?",
        rf"(?:{agency})(?:/[\w ]{{2,30}})?(?: via (?:{agency}))?\.?",
    ]
    return re.compile("|".join(f"(?:{form})" for form in forms), re.DOTALL)
