"""Which actor a source is: by name, description or pronoun, or because a quotation goes on."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Entity, MentionKind, ResolvedBy
from ...parsing.tokens import Token
from ..naming.tokens import is_title
from .author import author_of
from .claims import Claim, Source
from .continuing import at_end, continued, is_asked
from .cues import SPEECH
from .describing import is_body, is_person
from .discourse import Discourse, Referent
from .interviewed import Interviewed
from .referents import read_referents
from .scene import Scene
from .trees import child, title_of

_BY = {
    MentionKind.NAME: ResolvedBy.NAME,
    MentionKind.NOMINAL: ResolvedBy.TITLE,
    MentionKind.PRONOUN: ResolvedBy.PRONOUN,
}


Found = tuple[Referent, ResolvedBy] | None


def find_speakers(
    scene: Scene, claims: list[Claim], entities: tuple[Entity, ...]
) -> tuple[list[Found], Discourse]:
    """Return for each claim the referent that speaks and how it was found, `None` where doubt remains."""
    discourse = read_referents(scene, entities)
    found: list[Found] = []
    last: tuple[Referent, Claim] | None = None
    interviewed = Interviewed(scene, entities, discourse)
    author = author_of(scene, entities)
    for number, claim in enumerate(claims):
        speaker: Found = None
        if claim.turn is not None:
            speaker = interviewed.speaker(claim.turn)
        elif claim.source is not None and claim.source.head.lower_ == "i":
            speaker = _of_author(discourse, claim.source, author)
        elif claim.source is not None:
            speaker = _of_source(discourse, claim.source)
        elif claim.follows and not is_asked(scene, claim, claims[number + 1 : number + 2]):
            speaker = continued(scene, discourse, claim, last)
        if speaker is not None and speaker[0].doubtful:
            speaker = None
        found.append(speaker)
        if claim.standalone or _is_said(claim):
            last = (speaker[0], claim) if speaker is not None else None
    _identify(discourse, found)
    return found, discourse


def _identify(discourse: Discourse, found: list[Found]) -> None:
    """Put those in their place who were described at first, and named later: *the company, Acme, said*."""
    same = discourse.same
    for i in [i for i, referent in discourse.at.items() if referent.key in same]:
        discourse.at[i] = same[discourse.at[i].key]
    for n, speaker in enumerate(found):
        if speaker is not None and speaker[0].key in same:
            found[n] = same[speaker[0].key], speaker[1]


def _is_said(claim: Claim) -> bool:
    return claim.cue is not None and (claim.cue.lemma in SPEECH or claim.cue.lemma == "according")


def _of_author(discourse: Discourse, source: Source, author: Referent | None) -> Found:
    """Return the author as the speaker of what *I* said."""
    if author is None:
        return None
    discourse.at[source.head.i] = author
    discourse.how[source.head.i] = MentionKind.PRONOUN
    return author, ResolvedBy.PRONOUN


def _of_source(discourse: Discourse, source: Source) -> Found:
    """Return the referent of a source: of its head, its apposition, or the body behind a document."""
    head = source.head
    first = title_of(head) or head
    if first.i in discourse.together:
        return discourse.together[first.i], ResolvedBy.NAME
    for c in head.children:
        if (
            c.dep_ in {"appos", "flat"}
            and c.i in discourse.at
            and (discourse.at[c.i].body or (discourse.at[c.i].person and not is_body(head)))
            and not discourse.at[c.i].many
        ):
            return discourse.at[c.i], ResolvedBy.NAME
    if head.lemma_.lower() in load_words("statement_nouns") and head.pos_ != "PROPN":
        return _issuer(discourse, head)
    at = discourse.at.get(head.i)
    if at is None or at.entity is None:
        named = _with_two_titles(discourse, head) or at_end(discourse, head) or _beside(discourse, head)
        if named is not None:
            return named, ResolvedBy.NAME
    if head.i in discourse.at:
        return discourse.at[head.i], _BY[discourse.how.get(head.i, MentionKind.NAME)]
    return None


def _with_two_titles(discourse: Discourse, title: Token) -> Referent | None:
    """Return who bears two titles, where the first was taken for another person: *founder and CEO Roe*."""
    name = child(title, "conj")
    if (
        name is None
        or name.pos_ != "PROPN"
        or title.pos_ != "NOUN"
        or child(title, "det", "poss") is not None
    ):
        return None
    found = discourse.at.get(name.i)
    first = name.i
    while discourse.at.get(first - 1) == found:
        first -= 1
    between = title.doc[title.i + 1 : first]
    joined = len(between) > 1 and between[0].lower_ == "and" and all(map(_is_of_title, between[1:]))
    person = found is not None and found.person and found.entity is not None
    return found if joined and person and is_title(title) and is_title(between[-1]) else None


def _beside(discourse: Discourse, head: Token) -> Referent | None:
    """Return whom the words right beside a source name where the parser does not see that they belong to it.

    *According to the head of roads, Ruth Salter, …*; *Ann Roe KC said*.
    """
    doc = head.doc
    if head.text in load_words("postnominals") and head.i:
        found = discourse.at.get(head.i - 1)
        return found if found is not None and found.person and found.entity else None
    comma = head.right_edge.i + 1
    if comma + 1 >= len(doc) or doc[comma].text != "," or not is_person(head) or head.tag_ != "NN":
        return None
    last = comma
    while last + 1 < len(doc) and doc[last + 1].pos_ == "PROPN":
        last += 1
    found = discourse.at.get(last)
    ends = last + 1 < len(doc) and doc[last + 1].text in {",", "."} and last > comma + 1
    return found if ends and found is not None and found.person and found.entity and not found.many else None


def _is_of_title(token: Token) -> bool:
    return is_title(token) or token.lower_ in load_words("title_modifiers") or token.pos_ == "ADJ"


def _issuer(discourse: Discourse, document: Token) -> Found:
    """Return who speaks through a document: *the ministry's statement*, *a letter from the union*."""
    for c in document.subtree:
        owner = c.dep_ in {"poss", "compound", "nmod"} and c.head == document
        if (owner or _is_issuer(c)) and c.i in discourse.at:
            return discourse.together.get(c.i) or discourse.at[c.i], ResolvedBy.TITLE
    return None


def _is_issuer(noun: Token) -> bool:
    """Tell whether a document is from somebody: not from whom it only was *obtained* or *seen by*."""
    by = noun.head
    if noun.dep_ != "pobj" or by.lower_ not in {"from", "by"}:
        return False
    return by.head.pos_ != "VERB" or by.head.lemma_.lower() in load_words("issuing_verbs")
