"""Who said what: contents, cues, sources, polarity, and what is no attribution."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.model import (
    Article,
    Attribution,
    AttributionKind,
    Corrections,
    Entity,
    EntityKind,
    Modality,
    Polarity,
    ResolvedBy,
    Span,
    SpeakerFix,
)
from generator.parsing import language
from generator.reading import article_from_text

Said = Callable[..., "Saying"]


class Saying:
    """The attributions of one text, easy to ask."""

    def __init__(
        self, article: Article, found: tuple[Attribution, ...], entities: tuple[Entity, ...]
    ) -> None:
        self.article, self.found, self.entities = article, found, entities

    def words(self, span: Span | None) -> str | None:
        return None if span is None else self.article[span]

    def contents(self) -> list[list[str]]:
        return [[self.article[s] for s in a.content] for a in self.found]

    def triples(self) -> list[tuple[str | None, str | None, str]]:
        return [
            (self.words(a.source), self.words(a.cue), " … ".join(c))
            for a, c in zip(self.found, self.contents(), strict=True)
        ]

    def speakers(self) -> list[str | None]:
        names = {e.id: e.name for e in self.entities}
        return [names[a.speaker] if a.speaker else None for a in self.found]


def article_of(text: str, title: str = "", fixes: tuple[SpeakerFix, ...] = ()) -> Article:
    head = f"{title}\n\n" if title else ""
    spans, start = [], len(head)
    for part in text.split("\n\n"):
        if part.strip():
            spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return Article(
        slug="a",
        title=title,
        text=head + text,
        paragraphs=tuple(spans),
        title_span=Span(0, len(title)) if title else None,
        corrections=Corrections(speakers=fixes),
    )


@pytest.fixture(scope="module")
def said(nlp: Language) -> Said:
    def read(text: str, title: str = "", fixes: tuple[SpeakerFix, ...] = ()) -> Saying:
        article = article_of(text, title, fixes)
        parsed = language.parse(article, nlp)
        found, entities = extract_attributions(parsed, extract_entities(parsed))
        return Saying(article, found, entities)

    return read


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “reform” went nowhere.",
        "She read “The Long Way Home” on the train.",
        "Rosa “Bam Bam” Lind won the match.",
        "The list has “grapple,” “optics,” and “eschew.”",
        "The workers' union marched to the owners' gate.",
        "I think that the bridge will hold.",
        "Engineers went down to understand why the bridge fell.",
        "The bridge fell on Monday.",
        "The town bought a device called “Clear View” for the bridge.",
        # What a sign, a shirt or a wall bears is said by nobody.
        "A sign at the gate read “No one is in a hurry here.”",
        "It was the rule of the house, painted over the door: “No one is in a hurry here.”",
        "“Hold fast,” somebody had sprayed on the wall.",
        # A line in single marks between paragraphs is a heading.
        "The bridge fell.\n\n'Hard to be this close to the water'\n\nIt will stay closed.",
        # Orders, suppositions, purposes, words to the reader.
        "Tell him why the bridge is closed.",
        "You can say that the bridge is closed.",
        "If Ida Holm says that the bridge is closed, it is.",
        "There was no evidence to suggest that the bridge had moved.",
        # What somebody knows, learns or decides, the narrator tells as fact.
        "Ida Holm knew that the bridge was closed.",
        "Ida Holm learned on Monday that the bridge was closed.",
        "Ida Holm decided to close the bridge.",
        "Ida Holm found out that the bridge was closed.",
        "Asked whether the bridge was closed, Ida Holm said no.",
        # On the telephone, nobody is named.
        "Ida Holm called Jon Vik on Thursday night.",
        "Nova Town added a lane to the bridge, which is long.",
        # What others must do with it, they have not said.
        "Ida Holm sent the plan back to the officers, who must report by May.",
        # A maker takes back what it made.
        "Acme Ltd recalled its best pill, Cardovan.",
        "The company recalled two batches of the pill.",
        # Only what can be reckoned is put at a figure.
        "Ida Holm put the kettle on the stove at 40 degrees.",
        "Ida Holm put the boat at anchor.",
        "Ida Holm put the ball at his feet.",
        "Ida Holm put the cost at the heart of her plan.",
        "It is a promise. Ida Holm promised a new bridge.",
        "The clouds threatened rain.",
    ],
)
def test_nothing_is_attributed(said: Said, text: str) -> None:
    assert said(text).found == ()


def test_a_headline_is_never_a_quotation(said: Said) -> None:
    found = said("The bridge fell.", title="Mayor: “We will build a new bridge here”")
    assert found.found == ()


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        (
            "Ida Holm spoke, acknowledging that it was old but warning that a new one would cost more.",
            [
                ("Ida Holm", "acknowledging", "it was old"),
                ("Ida Holm", "warning", "a new one would cost more"),
            ],
        ),
        (
            "Ida Holm asserted that the town had lost its way: “Nova is no longer Nova,” she claimed.",
            [
                ("Ida Holm", "asserted", "the town had lost its way"),
                ("she", "claimed", "Nova is no longer Nova,"),
            ],
        ),
        (
            "The bridge is old, the board writes. “It is a sign of distress that nobody mends it.”",
            [
                ("the board", "writes", "The bridge is old"),
                ("the board", "writes", "It is a sign of distress that nobody mends it."),
            ],
        ),
        (
            "“The bridge is closed.\n\n“And so is the road,” said Ida Holm.",
            [("Ida Holm", "said", "The bridge is closed. … And so is the road,")],
        ),
    ],
)
def test_each_of_several_cues_has_its_own_words(
    said: Said, text: str, triples: list[tuple[str, str, str]]
) -> None:
    assert said(text).triples() == triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("“The bridge is closed,” Ida Holm said.", ("Ida Holm", "said", "The bridge is closed,")),
        (
            "“The bridge is closed,” said Ida Holm, the mayor.",
            ("Ida Holm, the mayor", "said", "The bridge is closed,"),
        ),
        ("“Is the bridge closed?” Ida Holm asked.", ("Ida Holm", "asked", "Is the bridge closed?")),
        ("Ida Holm said: “The bridge is closed.”", ("Ida Holm", "said", "The bridge is closed.")),
        ("“It is closed,” according to Ida Holm.", ("Ida Holm", "according to", "It is closed,")),
        ("Ida Holm said that the bridge was closed.", ("Ida Holm", "said", "the bridge was closed")),
        ("The bridge is closed, Ida Holm said on Monday.", ("Ida Holm", "said", "The bridge is closed")),
        ("The bridge, Ida Holm said, is closed.", ("Ida Holm", "said", "The bridge … is closed")),
        (
            "According to Ida Holm, the bridge is closed.",
            ("Ida Holm", "According to", "the bridge is closed"),
        ),
        (
            "The bridge is closed, according to the port.",
            ("the port", "according to", "The bridge is closed"),
        ),
        (
            "Ida Holm warned against crossing the bridge.",
            ("Ida Holm", "warned against", "crossing the bridge"),
        ),
        ("Ida Holm urged drivers to avoid the bridge.", ("Ida Holm", "urged", "to avoid the bridge")),
        ("Ida Holm did not say whether it would open.", ("Ida Holm", "did not say", "whether it would open")),
        ("Ida Holm said it would “never open again.”", ("Ida Holm", "said", "it would “never open again.”")),
        ("Ida Holm called the delay “a disgrace.”", ("Ida Holm", "called", "the delay “a disgrace.”")),
        ("Drivers yelled “No tolls!” at the gate.", ("Drivers", "yelled", "No tolls!")),
        ("When it fell, Ida Holm made this plea: “Stay at home.”", ("Ida Holm", "made", "Stay at home.")),
        # Whose claim it is that somebody speaks against stays with it.
        (
            "Ida Holm rejected the claim that the bridge was closed.",
            ("Ida Holm", "rejected", "the claim that the bridge was closed"),
        ),
        ("Ida Holm told the driver that it was closed.", ("Ida Holm", "told", "it was closed")),
        ("Ida Holm put the toll at 40.", ("Ida Holm", "put", "the toll at 40")),
        ("Ida Holm has put the cost at $6 million.", ("Ida Holm", "put", "the cost at $6 million")),
        ("The damage was put at 3 million by Ida Holm.", ("Ida Holm", "put", "The damage … at 3 million")),
        (
            "Ida Holm estimated the loss at between 3 and 5 million pounds.",
            ("Ida Holm", "estimated", "the loss at between 3 and 5 million pounds"),
        ),
        ("Ida Holm put the bill so far at £11m.", ("Ida Holm", "put", "the bill so far at £11m.")),
        ("Ida Holm has promised that it would open.", ("Ida Holm", "promised", "it would open")),
        ("“It will open,” Ida Holm vowed.", ("Ida Holm", "vowed", "It will open,")),
        ('"The bridge is closed," Ida Holm said.', ("Ida Holm", "said", "The bridge is closed,")),
        ("'The bridge is closed,' Ida Holm said.", ("Ida Holm", "said", "The bridge is closed,")),
        ("« C’est fini », said Ida Holm.", ("Ida Holm", "said", "C’est fini")),
        ("„Genug“, said Ida Holm.", ("Ida Holm", "said", "Genug")),
        (
            "“She told me, ‘Get out of the house,’ and I ran,” said Ida Holm.",
            ("Ida Holm", "said", "She told me, ‘Get out of the house,’ and I ran,"),
        ),
        (
            "“We [the council] have … nothing to add [sic],” said Ida Holm.",
            ("Ida Holm", "said", "We [the council] have … nothing to add [sic],"),
        ),
        # Whoever is quoted as saying it says it; what goes before an answer is no part of it.
        ("“It is closed,” Ida Holm quoted Jon Vik as saying.", ("Jon Vik", "quoted", "It is closed,")),
        (
            "According to Ida Holm, the engineer had warned nobody.",
            ("Ida Holm", "According to", "the engineer had warned nobody"),
        ),
        # Who speaks under *forced to*, *led to*, over a participle, through a letter, to an agency.
        ("Ida Holm was forced to say that it was closed.", ("Ida Holm", "say", "it was closed")),
        ("The row led Ida Holm to say that it was closed.", ("Ida Holm", "say", "it was closed")),
        ("Ida Holm sent a letter to members saying it was closed.", ("Ida Holm", "saying", "it was closed")),
        (
            "Ida Holm — the mayor — told Reuters it was closed.",
            ("Ida Holm — the mayor", "told", "it was closed"),
        ),
        # A name that the parser tears off the noun before it.
        (
            "An inquiry led by the retired judge Sir Colin Pryce found that checks had been skipped.",
            ("An inquiry led by the retired judge Sir Colin Pryce", "found", "checks had been skipped"),
        ),
        (
            "A report by the engineer Ann Lowe said it was weak.",
            ("A report by the engineer Ann Lowe", "said", "it was weak"),
        ),
        # The mark typed for the closing one; no space before a mark.
        ("“The bridge is closed,“ said Ida Holm.", ("Ida Holm", "said", "The bridge is closed,")),
        ("Ida Holm said,“The bridge is closed.”", ("Ida Holm", "said", "The bridge is closed.")),
        # A content that the parser hangs elsewhere.
        (
            "Ida Holm tweeted in the early hours that Jon Vik had left the bridge.",
            ("Ida Holm", "tweeted", "Jon Vik had left the bridge"),
        ),
        (
            "Nova Council said in a statement that no decision had been made.",
            ("Nova Council", "said", "no decision had been made"),
        ),
        ("As the mayor noted, the bridge is closed.", ("the mayor", "noted", "the bridge is closed")),
        ("But as Ida Holm noted, the bridge is closed.", ("Ida Holm", "noted", "the bridge is closed")),
        # Time and place are no part of a name given, nor is *as*.
        (
            "Ida Holm called the delay “a disgrace” on Monday.",
            ("Ida Holm", "called", "the delay “a disgrace”"),
        ),
        # A mark that nothing closes ends before the cue.
        ('"The bridge is closed, said Ida Holm.', ("Ida Holm", "said", "The bridge is closed,")),
        # How far a content goes.
        (
            "Ida Holm says the bridge is closed, but talks have gone back and forth.",
            ("Ida Holm", "says", "the bridge is closed, but talks have gone back and forth"),
        ),
        (
            "Ida Holm said the bridge was closed, and the crowd went home.",
            ("Ida Holm", "said", "the bridge was closed"),
        ),
        (
            "According to Ida Holm, the town has no ferry, so all cars have to go by Belmonte.",
            ("Ida Holm", "According to", "the town has no ferry, so all cars have to go by Belmonte"),
        ),
        (
            "Ida Holm vowed to close the bridge unless the town paid.",
            ("Ida Holm", "vowed", "to close the bridge unless the town paid"),
        ),
        (
            "The town has paid; the bridge will close, Ida Holm said.",
            ("Ida Holm", "said", "the bridge will close"),
        ),
        (
            "The bridge is closed, Ida Holm said, as drivers turned back.",
            ("Ida Holm", "said", "The bridge is closed"),
        ),
        (
            "It is on their watch, Ida Holm said, that the bridge fell.",
            ("Ida Holm", "said", "It is on their watch … that the bridge fell"),
        ),
        (
            "The old bridge was badly hit, said Ida Holm, a spokeswoman for the port.",
            ("Ida Holm, a spokeswoman for the port", "said", "The old bridge was badly hit"),
        ),
        # What the parser takes for an object of *said* is its clause.
        (
            "Ida Holm said disease and lost pay due to cold have broad effects.",
            ("Ida Holm", "said", "disease and lost pay due to cold have broad effects"),
        ),
        # An attribution in what is said is the outer source's word.
        (
            "Ida Holm said that Jon Vik told her the bridge was closed.",
            ("Ida Holm", "said", "Jon Vik told her the bridge was closed"),
        ),
        # A refusal is one attribution.
        ("Ida Holm declined to say why it fell.", ("Ida Holm", "declined", "to say why it fell")),
        # Passives: the told are no source, nobody is better.
        ("Drivers were told that the bridge was closed.", (None, "told", "the bridge was closed")),
        ("Drivers were warned by Ida Holm not to cross.", ("Ida Holm", "warned", "not to cross")),
        # Nouns.
        (
            "A claim by Ida Holm that the bridge was closed proved wrong.",
            ("Ida Holm", "claim", "the bridge was closed"),
        ),
        # Datelines are no part of a source.
        ("BELMONTE — Ida Holm said the bridge was closed.", ("Ida Holm", "said", "the bridge was closed")),
        # Inverted, with a description.
        (
            "“It is closed,” points out the keeper, who lives there.",
            ("the keeper, who lives there", "points out", "It is closed,"),
        ),
        ("The report said the bridge was weak.", ("The report", "said", "the bridge was weak")),
    ],
)
def test_source_cue_and_content(said: Said, text: str, triple: tuple[str, str, str]) -> None:
    assert said(text).triples() == [triple]


def test_a_second_verb_inherits_its_subject(said: Said) -> None:
    found = said("Ida Holm has not confirmed whether the bridge fell but said it was closed.")
    assert [(t[0], t[1]) for t in found.triples()] == [
        ("Ida Holm", "has not confirmed"),
        ("Ida Holm", "said"),
    ]


def test_a_participle_has_the_subject_of_its_clause(said: Said) -> None:
    found = said("Ida Holm said the bridge was closed, adding that it would open in May.")
    assert [t[:2] for t in found.triples()] == [("Ida Holm", "said"), ("Ida Holm", "adding")]
    assert found.contents()[0] == ["the bridge was closed"]


def test_a_thought_inside_what_is_said_is_no_attribution_of_its_own(said: Said) -> None:
    assert [t[1] for t in said("Ida Holm said she believes the bridge will open.").triples()] == ["said"]


def test_a_split_quotation_is_one_attribution_with_two_passages(said: Said) -> None:
    found = said("“The bridge,” Ida Holm said, “is closed.”")
    assert found.contents() == [["The bridge,", "is closed."]]
    assert len(found.found[0].quoted) == 2


def test_a_quotation_after_the_cue_sentence_goes_on_with_it(said: Said) -> None:
    found = said("“The bridge is closed,” Ida Holm said. “Nobody was hurt there.”")
    assert found.contents() == [["The bridge is closed,", "Nobody was hurt there."]]


def test_a_word_that_is_a_sentence_of_its_own_goes_on_with_what_was_said(said: Said) -> None:
    assert said("“I can live with it,” Ida Holm said. “Just.”").contents() == [
        ["I can live with it,", "Just."]
    ]
    assert said("Ida Holm saw the “Just.” on the wall.").contents() == []
    assert said("Ida Holm left. “Just.” It rained.").contents() == []


def test_a_quotation_after_another_sentence_is_another_attribution(said: Said) -> None:
    found = said("“The bridge is closed,” Ida Holm said. Traffic stood still. “Nobody was hurt there.”")
    assert len(found.found) == 2


def test_a_quotation_over_two_paragraphs_is_one(said: Said) -> None:
    found = said("“The bridge is closed,” Ida Holm said. “We worked all night.\n\n“Nobody was hurt there.”")
    assert [len(c) for c in found.contents()] == [3]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The bridge is closed,” Ida Holm said.", AttributionKind.DIRECT),
        ("Ida Holm said the bridge was “beyond repair.”", AttributionKind.MIXED),
        ("Ida Holm said the bridge was closed.", AttributionKind.INDIRECT),
    ],
)
def test_kinds(said: Said, text: str, kind: AttributionKind) -> None:
    assert [a.kind for a in said(text).found] == [kind]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ida Holm said the bridge was closed.", Polarity.POSITIVE),
        ("Ida Holm has not confirmed that the bridge was closed.", Polarity.NEGATIVE),
        ("Ida Holm did not specify how many cars fell.", Polarity.WITHHELD),
        ("Ida Holm declined to comment on the case.", Polarity.WITHHELD),
    ],
)
def test_polarity(said: Said, text: str, polarity: Polarity) -> None:
    assert [a.polarity for a in said(text).found] == [polarity]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ida Holm said the bridge is closed.", Modality.ASSERTED),
        ("“You cannot close a bridge twice,” Ida Holm said.", Modality.ASSERTED),
        ("“People can still cross,” Ida Holm said.", Modality.ASSERTED),
        ("Ida Holm said the bridge could fall.", Modality.POSSIBLE),
        ("Ida Holm said the bridge would close if it rained.", Modality.CONDITIONAL),
        ("Ida Holm asked whether the bridge was safe.", Modality.ASKED),
        ("Ida Holm promised to mend the bridge.", Modality.INTENDED),
    ],
)
def test_modality(said: Said, text: str, modality: Modality) -> None:
    assert [a.modality for a in said(text).found] == [modality]


@pytest.mark.parametrize(
    "passage",
    [
        "“I do not know if it rains.”",
        "“As if it had been there for years.”",
        "“If anything, it is late.”",
        "“What if it rains?”",
    ],
)
def test_not_every_if_in_a_further_passage_is_a_condition(said: Said, passage: str) -> None:
    found = said(f"“It will open,” Ida Holm said. {passage}").found
    assert Modality.CONDITIONAL not in {a.modality for a in found}


@pytest.mark.parametrize(
    "text",
    [
        "“It will open,” Ida Holm said, “if it rains.”",
        "“It will open,” Ida Holm said. “If it rains, it will close.”",
        "“It will open,” Ida Holm said. “It will close if it rains.”",
        "“It will open,” Ida Holm said. “Unless it rains.”",
        "“It will open.\n\n“If it rains, it will close,” Ida Holm said.",
    ],
)
def test_a_condition_in_a_further_passage_counts(said: Said, text: str) -> None:
    assert [a.modality for a in said(text).found] == [Modality.CONDITIONAL]


def test_a_content_does_not_end_in_the_joint_to_the_next_clause(said: Said) -> None:
    found = said(
        "Ida Holm declined to say whether the town would pay beyond that date, "
        "and a spokesman for the county said no decision had been made."
    )
    assert [c[-1].split()[-1] for c in found.contents()] == ["date", "made"]


def test_a_content_does_not_go_on_into_what_is_not_the_article(nlp: Language) -> None:
    text = (
        "Bridge falls\n\nAccording to a report by inspectors, the bridge was old.\n\n"
        "Slideshow (31 Images)\n\nIt fell.\n"
    )
    article = article_from_text(text, slug="a", language="en")
    assert [article[b] for b in article.boilerplate] == ["Slideshow (31 Images)"]
    found, _ = extract_attributions(language.parse(article, nlp), ())
    assert [[article[c] for c in a.content] for a in found] == [["the bridge was old"]]


def test_an_unnamed_pair_of_sources_is_a_group(said: Said) -> None:
    found = said("Two inspectors said the bridge was closed.")
    speaker = next(e for e in found.entities if e.id == found.found[0].speaker)
    assert speaker.kind is EntityKind.GROUP


def test_two_bodies_that_speak_together_are_both_the_source(said: Said) -> None:
    text = "Halden Motors and Volvo declined to comment. Volvo said on Monday that it was late."
    assert said(text).speakers() == ["Halden Motors and Volvo", "Volvo"]
    assert said(f"Carmaker {text}").speakers() == ["Halden Motors and Volvo", "Volvo"]


def test_who_is_named_beside_the_source_does_not_speak(said: Said) -> None:
    text = (
        "Volvo, which owns Halden Motors and Acme Corp, said it was late. Volvo said no more of it was known."
    )
    assert said(text).speakers()[0] == "Volvo"


@pytest.mark.parametrize(
    "text",
    [
        "The results do not rule out a fault.",
        "It does not rule out a fault.",
        "The court ruled out the evidence.",
        "Jane Roe ruled out a strike.",
        "Jane Roe did not rule the land.",
    ],
)
def test_only_somebody_leaves_something_open(said: Said, text: str) -> None:
    assert not said(text).found


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Mayor Jane Roe did not rule out a tax rise.",
            ("Mayor Jane Roe", "did not rule out", "a tax rise"),
        ),
        ("The police have not ruled out foul play.", ("The police", "have not ruled out", "foul play")),
        (
            "Mayor Jane Roe would not rule out cuts, but she left.",
            ("Mayor Jane Roe", "would not rule out", "cuts"),
        ),
    ],
)
def test_who_does_not_rule_something_out_takes_a_stand(
    said: Said, text: str, triple: tuple[str, str, str]
) -> None:
    found = said(text)
    assert found.triples()[0] == triple
    assert found.found[0].polarity is Polarity.POSITIVE
    assert found.found[0].modality is Modality.POSSIBLE


def test_the_editor_has_the_last_word_on_a_speaker(said: Said) -> None:
    text = "Ida Holm met Jon Vik.\n\n“The bridge is closed,” Ida Holm said."
    found = said(text, fixes=(SpeakerFix(quote="bridge is closed", speaker="Jon Vik"),))
    assert found.speakers() == ["Jon Vik"]
    assert found.found[0].resolved_by is ResolvedBy.EDITOR


def test_a_correction_that_matches_nothing_changes_nothing(said: Said) -> None:
    text = "“The bridge is closed,” Ida Holm said."
    fixes = (
        SpeakerFix(quote="no such words", speaker="Ida Holm"),
        SpeakerFix(quote="bridge", speaker="Nobody"),
    )
    assert said(text, fixes=fixes).found == said(text).found


def test_who_was_told_is_no_source(said: Said) -> None:
    found = said("Ida Holm was afraid, having been told that the bridge could fall.")
    assert [t[0] for t in found.triples()] in ([], [None])


def test_the_question_before_an_answer_is_not_the_answerer_s(said: Said) -> None:
    found = said("Asked whether the bridge was safe, Ida Holm said it was not.")
    assert [t[1] for t in found.triples()] == ["said"]


def test_a_promise_repeated_is_one_attribution(said: Said) -> None:
    found = said("Ida Holm repeated her promise that tolls would fall.")
    assert [t[1] for t in found.triples()] == ["repeated"]


def test_an_embedded_post_is_its_signer_s(said: Said) -> None:
    found = said("Nobody asked us. We will not pay. https://t.co/abc — Ida Holm (@idaholm) March 3, 2021")
    assert found.triples() == [("Ida Holm", None, "Nobody asked us. We will not pay.")]
    assert found.found[0].kind is AttributionKind.DIRECT


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_name_after_a_dash_signs_a_quotation(said: Said, gap: str) -> None:
    assert [t[0] for t in said(f"The town wrote.\n\n“Never again.”{gap}— Ida Holm").triples()] == ["Ida Holm"]


def test_each_paragraph_of_a_long_quotation_opens_with_a_mark(said: Said) -> None:
    text = (
        "“We worked all night,” Ida Holm said. “It was cold.\n\n“Nobody was hurt.\n\n“We went home.”\n\n"
        "It rained."
    )
    assert said(text).contents() == [
        ["We worked all night,", "It was cold.", "Nobody was hurt.", "We went home."]
    ]


def test_a_mark_that_nothing_closes_costs_only_its_own_quotation(said: Said) -> None:
    found = said('It rained. "It fell in June, Holm said. "Nobody was hurt," said Jon Vik.')
    assert [c[0] for c in found.contents()] == ["It fell in June,", "Nobody was hurt,"]
    assert [t[0] for t in found.triples()] == ["Holm", "Jon Vik"]


def test_ids_come_from_the_words_and_are_unique(said: Said) -> None:
    words = ["“The bridge is closed,” Ida Holm said.", "“The bridge is closed,” Jon Vik said."]
    found = said("\n\n".join([*words, "Jon Vik said it would open."]))
    assert [a.id for a in found.found] == [
        "quote-the-bridge-is-closed",
        "quote-the-bridge-is-closed-2",
        "said-it-would-open",
    ]


PARTS = [
    "“The bridge is closed,” ",
    "Ida Holm said. ",
    "He did not say why. ",
    "according to the port",
    "Two officials said the “plan” failed. ",
    "“Never closed. ",
    "\n\n",
    "She added: “No.” ",
    "[sic] … ",
]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PARTS), max_size=9))
def test_laws_of_attributions(parts: list[str]) -> None:
    article = article_of("".join(parts))
    parsed = language.parse(article, _shared())
    found, entities = extract_attributions(parsed, extract_entities(parsed))
    ids = {e.id for e in entities}
    assert len({a.id for a in found}) == len(found)
    assert [a.content[0].start for a in found] == sorted(a.content[0].start for a in found)
    for a in found:
        spans = (
            *a.content,
            *a.quoted,
            *filter(None, (a.cue, a.source, a.audience, a.carrier, a.time, a.place)),
        )
        assert all(any(p.contains(s) for p in article.paragraphs) for s in spans)
        assert a.cue is None or not any(s.overlaps(a.cue) for s in a.content)
        assert a.speaker is None or a.speaker in ids
        assert (a.speaker is None) == (a.resolved_by is None)
        assert a.continues is None or a.continues in {b.id for b in found}
        assert a.carrier is None or all(a.carrier.contains(q) for q in a.quoted)


def _shared(loaded: list[Language] = []) -> Language:  # noqa: B006 - one model for all examples
    if not loaded:
        loaded.append(language.load())
    return loaded[0]


def test_an_adjective_that_stands_for_somebody_is_not_the_country(said: Said) -> None:
    found = said("“The bridge is closed,” said the Spaniard. “It is Spain’s,” the Spanish minister said.")
    assert "Spain" not in found.speakers()


def test_a_noun_with_a_name_between_a_mark_and_its_verb_is_the_source(said: Said) -> None:
    found = said("“I was told, ‘Get rid of it,’” the bookkeeper, Orla Keane, testified.")
    assert found.triples() == [
        ("the bookkeeper, Orla Keane", "testified", "I was told, ‘Get rid of it,’"),
    ]
    assert found.speakers() == ["Orla Keane"]


def test_an_answer_of_a_word_is_not_its_questioners(said: Said) -> None:
    found = said("“You kept it in your garage,” Ida Holm said.\n\n“No.”\n\n“You kept it all these years.”")
    assert found.speakers()[:2] == ["Ida Holm", None]
