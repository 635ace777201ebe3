"""Block quotes: words set apart from the paragraph that leads in to them, without quotation marks.

`> …` of Markdown, a paragraph indented where the others are not, and the one plain paragraph after
*she wrote:*, as texts have it that lost their layout on the way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..lexicon import load_words
from ..model import Span
from .block_talks import find_talks
from .letters import find_letters
from .posts import is_signature, without_links

_MARKED = re.compile(r"(?:>[ \t]*)+")
_INDENT = 4  # columns
_SIGNED = re.compile(r"[—–―-]{1,2}\s*[A-Z][\w.'’]*(?: [\w.'’,-]+){0,8}\s*$")
_BLANK = re.compile(r"\n[ \t]*\n")
_LONGEST = 12  # paragraphs of a block that a name signs
_MARKS = "\"“„«‹‘'`"
_ITEM = re.compile(r"[-*•·–—<]|[a-z]\s(?=[A-Z])|\(?\d+[.)]\s|\W*https?:|[A-Z][\w ]{0,20}:\s")
_SENTENCE = re.compile(r"[.?!][”\"’')]*\s+(?=[“\"A-Z])")
_NEAR = 7  # words before the colon among which the verb stands, where nothing else shows the quotation
_MANY = re.compile(r"\b(?:\w+s|following|this)\s*:$")
_REPORTS = re.compile(r"\b(?:said|says|told|according to)\b")
_FEWEST = 4  # words


def find_block_quotes(text: str, paragraphs: Sequence[Span]) -> dict[Span, bool]:
    """Return the words of block quotes, a stretch a paragraph, and whether each goes on from the one before.

    Only what a word of saying or writing and a colon lead in to, or a name signs, is quoted: *The rules
    are simple:* quotes nobody.
    """
    found = find_letters(text, paragraphs)
    apart = _set_apart(text, paragraphs)
    talks = find_talks(text, paragraphs, apart)
    running = False
    for number, paragraph in enumerate(paragraphs):
        if paragraph in found:
            continue
        words = _words(text, paragraph)
        led_in = number > 0 and _leads(text, paragraphs[number - 1], apart=apart[number])
        signed = _is_signed(text, paragraphs, apart, number)
        goes_on = running and apart[number]
        if number in talks:
            found.update(talks[number] if goes_on or led_in else ())
            running = goes_on or led_in
            continue
        if words is not None and (
            goes_on or signed or (led_in and _can_be(text, words, apart=apart[number]))
        ):
            found[words] = goes_on
        running = apart[number] and words in found
    return found


def _set_apart(text: str, paragraphs: Sequence[Span]) -> list[bool]:
    """Tell of each paragraph whether it is marked as a block, or indented where most are not."""
    indented = [_is_indented(text, p) for p in paragraphs]
    layout = 2 * sum(indented) < len(indented)
    return [
        bool(_MARKED.match(text, p.start, p.end)) or (layout and indented[n])
        for n, p in enumerate(paragraphs)
    ]


def _is_indented(text: str, paragraph: Span) -> bool:
    start = text.rfind("\n", 0, paragraph.start) + 1
    margin = text[start : paragraph.start].expandtabs(_INDENT)
    return not margin.strip() and len(margin) >= _INDENT


def _words(text: str, paragraph: Span) -> Span | None:
    """Return the words of a block; `None` where they have marks of their own or are a signature."""
    marked = _MARKED.match(text, paragraph.start, paragraph.end)
    start = marked.end() if marked else paragraph.start
    said = text[start : paragraph.end]
    if not any(c.isalpha() for c in said) or said[0] in _MARKS or _is_signature(text, paragraph):
        return None
    return without_links(text, Span(start, paragraph.end))


def _is_signed(text: str, paragraphs: Sequence[Span], apart: Sequence[bool], number: int) -> bool:
    """Tell whether a name signs the block that a paragraph is of: *> — Jane Roe*; or the post that it is."""
    for before, after in pairwise(paragraphs[number : number + _LONGEST]):
        if _is_signature(text, before):
            return False
        if _is_signature(text, after) and (apart[number] or is_signature(text[after.start : after.end])):
            return True
        if not apart[number] or _BLANK.search(text, before.end, after.start):
            return False
    return False


def _is_signature(text: str, paragraph: Span) -> bool:
    words = _MARKED.sub("", text[paragraph.start : paragraph.end], count=1)
    return bool(_SIGNED.match(words)) or is_signature(words)


def _can_be(text: str, words: Span, *, apart: bool) -> bool:
    """Tell whether a paragraph without any mark can be what somebody wrote: no entry of a list, no report."""
    said = text[words.start : words.end]
    return apart or not (_ITEM.match(said) or _REPORTS.search(said) or len(said.split()) < _FEWEST)


def _leads(text: str, before: Span, *, apart: bool) -> bool:
    """Tell whether a paragraph leads in to a quotation: by a colon, after words of saying."""
    lead = text[before.start : before.end].rstrip()
    if not lead.endswith(":") or lead.startswith(">"):
        return False
    sentence = _SENTENCE.split(lead)[-1]
    words = [w.strip("\"“”'’,;:().").casefold() for w in sentence.split()]
    if not apart:
        return not _MANY.search(sentence) and any(w in load_words("leading_words") for w in words[-_NEAR:])
    return any(w in load_words("leading_words") | load_words("statement_nouns") for w in words)
