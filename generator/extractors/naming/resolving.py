"""From names at places to actors: each name found is given to someone, or to nobody."""

from __future__ import annotations

from ...model import EntityKind, NameForm
from ...parsing.language import Parsed
from ...parsing.tokens import Doc
from ..naming import organizations, people
from .actor import Actor
from .beside import demonym_after, demonym_before
from .bodies import firm_names
from .finding import find_names
from .found import Found
from .gender import gender_of_given, said_gender
from .headlines import settle
from .kinds import kind_of
from .names import is_full, name_words
from .nesting import nest
from .nobodies import Kinds
from .places import peoples, places
from .places_beside import reads_as_place
from .settling import is_introduced, settle_kinds
from .tokens import is_honorific, word_before

_WHERE = frozenset({EntityKind.COUNTRY, EntityKind.PLACE})

_OWNING = frozenset({"'s", "’s"})
_TELLING_APART = frozenset(
    {"elder", "older", "eldest", "oldest", "younger", "youngest", "senior", "junior", "late"}
)


def resolve(parsed: Parsed) -> list[Actor]:
    """Return the actors that the article names, in order of first mention."""
    doc = parsed.doc
    found = settle(doc, find_names(parsed))
    items: dict[str, list[Found]] = {}
    for mention in found:
        items.setdefault(mention.text, []).append(mention)
    kinds = {text: kind_of(doc, mentions) for text, mentions in items.items()}
    settle_kinds(doc, items, kinds)
    places_only = {f.first for f in found if _is_placed(doc, f)}
    firms = firm_names(doc, items, kinds)
    of_firms = {f.first for f in found if f.text in firms and not is_introduced(doc, [f])}
    of_firms |= {f.first for f in found if _is_house(doc, f)}
    others = places_only | of_firms
    persons, rest = _persons(doc, [f for f in found if f.first not in others], kinds)
    rest += [f for f in found if f.first in others]
    actors = [_actor(p) for p in persons]
    people_at = [m for p in persons for m in p.mentions]
    described = {demonym_before(doc, m.first) for m in people_at} | {
        demonym_after(doc, m.last) for m in people_at
    }
    rest = [f for f in rest if f.last - 1 not in described]
    rest, families = _families(doc, rest, persons)
    actors += families
    organized = [f for f in rest if kinds[f.text] is EntityKind.ORGANIZATION or f.first in of_firms]
    organized = [f for f in organized if f.first not in places_only]
    at = {i: f for f in found for i in range(f.first, f.last)}
    actors += [Actor(EntityKind.ORGANIZATION, g) for g in organizations.gather(organized)]
    rest = [f for f in rest if f.first not in of_firms]
    actors += places(doc, [f for f in rest if f.first in places_only or kinds[f.text] in _WHERE], at)
    actors += peoples(doc, [f for f in rest if kinds[f.text] is EntityKind.GROUP])
    actors.sort(key=lambda a: a.mentions[0].first)
    nest(doc, actors, found)
    return actors


def _actor(person: people.Person) -> Actor:
    """Return a person as an actor; a name that they gave up is not the one they go by."""
    mentions = sorted([*person.mentions, *person.born_as], key=lambda f: f.first)
    return Actor(EntityKind.PERSON, mentions, forms={m.first: NameForm.PART for m in person.born_as})


def _is_placed(doc: Doc, mention: Found) -> bool:
    """Tell whether a name that may be a place's stands where only a place would."""
    single = mention.last - mention.first == 1
    known = mention.known is not None and mention.known.kind in _WHERE
    return single and (known or mention.vote is EntityKind.PLACE) and reads_as_place(doc, mention)


def _persons(doc: Doc, found: list[Found], kinds: Kinds) -> tuple[list[people.Person], list[Found]]:
    """Return the people, and the names that are nobody's."""
    full: list[tuple[Found, list[str]]] = []
    short: list[Found] = []
    rest: list[Found] = []
    for mention in found:
        words = name_words(mention.text)
        if is_full(mention.text) and kinds[mention.text] is EntityKind.PERSON:
            full.append((mention, words))
        elif mention.known and not mention.known.ambiguous and kinds[mention.text] is not EntityKind.PERSON:
            rest.append(mention)
        else:
            short.append(mention)
    born = [(f, words) for f, words in full if _is_born(doc, f) and not _is_used(words, found)]
    persons = people.gather([pair for pair in full if pair not in born])
    for mention, words in born:
        persons.gather_birth_name(mention, words)
    alone: dict[str, people.Person] = {}
    for mention in short:
        words = name_words(mention.text)
        if _is_told_apart(doc, mention) and len(persons.bearers(words)) > 1:
            continue  # *the elder Roe*: which of them that is, only the reader knows
        owner = _owner(doc, mention, persons, kinds)
        if owner is None and kinds[mention.text] is EntityKind.PERSON:
            owner = alone.setdefault(mention.text, people.Person(words))
        if owner is None:
            rest.append(mention)
        elif owner.number < 0:
            owner.add(mention, words)
        else:
            persons.add(owner, mention, words)
    return sorted([*persons.people, *alone.values()], key=lambda p: min(m.first for m in p.mentions)), rest


def _is_born(doc: Doc, mention: Found) -> bool:
    """Tell whether a name is that of a birth: *Ada Mary Holm was born in 1931*."""
    return [t.lower_ for t in doc[mention.last : mention.last + 2]] == ["was", "born"]


def _is_used(words: list[str], found: list[Found]) -> bool:
    """Tell whether anybody goes by the surname of this name."""
    return any(name_words(f.text) == words[-1:] for f in found)


def _is_house(doc: Doc, mention: Found) -> bool:
    """Tell whether a name is that of a house: *the first Mowbray's, on Paragon Street*, *a Mowbray's*."""
    after = doc[mention.last : mention.last + 2]
    owns = len(after) > 1 and after[0].text in _OWNING and (after[1].is_punct or after[1].pos_ == "ADP")
    return owns and any(c.dep_ == "det" for c in doc[mention.first : mention.last].root.children)


def _is_told_apart(doc: Doc, mention: Found) -> bool:
    """Tell whether a word before a surname says which of its bearers is meant."""
    before = word_before(doc, mention.first)
    return before is not None and before.lower_ in _TELLING_APART


def _owner(doc: Doc, mention: Found, persons: people.Register, kinds: Kinds) -> people.Person | None:
    """Return the person whose surname or given name this is; `None` for a place's or nobody's."""
    words = name_words(mention.text)
    candidates = persons.bearers(words)
    if not candidates or (
        reads_as_place(doc, mention) and (mention.known or mention.vote is EntityKind.PLACE)
    ):
        return None
    before = word_before(doc, mention.first)
    titled = before is not None and is_honorific(before)
    if not titled and kinds[mention.text] is not EntityKind.PERSON and " " in mention.text:
        return None
    return people.choose(_of_gender(doc, candidates, mention), mention.first)


def _of_gender(doc: Doc, candidates: list[people.Person], mention: Found) -> list[people.Person]:
    """Return those whom the title before a name does not rule out: *Mr. Strand* is no Wilma.

    Where that leaves none, the title is not understood, and says nothing.
    """
    said = said_gender(doc, mention)
    if said is None or len(candidates) < 2:  # noqa: PLR2004 - two to choose between
        return candidates
    known = [{said_gender(doc, m) for m in p.mentions} | {gender_of_given(p.full[0])} for p in candidates]
    pairs = zip(candidates, known, strict=True)
    return [p for p, genders in pairs if said in genders or genders == {None}] or candidates


def _families(doc: Doc, rest: list[Found], persons: list[people.Person]) -> tuple[list[Found], list[Actor]]:
    """Take out *the Does*, where Does are named: they are a group."""
    families: dict[str, Actor] = {}
    register = people.Register(persons)
    others: list[Found] = []
    for mention in rest:
        single = mention.text.removesuffix("s")
        after_the = mention.first > 0 and doc[mention.first - 1].lower_ == "the"
        if after_the and single != mention.text and register.bearers(name_words(single)):
            families.setdefault(mention.text, Actor(EntityKind.GROUP, [])).mentions.append(mention)
        else:
            others.append(mention)
    return others, list(families.values())
