"""One place under the same verb or noun, twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.lexicon import load_table
from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .repeats import Repeat, around, pick, sentence_of, stems

_COUNTRIES = [
    "Brazil",
    "Kenya",
    "Norway",
    "Portugal",
    "Vietnam",
    "Chile",
    "Ghana",
    "Austria",
    "Peru",
    "Denmark",
]
_TOWNS = [
    "Bristol",
    "Denver",
    "Lyon",
    "Nashville",
    "Perth",
    "Portland",
    "Leeds",
    "Tucson",
    "Osaka",
    "Halifax",
]
_KNOWN = frozenset(name for row in load_table("countries") for cell in row for name in cell)
_PREPOSITIONS = {
    "in": "at",
    "at": "at",
    "near": "at",
    "outside": "at",
    "to": "to",
    "into": "to",
    "from": "from",
}


def repeated_places(parsed: Parsed) -> Iterator[Repeat]:
    """Yield places that stand in two sentences after a preposition, under the same verb or noun."""
    groups: dict[tuple[str, str], list[Token]] = defaultdict(list)
    for sentence in parsed.sentences:
        for token in parsed.tokens(sentence):
            if token.ent_type_ not in {"GPE", "LOC"} or token.dep_ != "pobj":
                continue
            alone = token.i == token.left_edge.i and not any(c.pos_ == "PROPN" for c in token.children)
            kind = _PREPOSITIONS.get(token.head.lower_)
            head = token.head.head
            if kind and alone and stems([head]) and head.pos_ in {"VERB", "NOUN"}:
                groups[token.text, kind].append(token)
    for (name, _), tokens in groups.items():
        first = tokens[0]
        spans = [Span(t.idx, t.idx + len(t)) for t in tokens]
        later = next(
            (
                s
                for s, t in zip(spans, tokens, strict=True)
                if _other_sentence(parsed, spans[0], s) and _one_thing(parsed, first, t)
            ),
            None,
        )
        names = _COUNTRIES if name in _KNOWN else _TOWNS
        wrong = pick(names, parsed.article.text, spans[0].start)
        if later is not None and wrong is not None:
            yield Repeat(kind="place", first=spans[0], later=later, wrong=wrong)


def _other_sentence(parsed: Parsed, one: Span, other: Span) -> bool:
    return sentence_of(parsed, one) != sentence_of(parsed, other)


def _one_thing(parsed: Parsed, one: Token, other: Token) -> bool:
    """Tell whether the heads are about one thing: they share a word below them, or the later refers back."""
    heads = [t.head.head for t in (one, other)]
    places = {one.lemma_.lower()[:5], other.lemma_.lower()[:5]}
    below = [stems(c for c in h.children if c.i != t.i) for h, t in zip(heads, (one, other), strict=True)]
    near = [stems(around(parsed, Span(t.idx, t.idx + len(t)))) - places for t in (one, other)]
    definite = any(c.lower_ in {"the", "this", "that"} or c.dep_ == "poss" for c in heads[1].children)
    return bool(below[0] & below[1]) or (definite and len(near[0] & near[1]) > 1)
