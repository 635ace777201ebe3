"""Who speaks in the turns of an interview: whom the label names, or who was introduced as answering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from ...interviews import Role, Turn
from ...lexicon import load_words
from ...model import Entity, EntityKind, MentionKind, ResolvedBy
from ...parsing.marks import Quotation
from ...parsing.tokens import Token
from .claims import Claim, Source
from .discourse import Discourse, Referent
from .nominals import referent_of
from .scene import Scene
from .trees import child, children, subject

_TALKS = frozenset({"answer", "chat", "interview", "meet", "sit", "speak", "talk"})
_MEETS = frozenset({"interview", "meet"})
_TO = frozenset({"to", "with"})
_US = frozenset({"we", "i", "us", "me"})


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

    def __init__(self, scene: Scene, entities: tuple[Entity, ...], discourse: Discourse) -> None:
        """Keep the people and bodies of the article, and whom its narrator's words mean."""
        self._scene = scene
        self._discourse = discourse
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

        Of several in the introduction it is who is said to have talked, *she spoke to us*; else who is named
        first, when nobody else is named as often.  Neither the author nor a named interviewer is meant.
        """
        scene = self._scene
        article, interview = scene.parsed.article, scene.parsed.interview
        if interview is None:
            return None
        asking = {e.id for t in interview.turns if (e := self._labelled(t)) is not None}
        people = [e for e in self._people if e.id not in asking and _key(e.name) != _key(article.author)]
        headline = {_key(word)[0].removesuffix("'s") for word in article.title.split()}
        headed = [e for e in people if _key(e.name)[-1] in headline]
        if len(headed) == 1:
            return headed[0]
        talked = {e.id: e for e in self._talking(interview.start) if e in people}
        if talked or headed:
            return next(iter(talked.values())) if len(talked) == 1 else None
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

    def _talking(self, end: int) -> Iterator[Entity]:
        """Yield who is said to have talked to those who ask: *she spoke to us*, *we sat down with Roe*."""
        known = {e.id: e for e in self._people}
        for verb in self._scene.parsed.doc:
            if verb.idx >= end:
                break
            if verb.lemma_.lower() not in _TALKS or verb.pos_ != "VERB":
                continue
            for token in self._interviewed(verb):
                found = self._discourse.at.get(token.i)
                if found is not None and found.entity in known:
                    yield known[found.entity]

    def _interviewed(self, verb: Token) -> list[Token]:
        """Return who answers where *verb* tells of a talk; nobody where others talk."""
        who = subject(verb)
        with_ = [o for p in children(verb, "prep", "dative") if p.lower_ in _TO and (o := child(p, "pobj"))]
        if who is None:
            return []
        met = child(verb, "dobj") if verb.lemma_.lower() in _MEETS else None
        others = [*with_, *([met] if met is not None else [])]
        if _is_answer(verb) or any(map(self._asks, others)):
            return [who]
        return others if self._asks(who) else []

    def _asks(self, token: Token) -> bool:
        """Tell whether a word means the paper or its reporter: *us*, the author, *The Carrow Post*."""
        if token.lower_ in _US:
            return True
        name = _key(" ".join(t.text for t in token.doc[token.left_edge.i : token.i + 1]))
        writes = bool(self._scene.parsed.article.author) and name == _key(self._scene.parsed.article.author)
        return writes or (token.pos_ == "PROPN" and token.lower_ in load_words("press_words"))


def _is_answer(verb: Token) -> bool:
    """Tell whether a verb is *answered questions*, with whatever stands before the questions."""
    what = child(verb, "dobj")
    return verb.lemma_.lower() == "answer" and what is not None and what.lemma_.lower() == "question"


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
