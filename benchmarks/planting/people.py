"""One person's name and office, twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.model import Span
from generator.parsing.language import Parsed

from .repeats import Repeat, around, sentence_of, stems

_OFFICES = [
    "President",
    "Prime Minister",
    "Governor",
    "Gov.",
    "Senator",
    "Sen.",
    "Mayor",
    "Secretary",
    "Rep.",
    "Sheriff",
    "Judge",
    "Ambassador",
    "Commissioner",
    "Superintendent",
    "Chancellor",
    "Premier",
    "Professor",
    "Coach",
    "Captain",
    "Principal",
    "Chief",
]
_LONGEST = sorted(_OFFICES, key=len, reverse=True)
_OFFICE = re.compile(r"\b(?:" + "|".join(map(re.escape, _LONGEST)) + r")(?= [A-Z][a-z])")
_WRONG = {"President": "Mayor", "Prime Minister": "President", "Mayor": "Governor", "Judge": "Mayor"}
_FULL = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z’']+(?:[A-Z][a-z]+)?)\b")
_NOT_BEFORE = re.compile(
    r"\b(?:[Ff]ormer|[Vv]ice|[Dd]eputy|[Aa]cting|[Ll]ate|ex|then|[Ii]nterim|[Aa]ssistant|[Ff]irst|General|elect)"
    r"[ -]$"
)
_CAPITAL = re.compile(r"[A-Z][\w.’'-]* $")
_VOWELS = "aeiou"
_GIVEN = ("Robert", "Laura", "Peter", "Susan", "Victor", "Helen")


def repeated_offices(parsed: Parsed) -> Iterator[Repeat]:
    """Yield the office before a surname, where it stands before that surname twice."""
    text = parsed.article.text
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for sentence in parsed.sentences:
        for match in _OFFICE.finditer(text, sentence.start, sentence.end):
            if _NOT_BEFORE.search(text[: match.start()]):
                continue
            name = re.match(r" ((?:[A-Z][a-z.’'-]+ ?){1,3})", text[match.end() :])
            if name is not None:
                surname = re.sub(r"['’]s?$", "", name[1].split()[-1])
                groups[match.group(), surname].append(Span(*match.span()))
    for (office, _), spans in groups.items():
        later = next((s for s in spans if sentence_of(parsed, s) != sentence_of(parsed, spans[0])), None)
        if later is not None:
            yield Repeat(kind="role", first=spans[0], later=later, wrong=_WRONG.get(office, "President"))


def repeated_names(parsed: Parsed) -> Iterator[Repeat]:
    """Yield full names that recur: the given name is changed, or a later surname is misspelled."""
    text = parsed.article.text
    seen: set[str] = set()
    for entity in parsed.doc.ents:
        span = Span(entity[0].idx, entity[-1].idx + len(entity[-1]))
        match = _FULL.fullmatch(entity.text)
        if entity.label_ != "PERSON" or match is None or match[2] in seen or not _in_body(parsed, span):
            continue
        seen.add(match[2])
        given, surname = match[1], match[2]
        again = [m for m in re.finditer(rf"\b{re.escape(surname)}\b", text) if m.start() > span.end]
        again = [m for m in again if _in_body(parsed, Span(*m.span()))]
        full = [m for m in again if text[: m.start()].endswith(f"{given} ") and _one_person(parsed, span, m)]
        again = [m for m in again if not _CAPITAL.search(text[: m.start()])]
        others = [n for n in _GIVEN if n[0] != given[0] and n not in text]
        if full and others:
            start = full[0].start() - len(given) - 1
            wrong = others[len(surname) % len(others)]
            yield Repeat(kind="name", first=span, later=Span(start, start + len(given)), wrong=wrong)
        elif len(again) >= 2 and len(surname) > 4 and (slip := _slip(surname)) is not None:
            yield Repeat(kind="name", first=span, later=Span(*again[1].span()), wrong=slip)


def _one_person(parsed: Parsed, first: Span, later: re.Match[str]) -> bool:
    """Tell whether a reader would know the person by more than the surname: an office or another word."""
    places = (first, Span(*later.span()))
    near = [stems(t for t in around(parsed, s, 6) if t.ent_type_ != "PERSON") for s in places]
    return bool(near[0] & near[1])


def _in_body(parsed: Parsed, span: Span) -> bool:
    return any(s.contains(span) for s in parsed.sentences)


def _slip(name: str) -> str | None:
    """Return *name* with one of its inner vowels changed."""
    places = [n for n, c in enumerate(name) if c in _VOWELS and 0 < n < len(name) - 1]
    if not places:
        return None
    place = places[len(name) % len(places)]
    other = _VOWELS[(_VOWELS.index(name[place]) + 1) % len(_VOWELS)]
    return name[:place] + other + name[place + 1 :]
