"""Names that hold small words: *Maritime and Coastguard Agency*, *Hay-on-Wye*, what letters stand for."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc, Token
from .found import Found, found_at
from .tokens import HYPHENS, Block, is_acronym, is_capital, is_joined
from .widening import Region, over_complements

_LINKS = frozenset({"and", "&", ",", "of", "for", "the", "-"})
_INNER = frozenset({"on", "upon", "under", "le", "la", "les", "en", "sur", "sous", "de", "du", "des", "am"})
"""Small words within the names of towns; *Commander-in-Chief* is none."""
_REACH = 10  # tokens of the longest such name
_FIELDS = frozenset({"nmod", "compound"})
_FEWEST = 2  # words with a capital


def compounds(region: Region, block: Block) -> Iterator[Found]:
    """Yield the names of one block that the parser may cut at a small word."""
    doc = region.doc
    for token in doc[block.first : block.last]:
        if token.text == "(" and (first := _spelt_out(doc, block.first, token.i)) is not None:
            yield found_at(doc, first, token.i, EntityKind.ORGANIZATION)
        elif token.text in HYPHENS and block.first < token.i < block.last - 3 and _is_town(doc, token.i):
            yield found_at(doc, token.i - 1, token.i + 4, EntityKind.PLACE)
        elif token.dep_ in _FIELDS and not block.title_case and (last := _coordinated(doc, token)) > token.i:
            last = over_complements(region, token.i, min(last, block.last))
            yield found_at(doc, token.i, last, EntityKind.ORGANIZATION)


def _is_town(doc: Doc, i: int) -> bool:
    """Tell whether the hyphen at token *i* is the first of two in the name of a town: *Hay-on-Wye*."""
    ends = is_capital(doc[i - 1]) and is_capital(doc[i + 3]) and doc[i + 2].text in HYPHENS
    return ends and doc[i + 1].text in _INNER and all(is_joined(doc, j) for j in range(i, i + 4))


def _spelt_out(doc: Doc, start: int, bracket: int) -> int | None:
    """Return where the name begins that letters in brackets stand for, as in Schwartz and Hearst (2003).

    *Medicines and Healthcare products Regulatory Agency (MHRA)*: each letter begins a word, from the right;
    words in lower case may be passed over.
    """
    after = doc[bracket + 1 : bracket + 3]
    if len(after) < 2 or not is_acronym(after[0].text) or after[1].text not in {")", ","}:  # noqa: PLR2004 - letters, mark
        return None
    letters = [c for c in after[0].text.upper() if c.isalpha()]
    first, capitals, body = bracket, 0, False
    while letters and first > max(start, bracket - _REACH):
        first -= 1
        token = doc[first]
        if token.text[0].upper() == letters[-1] and (is_capital(token) or len(letters) > 1):
            letters.pop()
        elif is_capital(token) or token.is_space or token.text in {".", ";", ":"}:
            return None
        capitals += is_capital(token)
        body = body or token.ent_type_ == "ORG" or token.text in load_words("organization_words")
    while first > start and doc[first].ent_iob_ == "I" and is_capital(doc[first - 1]):
        first -= 1  # *U.S.* of *U.S. National Hurricane Center (NHC)*
    first += doc[first].lower_ == "the"
    return first if not letters and capitals >= _FEWEST and body else None


def _coordinated(doc: Doc, word: Token) -> int:
    """Return where the body ends whose fields *word* opens, joined by *and*; its own place if none.

    *Food and Drug Administration*, not *Pentagon and State Department*: the parse tells.
    """
    head, i = word.head, word.i
    if not i < head.i < i + _REACH or not is_capital(word) or is_acronym(word.text):
        return i
    if head.text not in load_words("organization_words"):
        return i
    joined = any(c.dep_ == "cc" and c.i < head.i for c in word.children)
    plain = all(is_capital(t) or t.text in _LINKS for t in doc[i : head.i])
    opens = any(c.dep_ == "det" and c.i == i - 1 for c in head.children)
    return head.i + 1 if joined and plain and opens else i
