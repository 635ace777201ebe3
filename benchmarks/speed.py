"""CPU seconds of explaining, against the model's full default pipeline on the same texts in the same run."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import spacy
from spacy.language import Language

from generator.extractors import explain_parsed
from generator.parsing import language
from generator.reading import article_from_text
from generator.reading.limits import count_words
from generator.settings import MODEL

from .corpus import varied

_TURNS = 3
_SHORT, _STEP = 1000, 10
"""Words of the shortest article, and how many times longer the next one is."""


def explaining(texts: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield what explaining *texts* costs against the raw pipeline.

    Turn and turn about: the first turn fills the caches of both, of the others the best of each counts.
    """
    default, nlp = spacy.load(MODEL), language.load()
    turns = [(_raw(default, texts), *_ours(nlp, texts)) for _ in range(_TURNS)]
    raw, parse, extract = (min(turn[n] for turn in turns[1:]) for n in range(3))
    yield (
        f"explaining {len(texts)} articles / `nlp.pipe`",
        f"{(parse + extract) / raw:.2f}",
        "≤ 1.0",
        f"{parse + extract:.1f} s / {raw:.1f} s",
    )
    yield "of that, reading and parsing", f"{parse / raw:.2f}", "", f"{parse:.1f} s"
    yield "of that, all extractors", f"{extract / raw:.2f}", "", f"{extract:.1f} s"


def _raw(default: Language, texts: list[str]) -> float:
    gc.collect()
    start = time.process_time()
    for _ in default.pipe(texts):
        pass
    return time.process_time() - start


def _ours(nlp: Language, texts: list[str]) -> tuple[float, float]:
    """Return the seconds of the parse and of the extractors, one article in memory at a time."""
    gc.collect()
    parse = extract = 0.0
    for number, text in enumerate(texts):
        start = time.process_time()
        parsed = language.parse(article_from_text(text, slug=f"a{number}"), nlp)
        middle = time.process_time()
        explain_parsed(parsed, "")
        parse += middle - start
        extract += time.process_time() - middle
    return parse, extract


def growing(words: int) -> Iterator[tuple[str, ...]]:
    """Yield what a thousand words cost in ever longer articles, up to *words*, against the shortest."""
    nlp = language.load()
    paragraphs = [p for text in varied(words // 200) for p in text.strip().split("\n\n")[1:]]
    first, size = None, _SHORT
    while size <= words:
        text = _of(paragraphs, size)
        cost = min(sum(_ours(nlp, [text])) for _ in range(2 if size < words else 1)) * 1000 / size
        first = first or cost
        yield f"a thousand words, in an article of {size:,}", f"{cost / first:.2f}", "1", f"{cost:.3f} s"
        size *= _STEP


def _of(paragraphs: list[str], words: int) -> str:
    """Return an article of the first paragraphs that have nearly so many words together, and no more."""
    chosen: list[str] = ["A long report on many things"]
    left = words - count_words(chosen[0])
    for paragraph in paragraphs:
        left -= count_words(paragraph)
        if left < 0:
            break
        chosen.append(paragraph)
    return "\n\n".join(chosen)
