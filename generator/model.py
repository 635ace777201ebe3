"""What is known about one article, as plain immutable data.

Every finding points into `Article.text` with half-open code-point offsets, so that each line
of the site can be traced to the words that support it.  `None` means "not found", never a guess.
Nothing here reads a file, loads a language model or knows about Markdown.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, half-open like a slice: `text[start:end]`, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or backward stretch."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}:{self.end}")

    def contains(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Origin(StrEnum):
    """Where a date comes from."""

    IN_TEXT = "in_text"
    SUPPLIED = "supplied"
    WORKED_OUT = "worked_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerFix:
    """The editor's word on who said something: the quotation that holds *quote* is *speaker*'s."""

    quote: str
    speaker: str
    """A name as in the article, or an entity id."""


COPY_METER = "copy-meter"
"""Names the measure of what is copied among the editor's overrides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What the editor put right once, in the seed's `.yml`; it flows through all pages."""

    same: tuple[tuple[str, ...], ...] = ()
    """Groups of names (or ids) that mean one actor; the first one names it."""
    different: tuple[tuple[str, ...], ...] = ()
    """Groups of names that must not be merged."""
    kinds: tuple[tuple[str, str], ...] = ()
    """Name and the kind it really is, e.g. `("Washington", "person")`."""
    speakers: tuple[SpeakerFix, ...] = ()
    hide: tuple[str, ...] = ()
    """Ids of findings that no page shows."""
    lifted: tuple[str, ...] = ()
    """Ids of checks whose hold the editor has lifted."""
    overrides: tuple[tuple[str, str], ...] = ()
    """What stands in the way of publishing, `copy-meter` or the id of a held check, and the editor's
    reason to publish all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article, as read from one seed file."""

    slug: str
    """Path of the seed below `seeds/`, without suffix; names the article's folder in `docs/`."""
    title: str
    """The article's own headline; empty when it has none."""
    text: str
    """The body as read (decoded, line ends `\\n`), nothing removed: all spans refer to it."""
    paragraphs: tuple[Span, ...]
    """Body paragraphs in order: no headline, no boilerplate; numbered from 1 on the pages."""
    title_span: Span | None = None
    """Where the headline stands in `text`; `None` when it came from front matter."""
    boilerplate: tuple[Span, ...] = ()
    """Stretches that are not the article: promotion, credits, stray punctuation.  Marked, not cut."""
    captions: tuple[Span, ...] = ()
    """What captions of pictures say, without their credits.  Names there are mentions of actors; nothing
    else is taken from them, since a caption repeats the article or speaks of a picture nobody sees."""
    dateline: Span | None = None
    """Where, when and by whom the report was filed, before its first sentence; as with captions, only names
    are taken from it."""
    published: date | None = None
    published_origin: Origin | None = None
    """`IN_TEXT` or `SUPPLIED`; `None` exactly when `published` is."""
    published_span: Span | None = None
    """The words of a date that is in the text."""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = "en"
    rights: str = "third-party"
    """`own`, `licensed` or `third-party`: how much may be reproduced."""
    tags: tuple[str, ...] = ()
    """The editor's, for the page of tags; never guessed."""
    corrections: Corrections = field(default_factory=Corrections)

    def __getitem__(self, span: Span) -> str:
        """Return the words that *span* covers: `article[span]`."""
        return self.text[span.start : span.end]

    def paragraph(self, span: Span) -> int:
        """Return the number, from 1, of the paragraph in which *span* starts; 0 for the headline."""
        return bisect_right(self.paragraphs, span.start, key=lambda p: p.start)


class SentenceRole(StrEnum):
    """What a sentence does in the article, after news discourse profiling (Choubey et al. 2020)."""

    HEADLINE = "headline"
    NEWS = "news"
    BACKGROUND = "background"
    OPEN = "open"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the headline or the body."""

    span: Span
    role: SentenceRole


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"


class MentionKind(StrEnum):
    """How a mention refers, as in ACE."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class NameForm(StrEnum):
    """How a name mention relates to the entity's full name."""

    FULL = "full"
    PART = "part"
    """A surname, a first name, a shortened name of an organisation."""
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    """A country's adjective or people: *Ukrainian*, *Ukrainians*."""
    CAPITAL = "capital"
    """A capital that stands for a government: our reading, and marked as such."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where the article refers to an entity."""

    span: Span
    kind: MentionKind = MentionKind.NAME
    form: NameForm | None = None
    """Only for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something the article names, or an unnamed group that matters in it."""

    id: str
    """From content, stable and safe in a URL: `lloyd-austin`."""
    name: str
    """The fullest name *the article uses*; its words, never ours."""
    kind: EntityKind
    mentions: tuple[Mention, ...]
    """In order of position.  Names inside quotations count as mentions."""
    roles: tuple[Span, ...] = ()
    """How the article introduces it: titles, offices, appositions, in its words."""
    country: str | None = None
    """ISO 3166 alpha-2 code, for countries."""
    gender: str | None = None
    """`female` or `male` where titles, pronouns or kinship words of the article say so."""

    @property
    def is_named(self) -> bool:
        """Tell whether the article names it, and does not only describe it."""
        return any(m.kind is MentionKind.NAME for m in self.mentions)


class AttributionKind(StrEnum):
    """Direct speech, indirect speech, or indirect speech with quoted words in it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether the saying took place."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    """The cue is negated: *has not confirmed*."""
    WITHHELD = "withheld"
    """The source was asked, or could have said, and did not: *declined to comment*."""


class Modality(StrEnum):
    """How firmly a thing is put."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    INTENDED = "intended"
    ASKED = "asked"
    REPORTED = "reported"


class ResolvedBy(StrEnum):
    """How the speaker was found."""

    NAME = "name"
    """The source is, or contains, one of the actor's names."""
    TITLE = "title"
    """A role or description: *the senator*, *the Pentagon chief*."""
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"
    """A quotation without a cue continues the speaker before it."""
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words the article attributes to someone: source, cue and content, as in PARC and PolNeAR."""

    id: str
    kind: AttributionKind
    content: tuple[Span, ...]
    """What is attributed; several spans where the cue interrupts it.  Without the outer marks
    where it is a whole quotation."""
    quoted: tuple[Span, ...] = ()
    """Each stretch in quotation marks, marks included where they are closed."""
    cue: Span | None = None
    """The words that make the attribution: *said*, *according to*, *did not specify*."""
    source: Span | None = None
    """The words that name the source: *she*, *the ministry*."""
    speaker: str | None = None
    """`Entity.id` of the source, when it could be resolved."""
    resolved_by: ResolvedBy | None = None
    """`None` exactly when `speaker` is."""
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    audience: Span | None = None
    """To whom: *reporters traveling with him*."""
    carrier: Span | None = None
    """The clause without which partly quoted words may not be shown; it holds all of `quoted`."""
    time: Span | None = None
    """The time expression of the saying, as the article words it."""
    place: Span | None = None
    continues: str | None = None
    """Id of the attribution before, of which this is a further passage (*he added*; no cue)."""


class Granularity(StrEnum):
    """How exact a time is."""

    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression, as in TIMEX3, with the interval of days that it means."""

    id: str
    span: Span
    granularity: Granularity
    value: str | None = None
    """ISO 8601: `2024-10-23`, `2024-09`, `2024-W42`, `1990/1999`; `None` when not worked out."""
    first: date | None = None
    last: date | None = None
    """First and last day of the interval; both `None` when `value` is."""
    origin: Origin | None = None
    """`IN_TEXT` for a full date, `WORKED_OUT` when the publication date was needed."""
    event: Span | None = None
    """The clause that tells what happened then; for the timeline."""


class FigureKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    ORDINAL = "ordinal"
    AGE = "age"
    SCORE = "score"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity the article reports."""

    id: str
    span: Span
    kind: FigureKind
    low: Decimal | None = None
    high: Decimal | None = None
    """Equal for one amount; both `None` where the article gives no number (*hundreds*)."""
    approx: Span | None = None
    """*about*, *anywhere from*, *at least*."""
    unit: Span | None = None
    """What is counted, in the article's words."""
    measure: Span | None = None
    """The verb phrase that says what happens to it: *have been dispatched*."""
    source: Span | None = None
    speaker: str | None = None
    modality: Modality = Modality.ASSERTED


class BackgroundGroup(StrEnum):
    """The closed list of groups on the background page."""

    EARLIER = "earlier"
    LONGER_AGO = "longer_ago"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """A statement about what was there before the news."""

    id: str
    span: Span
    group: BackgroundGroup
    voice: str | None = None
    """`Entity.id` of who says it; `None` when it is the article, or `voice_span` is unresolved."""
    voice_span: Span | None = None
    """The words that name the voice."""
    when: date | None = None
    """First day of its time, for the order; `None` where the article gives none."""
    superseded_by: Span | None = None
    """The sentence of the same article that overtook it."""


class QuestionKind(StrEnum):
    """In which way something is open."""

    UNKNOWN = "unknown"
    WITHHELD = "withheld"
    UNCONFIRMED = "unconfirmed"
    DIFFERING = "differing"
    UNDECIDED = "undecided"
    CONDITIONAL = "conditional"


class QuestionStatus(StrEnum):
    """Where a question stands at the end of the article."""

    OPEN = "open"
    ANSWERED = "answered"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Something the article itself marks as open."""

    id: str
    kind: QuestionKind
    status: QuestionStatus
    evidence: tuple[Span, ...]
    """Whole sentences or clauses of the article; never empty."""
    trigger: Span
    """The words that mark it: *it's unclear*, *did not specify*."""
    question: str | None = None
    """Made only of words of the evidence, its antecedents and question words; else `None`."""
    according_to: str | None = None
    """`Entity.id` of who says it is open; `None` when it is the article."""
    could_answer: tuple[str, ...] = ()
    """Ids of the actors that the evidence names as the ones who did not say."""
    answered_by: Span | None = None
    figures: tuple[str, ...] = ()
    """Ids of the figures that differ."""
    comparable: bool | None = None
    """Whether those figures count the same thing."""


class Strength(StrEnum):
    """Rungs of the ladder "How firmly is it said?", the firmest first."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    EVIDENCE = "evidence"
    REPORTED = "reported"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NOT_CONFIRMED = "not_confirmed"


class Voice(StrEnum):
    """Who speaks on a rung."""

    HEADLINE = "headline"
    ARTICLE = "article"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One wording of the article's main claim."""

    id: str
    span: Span
    strength: Strength
    voice: Voice
    speaker: str | None = None
    """`Entity.id`; only for `Voice.SOURCE`, and `None` there where the source is not named."""


class CheckKind(StrEnum):
    """What an editor should look at."""

    CONTRADICTION = "contradiction"
    HEADLINE = "headline"
    LIVING_PERSON = "living_person"
    UNRESOLVED_SPEAKER = "unresolved_speaker"
    UNUSED_SENTENCE = "unused_sentence"
    MISSING_CUE = "missing_cue"
    UNEXPLAINED_TERM = "unexplained_term"
    UNCLOSED_MARK = "unclosed_mark"
    UNNAMED_SOURCE = "unnamed_source"
    SUPERLATIVE = "superlative"
    AMBIGUOUS_REFERENCE = "ambiguous_reference"
    CORRECTION = "correction"
    """A correction in the `.yml` that matches nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A remark for the editor, never shown to readers by itself."""

    id: str
    kind: CheckKind
    spans: tuple[Span, ...]
    """What to look at first; then what it is to be compared with.  None for a correction."""
    message: str
    """A sentence in plain words."""
    hold: bool = False
    """Findings that touch the first of `spans` stay off the pages until the editor lifts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """Everything that was found in one article; each tuple in order of position."""

    article: Article
    model: str
    """Name and version of the language model."""
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    timexes: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    background: tuple[Background, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    ladder: tuple[Rung, ...] = ()
    checks: tuple[Check, ...] = ()

    def entity(self, id: str) -> Entity:
        """Return the entity with this id; `KeyError` when there is none."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def sentence(self, span: Span) -> Sentence | None:
        """Return the sentence in which *span* starts."""
        for sentence in self.sentences:
            if sentence.span.start <= span.start < sentence.span.end:
                return sentence
        return None
