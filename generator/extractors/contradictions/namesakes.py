"""One person has one given name: *Mary Lopez, who runs the mine* against *Helen Lopez, who runs the mine*.

Relatives share a surname, too.  So the two must be told of with the same words, and nothing near the
second name may speak of a family or introduce a person of his own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.extractors.positions import span_of
from generator.lexicon import load_words
from generator.model import Entity
from generator.parsing.language import Parsed
from generator.span_index import holding

from .clash import Clash
from .namings import Naming
from .spelling import short_for
from .vocabulary import Words

_ENOUGH = 2.0  # words with content that both mentions have beside them
_REACH = 8


def namesake_clashes(
    parsed: Parsed, entities: Sequence[Entity], namings: Sequence[Naming]
) -> Iterator[Clash]:
    """Yield full names that stand once, among the words that go with another bearer of the surname."""
    words = Words(parsed, entities)
    full = [n for n in namings if n.given and len(n.tokens[0]) > 2]  # noqa: PLR2004 - initials
    bearers: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        bearers[naming.surname].append(naming)
    for naming in full:
        same = [n for n in bearers[naming.surname] if n.given and len(n.tokens[0]) > 2]  # noqa: PLR2004 - initials
        others = [n for n in same if _other(naming, n)]
        alone = len(same) - len(others) == 1
        if not others or not alone or _introduced(parsed, naming):
            continue
        first = others[0]
        later = first.tokens[0].i < naming.tokens[0].i
        bare = [n for n in bearers[naming.surname] if not n.given]
        if later and any(_shared(words, naming, n) >= _ENOUGH for n in (*others, *bare)):
            yield Clash(span_of(naming.tokens), (span_of(first.tokens),), "name")


def _other(one: Naming, other: Naming) -> bool:
    return one.given != other.given and not short_for(one.given, other.given)


def _introduced(parsed: Parsed, naming: Naming) -> bool:
    """Tell whether the sentence speaks of a family, or an apposition introduces the person."""
    doc = parsed.doc
    last = naming.tokens[-1].i
    kin = load_words("kin_words")
    sentence = holding(naming.tokens[0].idx, parsed.sentences)
    near = [t for t in parsed.tokens(sentence) if t.lemma_.lower() in kin] if sentence is not None else []
    after = doc[last + 1] if last + 1 < len(doc) else None
    if near or after is None:
        return bool(near)
    aged = after.text == "," and doc[min(last + 2, len(doc) - 1)].like_num
    return aged or after.text == "&"  # a company


def _shared(words: Words, one: Naming, other: Naming) -> float:
    """Return the weight of the words that stand beside both names."""
    beside = []
    for naming in (one, other):
        first, last = naming.tokens[0].i, naming.tokens[-1].i
        sentence = holding(naming.tokens[0].idx, words.parsed.sentences)
        tokens = words.parsed.tokens(sentence) if sentence is not None else []
        near = [t for t in tokens if first - _REACH <= t.i < first or last < t.i <= last + _REACH]
        beside.append(words.stems(near))
    return sum(words.weight(s) for s in beside[0] & beside[1])
