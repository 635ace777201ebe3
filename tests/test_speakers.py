"""Whom a source means: by name, description, pronoun or continuity; and where nobody is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.model import Article, Attribution, Entity, EntityKind, MentionKind, ResolvedBy, Span
from generator.parsing import language
from generator.reading import article_from_text

Read = Callable[[str], "tuple[tuple[Attribution, ...], tuple[Entity, ...]]"]


@pytest.fixture(scope="module")
def read(nlp: Language) -> Read:
    def extract(text: str) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
        spans, start = [], 0
        for part in text.split("\n\n"):
            spans.append(Span(start, start + len(part)))
            start += len(part) + 2
        parsed = language.parse(Article(slug="a", title="", text=text, paragraphs=tuple(spans)), nlp)
        return extract_attributions(parsed, extract_entities(parsed))

    return extract


def signed(nlp: Language, text: str, author: str) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    parsed = language.parse(article_from_text(text, slug="a", title="T", author=author), nlp)
    return extract_attributions(parsed, extract_entities(parsed))


def last(read: Read, text: str) -> tuple[str | None, ResolvedBy | None]:
    found, entities = read(text)
    names = {e.id: e.name for e in entities}
    speaker = found[-1].speaker
    return (names[speaker] if speaker else None), found[-1].resolved_by


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed now.”",
        "“The bridge is closed,” she said.",
        "Robert Miles met the press.\n\n“The bridge is closed,” she said.",
        "It was said that the bridge was closed.",
        "“Robert Miles is gone,” he said.",
        "Helen Ward and Anna Lopez met on Monday. She said that the bridge was closed.",
        # In a dialogue, the question that the next paragraph answers is the other's.
        "Helen Ward sat down.\n\n“He came on Sundays,” she said.\n\n“And the money?”\n\n“In a tin.”",
        # Nor does one who answers go on in the next paragraph.
        "“The light was out,” Helen Ward replied.\n\n“You should have looked for the buoy yourself.”",
        "Helen Ward met her sister Anna Ward.\n\n“It is closed,” the elder Ward said.",
        # Words inside the narrator's sentence go on from nobody.
        "“It is closed,” Helen Ward said.\n\nThe Post ran a second piece, entitled “The Bridge Is Not Safe.”",
        # A union's branch is no company; a plant called after a firm does not speak of it.
        (
            "“We held out,” said Darnell Price, the president of Local 88.\n\n"
            "The company said that it was pleased."
        ),
        # Which Ward that is, the article does not say: it is none of a third name.
        (
            "Helen Ward played with her aunt Anna Ward.\n\nHelen and Anna spoke. The younger Ward said it was"
            " late.\n\nThe elder Ward said that she practised. “Four hours,” the elder Ward said."
        ),
        # The mayor is another.
        "“We are proud,” said the mayor and chief executive Ann Lee.",
        # Cracks do not speak.
        "Nobody came. The cracks grew. They said repairs would take a year.",
    ],
)
def test_nobody_is_chosen(read: Read, text: str) -> None:
    assert last(read, text) == (None, None)


@pytest.mark.parametrize(
    ("text", "name", "by"),
    [
        ("Helen Ward spoke.\n\n“It is closed,” Ward said.", "Helen Ward", ResolvedBy.NAME),
        ("Helen Ward spoke.\n\n“It is closed,” she said.", "Helen Ward", ResolvedBy.PRONOUN),
        ("Helen Ward met Robert Miles.\n\n“It is closed,” he said.", "Robert Miles", ResolvedBy.PRONOUN),
        # An age after a name that the parser hangs on what opens the sentence.
        (
            "Marla Quinn cancelled all dates.\n\nIn a post on Instagram, Quinn, 34, said she had been ill.",
            "Marla Quinn",
            ResolvedBy.NAME,
        ),
        # Two titles of one person.
        (
            "Ward left.\n\n“We built it,” said Bluefin founder and CEO Ken Nakamura, who joins the board.",
            "Ken Nakamura",
            ResolvedBy.NAME,
        ),
        ("“We are proud,” said chairman and chief executive Ann Lee.", "Ann Lee", ResolvedBy.NAME),
        # What a surname is stands behind it.
        (
            (
                "Paul Renner sent a letter to the House.\n\nBoyle, a Republican from Ohio, said in a note"
                " that he would hold hearings. “The public deserves all of it,” he said."
            ),
            "Boyle",
            ResolvedBy.PRONOUN,
        ),
        # Whom the model takes for nobody is *he* all the same.
        (
            (
                "Attorney General Paul Renner sent a letter on Thursday.\n\n"
                "Sato said that it was short. “It has four paragraphs,” he said."
            ),
            "Sato",
            ResolvedBy.PRONOUN,
        ),
        # Who is described and then named opens the paragraph as well as a bare name does.
        (
            (
                "Helen Ward declined to comment.\n\nThe harbour master, Tamsin Reed, told us that it was"
                " closed. She did not say where the boats would go."
            ),
            "Tamsin Reed",
            ResolvedBy.PRONOUN,
        ),
        (
            "“It is closed,” Helen Ward said.\n\n“Nobody was hurt there.”",
            "Helen Ward",
            ResolvedBy.CONTINUATION,
        ),
        ("Sen. Helen Ward spoke.\n\nThe senator said it was closed.", "Helen Ward", ResolvedBy.TITLE),
        ("A spokesman, Robert Miles, said it was closed.", "Robert Miles", ResolvedBy.NAME),
        ("Robert Miles, who said it was closed.", "Robert Miles", ResolvedBy.NAME),
        ("Helen Ward and Robert Miles said it was closed.", "Helen Ward and Robert Miles", ResolvedBy.NAME),
    ],
)
def test_speakers(read: Read, text: str, name: str, by: ResolvedBy) -> None:
    assert last(read, text) == (name, by)


def test_names_inside_quotations_are_no_antecedents(read: Read) -> None:
    text = "Robert Miles spoke.\n\n“I met Peter Lang yesterday,” Miles said. He said it was closed."
    assert last(read, text) == ("Robert Miles", ResolvedBy.PRONOUN)


def test_pronouns_beside_a_cue_become_mentions(read: Read) -> None:
    _, entities = read("Helen Ward spoke.\n\n“It is closed,” she said.")
    ward = next(e for e in entities if e.name == "Helen Ward")
    assert [m.kind for m in ward.mentions] == [MentionKind.NAME, MentionKind.PRONOUN]
    assert ward.gender == "female"


def test_one_unnamed_person_who_may_be_somebody_named_is_an_actor_only_when_quoted_again(read: Read) -> None:
    for once in ("A spokesman said it was closed.", "It rained. The senator said it was closed."):
        assert [a.speaker for a in read(once)[0]] == [None]
    twice, entities = read("A spokesman said it was closed. He said nobody was hurt.")
    assert [a.speaker for a in twice] == ["a-spokesman", "a-spokesman"]
    assert "a-spokesman" in {e.id for e in entities}


@pytest.mark.parametrize("who", ["a spokesman for the port", "another driver", "one resident"])
def test_an_unnamed_person_who_is_none_of_the_named_is_an_actor(read: Read, who: str) -> None:
    assert last(read, f"It rained. But {who} said it was closed.") == (who, ResolvedBy.TITLE)


def test_what_goes_on_names_what_it_continues(read: Read) -> None:
    found, _ = read(
        "“It is closed,” Helen Ward said.\n\n“Nobody was hurt there.”\n\n“We are glad,” Ward added."
    )
    assert [a.continues for a in found] == [None, found[0].id, found[1].id]


def test_a_paragraph_that_has_named_one_person_is_about_that_one(read: Read) -> None:
    text = (
        "“I touched it,” the keeper, Frank Doyle, insisted. “He knows that I touched it.”\n\n"
        "Ravi Okafor, the visitors’ coach, saw it otherwise. “It was out,” he said."
    )
    assert last(read, text) == ("Ravi Okafor", ResolvedBy.PRONOUN)


def test_a_person_named_only_in_a_side_clause_is_not_what_a_paragraph_is_about(read: Read) -> None:
    text = (
        "Mary Quill left the house on Monday. She is a nurse, and she told police what she saw.\n\n"
        "When Peter Stone drove away, the street was quiet. She said, “I ran.”"
    )
    assert last(read, text)[0] != "Peter Stone"


@pytest.mark.parametrize("who", ["It said that", "The company said"])
def test_a_body_in_a_side_clause_is_not_what_a_sentence_is_about(read: Read, who: str) -> None:
    text = (
        "Acme Motors, which was founded in 1949, has struggled since Toyota entered its market. "
        f"{who} sales would be flat."
    )
    assert last(read, text)[0] == "Acme Motors"


def test_the_company_is_none_of_two_that_act_together(read: Read) -> None:
    text = "Toyota and Volvo entered the market in May. The company said sales would be flat."
    assert last(read, text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        # Who only obtained, reviewed or saw a document says nothing in it.
        "The firm has no boats, according to a whistleblower's letter obtained by the Harbour Times.",
        "Documents reviewed by the Harbour Times show that two engineers raised alarms.",
        "The Harbour Times had a copy. A memo seen by the Harbour Times said that the bridge was closed.",
    ],
)
def test_who_has_a_document_does_not_speak_in_it(read: Read, text: str) -> None:
    assert last(read, text) == (None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # One of a pair is not the speaker of what both say.
        ("A statement by Helen Ward and Anna Lopez said the bridge was closed.", "Helen Ward and Anna Lopez"),
        ("The bridge is closed, according to Helen Ward and Robert Miles.", "Helen Ward and Robert Miles"),
        (
            "Helen Ward spoke first. Ward and deputy chair Anna Lopez said in a letter that it was closed.",
            "Ward and deputy chair Anna Lopez",
        ),
        (
            "Helen Ward spoke. Ward and her aide Robert Miles, of the Tay Institute, believe it is safe.",
            "Ward and her aide Robert Miles",
        ),
        # A document speaks for who wrote or issued it.
        ("A report published by the Tay Commission said the bridge was closed.", "Tay Commission"),
        ("A statement e-mailed to us by Helen Ward said the bridge was closed.", "Helen Ward"),
        # A title and a name that the parser takes for two subjects.
        ("It came out in May. The critic Helen Ward called it “a small miracle of tact.”", "Helen Ward"),
        (
            (
                "Speaking after the hearing, Detective Sergeant Louise Pym, of Tayside Police, said it was"
                " one of the worst cases of its kind she had dealt with."
            ),
            "Louise Pym",
        ),
    ],
)
def test_all_who_speak_are_the_speaker(read: Read, text: str, name: str) -> None:
    assert last(read, text)[0] == name


def test_a_ministry_of_two_things_is_no_pair(read: Read) -> None:
    text = "According to Kenya's Ministry of Harbour Affairs and Disaster Risk Management, it is closed."
    assert "and" not in (last(read, text)[0] or "").split()


def test_people_who_read_something_aloud_say_nothing(read: Read) -> None:
    found, _ = read("Helen Ward taught in a room known for its silence: Students read a poem aloud.")
    assert found == ()


_LONG_AGO = "Norvik has 400 shops.\n\nIt rained.\n\nIt snowed.\n\nNobody came."


@pytest.mark.parametrize(
    "text",
    [
        # Neither a regulator nor a council is a company, and no board is a company's name.
        "The Food and Drug Administration issued a recall. The company said it was safe.",
        "Tay County Council met on Monday. The maker said the bridge was safe.",
    ],
)
def test_what_cannot_surely_be_the_company_is_not(read: Read, text: str) -> None:
    assert last(read, text)[0] in {None, "The company", "The maker"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elm House is owned by Harlow Care Ltd. The company said it was safe.", "Harlow Care"),
        (
            (
                "The Tay Authority ordered a recall.\n\nThe maker, Perth-based Veltrane Medical, disputed it."
                " In a statement, the company said it was safe."
            ),
            "Veltrane Medical",
        ),
        (
            (
                f"Shares in Norvik Group fell.\n\n{_LONG_AGO}\n\nHelen Ward, who left rival Lidlow in May,"
                " came.\n\nThe company said it was sorry."
            ),
            "Norvik Group",
        ),
        (
            (
                "Norvik Group grew.\n\nNorvik fell.\n\nTenmark Partners bought a stake. The company said it"
                " was safe."
            ),
            "Tenmark Partners",
        ),
    ],
)
def test_the_company_is_the_one_that_its_name_or_the_news_makes_one(read: Read, text: str, name: str) -> None:
    assert (last(read, text)[0] or "").startswith(name)


def test_what_others_are_quoted_as_saying_after_an_aside_is_theirs(read: Read) -> None:
    found, entities = read(
        "A strike on the depot killed nine people on Tuesday, local officials said, hours after mediators"
        " reported “no meaningful progress” in talks to end the war."
    )
    names = {e.id: e.name for e in entities}
    assert [names[a.speaker] for a in found if a.speaker] == ["local officials", "mediators"]
    assert [bool(a.quoted) for a in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Whom a paragraph tells of as its one person is meant by what follows, though no subject.
        (
            (
                "“It was cold,” Ms. Lydia Marsh said.\n\nThe state named Ms. Rosalind Acker a knight in"
                " 2005. She told friends that she wore the medal once."
            ),
            "Rosalind Acker",
        ),
        # Not where it cannot be: the gender is another's.
        (
            (
                "“It was cold,” Ms. Lydia Marsh said.\n\nThe state named Mr. Pieter Acker a knight in"
                " 2005. She told friends that she had seen the medal once."
            ),
            "Lydia Marsh",
        ),
    ],
)
def test_the_one_person_whom_a_paragraph_tells_of_is_meant(read: Read, text: str, name: str) -> None:
    assert last(read, text)[0] == name


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # A body that another noun or kind describes is none of those named.
        ("Reuters reported a rise. The Saudi energy ministry declined to comment.", "Reuters"),
        ("Cruz cooked outside the Marlow Corp. plant.\n\nThe union said that it was pleased.", "Marlow Corp"),
        ("Halden Foods will close its plant in May. The union said it had not been told.", "Halden Foods"),
        ("Norvik Motors makes cars. The board said the plant was safe.", "Norvik Motors"),
        ("Norvik Town Council met. The county council said it was safe.", "Norvik Town Council"),
        ("The National Health Service agreed. The fire service said it was safe.", "National Health Service"),
        ("The Bell Street School shut in May. The gun group said it was safe.", "Bell Street School"),
        # Two that are only described are two.
        ("The town council met. The county council said it was safe.", "The town council"),
        (
            "A hospital spokesman said it was late. The police spokesman said it was safe.",
            "A hospital spokesman",
        ),
        ("The senators met Senator Helen Ward. The senators said it was safe.", "Helen Ward"),
        # *It* is the body spoken of just now, whichever that is.
        ("The coroner's office met Acme Ltd. The company said it was late. It said it was safe.", "coroner"),
        # Whose office that is, is not said by its words.
        ("Helen Ward met Anna Lopez. Her office said it was safe.", "Her office"),
        ("The county council met. The town council met. The town said it was safe.", "The county council"),
        ("The developer, Helen Ward, came. The developer said she was safe.", "The developer"),
        # A name that only says whose officials they are does not speak for itself.
        (
            "The road department shut it. Redline Group staff were told. The department said it was safe.",
            "Redline Group",
        ),
        ("Analysts at Brask Bank left. Tenmark Motors grew. The bank said it was safe.", "Tenmark Motors"),
        # Whose family it is, did not speak; nor did the place where the report was filed.
        ("The family of the skipper, Tam Orlo, said they had not been told.", "Tam Orlo"),
        ("ARDEN — The foreign ministry of Velland said it was safe.", "ARDEN"),
        # A month says nothing.
        ("A guard who worked at the plant until June told the Courier that it was late.", "June"),
        # Named by the way, it is not what *the company* means further on.
        (
            "Jon Vik founded the cloud company Borealis. Tenmark Motors grew. The company said it was safe.",
            "Borealis",
        ),
        ("Toyota and Volvo came. The new company said it was safe.", "The new company"),
    ],
)
def test_a_body_that_is_only_described_is_not_taken_for_another(read: Read, text: str, never: str) -> None:
    assert never not in (last(read, text)[0] or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained. The town council said it was safe.", "The town council"),
        ("The town council met on Monday. The council said it was safe.", "The town council"),
        ("The town council met on Monday. It said the bridge was safe.", "The town council"),
        ("Norvik Town Council met. The council said it was safe.", "Norvik Town Council"),
        ("Norvik Town Council met. The town council said it was safe.", "Norvik Town Council"),
        ("The hospital in Marlow said it was safe.", "The hospital in Marlow"),
        ("A residents' association came. The association said it was safe.", "A residents' association"),
        ("“It is safe,” the ministry said in a statement.", "the ministry"),
        ("Helen Ward's campaign came. The Ward campaign said it was safe.", "Helen Ward's campaign"),
        ("The family said it was safe.", "The family"),
        ("It rained. The Government said it was safe.", "The Government"),
        ("Halden Foods will close its plant. The bakery chain said jobs were at risk.", "Halden Foods"),
        # A place's noun alone is its body; what is called *which* or *it* is no person.
        ("The county council met. The county said it was safe.", "The county council"),
        (
            "It was sold to a developer, which plans flats. The developer said it was safe.",
            "The developer",
        ),
        # A council is none of those of whom one is *the manufacturer*.
        ("Tay County Council met. The manufacturer said it was safe.", "The manufacturer"),
        # A body is named after it was described, also in apposition, also where it spoke before.
        (
            "A trucking company said it was safe. The company, Redline Freight, has 60 drivers.",
            "Redline Freight",
        ),
        ("Aldo Reyes works for the charity Heartline. The charity said it was safe.", "Heartline"),
        ("Analysts at Brask Bank left. Tenmark Motors grew. The bank said it was safe.", "Brask Bank"),
        ("The Arden Herald reported a hit. It rained. The newspaper said it was safe.", "Arden Herald"),
        ("The European Union urged restraint. The bloc said it was safe.", "European Union"),
        ("ARDEN — The foreign ministry of Velland said it was safe.", "The foreign ministry of Velland"),
        ("Redline Freight came. The agency that oversees bridges said it was safe.", "The agency"),
        (
            "A rights group came. Amnesty International met on Monday. The group said it was safe.",
            "Amnesty International",
        ),
        (
            "Amnesty International met on Monday. A rights group came. The group said it was safe.",
            "A rights group",
        ),
    ],
)
def test_a_body_without_a_name_speaks_as_the_article_describes_it(read: Read, text: str, name: str) -> None:
    found, by = last(read, text)
    assert found == name
    assert by in {ResolvedBy.TITLE, ResolvedBy.PRONOUN}


def test_a_body_without_a_name_is_a_group(read: Read) -> None:
    _, entities = read("The town council said it was safe. The council said nobody came.")
    (council,) = entities
    assert (council.kind, council.is_named) == (EntityKind.GROUP, False)


@pytest.mark.parametrize(
    "author",
    [
        "",  # nobody signs it
        "Tom Aller and Ann Roe",
        "Tom Aller, Ann Roe",
        "Tom Aller as told to Ann Roe",
    ],
)
def test_i_am_nobody_where_not_one_author_signs(nlp: Language, author: str) -> None:
    found, entities = signed(nlp, "I came in May. “It is late,” I said.", author)
    assert [a.speaker for a in found] == [None]
    assert entities == ()


def test_i_inside_a_quotation_is_not_the_author(nlp: Language) -> None:
    found, _ = signed(nlp, "It rained. “I said that I was sorry,” he said. “I told him.”", "Tom Aller")
    assert "tom-aller" not in {a.speaker for a in found}


def test_an_i_that_stands_alone_is_not_the_author(nlp: Language) -> None:
    found, _ = signed(nlp, "It rained for a week in Norvik. “It is late,” I said.", "Tom Aller")
    assert [a.speaker for a in found] == [None]


def test_a_columnist_who_says_i_is_the_author(nlp: Language) -> None:
    text = "I came in May. “It is late,” I said.\n\nHelen Ward left. I told her that it was closed."
    found, entities = signed(nlp, text, "Tom Aller")
    assert [(a.speaker, a.resolved_by) for a in found] == [("tom-aller", ResolvedBy.PRONOUN)] * 2
    (author,) = (e for e in entities if e.id == "tom-aller")
    assert (author.name, author.is_named, author.kind) == ("Tom Aller", False, EntityKind.PERSON)


def test_an_author_whom_the_article_names_is_that_actor(nlp: Language) -> None:
    text = "I came in May. “It is late,” I said.\n\nTom Aller is a writer."
    found, entities = signed(nlp, text, "Tom Aller")
    assert [a.speaker for a in found] == ["tom-aller"]
    assert [e.id for e in entities if e.kind is EntityKind.PERSON] == ["tom-aller"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # *One* alone is the reader; one that only hears it says nothing; a name after it may be meant.
        ("Ann Roe left. She said one said little.", "ann-roe"),
        ("One of the patients saw Ann Roe. She said it was late.", None),
        ("Ann Roe said no.\n\nOne of the rooms was cold. “It was hell,” she said.", "ann-roe"),
        (
            "Ann Roe said no. “He asks,” she said.\n\nOne of the patients said that she left.",
            "one-of-the-patients",
        ),
        (
            (
                "Ann Roe said no. “He asks,” she said.\n\nOne of the patients, who cannot be named, said in a"
                " statement read to the court that she had 31 calls. “It was hell,” she said."
            ),
            "one-of-the-patients",
        ),
        ("Ann Roe said no.\n\nSix of the 11 jurors said it was late.", "six-of-the-11-jurors"),
        (
            "Ann Roe said no. “He asks,” she said.\n\nAnother of the victims said so. “It was,” she said.",
            "another-of-the-victims",
        ),
    ],
)
def test_one_of_several_who_begins_a_paragraph_is_who_speaks_in_it(
    nlp: Language, text: str, words: str | None
) -> None:
    found, _ = signed(nlp, text, "")
    assert found[-1].speaker == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Several are not one; and the name of another stands beside.
        ("My brothers, Jon and Bo Ward, came. He said it was late.", None),
        ("My brother-in-law, Sanjay, drove. He said it was late.", "Sanjay"),
        ("My friend Lena Roe drove. She said it was late.", "Lena Roe"),
        ("The report, by the engineering firm Brandt & Kessler, blamed the weather.", "Brandt & Kessler"),
        ("The firms Brandt and Kessler were late. The engineering firm blamed the weather.", None),
    ],
)
def test_who_is_named_beside_what_they_are_is_one(read: Read, text: str, name: str | None) -> None:
    assert last(read, text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A verb that the parser hung on the name before it, an apposition that it did not see.
        (
            (
                "Helen Ward sold fish. “It is late,” she said.\n\nThere was applause, and the mayor,"
                " Councillor Jean Akers, asked for quiet. She reminded the audience that it was late."
            ),
            "Jean Akers",
        ),
        ("It is late, according to the head of highways, Ruth Salter, and would be shut.", "Ruth Salter"),
        ("Prosecutor Hannah Osgood KC told the court that it was late.", "Hannah Osgood"),
        # Not the other one of two.
        ("According to the head of highways, Ruth Salter knew that it was late.", None),
        # Whose claim it is.
        ("The trial began with the prosecution’s claim that it was late.", "the prosecution"),
        ("A report by the county museum said it was late. The museum said it was safe.", "the county museum"),
        ("Lockyer Cold Storage Ltd closed. Lockyer has said that it was late.", "Lockyer Cold Storage Ltd"),
        ("Lockyer Cold Storage Ltd closed. Mr Lockyer has said that it was late.", "Lockyer"),
    ],
)
def test_who_is_meant_where_the_parser_does_not_see_it(read: Read, text: str, name: str | None) -> None:
    assert last(read, text)[0] == name


def test_a_description_is_without_what_is_only_told_of_its_bearer(read: Read) -> None:
    _, entities = read("The residents’ group, which met in May, said it was late.")
    assert [e.name for e in entities] == ["The residents’ group"]
    assert entities[0].mentions[0].span == Span(0, 20)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The inn was shut. A security guard said it was late.", EntityKind.PERSON),
        ("The inn was shut. The coast guard said it was late.", EntityKind.GROUP),
        ("The inn was shut. An official inquiry blamed the weather.", EntityKind.GROUP),
    ],
)
def test_a_guard_is_somebody_and_a_coast_guard_a_body(nlp: Language, text: str, kind: EntityKind) -> None:
    found, entities = signed(nlp, text, "")
    assert [e.kind for e in entities if e.id == found[-1].speaker] == [kind]
