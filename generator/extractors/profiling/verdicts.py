"""What is certain without weighing signs."""

from __future__ import annotations

from generator.lexicon import load_words
from generator.tokens import Token

from .verbs import is_negated, main_verb, said, tense


def verdict(tokens: list[Token], *, overtaken: bool) -> bool | None:
    """Tell whether a sentence is background for certain, or certainly not; `None`: weigh its signs.

    What is overtaken in the same article was there before, as was what *has not* been said until
    now.  What a source *did not say* belongs to the news: it was asked on that day.
    """
    if overtaken:
        return True
    verb = main_verb(tokens)
    if verb is None:
        return False
    if is_negated(verb) and tense(verb) == "past" and verb.lemma_ in load_words("background_withholding"):
        return False
    if is_negated(verb) and tense(verb) == "perfect" and said(verb, load_words("background_saying")):
        return True
    return None
