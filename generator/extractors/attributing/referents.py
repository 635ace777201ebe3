"""Whom the narrator speaks of, sentence by sentence: names, descriptions and pronouns outside quotations."""

from __future__ import annotations

import re

from ...model import Entity, MentionKind, NameForm
from ...parsing.tokens import Token
from .cues import NOUNS, SPEECH
from .describing import is_body
from .discourse import Discourse, Referent, Trace, body, person, several
from .known import Known
from .nameless import is_part
from .nominals import described, referent_of
from .roles import role_words
from .scene import Scene
from .together import SUBJECTS, after_according, end_of_name, join, joined_to
from .trees import child, children
from .which_body import main_body

_WORD = re.compile(r"\w+")
_HE_SHE = {"he": "male", "she": "female"}
_HIM_HER = {"him": "male", "her": "female"}
_HIS_HER = {"his": "male", "her": "female"}


def read_referents(scene: Scene, entities: tuple[Entity, ...]) -> Discourse:
    """Read the narration from top to bottom and settle names, descriptions and pronouns."""
    referents = {e.id: referent_of(e) for e in entities}
    paragraphs = scene.parsed.article.paragraphs
    main = main_body(entities, paragraphs[0]) if paragraphs else None
    roles = role_words(scene, entities, referents)
    words = {e.id: _told(scene, e) for e in entities}
    known = Known(named={}, nominal={}, roles=roles, told=words, main=referents[main.id] if main else None)
    for e in entities:
        for m in e.mentions:
            for t in scene.parsed.tokens(m.span):
                if m.form is NameForm.ADJECTIVE and _is_somebody(t):
                    continue
                (known.named if m.kind is MentionKind.NAME else known.nominal)[t.i] = referents[e.id]
    discourse = Discourse()
    number = 0
    title = scene.parsed.article.title_span
    for sentence in scene.parsed.sentences:
        if title is not None and title.contains(sentence):
            continue
        told = [t for t in scene.parsed.tokens(sentence) if not _is_spoken(scene, t)]
        for token in told:
            _read(discourse, token, number, known)
        number += any(t.text[0].isalnum() for t in told)
    return discourse


def _told(scene: Scene, entity: Entity) -> frozenset[str]:
    """Return the words of the name and the roles of an entity, in lower case."""
    roles = " ".join(scene.parsed.article[role] for role in entity.roles)
    return frozenset(_WORD.findall(f"{entity.name} {roles}".lower()))


def _is_somebody(token: Token) -> bool:
    """Tell whether an adjective stands for one person: *the Spaniard*, *a German*; that is no country."""
    single = token.tag_ in {"NN", "NNP"} and token.dep_ not in {"compound", "amod", "nmod", "poss"}
    return single and any(c.dep_ == "det" for c in token.children)


def _is_spoken(scene: Scene, token: Token) -> bool:
    return token.i in scene.inside and scene.inside[token.i].speech


def _read(discourse: Discourse, token: Token, number: int, known: Known) -> None:
    """Settle one token of the narration."""
    if _is_inner(token, known):
        discourse.at[token.i] = known.named[token.i]
        return
    referent, kind = _settled(discourse, token, number, known)
    if referent is None:
        return
    discourse.at[token.i] = referent
    discourse.how[token.i] = kind
    if token.lower_ in _HIS_HER and token.dep_ == "poss":
        discourse.genders.setdefault(referent.key, _HIS_HER[token.lower_])
        return
    if kind is MentionKind.PRONOUN and token.lower_ in _HE_SHE:
        discourse.genders.setdefault(referent.key, _HE_SHE[token.lower_])
    subject = _is_subject(token)
    speaks = subject and token.head.lemma_.lower() in SPEECH
    discourse.traces.append(Trace(referent, number, token.i, subject=subject, speaks=speaks))
    discourse.bearers.update(dict.fromkeys(known.nouns.get(referent.key, ()), referent))
    if _takes_noun(discourse, token, referent, speaks=speaks, subject=subject):
        discourse.bearers[referent.noun] = referent
    first = joined_to(token) if kind is MentionKind.NAME and referent.entity is not None else None
    if first is not None:
        join(discourse, first, token, end_of_name(token, known), number)


def _takes_noun(
    discourse: Discourse, token: Token, referent: Referent, *, speaks: bool, subject: bool
) -> bool:
    """Tell whether a noun alone now means somebody described: *the council* is *the town council*.

    Who had it before keeps it where a description is by the way, or of any (*how a council is run*).
    """
    if not referent.noun or referent.doubtful:
        return False
    definite = referent.body and token.left_edge.lower_ not in {"a", "an"}
    if referent.body and referent.noun not in discourse.bearers:
        return subject or (definite and bool(referent.marks))
    return subject and (speaks or definite)


def _is_inner(token: Token, known: Known) -> bool:
    """Tell whether a token is the first part of a name, whose head comes next."""
    here, after = known.named.get(token.i), known.named.get(token.i + 1)
    return here is not None and after is not None and here.key == after.key and token.head.i == token.i + 1


def _settled(
    discourse: Discourse, token: Token, number: int, known: Known
) -> tuple[Referent | None, MentionKind]:
    """Return whom a token means, and in which way it does."""
    if token.i in known.named:
        return known.named[token.i], MentionKind.NAME
    if token.pos_ == "PRON" and not is_part(token):
        return _pronoun(discourse, token, number), MentionKind.PRONOUN
    if _is_unknown_speaker(token, known):
        return Referent(key=f":{token.lower_}", words=token.text, person=True), MentionKind.NAME
    speaks = token.dep_ in SUBJECTS | {"pobj"} or (token.dep_ == "poss" and token.head.lemma_ in NOUNS)
    noun = token.pos_ in {"NOUN", "PROPN", "NUM", "ADJ", "PRON"} and speaks
    return described(discourse, token, number, known) if noun else None, MentionKind.NOMINAL


def _is_unknown_speaker(token: Token, known: Known) -> bool:
    """Tell whether a name that is no actor's is the subject of a verb of speech: *he* may be its bearer.

    A surname that several bear is theirs, whoever of them is meant.
    """
    if token.pos_ != "PROPN" or token.dep_ != "nsubj" or token.head.lemma_.lower() not in SPEECH:
        return False
    somebody = token.ent_type_ in {"PERSON", ""} and token.text.istitle()
    return somebody and token.text not in known.words and not is_body(token)


def _pronoun(discourse: Discourse, token: Token, number: int) -> Referent | None:
    """Return whom a pronoun of the narrator means, as subject or owner."""
    word, subject = token.lower_, token.dep_ in SUBJECTS
    if word in _HE_SHE and subject:
        return person(discourse, token, number, _HE_SHE[word])
    if word in _HIS_HER and token.dep_ == "poss":
        return person(discourse, token, number, _HIS_HER[word])
    if word in _HIM_HER and _is_met(token):
        return person(discourse, token, number, _HIM_HER[word])
    if word == "they" and subject:
        return several(discourse, token, number)
    return body(discourse, token, number) if word == "it" and token.dep_ == "nsubj" else None


def _is_met(token: Token) -> bool:
    """Tell whether a pronoun is whom the narrator met or told: *we sat down with her*, *I asked him*."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    own = child(verb, "nsubj") if token.dep_ in {"pobj", "dobj", "dative"} else None
    return own is not None and own.lower_ in {"i", "we"}


def _is_subject(token: Token) -> bool:
    while token.dep_ in {"conj", "appos", "compound", "flat"} and token.head != token:
        token = token.head
        if _has_torn_verb(token):
            return True
    return (
        token.dep_ in SUBJECTS
        or (token.dep_ == "pobj" and token.head.dep_ == "agent")
        or after_according(token)
    )


def _has_torn_verb(noun: Token) -> bool:
    """Tell whether the verb after a name was taken for a clause of it: *and the mayor, Ann Roe, asked*."""
    after = (c for c in children(noun, "acl") if c.tag_ == "VBD")
    return any(noun.doc[c.i - 1].text == "," and child(c, "nsubj") is None for c in after)
