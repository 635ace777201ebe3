"""What the steps of attribution hand on to each other, before anybody is named."""

from __future__ import annotations

from dataclasses import dataclass

from ...interviews import Turn
from ...model import Polarity, Span
from ...parsing.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that make an attribution, by the token that governs it."""

    head: Token
    span: Span
    lemma: str
    polarity: Polarity = Polarity.POSITIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The noun phrase that names the source."""

    head: Token
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An attribution whose speaker is not looked up yet."""

    content: tuple[Span, ...]
    cue: Cue | None = None
    source: Source | None = None
    follows: bool = False
    """True for a quotation without cue or source of its own, which goes on from the one before."""
    standalone: bool = False
    """True where the content is whole quotations."""
    turn: Turn | None = None
    """The turn of an interview that this is."""
