"""Bodies that are called like people, *Dixon Hall*, *Marlow Finch*: what the article calls them tells."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .beside import list_start, noun_after, noun_before, noun_of_list
from .found import Found
from .gazetteer import lookup
from .organizations import is_team
from .tokens import (
    is_body_noun,
    is_capital,
    is_honorific,
    is_person_noun,
    is_plural_title,
    is_sentence_start,
    word_before,
)

_WORKING = frozenset({"work", "teach", "study", "enrol", "enroll"})
_FEATURES = frozenset({"Caves", "Falls", "Hills", "Islands", "Lakes", "Mountains", "Ridge", "Springs"})
"""Places of which some are *a chain* or *a group*."""
_OFFICERS = frozenset(
    {
        "president",
        "chairman",
        "chairwoman",
        "chair",
        "chief",
        "ceo",
        "director",
        "manager",
        "analyst",
        "trustee",
    }
)
_PLURAL = frozenset({"are", "have", "were"})
_PHRASES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_DOUBTFUL = frozenset({EntityKind.PERSON, EntityKind.PLACE, None})


def is_called_body(doc: Doc, mentions: list[Found]) -> bool:
    """Tell whether the article says beside a name, past doubt, that its bearer is a body.

    *X, a charity*; *the insurer, X,*; *companies including X*; *a researcher at X*.  A noun right before
    the name is not enough: *he told the board X had lied*.
    """
    return any(_is_said_body(doc, m) for m in mentions)


def _is_said_body(doc: Doc, mention: Found) -> bool:
    first = mention.first
    nouns = [noun_after(doc, mention.last), noun_of_list(doc, first)]
    if first and doc[first - 1].text == ",":
        nouns.append(noun_before(doc, first))
    officers = " " in mention.text and _has_officers(doc, mention.last)
    before = word_before(doc, first)
    if (before is not None and is_honorific(before)) or mention.words[-1] in _FEATURES:
        return False  # General X, an ally; the X Mountains, a chain of volcanoes
    # Ann Roe, a publisher: these nouns may mean a person.
    given = " " in mention.text and mention.words[0] in load_words("given_names")
    doubtful = load_words("firm_nouns") if given else frozenset()
    said = any(n is not None and is_body_noun(n) and n.lower_ not in doubtful for n in nouns)
    return officers or said or _employs(doc, first)


def _employs(doc: Doc, first: int) -> bool:
    """Tell whether somebody has a post at the name at token *first*: *a researcher at X*, *works at X*."""
    start = list_start(doc, first)
    if start < 2 or doc[start - 1].lower_ != "at":  # noqa: PLR2004 - two words before
        return False
    who = doc[start - 2]
    plural = is_plural_title(who)
    return who.lemma_ in _WORKING or (who.is_lower and (plural or is_person_noun(who)))


def _has_officers(doc: Doc, last: int) -> bool:
    """Tell whether an officer of a firm stands after the name that ends at token *last*: *X president Y*."""
    officer = last + 1 < len(doc) and doc[last].is_lower and doc[last].lower_ in _OFFICERS
    return officer and is_capital(doc[last + 1])


def settle_bodies(doc: Doc, items: dict[str, list[Found]], kinds: dict[str, EntityKind | None]) -> None:
    """Make organisations of supposed people and places that the article calls bodies, and of short names.

    Where nobody else is called so, *Stella* is *Stella's Café* and *Rovers* are *Vale Rovers*.
    """
    given = load_words("given_names")
    for text in _doubtful(kinds):
        if text not in given and is_called_body(doc, items[text]):
            kinds[text] = EntityKind.ORGANIZATION
    named = [text.split() for text, kind in kinds.items() if kind is EntityKind.ORGANIZATION and " " in text]
    owners, teams = {words[0] for words in named}, {words[-1] for words in named}
    for text in _doubtful(kinds):
        team = text in teams and text not in given and (kinds[text] is EntityKind.PERSON or is_team(text))
        if f"{text}'s" in owners or team:
            kinds[text] = EntityKind.ORGANIZATION
    many = {text for text in _doubtful(kinds) if text not in given and _are_many(doc, items[text])}
    kinds.update(dict.fromkeys(many, EntityKind.ORGANIZATION))
    kinds.update(dict.fromkeys(list(_short_for_firms(doc, items, kinds)), EntityKind.ORGANIZATION))
    for text in _doubtful(kinds):
        *town, last = text.split()
        if town and is_team(last) and _acts_alone(doc, items.get(last, [])):
            kinds[text] = kinds[last] = EntityKind.ORGANIZATION  # Vale City, City for short
        elif town and is_team(last) and " ".join(town) in many:
            kinds[text] = EntityKind.ORGANIZATION  # Vale City, Vale for short


def _are_many(doc: Doc, mentions: list[Found]) -> bool:
    """Tell whether one word is several people, as British news has teams: *Halden, who are fourth*."""
    word = mentions[0].text
    return word.istitle() and word.isalpha() and word[-1] != "s" and any(_is_many(doc, m) for m in mentions)


def _is_many(doc: Doc, mention: Found) -> bool:
    head = doc[mention.first : mention.last].root
    if mention.weak or head.dep_ == "conj" or any(c.dep_ in {"conj", "cc"} for c in head.children):
        return False
    after = [t.lower_ for t in doc[mention.last : mention.last + 3]]
    if after[:2] == [",", "who"] and after[2:] and after[2] in _PLURAL:
        return True
    verb = head.head
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}] or [verb]
    return (
        head.dep_ in {"nsubj", "nsubjpass"} and mention.last == helpers[0].i and helpers[0].lower_ in _PLURAL
    )


def _short_for_firms(
    doc: Doc, items: dict[str, list[Found]], kinds: dict[str, EntityKind | None]
) -> Iterator[str]:
    """Yield names that are the first word of a firm named before them: *Lockyer* of *Lockyer Storage Ltd*.

    Nobody else in the article bears one, or it would be part of that name; a title before it is a person's.
    """
    firms: dict[str, int] = {}
    for text, kind in kinds.items():
        words = text.split()
        if kind is EntityKind.ORGANIZATION and len(words) > 1 and _is_firm(words[-1]):
            firms[words[0]] = min(items[text][0].first, firms.get(words[0], len(doc)))
    for text in _doubtful(kinds) if firms else ():
        titled = any((b := word_before(doc, m.first)) and is_honorific(b) for m in items[text])
        if not titled and firms.get(text, len(doc)) < items[text][0].first:
            yield text


def _acts_alone(doc: Doc, mentions: list[Found]) -> bool:
    """Tell whether *City* stands in a sentence as a name does: *said City had led*, not *City officials*."""
    return any(
        not (m.weak or m.title_case or is_sentence_start(doc, m.first))
        and doc[m.first - 1].lower_ not in {"the", "a", "an", "of"}
        and doc[m.first].dep_ in _PHRASES
        for m in mentions
    )


def firm_names(
    doc: Doc, items: dict[str, list[Found]], kinds: dict[str, EntityKind | None]
) -> frozenset[str]:
    """Return the first words of firms that are named before anybody whose surname they bear, too.

    *Halden* means *Halden Foods* there, unless a title or *who* tells otherwise.
    """
    firms: set[str] = set()
    for text, kind in kinds.items():
        words = text.split()
        if kind is EntityKind.ORGANIZATION and len(words) > 1 and _is_firm(words[-1]):
            namesakes = [
                items[t][0].first for t, k in kinds.items() if k is EntityKind.PERSON and _bears(t, words[0])
            ]
            if namesakes and items[text][0].first < min(namesakes):
                firms.add(words[0])
    people = [t for t, kind in kinds.items() if kind is EntityKind.PERSON]
    for text in {t.rsplit(maxsplit=1)[-1] for t in people if " " in t} & items.keys():
        first = min(m.first for t in people if _bears(t, text) for m in items[t])
        if any(m.first < first and _is_firm_beside(doc, m) for m in items[text]):
            firms.add(text)
    return frozenset(firms)


def _is_firm_beside(doc: Doc, mention: Found) -> bool:
    """Tell whether the noun right before a surname says that a firm is meant: *grocery chain Larkspur*."""
    noun = doc[mention.first - 1] if mention.first else None
    return noun is not None and noun.is_lower and noun.lower_ in load_words("company_nouns")


def _is_firm(word: str) -> bool:
    return word.rstrip(".") in load_words("firm_words") | load_words("corporate_endings")


def _bears(name: str, surname: str) -> bool:
    return " " in name and name.rsplit(maxsplit=1)[-1] == surname


def _doubtful(kinds: dict[str, EntityKind | None]) -> list[str]:
    """Return the names that may be a body's: no part of a person's full name."""
    people = [text for text, kind in kinds.items() if kind is EntityKind.PERSON and " " in text]
    parts = {word for text in people for word in text.split()}
    return [t for t, k in kinds.items() if k in _DOUBTFUL and t not in parts and lookup(t) is None]
