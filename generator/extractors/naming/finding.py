"""Where names stand: what the parser proposes, what the gazetteer knows, and what is left in capitals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.language import Parsed
from ...parsing.tokens import Doc
from .certain import certain_names
from .cutting import pieces
from .found import Found, found_at
from .gazetteer import LONGEST, first_words, lookup
from .proposals import are_letters, proposed_names
from .runs import runs
from .spoken_labels import nameless, names_in_labels
from .tokens import Block, blocks, is_body_noun, is_person_noun, is_sentence_start, is_title, words
from .widening import Region, over_number

_LABELS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
}
_DIRECTIONS = frozenset(
    {"North", "South", "East", "West", "New", "Old", "Greater", "Upper", "Lower", "Central"}
)


def find_names(parsed: Parsed) -> list[Found]:
    """Return the names of headline and body in order, none overlapping another."""
    doc = parsed.doc
    proposals: dict[int, tuple[int, int, EntityKind]] = {}
    for ent in doc.ents:
        if kind := _LABELS.get(ent.label_):
            proposals[ent.start] = (ent.start, ent.end, kind)
    found: list[Found] = []
    for block in blocks(parsed):
        inside = [proposals[i] for i in range(block.first, block.last) if i in proposals]
        named = _in_block(doc, block, inside, list(names_in_labels(parsed, block)))
        none = nameless(parsed, block)
        found += [f for f in named if not (_is_listed(doc, f) or any(s.overlaps(f.span) for s in none))]
    return sorted([*found, *_surnames(doc, found)], key=lambda f: f.first)


def _surnames(doc: Doc, found: list[Found]) -> list[Found]:
    """Return where surnames of people named in full were passed over before a verb: *Pike was*."""
    given = load_words("given_names")
    wanted = {f.words[-1] for f in found if len(f.words) > 1 and f.words[0] in given}
    wanted -= load_words("not_names") | load_words("organization_words")
    taken = {i for f in found for i in range(f.first, f.last)}
    return [
        replace(found_at(doc, t.i, t.i + 1, None), weak=True)
        for t in doc[: len(doc) - 1]
        if t.text in wanted and t.i not in taken and doc[t.i + 1].pos_ in {"AUX", "VERB"}
    ]


def _is_listed(doc: Doc, found: Found) -> bool:
    """Tell whether a name is where and how shares are listed, *(NYSE: ACME)*, which is no actor."""
    first, last = found.first, found.last
    around = doc[max(first - 3, 0) : min(last + 3, len(doc))]
    if not found.text.isupper() or not any(t.text == ":" for t in around):
        return False
    opens = first > 0 and doc[first - 1].text == "(" and last < len(doc) and doc[last].text == ":"
    closes = first > 0 and doc[first - 1].text == ":" and last < len(doc) and doc[last].text == ")"
    return opens or closes


def _in_block(
    doc: Doc, block: Block, proposals: list[tuple[int, int, EntityKind]], labels: list[Found]
) -> list[Found]:
    """Return the names of one block: the parser's, then the gazetteer's, then what is left of the runs."""
    taken: dict[int, Found] = {}
    proposed = frozenset(i for first, last, _ in proposals for i in range(first, last))
    region = Region(doc, block.first, block.last, proposed)
    for label in labels:
        _take(taken, label)
    _take_certain(taken, certain_names(doc, block), proposals)
    for first, last, kind in proposals:
        for a, b, part_kind in pieces(doc, first, min(last, block.last), kind):
            for found in proposed_names(region, block, (a, b, part_kind)):
                if not any(i in taken for i in range(found.first, found.last)):
                    _take(taken, found)
    for i in range(block.first, block.last):
        if i not in taken and (match := _known_at(doc, i, block.last, taken)):
            _take(taken, match)
    for a, end in runs(doc, block, set(taken)):
        b = over_number(doc, end, block.last)
        weak = block.title_case or (b - a == 1 and is_sentence_start(doc, a))
        if not are_letters(doc, a, b):
            _take(taken, replace(found_at(doc, a, b, None), weak=weak))
    return [replace(f, title_case=block.title_case and f not in labels) for f in _joined(doc, taken)]


def _joined(doc: Doc, taken: dict[int, Found]) -> list[Found]:
    """Return the names in order, given name and surname that were found apart as one."""
    unique = {f.first: f for f in taken.values()}
    for i in sorted(unique):
        if (after := unique.get(unique[i].last)) and _are_one(doc, unique[i], after):
            unique[after.first] = found_at(doc, i, after.last, EntityKind.PERSON)
            del unique[i]
    return [unique[i] for i in sorted(unique)]


def _are_one(doc: Doc, before: Found, after: Found) -> bool:
    """Tell whether a word and the place's name right after it are a person's name: *Ada* + *Lincoln*."""
    if _is_given_before_surname(before, after) or _speak_as_one(doc, before, after):
        return True
    single = before.last - before.first == 1 and after.last - after.first == 1 and before.known is None
    if not single or after.known is None or after.known.form is NameForm.ADJECTIVE:
        return False
    token = doc[before.first]
    given = token.text in load_words("given_names")
    surname = after.text in load_words("ambiguous_names") and token.pos_ == "PROPN"
    likely = given or (surname and token.text not in _DIRECTIONS)
    return likely and token.head.i == after.first


def _is_given_before_surname(before: Found, after: Found) -> bool:
    """Tell whether the parser cut a name in two that has no mark inside: *Anne-Berit* + *Aker Hansen*."""
    given = " " not in before.text and before.text.split("-")[0] in load_words("given_names")
    people = before.vote is EntityKind.PERSON and after.vote is EntityKind.PERSON
    return given and people and " " in after.text and after.text.split()[0] not in load_words("given_names")


def _speak_as_one(doc: Doc, before: Found, after: Found) -> bool:
    """Tell whether two words that the parser took for two bodies say something as one: *Amrit* + *Sandhu*."""
    if " " in before.text or " " in after.text or before.known is not None or after.known is not None:
        return False
    first, last = doc[before.first], doc[after.first]
    bodies = load_words("organization_words") | load_words("team_words")
    plain = all(t.text.istitle() and t.text not in bodies and t.pos_ == "PROPN" for t in (first, last))
    plain = plain and not (is_body_noun(first) or is_person_noun(first) or is_title(first))
    speaks = last.dep_ == "nsubj" and last.head.lemma_ in load_words("speaking_verbs")
    return plain and speaks and first.dep_ == "compound" and first.head.i == last.i


def _take_certain(
    taken: dict[int, Found], names: Iterable[Found], proposals: list[tuple[int, int, EntityKind]]
) -> None:
    """Take certain names, but no part of what the parser takes for one person's."""
    longer = [(first, last) for first, last, kind in proposals if kind is EntityKind.PERSON]
    for found in names:
        part = any(a <= found.first and found.last < b for a, b in longer)
        if found.first not in taken and not (part and found.vote is EntityKind.PERSON):
            _take(taken, found)


def _take(taken: dict[int, Found], found: Found) -> None:
    for i in range(found.first, found.last):
        taken[i] = found


def _known_at(doc: Doc, i: int, end: int, taken: dict[int, Found]) -> Found | None:
    """Return the longest name of the gazetteer that begins at token *i*."""
    if doc[i].text not in first_words():
        return None
    for last in range(min(i + LONGEST, end), i, -1):
        text = words(doc, i, last)
        known = lookup(text)
        if known and "\n" not in text and not any(j in taken for j in range(i, last)):
            if known.ambiguous and (
                (known.form is NameForm.ADJECTIVE and is_sentence_start(doc, i))
                or _goes_on(doc, last, end, text)
            ):
                return None
            return found_at(doc, i, last, None, known)
    return None


def _goes_on(doc: Doc, last: int, end: int, text: str) -> bool:
    """Tell whether a given name that is also a place's is followed by a surname: *Brittany Doe*."""
    given = text in load_words("given_names") and last < end
    return given and doc[last].pos_ == "PROPN" and doc[last].text.istitle() and lookup(doc[last].text) is None
