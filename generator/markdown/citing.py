"""Where words stand: the footnote of an extract.

The footnote names the paragraph and the offsets (code points, end exclusive) and, where the address
of the original is known, links to the very passage by a text fragment (WICG, "URL Fragment Text
Directives": `#:~:text=[prefix-,]start[,end][,-suffix]`).
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

from ..model import Article, Span
from ..span_index import around
from .escaping import visible
from .searching import searchable

_LONG = 20
"""Words from which a passage is named by its first and last words alone."""
_ENDS = 5
"""Words at either end of a long passage, and the most that are taken as context."""
_SLUG_SIZE = 60
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
_APOSTROPHES = re.compile("(?<=\\w)['’](?=\\w)")
_REST = re.compile(r"[^\W_]*(?:['’.][^\W_]+)*")
# A word, with marks that stand alone between it and the passage: browsers find no context without a
# letter.
_LEFT = re.compile(r"\S*\w\S*(?:\s+[^\w\s]+(?=\s|$))*")
_RIGHT = re.compile(r"(?:[^\w\s]+\s+)*\S*\w\S*")
_WORDS = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


def define(article: Article, span: Span) -> str:
    """Return the text of the footnote for *span*."""
    where = _place(article, span)
    offsets = f"{where} · characters {span.start}–{span.end}"
    url = safe_url(article.url)
    return f"[{offsets}]({url}#:~:text={fragment(article, span)})" if url else offsets


def slugify(text: str) -> str:
    """Return *text* as `[a-z0-9-]{1,60}`, or the empty string when it has no letter of that sort."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    words = ("".join(c for c in word if c.isascii()) for word in _WORDS.findall(plain))
    slug = ""
    for word in filter(None, words):
        longer = f"{slug}-{word}" if slug else word[:_SLUG_SIZE]
        if len(longer) > _SLUG_SIZE:
            break
        slug = longer
    return f"{slug}-x" if slug in _DEVICES else slug


def safe_url(url: str) -> str | None:
    """Return *url* without its fragment, fit for a Markdown link; `None` unless it is plain http(s)."""
    if any(c.isspace() or not c.isprintable() or c == "\\" for c in url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    bare = urlunsplit(parts._replace(fragment=""))
    return quote(bare, safe="/:?#@!$&+,;=%~-.")


def fragment(article: Article, span: Span) -> str:
    """Return the text directive for *span*, with as much context as makes it the only match."""
    text = searchable(article.text)
    span = _whole_words(article.text, span)
    words = visible(article[span]).split()
    before, after = _context(article, span)
    start, end = (words[:_ENDS], words[-_ENDS:]) if len(words) > _LONG else (words, [])
    size = 0
    while size < _ENDS and text.repeats(" ".join([*_last(before, size), *start, *after[:size]])):
        size += 1
    if end:  # what follows the first words need not be the words right after them
        after = after if size else []
    parts = [f"{_encode(_last(before, size))}-"] if size and before else []
    parts.append(_encode(start))
    parts += [_encode(end)] if end else []
    parts += [f"-{_encode(after[:size])}"] if size and after else []
    return ",".join(parts)


def _place(article: Article, span: Span) -> str:
    if article.title_span and article.title_span.contains(span):
        return "Article, headline"
    if article.dateline and article.dateline.contains(span):
        return "Article, dateline"
    if any(caption.contains(span) for caption in article.captions):
        return "Article, caption of a picture"
    return f"Article, paragraph {max(article.paragraph(span), 1)}"


def _whole_words(text: str, span: Span) -> Span:
    """Return *span* with the rest of the words that it cuts: browsers find only whole ones (*Tuesday’s*)."""
    after = _REST.match(text, span.end) if text[span.end - 1].isalnum() else None
    line = text.rfind("\n", 0, span.start) + 1  # no word goes on from the line before
    before = _REST.match(text[line : span.start][::-1]) if text[span.start].isalnum() else None
    return Span(span.start - (len(before[0]) if before else 0), after.end() if after else span.end)


def _context(article: Article, span: Span) -> tuple[list[str], list[str]]:
    """Return the words before and after *span* in its paragraph."""
    paragraph = around(span, article.paragraphs) or span
    before = article.text[paragraph.start : span.start]
    after = article.text[span.end : paragraph.end]
    return _LEFT.findall(visible(before)), _RIGHT.findall(visible(after))


def _last(words: list[str], size: int) -> list[str]:
    return words[-size:] if size else []


def _encode(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
