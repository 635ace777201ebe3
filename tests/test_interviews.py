"""Interviews printed as questions and answers: what is none, whose turn is whose, and where a turn ends."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from generator.extractors import explain_parsed
from generator.interviews import find_interview
from generator.interviews.labels import labelled
from generator.interviews.signs import tells_of_editing
from generator.model import Attribution, Explainer, Modality, ResolvedBy, Span
from generator.pages import quotes
from generator.parsing import language
from generator.reading.articles import article_from_text

ASKED = """Ann Roe on the ferry that came late

Ann Roe has run the ferry office for ten years. This interview was edited for length.

Q: You said in May that it would be ready. What went wrong?

A: I was wrong. I counted the days and not the people.

I have learned to count people.

Q: Will you stay?

A: I will stay if they let me.

Roe laughs.

Q: And the crew?

A: They are better than I am.

The office opens on Monday."""

NAMED = """Transcript: the minister on the grain deal

Lena Marsh spoke with Paul Ruiz of Northern Radio on Monday. A partial transcript follows.

PAUL RUIZ: Did you read the deal before you signed it?

MARSH: I read all of it. My staff read it twice.

TRENT: Could I come in here? Nobody told me.

RUIZ: The farmers say that you did not.

MARSH: They are angry and I understand that.

We will pay them in June."""

PLAIN = """The beekeeper with a pension

Tomas Bielik kept bees on a roof for eleven years. He spoke to us on a bench.

Why did you choose bees?

They do not answer letters, and I had enough of letters.

Did you ever think of stopping?

Every winter I did.

How do you feel about the ruling?

I lost. The judge was fair to me.

What will you do now?

Nothing. I have a pension.

Bielik moves in May."""


def find(text: str, *, markup: bool = False) -> list[tuple[str, str]] | None:
    """Return role and words of each turn."""
    article = article_from_text(text, slug="a", markup=markup, language="en")
    found = find_interview(article)
    return [(t.role.value, " / ".join(article[s] for s in t.words)) for t in found.turns] if found else None


FIRST = "The mayor gave an interview in the hall on Monday, and these are the facts.\n\n"


@pytest.mark.parametrize(
    "body",
    [
        # The paper's own questions and answers: nobody says *I*.
        (
            "When do the rules start?\n\nOn 1 May.\n\nWhat do you pay?\n\nTwo pounds.\n\n"
            "Can you appeal?\n\nWithin a month.\n\nWho decides?\n\nThe council does."
        ),
        # Labels that are no speakers.
        "Time: 8pm at the town hall\n\nPlace: Market Street\n\nTime: 9pm at the market\n\nPlace: Church Lane",
        (
            "Ingredients: two eggs and a cup of flour\n\nMethod: Beat the eggs first\n\n"
            "Ingredients: milk and butter\n\nMethod: Can you wait? Then wait an hour"
        ),
        "Hillary Roe: 1,769.\n\nBernard Doe: 1,501.\n\nRoe: 547.\n\nDoe: 46.\n\nRoe: Is it?\n\nDoe: 2,000.",
        # Two characters whom no introduction names.
        (
            "HAMNET: Who is there on the wall tonight?\n\nLAERTO: A friend of the king, my lord.\n\n"
            "HAMNET: I see no friend of mine.\n\nLAERTO: Then you see well, my lord."
        ),
        # Quotation marks tell already who speaks.
        (
            "Why did you go?\n\n“I was tired of it.”\n\nDid you like it?\n\n“I did not like it.”\n\n"
            "Will you go back?\n\n“I will not.”\n\nAre you sure?\n\n“I am.”"
        ),
        # Nobody announces these labels in capitals, and they are no people who answer each other.
        (
            "UPDATE: The hall is closed to you.\n\nNOTE: We have moved. Do you know where?\n\n"
            "UPDATE: The hall is open to you."
        ),
        (
            "WASHINGTON: Do you hear the president? Our reporter did.\n\nLONDON: We heard nothing at all.\n\n"
            "WASHINGTON: You will hear more of us on Friday."
        ),
        (
            "NAME: Jane Roe, whom you know\n\nAGE: 40 years, like your mayor\n\n"
            "NAME: Ann Doe, whom you know\n\nAGE: 50 years, like our clerk"
        ),
        "BREAKING: We lost again, did you see?\n\nMORE: You can read it here, we hope.\n\nBREAKING: We won.",
        # One question is a question.
        "Q: What do you know?\n\nA: I know nothing of it.",
        "Note: I have seen this. Have you?\n\nNote: I have seen that, and you have, too.",
        # Headings with a colon are no labels, though words stand below them.
        "Opening Hours:\n\nWe open at nine, as you know.\n\nDirections:\n\nTake the ferry. Do you swim?",
        (
            "Best Picture:\n\nWe loved it, and you will.\n\nBest Director:\n\nDo you know her? We do not."
            "\n\nBest Song:\n\nWe sang it. Did you?"
        ),
    ],
)
def test_what_is_no_interview(body: str) -> None:
    assert find(FIRST + body) is None


UNANNOUNCED = """The mayor on the grain

Mayor Lena Marsh told Paul Ruiz on the air on Monday that the grain is gone.

RUIZ: Did you read the deal before you signed it?

MARSH: I read all of it.

RUIZ: The farmers say that you did not.

The silos stand empty since May."""


def test_names_in_capitals_that_answer_each_other_are_speakers_though_nothing_announces_them() -> None:
    assert find(UNANNOUNCED) == [
        ("named", "Did you read the deal before you signed it?"),
        ("named", "I read all of it."),
        ("named", "The farmers say that you did not."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        UNANNOUNCED.replace("RUIZ", "Ruiz").replace("MARSH", "Marsh"),
        UNANNOUNCED.replace("Mayor Lena Marsh told Paul Ruiz", "The mayor told the host"),
        UNANNOUNCED.replace("\n\nRUIZ: The farmers say that you did not.", ""),
        UNANNOUNCED.replace("RUIZ: The", "TRENT: The"),
    ],
    ids=["no capitals", "nobody is named", "two turns", "nobody is answered"],
)
def test_names_before_a_colon_alone_are_no_talk(text: str) -> None:
    assert find(text) is None


def test_a_label_may_say_what_the_speaker_is_and_introduces_the_surname() -> None:
    text = UNANNOUNCED.replace("told Paul Ruiz on the air", "said").replace(
        "RUIZ: Did", "PAUL RUIZ, NORTHERN RADIO: Did"
    )
    turns = find(text)
    assert turns is not None
    assert turns[0] == ("named", "Did you read the deal before you signed it?")


ABOVE = """The envoy on the ferry war

Lena Marsh:

The first boats sail on Sunday. We turn to Paul Ruiz, an envoy. Do you think it will hold?

Paul Ruiz:

I am more hopeful than I was.

(LAUGHTER)

But I have seen six of these, Lena.

Lena Marsh:

What should we look for?

Paul Ruiz:

The boats. If they sail, it is real.

Lena Marsh:

Thank you."""


def test_labels_on_a_line_of_their_own_are_those_of_the_words_below() -> None:
    assert find(ABOVE) == [
        (
            "named",
            "The first boats sail on Sunday. We turn to Paul Ruiz, an envoy. Do you think it will hold?",
        ),
        ("named", "I am more hopeful than I was. / But I have seen six of these, Lena."),
        ("named", "What should we look for?"),
        ("named", "The boats. If they sail, it is real."),
        ("named", "Thank you."),
    ]
    assert find(ABOVE.replace("\n\nPaul Ruiz:\n", "\n\n**Paul Ruiz:**\n"), markup=True) == find(ABOVE)


def test_who_speaks_without_a_name_has_a_turn_and_so_has_who_speaks_once() -> None:
    text = UNANNOUNCED.replace(
        "\n\nThe silos",
        "\n\nUNIDENTIFIED PERSON #1: Louder!\n\n(CROSSTALK)\n\nMARSH: We hear you.\n\nThe silos",
    )
    turns = find(text)
    assert turns is not None
    assert turns[3:] == [("named", "Louder!"), ("named", "We hear you.")]


AFTERWARDS = [
    "This interview has been edited for length.\n\nI would say the same, and we all know it.",
    "## More on ferries\n\nWe asked the harbour for its figures.",
    "*Ann Roe is the author of a book.*\n\nI have read it with our children.",
    "Roe is a friend of ours.\n\nI have known her for years.",
    "“I am glad,” said the cook.\n\nI had the soup.",
    "I walked with Ann Roe to the harbour.\n\nWe had the soup.",
    "The US government pays for the ferry.\n\nI asked it why.",
    "She shrugs and looks at us.\n\nI wait.",
    "Photograph: Dana Fox/The Echo\n\nI have a boat, too.",
]


@pytest.mark.parametrize("after", AFTERWARDS)
def test_the_last_turn_takes_in_nothing_that_comes_after_the_interview(after: str) -> None:
    whole = find(f"{ASKED.removesuffix('The office opens on Monday.')}{after}", markup=True)
    assert whole is not None
    assert whole[-1] == ("answers", "They are better than I am.")


def test_a_last_turn_is_never_much_longer_than_the_others() -> None:
    more = "\n\n".join(f"We have {n} boats and I row all of them." for n in range(40))
    whole = find(ASKED.removesuffix("The office opens on Monday.") + more)
    assert whole is not None
    assert whole[-1][1].count(" / ") < 4


def test_what_the_narrator_says_in_between_ends_a_turn_that_only_its_speaker_takes_up_again() -> None:
    text = ASKED.replace("Roe laughs.", "Roe laughs.\n\nIt is late in the hall.\n\nI told you that I am old.")
    turns = find(text)
    assert turns is not None
    assert ("answers", "I will stay if they let me. / I told you that I am old.") in turns


def test_turns_in_a_block_quote_are_without_its_marks_and_labels() -> None:
    opening, talk = ASKED[: ASKED.index("Q:")], ASKED[ASKED.index("Q:") : ASKED.index("\n\nRoe laughs")]
    quoted = opening + "> " + talk.replace("\n", "\n> ") + "\n\nThe office opens on Monday."
    assert find(quoted, markup=True) == find(opening + talk)


@pytest.mark.parametrize(
    "words",
    [
        "This interview has been edited for length.",
        "This interview was lightly edited and condensed for length and clarity.",
        "(The conversation has been edited for brevity and clarity.)",
        "Edited for length.",
        "Editor’s note: The following interview with Ann Roe has been condensed for space.",
        "Her answers were shortened and edited for clarity, style and flow.",
    ],
)
def test_a_note_on_how_a_talk_was_edited(words: str) -> None:
    assert tells_of_editing(words)


@pytest.mark.parametrize(
    "words",
    [
        "The transcript was edited by the ministry before the trial.",
        "This interview has been edited for the television audience of the party.",
        "The interview was for a paper of some length.",
        "He edited the interview for length and sold it.",
        "The mayor said the interview has been edited for length.",
        "Length and clarity.",
    ],
)
def test_what_tells_of_editing_is_news_where_it_says_more(words: str) -> None:
    assert not tells_of_editing(words)


def test_questions_and_answers_that_nobody_gives_in_person_are_the_papers_own() -> None:
    body = "Q: When do the rules start?\n\nA: On 1 May.\n\nQ: Who pays?\n\nA: All residents pay."
    assert find("The council voted on Monday for new rules.\n\n" + body) is None


@pytest.mark.parametrize(
    "text",
    ["8pm: the doors open", "Q:", "the mayor: no", "He left.", "http://example.org", "A very long way: yes"],
)
def test_what_is_no_label(text: str) -> None:
    assert labelled(text, Span(0, len(text))) is None


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("Q: Why?", "Q", "Why?"),
        ("**Q:** Why?", "Q", "Why?"),
        ("**Q: Why?**", "Q", "Why?"),
        ("**Q**: Why?", "Q", "Why?"),
        ("_Jane Roe:_ I did.", "Jane Roe", "I did."),
        ("JANE ROE (Radio Four): I did.", "JANE ROE", "I did."),
        ("A. I did.", "A", "I did."),
        ("QWhat is it?", "Q", "What is it?"),
        ("Dr. Roe: I did.", "Dr. Roe", "I did."),
    ],
)
def test_a_label_is_what_stands_before_the_colon(text: str, label: str, words: str) -> None:
    found = labelled(text, Span(0, len(text)))
    assert found is not None
    assert text[found.label.start : found.label.end] == label
    assert text[found.words.start : found.words.end] == words


def test_turns_end_where_the_narrator_goes_on() -> None:
    assert find(ASKED) == [
        ("asks", "You said in May that it would be ready. What went wrong?"),
        (
            "answers",
            "I was wrong. I counted the days and not the people. / I have learned to count people.",
        ),
        ("asks", "Will you stay?"),
        ("answers", "I will stay if they let me."),
        ("asks", "And the crew?"),
        ("answers", "They are better than I am."),
    ]


def test_bold_questions_and_headings_are_turns() -> None:
    for mark, close in (("**", "**"), ("## ", ""), ("*", "*")):
        text = "# Ann Roe on ferries\n\nAnn Roe sat down with us.\n\n" + "\n\n".join(
            f"{mark}Why do you {verb}?{close}\n\nI {verb} for a living." for verb in ("row", "swim", "sail")
        )
        turns = find(text, markup=True)
        assert turns is not None
        assert turns[:2] == [("asks", "Why do you row?"), ("answers", "I row for a living.")]


def test_lines_of_one_paragraph_are_turns_of_their_own() -> None:
    text = ASKED.replace("\n\nA:", "\nA:")
    assert find(text, markup=True) == find(ASKED)


@pytest.fixture(scope="module")
def explained(nlp: Language) -> dict[str, Explainer]:
    return {
        text: explain_parsed(language.parse(article_from_text(text, slug="a", language="en"), nlp), "m")
        for text in (ASKED, NAMED, PLAIN)
    }


def said(explainer: Explainer) -> list[tuple[str | None, str]]:
    names = {e.id: e.name for e in explainer.entities}

    def row(a: Attribution) -> tuple[str | None, str]:
        return (names[a.speaker] if a.speaker else None), explainer.article[a.content[0]]

    return [row(a) for a in explainer.attributions]


def test_answers_belong_to_whom_the_headline_names(explained: dict[str, Explainer]) -> None:
    for text, name in ((ASKED, "Ann Roe"), (PLAIN, "Tomas Bielik")):
        found = explained[text].attributions
        answers = [a for a in found if a.modality is not Modality.ASKED]
        assert answers
        assert {speaker for speaker, _ in said(explained[text])} == {name, None}
        assert all(a.resolved_by is ResolvedBy.INTERVIEW for a in answers)
        assert all(a.speaker is None for a in found if a not in answers)


FLOOD = """What the flood did to a town

Gov. Alice Tran came on Monday, and {other}. Dr. Hannah Osei has run the clinic since 2011. {talked}.

Q: How did you learn of it?

A: I heard it at four. A neighbor called me.

Q: What did you take with you?

A: I took the insulin.

Q: And then?

A: I ran."""


@pytest.mark.parametrize(
    ("talked", "name"),
    [
        ("She met me there, and Tran spoke to us", None),
        ("We spoke to a nurse", "Alice Tran"),  # who is named first and most
        ("She spoke to us from a parking lot", "Hannah Osei"),
        ("We sat down with Osei on Friday", "Hannah Osei"),
        ("Hannah Osei is tired. We sat down with her on Friday", "Hannah Osei"),
        ("Osei answered our questions by phone", "Hannah Osei"),
        ("Osei talked with The Harbour Post about it", "Hannah Osei"),
        ("Tran and a clerk spoke to residents, and I interviewed Osei", "Hannah Osei"),
    ],
)
def test_who_talked_to_those_who_ask_answers(nlp: Language, talked: str, name: str | None) -> None:
    text = FLOOD.format(talked=talked, other="Tran left")
    found = explain_parsed(language.parse(article_from_text(text, slug="a", language="en"), nlp), "m")
    answers = [a for a in found.attributions if a.source is not None and found.article[a.source] == "A"]
    names = {e.id: e.name for e in found.entities}
    assert [names[a.speaker] if a.speaker else None for a in answers] == [name] * 3


def test_labels_are_surnames_and_whom_nothing_names_is_nobody(explained: dict[str, Explainer]) -> None:
    assert [speaker for speaker, _ in said(explained[NAMED])] == [
        *("Paul Ruiz", "Lena Marsh", None, "Paul Ruiz", "Lena Marsh"),
    ]


def test_an_answer_over_two_paragraphs_is_one_attribution(explained: dict[str, Explainer]) -> None:
    last = explained[NAMED].attributions[-1]
    assert len(last.content) == 2


def test_the_question_stands_with_its_answer_and_not_among_the_quotes(
    explained: dict[str, Explainer],
) -> None:
    pages = [item.text for item in quotes.render(explained[ASKED])]
    (answer,) = [page for page in pages if "counted the days" in page]
    assert "Asked: *You said in May" in answer
    assert not any(page.startswith("> Will you stay") for page in pages)
    assert not any("not resolved" in page for page in pages)


def test_a_label_is_in_no_sentence_and_a_note_on_editing_in_no_background(
    explained: dict[str, Explainer],
) -> None:
    for text in (ASKED, NAMED):
        sentences = [explained[text].article[s.span] for s in explained[text].sentences]
        assert not any(": " in s or s.startswith(("Q", "A:")) for s in sentences[1:])
    shown = [explained[ASKED].article[b.span] for b in explained[ASKED].background]
    assert not any("edited" in s for s in shown)


def test_the_editor_is_not_asked_about_the_form(explained: dict[str, Explainer]) -> None:
    kinds = {check.kind.value for check in explained[ASKED].checks}
    assert not kinds & {"unresolved_speaker", "missing_cue"}


RADIO = """How the ferry came back

LENA BANKS, HOST:

Our reporter went to the harbour.

PAUL RUIZ, BYLINE: I stood there at four. (SOUNDBITE OF HORN) We all waited.

BANKS: And did it come, Paul? You waited.

(LAUGHTER)

RUIZ: It came. Minister Ann Tolle thanked us.

UNIDENTIFIED PERSON #1: (Laughs) I told you so.

BANKS: Thank you."""


def test_labels_name_people_and_neither_the_unidentified_nor_stage_directions_do(nlp: Language) -> None:
    parsed = language.parse(article_from_text(RADIO, slug="a", language="en"), nlp)
    explained = explain_parsed(parsed, "m")
    named = {e.name for e in explained.entities if e.is_named}
    assert named == {"LENA BANKS", "PAUL RUIZ", "Ann Tolle"}
    assert [speaker for speaker, _ in said(explained)] == [
        *("LENA BANKS", "PAUL RUIZ", "LENA BANKS", "PAUL RUIZ", None, "LENA BANKS"),
    ]
    sentences = [explained.article[s.span] for s in explained.sentences]
    assert not any("HOST" in s or "LAUGHTER" in s for s in sentences)


_LINES = st.lists(
    st.sampled_from(
        [
            *("Q: Why do you ask?", "A: I was asked to.", "ROE: We did.", "**Q:** Did you?", "Roe laughs."),
            *("Ann Roe:", "ROE:", "**Q:**", "(LAUGHTER)"),
            *("## Why do you row?", "I row.", "Why do you row?", "(Applause.)", "“No,” she said.", "A:"),
            "This is an interview with Ann Roe.",
        ]
    ),
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(_LINES)
def test_turns_are_apart_in_order_and_not_empty(lines: list[str]) -> None:
    text = "\n\n".join(["Ann Roe speaks", *lines])
    article = article_from_text(text, slug="a", markup=True, language="en")
    interview = find_interview(article)
    spans = [s for t in interview.turns for s in t.words] if interview else []
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(article[s].strip() == article[s] for s in spans)
