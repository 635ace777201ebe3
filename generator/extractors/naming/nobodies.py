"""What is nobody, though it was taken for somebody: storms, titles, a surname with a noun, plain words."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .found import Found
from .tokens import is_sentence_start, title_words

Kinds = dict[str, EntityKind | None]
Items = dict[str, list[Found]]

_PAIR = 2


def drop_nobodies(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Set what is nobody to `None` in *kinds*; *items* maps each spelling to its mentions."""
    _drop_storms(kinds)
    _drop_titles(kinds)
    _drop_compounds(kinds)
    _drop_words(doc, items, kinds)


def full_names(kinds: Kinds) -> list[list[str]]:
    """Return the words of each person's name that has several."""
    return [text.split() for text, kind in kinds.items() if kind is EntityKind.PERSON and " " in text]


def _drop_storms(kinds: Kinds) -> None:
    """Unmake people who are storms: *Hurricane Florence*, later *Florence*, where nobody is called so."""
    storms = {text for text in kinds if text.split()[0] in load_words("storm_words") and " " in text}
    full = {
        word for words in full_names(kinds) for word in words if words[0] not in load_words("storm_words")
    }
    for text in kinds:
        if text in storms or (text not in full and any(text == s.split()[-1] for s in storms)):
            kinds[text] = None


def _drop_titles(kinds: Kinds) -> None:
    """Unmake people who are but a title, which is nobody's surname here: *General*."""
    full = {word for words in full_names(kinds) for word in words}
    for text, kind in kinds.items():
        if kind is EntityKind.PERSON and text.lower() in title_words() and text not in full:
            kinds[text] = None


def _drop_compounds(kinds: Kinds) -> None:
    """Unmake people of a surname and a noun: *Brannigan Tapes*, where a Brannigan is named in full."""
    given = load_words("given_names")
    names = full_names(kinds)
    surnames = {words[-1] for words in names if words[0] in given}
    for words in names:
        if len(words) == _PAIR and words[0] in surnames - given and words[1] not in surnames:
            kinds[" ".join(words)] = None


def _drop_words(doc: Doc, items: Items, kinds: Kinds) -> None:
    """Unmake everyday words with the capital of a sentence: *Authorities*, elsewhere *authorities*."""
    plain = {t.text for t in doc if t.is_lower and t.pos_ in {"NOUN", "ADJ", "ADV"}}
    for text, mentions in items.items():
        word = text.lower()
        known = mentions[0].known is not None or text in load_words("given_names")
        if " " in text or known or word not in plain | load_words("people_nouns"):
            continue
        if all(m.title_case or is_sentence_start(doc, m.first) for m in mentions):
            kinds[text] = None
