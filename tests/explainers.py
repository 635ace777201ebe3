"""Explainers made by hand for the tests of pages: one of an invented article, and any number at random."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st

from generator import model as m
from generator.markdown import document
from generator.model import Span
from generator.pages import render_pages

TEXT = """\
Harbour board stops ferry repairs

Harbour chair Ines Moreau said on Monday that the board had seen “cracks” in the hull of the ferry Alcyon.

“We found cracks that nobody had told us about,” she told reporters in Port Ellery. “What caused them is \
still an open matter.”

Moreau did not say how many passengers were aboard and whether any of them had been hurt. \
Reports that between 40 and 60 people were aboard have been differing. \
Shipyard director Tom Okafor told the council last week that the ferry could be carrying “90” \
passengers and crew.

“If the frame is bent, the Alcyon will never sail again. That would be a loss for the whole coast,” \
Moreau added.

It is unclear who will pay for the repairs.

Okafor’s spokesman Lee Brandt has not confirmed whether the yard had inspected the hull on Friday but said \
if it had, the cracks would be “no surprise to anyone.”

ADVERTISEMENT: READ MORE IN OUR APP

The Alcyon has carried freight between Port Ellery and the Tolland islands since 1998, and Tolland has \
repeatedly asked for a second ship.

“The harbour is a mess [sic],” a docker said.

The mayor called Brandt “a liar” on Sunday, and the union backed the board."""


def at(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """Return where *words* stand for the *nth* time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Return the lines that are not empty, without white space at their ends."""
    found = (
        (s.start() + len(s[0]) - len(s[0].lstrip()), s.start() + len(s[0].rstrip()))
        for s in re.finditer(r"[^\n]+", text)
    )
    return tuple(Span(a, b) for a, b in found if a < b)


_HEADLINE, *_BODY = paragraphs_of(TEXT)
_AD = at("ADVERTISEMENT: READ MORE IN OUR APP")

ARTICLE = m.Article(
    slug="coast/ferry-repairs",
    title="Harbour board stops ferry repairs",
    text=TEXT,
    title_span=_HEADLINE,
    paragraphs=tuple(p for p in _BODY if p != _AD),
    boilerplate=(_AD,),
    published=date(2031, 5, 14),
    published_origin=m.Origin.SUPPLIED,
    publisher="The Ellery Post",
    url="https://post.example/ferry?id=7",
)


def _sentences() -> tuple[m.Sentence, ...]:
    roles = {"It is unclear": "open", "“": "speech", "The Alcyon has": "background"}
    found = [m.Sentence(span=_HEADLINE, role=m.SentenceRole.HEADLINE)]
    for paragraph in ARTICLE.paragraphs:
        start = paragraph.start
        for end in [
            x.start() + paragraph.start
            for x in re.finditer(r"(?:(?<=\.)|(?<=\.”))\s(?=[A-Z“])", ARTICLE[paragraph])
        ] + [paragraph.end]:
            words = TEXT[start:end]
            role = next((r for begin, r in roles.items() if words.startswith(begin)), "news")
            found.append(m.Sentence(span=Span(start, end), role=m.SentenceRole(role)))
            start = end + 1
    return tuple(found)


def _names(*words: str, form: m.NameForm = m.NameForm.FULL) -> tuple[m.Mention, ...]:
    return tuple(
        m.Mention(Span(x.start(), x.end()), form=form) for w in words for x in re.finditer(rf"\b{w}\b", TEXT)
    )


def _entity(id: str, name: str, kind: str, *mentions: m.Mention, roles: tuple[Span, ...] = ()) -> m.Entity:
    return m.Entity(id=id, name=name, kind=m.EntityKind(kind), mentions=tuple(sorted(mentions)), roles=roles)


ENTITIES = (
    _entity(
        "ines-moreau",
        "Ines Moreau",
        "person",
        *_names("Ines Moreau"),
        *[x for x in _names("Moreau", form=m.NameForm.PART) if x.span.start > at("Ines Moreau").end],
        roles=(at("Harbour chair"),),
    ),
    _entity("tom-okafor", "Tom Okafor", "person", *_names("Tom Okafor"), roles=(at("Shipyard director"),)),
    _entity("lee-brandt", "Lee Brandt", "person", *_names("Lee Brandt"), roles=(at("spokesman"),)),
    _entity(
        "tolland",
        "Tolland",
        "country",
        *_names("Tolland"),
        m.Mention(at("Port Ellery"), form=m.NameForm.CAPITAL),
    ),
    _entity("harbour-board", "board", "organization", *_names("board")[:2]),
    _entity("reporters", "reporters", "group", m.Mention(at("reporters"), m.MentionKind.NOMINAL)),
    _entity("port-ellery", "Port Ellery", "place", *_names("Port Ellery")),
)

_PARTLY = {"kind": m.AttributionKind.MIXED, "resolved_by": m.ResolvedBy.NAME}

ATTRIBUTIONS = (
    m.Attribution(
        id="a1",
        **_PARTLY,  # type: ignore[arg-type]
        content=(at("the board had seen “cracks” in the hull of the ferry Alcyon"),),
        quoted=(at("“cracks”"),),
        carrier=at("the board had seen “cracks” in the hull of the ferry Alcyon"),
        cue=at("said"),
        source=at("Harbour chair Ines Moreau"),
        speaker="ines-moreau",
        time=at("Monday"),
    ),
    m.Attribution(
        id="a2",
        kind=m.AttributionKind.DIRECT,
        content=(
            at("We found cracks that nobody had told us about,"),
            at("What caused them is still an open matter."),
        ),
        quoted=(
            at("“We found cracks that nobody had told us about,”"),
            at("“What caused them is still an open matter.”"),
        ),
        cue=at("told reporters"),
        source=at("she", 0),
        speaker="ines-moreau",
        resolved_by=m.ResolvedBy.PRONOUN,
    ),
    m.Attribution(
        id="a3",
        kind=m.AttributionKind.INDIRECT,
        content=(at("how many passengers were aboard and whether any of them had been hurt"),),
        cue=at("did not say"),
        source=at("Moreau", 1),
        speaker="ines-moreau",
        resolved_by=m.ResolvedBy.NAME,
        polarity=m.Polarity.WITHHELD,
    ),
    m.Attribution(
        id="a4",
        **_PARTLY,  # type: ignore[arg-type]
        content=(at("the ferry could be carrying “90” passengers and crew"),),
        quoted=(at("“90”"),),
        carrier=at("the ferry could be carrying “90” passengers and crew"),
        cue=at("told the council"),
        source=at("Shipyard director Tom Okafor"),
        speaker="tom-okafor",
        modality=m.Modality.POSSIBLE,
        audience=at("the council"),
        time=at("last week"),
    ),
    m.Attribution(
        id="a5",
        kind=m.AttributionKind.DIRECT,
        content=(Span(at("If the frame").start, at("the whole coast,").end),),
        quoted=(Span(at("“If the frame").start, at("the whole coast,”").end),),
        cue=at("added"),
        source=at("Moreau", 2),
        speaker="ines-moreau",
        resolved_by=m.ResolvedBy.NAME,
        modality=m.Modality.CONDITIONAL,
    ),
    m.Attribution(
        id="a6",
        kind=m.AttributionKind.INDIRECT,
        content=(at("whether the yard had inspected the hull on Friday"),),
        cue=at("has not confirmed"),
        source=at("Lee Brandt"),
        speaker="lee-brandt",
        resolved_by=m.ResolvedBy.NAME,
        polarity=m.Polarity.NEGATIVE,
    ),
    m.Attribution(
        id="a7",
        **_PARTLY,  # type: ignore[arg-type]
        content=(at("if it had, the cracks would be “no surprise to anyone.”"),),
        quoted=(at("“no surprise to anyone.”"),),
        carrier=at("said if it had, the cracks would be “no surprise to anyone.”"),
        cue=at("said if").__class__(at("said if").start, at("said if").start + 4),
        source=at("Lee Brandt"),
        speaker="lee-brandt",
        modality=m.Modality.CONDITIONAL,
    ),
    m.Attribution(
        id="a8",
        kind=m.AttributionKind.INDIRECT,
        content=(at("for a second ship"),),
        cue=at("repeatedly asked"),
        source=at("Tolland has").__class__(at("Tolland has").start, at("Tolland has").start + 7),
        speaker="tolland",
        resolved_by=m.ResolvedBy.NAME,
    ),
    m.Attribution(
        id="a9",
        kind=m.AttributionKind.DIRECT,
        content=(at("The harbour is a mess [sic],"),),
        quoted=(at("“The harbour is a mess [sic],”"),),
        cue=at("said", 2),
        source=at("a docker"),
    ),
    m.Attribution(
        id="a10",
        kind=m.AttributionKind.MIXED,
        content=(at("Brandt “a liar”"),),
        quoted=(at("“a liar”"),),
        carrier=at("called Brandt “a liar” on Sunday"),
        cue=at("called"),
        source=at("The mayor"),
    ),
)

BACKGROUND = (
    m.Background(
        id="b1",
        span=at(
            "Shipyard director Tom Okafor told the council last week that the ferry could be carrying "
            "“90” passengers and crew."
        ),
        group=m.BackgroundGroup.EARLIER,
        voice="tom-okafor",
        when=date(2031, 5, 5),
    ),
    m.Background(
        id="b2",
        span=at("The Alcyon has carried freight between Port Ellery and the Tolland islands since 1998"),
        group=m.BackgroundGroup.LONGER_AGO,
        superseded_by=at(
            "Harbour chair Ines Moreau said on Monday that the board had seen “cracks” in the hull of the "
            "ferry Alcyon."
        ),
    ),
    m.Background(
        id="b3",
        span=at("Tolland has repeatedly asked for a second ship."),
        group=m.BackgroundGroup.ONGOING,
        voice="tolland",
    ),
)

FIGURES = (
    m.Figure(
        id="f1",
        span=at("between 40 and 60"),
        kind=m.FigureKind.COUNT,
        low=Decimal(40),
        high=Decimal(60),
        unit=at("people"),
        measure=at("were aboard", 1),
        source=at("Reports"),
        modality=m.Modality.REPORTED,
    ),
    m.Figure(
        id="f2",
        span=at("90"),
        kind=m.FigureKind.COUNT,
        low=Decimal(90),
        high=Decimal(90),
        unit=at("passengers and crew"),
        measure=at("could be carrying"),
        speaker="tom-okafor",
        modality=m.Modality.POSSIBLE,
    ),
)

QUESTIONS = (
    m.OpenQuestion(
        id="q1",
        kind=m.QuestionKind.UNKNOWN,
        status=m.QuestionStatus.OPEN,
        evidence=(at("What caused them is still an open matter."),),
        trigger=at("still an open matter"),
        question="What caused them?",
        according_to="ines-moreau",
    ),
    m.OpenQuestion(
        id="q2",
        kind=m.QuestionKind.WITHHELD,
        status=m.QuestionStatus.OPEN,
        evidence=(at("Moreau did not say how many passengers were aboard"),),
        trigger=at("did not say"),
        question="How many passengers were aboard?",
        could_answer=("ines-moreau",),
    ),
    m.OpenQuestion(
        id="q3",
        kind=m.QuestionKind.WITHHELD,
        status=m.QuestionStatus.OPEN,
        evidence=(
            at("Moreau did not say how many passengers were aboard and whether any of them had been hurt."),
        ),
        trigger=at("did not say"),
        question="Had any of them been hurt?",
        could_answer=("ines-moreau",),
    ),
    m.OpenQuestion(
        id="q4",
        kind=m.QuestionKind.DIFFERING,
        status=m.QuestionStatus.OPEN,
        evidence=(at("Reports that between 40 and 60 people were aboard have been differing."),),
        trigger=at("differing"),
        question="How many people were aboard?",
        figures=("f1", "f2"),
        comparable=False,
    ),
    m.OpenQuestion(
        id="q5",
        kind=m.QuestionKind.CONDITIONAL,
        status=m.QuestionStatus.CONDITIONAL,
        evidence=(at("If the frame is bent, the Alcyon will never sail again."),),
        trigger=at("If"),
        question="Is the frame bent?",
        according_to="ines-moreau",
    ),
    m.OpenQuestion(
        id="q6",
        kind=m.QuestionKind.UNKNOWN,
        status=m.QuestionStatus.OPEN,
        evidence=(at("It is unclear who will pay for the repairs."),),
        trigger=at("It is unclear"),
    ),
    m.OpenQuestion(
        id="q7",
        kind=m.QuestionKind.UNCONFIRMED,
        status=m.QuestionStatus.ANSWERED,
        evidence=(at("has not confirmed whether the yard had inspected the hull on Friday"),),
        trigger=at("has not confirmed"),
        question="Had the yard inspected the hull?",
        answered_by=at("“We found cracks that nobody had told us about,” she told reporters in Port Ellery."),
    ),
)

TIMEXES = (
    m.Timex(
        id="t1",
        span=at("Monday"),
        granularity=m.Granularity.DAY,
        value="2031-05-12",
        first=date(2031, 5, 12),
        last=date(2031, 5, 12),
        origin=m.Origin.WORKED_OUT,
        event=at(
            "Harbour chair Ines Moreau said on Monday that the board had seen “cracks” in the hull of the "
            "ferry Alcyon"
        ),
    ),
    m.Timex(
        id="t2",
        span=at("last week"),
        granularity=m.Granularity.WEEK,
        value="2031-W19",
        first=date(2031, 5, 5),
        last=date(2031, 5, 11),
        origin=m.Origin.WORKED_OUT,
        event=at("Shipyard director Tom Okafor told the council last week"),
    ),
    m.Timex(
        id="t3",
        span=at("1998"),
        granularity=m.Granularity.YEAR,
        value="1998",
        first=date(1998, 1, 1),
        last=date(1998, 12, 31),
        origin=m.Origin.IN_TEXT,
        event=at("The Alcyon has carried freight between Port Ellery and the Tolland islands since 1998"),
    ),
    m.Timex(id="t4", span=at("repeatedly"), granularity=m.Granularity.VAGUE),
)

LADDER = (
    m.Rung(
        id="r1",
        span=at("Harbour board stops ferry repairs"),
        strength=m.Strength.ASSERTED,
        voice=m.Voice.HEADLINE,
    ),
    m.Rung(
        id="r2",
        span=at("said on Monday that the board had seen “cracks” in the hull of the ferry Alcyon"),
        strength=m.Strength.EVIDENCE,
        voice=m.Voice.SOURCE,
        speaker="ines-moreau",
    ),
    m.Rung(
        id="r3",
        span=at("Reports that between 40 and 60 people were aboard"),
        strength=m.Strength.REPORTED,
        voice=m.Voice.SOURCE,
    ),
)

CHECKS = (
    m.Check(
        id="c1",
        kind=m.CheckKind.LIVING_PERSON,
        spans=(at("called Brandt “a liar”"),),
        message="The mayor calls a living person a liar.",
        hold=True,
    ),
)

SENTENCES = _sentences()

FERRY = m.Explainer(
    article=ARTICLE,
    model="by hand",
    sentences=SENTENCES,
    entities=ENTITIES,
    attributions=ATTRIBUTIONS,
    timexes=TIMEXES,
    figures=FIGURES,
    background=BACKGROUND,
    open_questions=QUESTIONS,
    ladder=LADDER,
    checks=CHECKS,
)
"""An explainer of an invented article, with a finding of every kind."""

BARE = m.Explainer(
    article=m.Article(slug="bare", title="", text="Rain fell.", paragraphs=(Span(0, 10),)),
    model="by hand",
    sentences=(m.Sentence(span=Span(0, 10), role=m.SentenceRole.NEWS),),
)
"""An explainer in which nothing was found."""

Kind = TypeVar("Kind", bound=StrEnum)

# --- at random ---------------------------------------------------------------------------------

_WORDS = (
    *(
        "Anna",
        "Berg",
        "said",
        "that",
        "if",
        "not",
        "could",
        "the",
        "“hull”",
        "“We",
        "go,”",
        "2nd",
        "*star*",
        "<b>",
        "a_b",
    ),
    *(
        "[sic]",
        "100%",
        "$5",
        "http://x.example",
        "- 1.",
        "end.",
        "It’s",
        "unclear",
        "\u00a0",
        "—",
        "|",
        "`",
        "é",
        "{#x}",
    ),
)


@st.composite
def explainers(draw: st.DrawFn) -> m.Explainer:
    """Draw an explainer of nonsense whose spans obey the model, with all sorts of findings."""
    lines = draw(st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14), min_size=2, max_size=6))
    text = "\n\n".join(" ".join(line) for line in lines)
    places = [p for p in paragraphs_of(text) if text[p.start : p.end].strip()]
    if len(places) < 2:
        places = list(paragraphs_of(text := "Head\n\nBody text."))
    head, *body = places

    def span(inside: Span | None = None) -> Span:
        place = inside or draw(st.sampled_from(body))
        tokens = [
            Span(place.start + x.start(), place.start + x.end())
            for x in re.finditer(r"\S+", text[place.start : place.end])
        ]
        first = draw(st.integers(0, len(tokens) - 1))
        last = draw(st.integers(first, len(tokens) - 1))
        return Span(tokens[first].start, tokens[last].end)

    def some(kind: type[Kind]) -> Kind:
        return draw(st.sampled_from(list(kind)))

    def maybe() -> Span | None:
        return span() if draw(st.booleans()) else None

    ids = ("anna-berg", "berg", "the-hull")
    kinds = [some(m.EntityKind) for _ in ids]
    entities = tuple(
        m.Entity(
            id=i,
            name=text[(s := span()).start : s.end],
            kind=k,
            mentions=(m.Mention(s),),
            roles=(span(),),
        )
        for i, k in zip(ids, kinds, strict=True)
    )
    who = st.one_of(st.none(), st.sampled_from(ids))

    def attribution(n: int) -> m.Attribution:
        kind, place = some(m.AttributionKind), draw(st.sampled_from(body))
        carrier = span(place)
        quoted = (
            ()
            if kind is m.AttributionKind.INDIRECT
            else (span(carrier if kind is m.AttributionKind.MIXED else place),)
        )
        speaker = draw(who)
        return m.Attribution(
            id=f"a{n}",
            kind=kind,
            content=(span(place),),
            quoted=quoted,
            cue=maybe(),
            source=maybe(),
            speaker=speaker,
            resolved_by=some(m.ResolvedBy) if speaker else None,
            polarity=some(m.Polarity),
            modality=some(m.Modality),
            audience=maybe(),
            carrier=carrier if kind is m.AttributionKind.MIXED and draw(st.booleans()) else None,
            time=maybe(),
        )

    def question(n: int) -> m.OpenQuestion:
        evidence = span()
        return m.OpenQuestion(
            id=f"q{n}",
            kind=some(m.QuestionKind),
            status=some(m.QuestionStatus),
            evidence=(evidence,),
            trigger=span(evidence),
            question=draw(st.one_of(st.none(), st.just("Who *pays*?"))),
            according_to=draw(who),
            could_answer=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
            answered_by=maybe(),
            figures=("f0",) if draw(st.booleans()) else (),
            comparable=draw(st.one_of(st.none(), st.booleans())),
        )

    def timex(n: int) -> m.Timex:
        day = draw(st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2031, 1, 1))))
        return m.Timex(
            id=f"t{n}",
            span=span(),
            granularity=some(m.Granularity),
            value=str(day) if day else None,
            first=day,
            last=day,
            origin=some(m.Origin),
            event=maybe(),
        )

    number = st.integers(0, 4)
    sentences = [
        m.Sentence(span=head, role=m.SentenceRole.HEADLINE),
        *(m.Sentence(span=p, role=m.SentenceRole.NEWS) for p in body),
    ]
    published = draw(st.one_of(st.none(), st.just(date(2031, 1, 1))))
    return m.Explainer(
        article=m.Article(
            slug="nonsense",
            title=text[head.start : head.end],
            text=text,
            title_span=head if draw(st.booleans()) else None,
            paragraphs=tuple(body),
            published=published,
            published_origin=m.Origin.SUPPLIED if published else None,
            publisher="<i>Post</i>",
            url=draw(st.sampled_from(("", "https://post.example/a_(b)?c=*d*", "javascript:alert(1)"))),
            corrections=m.Corrections(
                hide=tuple(draw(st.lists(st.sampled_from([*ids, "a0", "q0", "t0"]), max_size=2)))
            ),
        ),
        model="at random",
        sentences=tuple(sentences),
        entities=entities,
        attributions=tuple(sorted((attribution(n) for n in range(draw(number))), key=lambda a: a.content[0])),
        timexes=tuple(timex(n) for n in range(draw(number))),
        figures=(
            m.Figure(
                id="f0", span=span(), kind=m.FigureKind.COUNT, unit=maybe(), measure=maybe(), source=maybe()
            ),
        ),
        background=tuple(
            m.Background(
                id=f"b{n}",
                span=span(),
                group=some(m.BackgroundGroup),
                voice=draw(who),
                voice_span=maybe(),
                superseded_by=maybe(),
            )
            for n in range(draw(number))
        ),
        open_questions=tuple(question(n) for n in range(draw(number))),
        ladder=tuple(
            m.Rung(id=f"r{n}", span=span(), strength=some(m.Strength), voice=some(m.Voice), speaker=draw(who))
            for n in range(draw(number))
        ),
        checks=(
            m.Check(
                id="c0",
                kind=m.CheckKind.CONTRADICTION,
                spans=(span(),),
                message="Look.",
                hold=draw(st.booleans()),
            ),
        ),
    )


def write_cases() -> None:
    """Write the pages of the ferry anew into `cases/pages/`."""
    folder = Path(__file__).parent / "cases" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for page in render_pages(FERRY):
        (folder / page.path.rpartition("/")[2]).write_text(document(page), encoding="utf-8")


if __name__ == "__main__":
    write_cases()
