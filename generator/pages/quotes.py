"""Quotes: who is quoted, with which words, and what is said without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..items import Item
from ..markdown import escape
from ..model import Attribution, AttributionKind, Explainer, Modality, Span
from ._breadcrumb import top
from ._naming import name_of
from ._passages import Passage
from ._places import Places, find_places, link
from ._quotations import prompt_of
from ._shares import shares
from ._sheet import Sheet, heading, line, table
from ._spans import hull, joined, sentence_of, standing
from ._telling import statement_span
from ._voices import entity_of, firmness, resolution, speaker

NAME = "quotes"
TITLE = "Quotes"

_UNRESOLVED = "Speaker not resolved"


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield the quotations by speaker, in order of first appearance, then the table of the rest."""
    places = find_places(explainer)
    by_id = {a.id: a for a in explainer.attributions}
    passages = [p for p in places.passages if p.page == NAME]
    if not passages:
        yield top(explainer, NAME, TITLE, "The article quotes nobody.")
    else:
        yield top(
            explainer,
            NAME,
            TITLE,
            line("Words in quotation marks are as the article prints them", kind="meta"),
        )
    speakers: dict[str | None, list[Passage]] = {}
    for passage in passages:
        speakers.setdefault(by_id[passage.findings[0]].speaker, []).append(passage)
    known = [s for s in speakers if entity_of(explainer, s)]
    if drawn := shares(explainer, places, [*known, *([None] if len(known) < len(speakers) else [])]):
        yield drawn
    for id in known:
        yield _speaker(explainer, id)
        yield from _group(explainer, places, speakers.pop(id), by_id)
    others = [p for p in passages if by_id[p.findings[0]].speaker in speakers]
    if others:
        yield Sheet(explainer).item("speaker-not-resolved", heading(2, _UNRESOLVED, "speaker-not-resolved"))
        yield from _group(explainer, places, others, by_id)
    if places.rows:
        yield _indirect(explainer, places)


def _speaker(explainer: Explainer, id: str | None) -> Item:
    sheet = Sheet(explainer)
    entity = entity_of(explainer, id)
    if entity is None:
        raise KeyError(id)
    item_id = f"speaker-{entity.id}"
    role = next((words for r in entity.roles if (words := sheet.italic(r))), "")
    return sheet.item(item_id, heading(2, escape(name_of(entity)), item_id), line(role, kind="meta"))


def _group(
    explainer: Explainer, places: Places, passages: list[Passage], by_id: Mapping[str, Attribution]
) -> Iterator[Item]:
    for passage in passages:
        yield _quotation(explainer, places, passage, [by_id[f] for f in passage.findings])


def _quotation(explainer: Explainer, places: Places, passage: Passage, found: list[Attribution]) -> Item:
    """Return a block quote, under it the speaker, and in small print how to take it."""
    sheet = Sheet(explainer)
    quote = sheet.quote(*passage.spans, attributes=f"#{passage.id}")
    names = dict.fromkeys(speaker(sheet, explainer, a, NAME) for a in found)
    remarks = dict.fromkeys(r for a in found for r in _remarks(sheet, explainer, places, a, passage))
    kind = "meta .conditional" if any(a.modality is Modality.CONDITIONAL for a in found) else "meta"
    return sheet.item(passage.id, quote, line(*names, kind="speaker"), line(*remarks, kind=kind))


def _remarks(
    sheet: Sheet, explainer: Explainer, places: Places, found: Attribution, passage: Passage
) -> Iterator[str]:
    yield resolution(sheet, explainer, found)
    if found.kind is AttributionKind.MIXED:
        yield "Partly quoted"
    if len(found.quoted) > 1 and found.kind is AttributionKind.DIRECT:
        number = _NUMBERS.get(len(found.quoted), str(len(found.quoted)))
        yield f"In {number} passages, parted as in the article"
    if prompt := prompt_of(explainer, found):
        asked = [words for s in prompt.content if (words := sheet.italic(s))]
        yield f"Asked: {' '.join(asked)}" if asked else ""
    yield from firmness(found)
    for label, span in (("To", found.audience), ("When", found.time), ("Where", found.place)):
        words = "" if span is None or _in(span, passage.spans) else sheet.italic(span)
        yield f"{label}: {words}" if words else ""
    if any("[sic]" in explainer.article[s] for s in passage.spans):
        yield "The mark &#x5b;sic&#x5d; is the article’s"
    whole = places.home(sentence_of(explainer, passage.spans[0]))
    if whole and whole[0] != NAME:
        yield f"[The whole sentence]({link(NAME, whole)})"


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


def _in(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(s.contains(span) for s in spans)


def _indirect(explainer: Explainer, places: Places) -> Item:
    """Return the table of what is said, or not said, without quotation marks."""
    sheet = Sheet(explainer)
    rows = []
    for found in explainer.attributions:
        if found.id in places.rows:
            words = _statement(sheet, explainer, found)
            where = places.home(sentence_of(explainer, statement_span(explainer, found)))
            more = f"[{_PAGES[where[0]]}]({link(NAME, where)})" if where and where[0] in _PAGES else ""
            id = places.rows[found.id]
            remarks = " · ".join(r for r in (*firmness(found), more) if r)
            rows.append((f"{speaker(sheet, explainer, found, NAME)} {{ #{id} }}", words, remarks))
    columns = ("Who", "The article’s words", "How, and in what context")
    return sheet.item(
        "without-quotation-marks",
        heading(2, "Said, without quotation marks", "without-quotation-marks"),
        table(columns, rows),
    )


_PAGES = {"background": "Background", "open-questions": "Open questions"}


def _statement(sheet: Sheet, explainer: Explainer, found: Attribution) -> str:
    """Return cue and content where they follow one another, else the content, then the cue."""
    if not found.content:
        return sheet.italic(found.cue) or "–"
    first = found.content[0]
    sentence = sentence_of(explainer, first)
    if found.cue and sentence.contains(found.cue) and found.cue.start < first.start:
        parts, cue = [hull(found.cue, first), *found.content[1:]], None
    else:
        parts, cue = list(found.content), found.cue
    shown = joined(explainer, [s for part in parts if (s := standing(explainer, part))])
    words = " … ".join(w for s in shown if (w := sheet.italic(s)))
    cue_words = sheet.italic(cue) if cue and not _in(cue, tuple(shown)) else ""
    return f"{words} ({cue_words})" if words and cue_words else words or cue_words or "–"
