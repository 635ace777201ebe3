"""One action by or upon the same, twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .repeats import Repeat, around, sentence_of, stems

_PAIRS = """
approved/rejected approve/reject approves/rejects rejected/approved reject/approve rose/fell rise/fall
rises/falls fell/rose fall/rise falls/rises increased/decreased increase/decrease increases/decreases
raised/lowered raise/lower won/lost win/lose wins/loses lost/won lose/win loses/wins bought/sold
buy/sell buys/sells sold/bought sell/buy acquired/sold acquire/sell opened/closed open/close
opens/closes closed/opened close/open supported/opposed support/oppose supports/opposes
opposed/supported oppose/support opposes/supports banned/allowed ban/allow bans/allows allowed/banned
allow/ban allows/bans hired/fired hire/fire fired/hired fire/hire accepted/rejected accept/reject
accepts/rejects denied/confirmed deny/confirm confirmed/denied confirm/deny convicted/acquitted
convict/acquit acquitted/convicted upheld/overturned uphold/overturn overturned/upheld started/ended
start/end begun/ended began/ended begin/end launched/halted launch/halt suspended/resumed suspend/resume
halted/resumed arrested/released arrest/release released/detained praised/criticized praise/criticize
criticized/praised
"""


def _table() -> dict[str, str]:
    """Return the opposite of each form of a verb."""
    return dict(pair.split("/") for pair in _PAIRS.split())


def repeated_verbs(parsed: Parsed) -> Iterator[Repeat]:
    """Yield verbs that have an opposite and stand in two sentences with the same doer and the same object."""
    table = _table()
    groups: dict[str, list[Token]] = defaultdict(list)
    for sentence in parsed.sentences:
        for token in parsed.tokens(sentence):
            plain = not any(c.dep_ == "neg" for c in token.children)
            if token.pos_ == "VERB" and token.lower_ in table and plain:
                groups[token.lemma_.lower()].append(token)
    for tokens in groups.values():
        for number, later in enumerate(tokens):
            first = next((t for t in tokens[:number] if _one_action(parsed, t, later)), None)
            if first is not None:
                span = Span(later.idx, later.idx + len(later))
                yield Repeat(
                    kind="direction",
                    first=Span(first.idx, first.idx + len(first)),
                    later=span,
                    wrong=table[later.lower_],
                )
                break


_UNREAL = frozenset(
    ["to", "if", "would", "could", "may", "might", "can", "should", "will", "when", "whether", "never"]
)


def _one_action(parsed: Parsed, one: Token, other: Token) -> bool:
    """Tell whether two clauses state one action: the same doer and object, as far as given, and more."""
    spans = [Span(t.idx, t.idx + len(t)) for t in (one, other)]
    if sentence_of(parsed, spans[0]) == sentence_of(parsed, spans[1]):
        return False
    if any(c.lower_ in _UNREAL for t in (one, other) for c in t.children):
        return False
    objects = [_below(t, {"dobj", "nsubjpass", "attr"}) for t in (one, other)]
    doers = [_below(t, {"nsubj"}) for t in (one, other)]
    for pair in (objects, doers):
        if pair[0] and pair[1] and not pair[0] & pair[1]:
            return False
    shared = (objects[0] | doers[0]) & (objects[1] | doers[1])
    near = stems(around(parsed, spans[0])) & stems(around(parsed, spans[1]))
    return bool(shared) and len(shared | near) > 3


def _below(verb: Token, roles: set[str]) -> set[str]:
    """Return the stems of the nouns under *verb*, and of the noun that a participle or clause modifies."""
    nouns = [c for c in verb.children if c.dep_ in roles]
    if verb.dep_ in {"acl", "relcl"} and "dobj" in roles:
        nouns.append(verb.head)
    return stems(w for n in nouns for w in (n, *n.children))
