"""Measure what share of planted contradictions is found: `python -m tests.planted`.

A file of `planted_articles/` is an invented article in which facts recur, as `{name}`.  Its head
gives for each fact the kind, the name, the value, and what may wrongly stand in its place.
`plants()` puts each wrong value in at one occurrence after the first, so that one statement of the
article disagrees with the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.language import Language

from generator.extractors.contradictions import find_contradictions
from generator.model import Span
from generator.parsing.language import load, parse_all

from .extracting import article, findings

FOLDER = Path(__file__).parent / "planted_articles"


@dataclass(frozen=True, slots=True)
class Fact:
    """What recurs in an article, and what may wrongly stand in its place."""

    kind: str
    value: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """An article with `{name}` where a fact stands."""

    name: str
    facts: dict[str, Fact]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """One article with one contradiction."""

    name: str
    kind: str
    text: str
    span: Span
    """The wrong words."""


@cache
def templates() -> tuple[Template, ...]:
    """Read the templates in order of their names."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        head, text = path.read_text(encoding="utf-8").split("\n\n", 1)
        rows = [[cell.strip() for cell in line.split("|")] for line in head.splitlines()]
        facts = {name: Fact(kind, value, tuple(wrong.split("; "))) for kind, name, value, wrong in rows}
        found.append(Template(path.stem, facts, text))
    return tuple(found)


def plants() -> Iterator[Plant]:
    """Yield every article with every wrong value, at each occurrence of the fact after the first."""
    for template in templates():
        for name, fact in template.facts.items():
            for occurrence in range(1, template.text.count(f"{{{name}}}")):
                for wrong in fact.wrong:
                    text, span = _filled(template, name, occurrence, wrong)
                    label = f"{template.name}/{name}/{occurrence}/{wrong}"
                    yield Plant(name=label, kind=fact.kind, text=text, span=span)


def clean() -> Iterator[tuple[str, str]]:
    """Yield name and text of each article without a contradiction."""
    for template in templates():
        yield template.name, _filled(template, "", -1, "")[0]


def _filled(template: Template, name: str, occurrence: int, wrong: str) -> tuple[str, Span]:
    """Return the text with all facts filled in, one of them wrongly, and where that one stands."""
    out, seen, where, position = "", 0, Span(0, 1), 0
    for match in re.finditer(r"\{(\w+)\}", template.text):
        out += template.text[position : match.start()]
        position = match.end()
        value = template.facts[match[1]].value
        if match[1] == name:
            if seen == occurrence:
                value = wrong
                where = Span(len(out), len(out) + len(wrong))
            seen += 1
        out += value
    return out + template.text[position:], where


@dataclass(frozen=True, slots=True)
class Measure:
    """What was found of what was planted, by kind."""

    found: Counter[str]
    planted: Counter[str]
    missed: tuple[str, ...]
    flags: int
    """On the same articles without a contradiction."""

    @property
    def share(self) -> float:
        """Share of all planted contradictions that were found."""
        return self.found.total() / self.planted.total()


def measure(nlp: Language) -> Measure:
    """Look for every planted contradiction, and for any where there is none."""
    planted = list(plants())
    found: Counter[str] = Counter()
    missed = []
    for plant, spans in zip(planted, _contradictions((p.text for p in planted), nlp), strict=True):
        hit = any(s.overlaps(plant.span) for s in spans)
        found[plant.kind] += hit
        if not hit:
            missed.append(plant.name)
    flags = sum(map(len, _contradictions((text for _, text in clean()), nlp)))
    return Measure(found, Counter(p.kind for p in planted), tuple(missed), flags)


def _contradictions(texts: Iterator[str], nlp: Language) -> Iterator[list[Span]]:
    """Yield, for each text, the spans of all its contradictions."""
    for parsed in parse_all((article(t) for t in texts), nlp):
        clashes = find_contradictions(parsed, *findings(parsed))
        yield [span for c in clashes for span in (c.odd, *c.others)]


def main() -> None:
    """Print the measure."""
    result = measure(load())
    for kind, number in sorted(result.planted.items()):
        print(f"{kind:10} {result.found[kind]:3} of {number:3}")  # noqa: T201 - its purpose
    total = f"{result.found.total()} of {result.planted.total()}"
    print(f"all        {total} = {result.share:.0%}; flags on clean articles: {result.flags}")  # noqa: T201 - its purpose
    print("missed", *result.missed, sep="\n  ")  # noqa: T201 - its purpose


if __name__ == "__main__":
    main()
