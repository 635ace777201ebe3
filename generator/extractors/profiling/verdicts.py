"""What is certain without weighing signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.lexicon import load_words
from generator.model import Granularity, Timex
from generator.parsing.tokens import Token

from .verbs import is_negated, main_verb, said, tense

_FRESH = {Granularity.DAY, Granularity.PART_OF_DAY, Granularity.VAGUE, Granularity.RANGE}
_CURRENT = ("this", "earlier this", "later this", "these")
_AFTER = {"", *"\"'”’»)]"}
"""What may stand after the mark that ends a sentence."""
_TO_COME = {"reported future", "reported modal"}
_QUOTED = 0.3  # of a sentence: more than a word or two
_TELLS_PAST = {"main past", "reported past", "reported event", "any pluperfect"}
_PLANS = {"expect", "plan", "hope", "intend", "aim"}
_SAYS_NOW = {"reported present", "reported modal", "reported future"}
_NEWS = {"position 1", "position 2", "position 3", "subject in lead"}


def verdict(
    tokens: Sequence[Token], signs: Mapping[str, float], timexes: Sequence[Timex], *, overtaken: bool
) -> bool | None:
    """Tell whether a sentence is background for certain, or certainly not; `None`: weigh its signs.

    A question states nothing, nor does a heading or caption: a paragraph that ends without a mark.
    What will be was not there before.  What is overtaken in the same article was.  What a source *did
    not say* belongs to the news: it was asked on that day.  Reports of what was said before the news
    are background: *told them last week*, *has repeatedly warned*, *has not confirmed*, and, from one
    who is not the actor of the lead, *has said that it is so*.  Words in marks that give no time and tell
    nothing past, or are few, are a comment on the day, and so is what takes a stand.
    """
    last = next((t.text for t in reversed(tokens) if t.text.strip() not in _AFTER), "")
    if last.endswith("?") or (last.isalnum() and "one of 1" in signs):
        return False
    if overtaken:
        return True
    verb = main_verb(list(tokens))
    if verb is None or tense(verb) == "future":
        return False
    if is_negated(verb) and tense(verb) == "past" and verb.lemma_ in load_words("background_withholding"):
        return False
    if said(verb, load_words("background_saying")) and _was_said_before(verb, tokens, signs, timexes):
        return True
    return False if _is_comment(signs) or _takes_stand(verb, signs) else None


def _takes_stand(verb: Token, signs: Mapping[str, float]) -> bool:
    """Tell whether somebody judges, asks for something or plans: *urged them to talk*, *hopes to sell*."""
    if tense(verb) == "present":
        return verb.lemma_ in _PLANS
    dated = "no time" not in signs or "any pluperfect" in signs
    return tense(verb) == "past" and not dated and verb.lemma_ in load_words("background_stand")


def _is_comment(signs: Mapping[str, float]) -> bool:
    """Tell whether a sentence quotes what somebody thinks of the news, not what was before it."""
    if "no time" not in signs:
        return False
    if signs["quoted share"] > _QUOTED and ("few words" in signs or not signs.keys() & _TELLS_PAST):
        return True
    return "marks" in signs and bool(signs.keys() & _SAYS_NOW)


def _was_said_before(
    verb: Token, tokens: Sequence[Token], signs: Mapping[str, float], timexes: Sequence[Timex]
) -> bool:
    """Tell whether what *verb* reports was said before the news."""
    if tense(verb) == "past":
        return any(_lies_back(t, tokens) and _dates(t, tokens, verb) for t in timexes)
    if tense(verb) != "perfect":
        return False
    if is_negated(verb) or any(c.lower_ in load_words("background_habit") for c in verb.children):
        return True
    states = any(name.startswith("reported ") for name in signs)
    return states and not signs.keys() & (_NEWS | _TO_COME)


def _lies_back(timex: Timex, tokens: Sequence[Token]) -> bool:
    """Tell whether a time is a week or more that is over: *last week*, *in May*, not *this month*."""
    words = " ".join(t.lower_ for t in tokens if timex.span.start <= t.idx < timex.span.end)
    return timex.granularity not in _FRESH and not words.startswith(_CURRENT)


def _dates(timex: Timex, tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether a time stands at *verb* itself, not at what it reports."""
    inside = [t for t in tokens if timex.span.start <= t.idx < timex.span.end]
    head = next((t for t in inside if t.head not in inside), None)
    while head is not None and head.head != head:
        head = head.head
        if head.pos_ != "ADP" or head == verb:
            return head == verb
    return False
