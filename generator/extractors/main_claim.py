"""The main claim of an article: what its headline says, and what of that the lead repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .concepts import Concepts

_HALF, _THIRD = 0.5, 0.3
_FEWEST = 2  # concepts in common
_CORE = 3  # concepts of a core that can stand for the claim
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_GIST = {"ROOT", "nsubj", "nsubjpass", "dobj", "attr", "pobj", "ccomp", "xcomp", "compound"}
_ASIDE = {"relcl", "acl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Concepts of the main claim."""

    concepts: frozenset[str]
    """Of the headline; of the gist of the lead, where the text has no headline."""
    core: frozenset[str]
    """Those that the lead repeats."""
    lead: Span | None
    spoken: Concepts

    def share(self, words: Sequence[Token]) -> float:
        """Return how much of the claim, or of its core, *words* hold.

        0 where they name only actors, or one thing and somebody by a mere pronoun: that is no wording.
        Numbers do not count, since wordings differ in them.
        """
        found = self.spoken.all([t for t in words if t.pos_ != "NUM"])
        common = self.concepts & found
        if len(common) < _FEWEST or all(c.startswith("@") for c in common):
            return 0.0
        named = self.spoken.all([t for t in words if t.pos_ not in {"NUM", "PRON"}])
        if len(common) == _FEWEST and len(common & named) < _FEWEST:
            return 0.0
        core = len(self.core & found) / len(self.core) if len(self.core) >= _CORE else 0.0
        return max(len(common) / len(self.concepts), core)

    def is_worded(self, share: float, sentence: Span) -> bool:
        """Tell whether a sentence that holds *share* of the claim words it; the lead does with less."""
        return share >= (_THIRD if sentence == self.lead else _HALF)

    def without_asides(self, words: Sequence[Token], part: Sequence[Token]) -> list[Token]:
        """Return *words* without relative clauses that say something else than the claim.

        A *could* in them is about that: *charges that could bring her twelve years*.
        """
        kept, inside = list(words), {t.i for t in part if t.dep_ == "ROOT"}
        for token in words:
            aside = token.subtree if token.dep_ in _ASIDE else []
            if aside and not self.share(aside) and not inside & {t.i for t in aside}:
                gone = {t.i for t in aside}
                kept = [t for t in kept if t.i not in gone]
        return kept or list(words)


def main_claim(parsed: Parsed, concepts: Concepts) -> Claim | None:
    """Return what the headline claims, or the lead where there is no headline in the text."""
    lead = _lead(parsed)
    of_lead = _words(parsed, lead) if lead else []
    if parsed.article.title_span:
        found = concepts.all(_uncounted(_claimed(_words(parsed, parsed.article.title_span))))
    else:
        found = _gist(parsed, _uncounted(of_lead), concepts)
    if len(found) < _FEWEST:
        return None
    return Claim(concepts=found, core=found & concepts.all(of_lead), lead=lead, spoken=concepts)


def _uncounted(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.pos_ != "NUM"]


def _words(parsed: Parsed, span: Span) -> list[Token]:
    return [t for t in parsed.tokens(span) if not t.is_space]


def _lead(parsed: Parsed) -> Span | None:
    """Return the first sentence of the body that has a finite verb and an end."""
    apart = [*parsed.article.boilerplate, *filter(None, [parsed.article.title_span])]
    for sentence in parsed.sentences:
        ended = parsed.article[sentence].rstrip("”\"'’)")[-1:] in {".", "!", "?"}
        told = ended and any(t.tag_ in _FINITE for t in parsed.tokens(sentence))
        if told and not any(a.overlaps(sentence) for a in apart):
            return sentence
    return None


def _claimed(tokens: list[Token]) -> list[Token]:
    """Return what a headline reports, if it reports something: *Minister says the bridge will close*."""
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    reported = next((c for c in root.children if c.dep_ == "ccomp" and c.i > root.i), None) if root else None
    return list(reported.subtree) if reported is not None else tokens


def _gist(parsed: Parsed, lead: list[Token], concepts: Concepts) -> frozenset[str]:
    """Return the concepts of the lead that a headline outside the text has, too; else of its main clause."""
    title = {w.lower() for w in re.findall(r"\w{3,}", parsed.article.title)}
    shared = concepts.all([t for t in lead if t.lower_ in title or t.lemma_.lower() in title])
    if len(shared) >= _CORE:
        return shared
    aside = {u.i for t in lead if t.dep_ in {*_ASIDE, "advcl"} for u in t.subtree}
    return concepts.all([t for t in _claimed(lead) if t.dep_ in _GIST and t.i not in aside])
