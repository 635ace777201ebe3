"""Articles with one contradiction planted in each: how many does the check find?

A template is an invented article in which facts recur, as `{name}`; a fact has its value and what
may wrongly stand in its place.  `plants()` puts each wrong value in at one occurrence after the
first, so that one statement of the article disagrees with the others.

Run it with `python -m tests.planted`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extractors.attributions import extract_attributions
from generator.extractors.contradictions import find_contradictions
from generator.extractors.entities import extract_entities
from generator.extractors.figures import extract_figures
from generator.language import Parsed, load, parse_all
from generator.model import Article, Span

from .planted_articles import TEMPLATES, Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """One article with one contradiction."""

    name: str
    kind: str
    text: str
    span: Span
    """The wrong words."""


def plants() -> Iterator[Plant]:
    """Yield every article with every wrong value, at each occurrence of the fact after the first."""
    for template in TEMPLATES:
        for name, fact in template.facts.items():
            count = len(re.findall(rf"\{{{name}\}}", template.text))
            for occurrence in range(1, count):
                for wrong in fact.wrong:
                    text, span = _filled(template, name, occurrence, wrong)
                    yield Plant(
                        name=f"{template.name}/{name}/{occurrence}/{wrong}",
                        kind=fact.kind,
                        text=text,
                        span=span,
                    )


def clean() -> Iterator[tuple[str, str]]:
    """Yield name and text of each article without a contradiction."""
    for template in TEMPLATES:
        yield template.name, _filled(template, "", -1, "")[0]


def _filled(template: Template, name: str, occurrence: int, wrong: str) -> tuple[str, Span]:
    """Return the text with all facts filled in, one of them wrongly, and where that one stands."""
    out, seen, where = "", 0, Span(0, 1)
    position = 0
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


def article(name: str, text: str) -> Article:
    """Return an article whose first line is its headline."""
    blocks = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    title = blocks[0]
    return Article(
        slug=name,
        title=text[title.start : title.end],
        text=text,
        paragraphs=tuple(blocks[1:]),
        title_span=title,
    )


def contradictions(parsed: Parsed) -> list[tuple[Span, ...]]:
    """Return the spans of each contradiction found."""
    entities = extract_entities(parsed)
    attributions, entities = extract_attributions(parsed, entities)
    figures = extract_figures(parsed, entities, attributions)
    return [(c.odd, *c.others) for c in find_contradictions(parsed, entities, attributions, figures)]


def measure() -> tuple[Counter[str], Counter[str], list[str], int]:
    """Return found and planted by kind, the names of those missed, and the flags on clean articles."""
    nlp = load()
    planted = list(plants())
    found: Counter[str] = Counter()
    missed = []
    for plant, parsed in zip(planted, parse_all([article("a", p.text) for p in planted], nlp), strict=True):
        hit = any(s.overlaps(plant.span) for spans in contradictions(parsed) for s in spans)
        found[plant.kind] += hit
        if not hit:
            missed.append(plant.name)
    flags = sum(len(contradictions(p)) for p in parse_all([article(*c) for c in clean()], nlp))
    return found, Counter(p.kind for p in planted), missed, flags


def main() -> None:
    """Print what share of the planted contradictions is found."""
    found, planted, missed, flags = measure()
    for kind in sorted(planted):
        print(f"{kind:10} {found[kind]:3} of {planted[kind]:3}")  # noqa: T201 - this is its purpose
    print(f"all        {found.total():3} of {planted.total():3} = {found.total() / planted.total():.0%}")  # noqa: T201
    print(f"flags on {len(TEMPLATES)} clean articles: {flags}")  # noqa: T201
    print("missed", *missed, sep="\n  ")  # noqa: T201


if __name__ == "__main__":
    main()
