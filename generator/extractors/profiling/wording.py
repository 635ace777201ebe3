"""Signs of wording: words that mark time, belief or condition, and what is shared with the opening."""

from __future__ import annotations

from generator.lexicon import load_table, load_words
from generator.parsing.tokens import Token

from .setting import CONTENT, Setting, lemmas
from .verbs import main_verb, subject

_LISTS = ("already", "condition", "belief", "ahead")
_FEW = 10  # words of a short sentence


def subject_signs(tokens: list[Token], setting: Setting) -> dict[str, float]:
    """Return whether the main verb, or its subject, is one of the lead, and what the subject is."""
    verb = main_verb(tokens)
    if verb is None:
        return {}
    signs = {"verb in lead": 1.0} if verb.lemma_.lower() in setting.lead else {}
    who = subject(verb)
    if who is None:
        return signs
    names = lemmas(who.subtree, {"PROPN"}) if who.pos_ == "PROPN" else frozenset()
    signs["subject in lead" if names & setting.lead_names else f"subject {who.pos_}"] = 1.0
    if any(c.dep_ == "det" and c.lower_ == "the" for c in who.children):
        signs["subject with the"] = 1.0
    return signs


def word_signs(tokens: list[Token], setting: Setting) -> dict[str, float]:
    """Return words that mark time, condition or belief, and the make-up of the sentence."""
    words = {t.lower_ for t in tokens}
    forms = words | {t.lemma_.lower() for t in tokens}
    signs = {f"word of {name}": 1.0 for name in _LISTS if forms & load_words(f"background_{name}")}
    signs |= {f"word of {row[0][0]}": 1.0 for row in load_table("profile_words") if words & set(row[1])}
    signs["words"] = min(len(tokens), 60) / 30
    signs["numbers"] = min(sum(t.like_num for t in tokens), 4) / 2
    signs["adjectives"] = min(sum(t.pos_ == "ADJ" for t in tokens), 6) / 3
    signs["adverbs"] = min(sum(t.pos_ == "ADV" for t in tokens), 4) / 2
    if len(tokens) < _FEW:
        signs["few words"] = 1.0
    return signs | _shared(tokens, setting)


def _shared(tokens: list[Token], setting: Setting) -> dict[str, float]:
    """Return how much the sentence has in common with headline and opening, and what is new in it."""
    content, names = lemmas(tokens, CONTENT), lemmas(tokens, {"PROPN"})
    signs = {
        "headline words": min(len(content & setting.headline), 4) / 2,
        "names": min(len(names), 6) / 3,
        "names of the opening": min(len(names & setting.names), 4) / 2,
        "new names": min(len(names - setting.names), 4) / 2,
    }
    if content:
        signs["shared with headline"] = len(content & setting.headline) / len(content)
        signs["shared with opening"] = len(content & setting.opening) / len(content)
    return signs
