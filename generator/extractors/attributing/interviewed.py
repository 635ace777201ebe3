"""Who speaks in the turns of an interview: whom the label names, or who was introduced as answering."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ...interviews import Role, Turn
from ...lexicon import load_words
from ...model import Entity, EntityKind, MentionKind, ResolvedBy
from ...parsing.marks import Quotation
from .claims import Claim, Source
from .discourse import Referent
from .nominals import referent_of
from .scene import Scene


def turn_claim(scene: Scene, q: Quotation) -> Claim | None:
    """Return the claim that a paragraph of an interview's turn makes; `None` for other quotations."""
    interview = scene.parsed.interview
    turn = interview.turn_of(q.inner) if interview is not None else None
    if turn is None:
        return None
    tokens = scene.parsed.tokens(turn.label) if turn.label is not None else []
    source = Source(head=tokens[-1], span=turn.label) if tokens and turn.label is not None else None
    return Claim(content=(q.inner,), source=source, standalone=True, turn=turn)


class Interviewed:
    """The speakers of an interview, each looked up once."""

    def __init__(self, scene: Scene, entities: tuple[Entity, ...]) -> None:
        """Keep the people and bodies of the article."""
        self._scene = scene
        self._people = [e for e in entities if e.kind is EntityKind.PERSON and e.is_named]
        self._bodies = [e for e in entities if e.kind is EntityKind.ORGANIZATION and e.is_named]
        self._known: dict[tuple[str, ...], Entity | None] = {}

    def speaker(self, turn: Turn) -> tuple[Referent, ResolvedBy] | None:
        """Return whose turn it is; `None` for an interviewer without a name, and in doubt."""
        if turn.role is Role.ASKS:
            return None
        found = self._answering if turn.role is Role.ANSWERS else self._labelled(turn)
        return (referent_of(found), ResolvedBy.INTERVIEW) if found is not None else None

    def _labelled(self, turn: Turn) -> Entity | None:
        """Return whom the label of a turn names; a long interview has few labels, each many times."""
        if turn.label is None:
            return None
        label = _key(self._scene.parsed.article[turn.label])
        if tuple(label) not in self._known:
            self._known[tuple(label)] = self._named(label)
        return self._known[tuple(label)]

    def _named(self, label: list[str]) -> Entity | None:
        """Return the one person whom a label names in full, by surname or initials; else the one body."""
        for fits in (_is_name, _is_part, _is_initials):
            found = [e for e in self._people if fits(label, _key(e.name))]
            if found:
                return found[0] if len(found) == 1 else None
        bodies = [e for e in self._bodies if _key(e.name) == label]
        return bodies[0] if len(bodies) == 1 else None

    @cached_property
    def _answering(self) -> Entity | None:
        """Return who answers where no label says so: whom the headline names, else the introduction.

        Of several in the introduction it is who is named first, when nobody else is named twice.  Neither
        who wrote the article nor a named interviewer is meant.
        """
        scene = self._scene
        article, interview = scene.parsed.article, scene.parsed.interview
        if interview is None:
            return None
        asking = {e.id for t in interview.turns if (e := self._labelled(t)) is not None}
        people = [e for e in self._people if e.id not in asking and _key(e.name) != _key(article.author)]
        headline = {_key(word)[0].removesuffix("'s") for word in article.title.split()}
        headed = [e for e in people if _key(e.name)[-1] in headline]
        if headed:
            return headed[0] if len(headed) == 1 else None
        named = Counter(
            e.id
            for e in people
            for m in e.mentions
            if m.kind is MentionKind.NAME and m.span.end <= interview.start
        )
        introduced = [e for e in people if named[e.id]]
        first = min(introduced, key=lambda e: e.mentions[0].span, default=None)
        others = [named[e.id] for e in introduced if e is not first]
        return first if first is not None and max(others, default=0) < named[first.id] else None


def _key(name: str) -> list[str]:
    """Return the words of a name in one case, without full stops."""
    words = name.replace("’", "'").casefold().split()
    return [w.strip(".,") for w in words if w.strip(".,")] or [""]


def _is_name(label: list[str], name: list[str]) -> bool:
    return label == name


def _is_part(label: list[str], name: list[str]) -> bool:
    """Tell whether a label is a surname or the given name, or a surname after a title or the given name."""
    if len(label) == 1:
        return label[0] in {name[-1], name[0]}
    titles = load_words("honorifics") | load_words("titles")
    return label[-1] == name[-1] and (label[0] == name[0] or " ".join(label[:-1]) in titles)


def _is_initials(label: list[str], name: list[str]) -> bool:
    return label == ["".join(word[0] for word in name)] and len(name) > 1
