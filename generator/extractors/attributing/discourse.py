"""What has been read of an article: who was mentioned where, and who *he*, *she*, *they* or *it* is.

A small centering model: who was the subject lately is whom a pronoun means, unless gender, number
or kind say otherwise.  Where two fit about as well, nobody is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import MentionKind, Span
from ...parsing.tokens import Token

_OBJECTS = frozenset({"dobj", "dative", "oprd"})
WINDOW = 12
"""How many sentences back an antecedent may lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Somebody spoken of: an entity, or an unnamed one known by the words of its first mention."""

    key: str
    """Entity id; for the unnamed, the words in lower case after a colon."""
    words: str
    entity: str | None = None
    person: bool = False
    many: bool = False
    body: bool = False
    """An organisation."""
    gender: str | None = None
    span: Span | None = None
    """Of the unnamed, where they are first described."""
    noun: str = ""
    """Of the unnamed, the noun that describes them, in lower case."""
    marks: frozenset[str] = frozenset()
    """The words of the description that tell it from others of the same noun."""
    apart: bool = False
    """Of the unnamed, whether their words tell that they are none of the named: *a spokesman*."""
    writes: bool = False
    """Whether it is the author of the article."""
    doubtful: bool = False
    """True where it may be one of those that the article names: nobody says which."""


@dataclass(slots=True)
class Trace:
    """One mention of a referent, as the search for antecedents needs it."""

    referent: Referent
    sentence: int
    token: int
    subject: bool
    speaks: bool = False
    """Whether it is the subject of a verb of speech."""


@dataclass(slots=True)
class Discourse:
    """What has been read so far; `at` holds the referent of each token that could be settled."""

    at: dict[int, Referent] = field(default_factory=dict)
    how: dict[int, MentionKind] = field(default_factory=dict)
    traces: list[Trace] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    together: dict[int, Referent] = field(default_factory=dict)
    """People named together, by the token of the first."""
    bearers: dict[str, Referent] = field(default_factory=dict)
    """By the noun of a role, the actor last spoken of who has it."""
    same: dict[str, Referent] = field(default_factory=dict)
    """By the key of one only described, who that turns out to be."""
    unnamed: dict[str, list[Referent]] = field(default_factory=dict)
    """By noun, the bodies that are only described."""


def person(discourse: Discourse, pronoun: Token, number: int, gender: str) -> Referent | None:
    """Return who *he* or *she* is: the best of the people lately spoken of; `None` when two fit as well."""
    scores: dict[str, tuple[float, Referent]] = {}
    if (only := _only_one(discourse, pronoun, gender)) is not None:
        return only
    for trace in reversed(discourse.traces):
        distance = number - trace.sentence
        if distance > WINDOW:
            break
        r = trace.referent
        said = r.gender or discourse.genders.get(r.key)
        if not r.person or r.many or (said is not None and said != gender) or _is_own_clause(trace, pronoun):
            continue
        score = 2.0 * trace.subject + 0.75 * trace.speaks + 1.5 * (said == gender) - 0.75 * (r.entity is None)
        score -= min(distance, 4) + 0.25 * distance
        if score > scores.get(r.key, (-99.0, r))[0]:
            scores[r.key] = (score, r)
    return best(scores, margin=0.3)


def _only_one(discourse: Discourse, pronoun: Token, gender: str) -> Referent | None:
    """Return the one person whom the paragraph has named so far, if that one is a subject in it.

    To begin a paragraph with a name, or with somebody new who speaks, is to say whom it is about: an older
    speaker is not meant, even if only that one's gender is known.
    """
    if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    found: dict[str, Referent] = {}
    subject = False
    for trace in reversed(discourse.traces):
        if any(t.is_space and "\n" in t.text for t in pronoun.doc[trace.token : pronoun.i]):
            break
        r = trace.referent
        if r.person and not r.many and not _is_own_clause(trace, pronoun):
            found[r.key] = r
            named = discourse.how.get(trace.token, MentionKind.NAME) is MentionKind.NAME
            main = _described(pronoun.doc[trace.token]).head.dep_ == "ROOT"
            told_of = pronoun.doc[trace.token].dep_ in _OBJECTS and r.gender == gender
            about = (trace.subject and main) or told_of  # *The court fined Mr. Roe. He said ...*
            new = r.apart and trace.speaks  # *One of the patients said … she*
            subject = subject or (about and (new or (named and r.entity is not None)))
    if len(found) != 1 or not subject:
        return None
    (one,) = found.values()
    return one if (one.gender or discourse.genders.get(one.key)) in {None, gender} else None


def _described(name: Token) -> Token:
    """Return the noun that a name explains (*the head librarian, Ann Lee*), else the name."""
    while name.dep_ == "appos" and name.head is not name:
        name = name.head
    return name


def _is_own_clause(trace: Trace, pronoun: Token) -> bool:
    """Tell whether a mention stands in the very clause whose subject the pronoun is."""
    other = pronoun.doc[trace.token]
    return other.head == pronoun.head and other.i > pronoun.i


def best(scores: dict[str, tuple[float, Referent]], margin: float) -> Referent | None:
    """Return the highest score's referent; `None` when the next one is nearer than *margin*."""
    ranked = sorted(scores.values(), key=lambda x: -x[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0][1]


def several(discourse: Discourse, pronoun: Token, number: int) -> Referent | None:
    """Return who *they* are: the last subject of several people, or a body."""
    for wanted in (True, False):
        for trace in reversed(discourse.traces):
            if number - trace.sentence > 3:  # noqa: PLR2004 - sentences
                break
            fits = trace.referent.many or not (wanted or trace.referent.person)
            if fits and trace.subject and not _is_own_clause(trace, pronoun):
                return trace.referent
    return None


def body(discourse: Discourse, pronoun: Token, number: int) -> Referent | None:
    """Return what *it* is, where it speaks: the last subject that is neither a person nor several.

    Of those in one sentence the one that its main clause is about; nobody of *A and B*.
    """
    found: Trace | None = None
    for trace in reversed(discourse.traces):
        if number - trace.sentence > 2 or (found and trace.sentence < found.sentence):  # noqa: PLR2004 - sentences
            break
        r, token = trace.referent, pronoun.doc[trace.token]
        one = (r.entity or r.body) and not r.person and not r.many and not is_joined(token)
        if not one or not trace.subject or _is_own_clause(trace, pronoun):
            continue
        if found is None or leads(token):
            found = trace
    return found.referent if found else None


def leads(name: Token) -> bool:
    """Tell whether a name is the subject of a main clause: what its sentence is about."""
    noun = _described(name)
    verb = noun.head
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    return noun.dep_ in {"nsubj", "nsubjpass"} and verb.dep_ == "ROOT"


def is_joined(name: Token) -> bool:
    """Tell whether a name is one of several that act together: *Acme and Borg*."""
    return name.dep_ == "conj" or any(c.dep_ == "conj" for c in name.children)
