"""Boilerplate: first what must stay in the article, then what must leave it."""

from __future__ import annotations

import pytest

from generator.reading.boilerplate import find_boilerplate, kind_of
from generator.reading.units import Kind, split_units

# Prose that looks like boilerplate at first sight.
PROSE = [
    "“Never.”",
    "Never.",
    "“Read more,” she told the class, “and watch less.”",
    "Read more than once, the letter makes less sense than before.",
    "Read more: that was all the advice she had, she said.",
    "By Tuesday, the river had risen.",
    "By Tuesday Night",
    "By Popular Demand",
    "By the Numbers",
    "By Land and Sea",
    "By then Jane Doe had left the hall.",
    "Related content was removed from the site, the company said.",
    "Advertisement revenue fell by a third.",
    "Share prices fell.",
    "Follow the money, he said.",
    "Fans follow him on Twitter.",
    "Sign up for the draft has begun, the ministry said.",
    "Watch: he will resign by Friday.",
    "Look at the harbour, the mayor said.",
    "More than 300 people came.",
    "Photographs of the wreck were shown to the court.",
    "File-sharing sites were blocked on Monday.",
    "Image is everything in this trade.",
    "Media sources close to the club confirmed the transfer.",
    "Copyright law has not kept up, the judge wrote.",
    "We use cookies in this recipe, the baker explained.",
    "All rights reserved for the crown were listed in the charter.",
    "Subscribe to the theory, and you must accept its price.",
    "Several agencies contributed to the report.",
    "The minister said the embassy had contributed to the story.",
    "Her mail reached the newsroom at tips@example.org on Sunday, and two replies came.",
    "The site www.example.org was down for an hour.",
    "On May 5, 2024, the bridge was closed.",
    "May 5, 2024 was the coldest day of the year.",
    "Published in 1912, the novel was forgotten.",
    "Updated figures are due in March.",
    "Posted to the border two years ago, the unit has not come home.",
    "WHAT COMES NEXT",
    "‘A MATTER OF TIME’",
    "NO DEAL!",
    "10,000",
    "He chose neither of the two (tea/coffee)",
    "The minister, who wrote the law, called Reuters.",
    "(c) the plan must be in writing.",
    "Opinion is divided.",
    "Video of the crash spread within minutes.",
    "Live music is back in the square.",
    "“Follow the harbour road on foot”",
    "(Laughter came first, and then the rain. Nobody left.)",
    "(He said that the music had stopped at noon.)",
    "(The ministry has six weeks to reply.)",
    "Laughter.",
    "At 11:30 the mayor spoke.",
    "Contact: Jane Doe was 14 when she saw the film of that name.",
    "Media contacts are few in this town.",
    "For immediate relief, he called the harbour.",
    "Analysis of the water took a week",
    "Transcripts are created for the court by two clerks.",
    "Jane Doe, the mayor, was not there",
]


@pytest.mark.parametrize("words", PROSE)
def test_prose_is_never_marked(words: str) -> None:
    assert kind_of(words) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (".", Kind.STRAY),
        ("* * *", Kind.STRAY),
        ("———", Kind.STRAY),
        ("…", Kind.STRAY),
        ("CLICK HERE TO READ MORE FROM THE HARBOUR POST", Kind.PHRASE),
        ("Related Content", Kind.PHRASE),
        ("RELATED STORIES:", Kind.PHRASE),
        ("ADVERTISEMENT", Kind.PHRASE),
        ("Story continues below advertisement", Kind.PHRASE),
        ("Read more: The bridge that nobody wanted", Kind.PHRASE),
        ("READ MORE: Two held after fire at mill", Kind.PHRASE),
        (">> Read next", Kind.PHRASE),
        ("Sign up for our newsletter", Kind.PHRASE),
        ("Sign up for our daily newsletter to get the news at noon.", Kind.PHRASE),
        ("Share this article", Kind.PHRASE),
        ("Follow Jane Doe on Twitter @janedoe.", Kind.PHRASE),
        ("Jane Doe covers the harbour. Follow her on Twitter: @janedoe.", Kind.PHRASE),
        ("More on this story", Kind.PHRASE),
        ("Our Standards: The Harbour Post Principles", Kind.PHRASE),
        ("© 2024 The Harbour Post", Kind.PHRASE),
        ("Copyright 2024 The Harbour Post. All rights reserved.", Kind.PHRASE),
        ("This article was originally published in the Harbour Post.", Kind.PHRASE),
        ("We use cookies to improve this site.", Kind.PHRASE),
        ("Warning: this story contains scenes of violence.", Kind.PHRASE),
        ("12:41 GMT", Kind.TIME),
        ("11.52am", Kind.TIME),
        ("3 p.m. ET", Kind.TIME),
        ("**9:05 PM**", Kind.TIME),
        ("FOR IMMEDIATE RELEASE", Kind.PHRASE),
        ("Contact: Jane Doe, 503-555-0142, press@example.org", Kind.CONTACT),
        ("Media contact: Jane Doe, +44 20 7946 0000", Kind.CONTACT),
        ("Opinion", Kind.PHRASE),
        ("(APPLAUSE)", Kind.DIRECTION),
        ("(SOUNDBITE OF FERRY HORN)", Kind.DIRECTION),
        ("[Laughter.]", Kind.DIRECTION),
        ("*(Roe laughs.)*", Kind.DIRECTION),
        ("(LONG PAUSE)", Kind.DIRECTION),
        ("Transcripts are created on a rush deadline by a contractor.", Kind.PHRASE),
        ("5 min read", Kind.CONTACT),
        ("Posted 3 hours ago", Kind.CONTACT),
        ("WATCH: Ferry runs aground in the harbour", Kind.LABEL),
        ("Photos | The flood in the old town", Kind.LABEL),
        ("(AP Photo/Jane Doe)", Kind.CAPTION),
        ("The mayor opens the bridge, May 5, 2024. (AP Photo/Jane Doe)", Kind.CAPTION),
        ("FILE PHOTO: The bridge in May, before it was opened", Kind.CAPTION),
        ("FILE - The bridge is seen in this May 5, 2024, file photo.", Kind.CAPTION),
        ("Photograph: Jane Doe/Getty Images", Kind.CAPTION),
        ("Image: Jane Doe", Kind.CAPTION),
        ("A ferry leaves the harbour. Image: Jane Doe.", Kind.CAPTION),
        ("A ferry leaves the harbour. REUTERS/Jane Doe/File Photo", Kind.CAPTION),
        ("A ferry leaves the harbour. (Jane Doe/Harbour News)", Kind.CAPTION),
        ("A ferry leaves the harbour. Jane Doe/The Canadian Press.", Kind.CAPTION),
        ("Photo by Jane Doe", Kind.CAPTION),
        ("Getty Images", Kind.CAPTION),
        ("By Jane Doe", Kind.BYLINE),
        ("By JANE DOE and JOHN ROE", Kind.BYLINE),
        ("By Jane Doe and John van Roe, BBC News", Kind.BYLINE),
        ("By Jane Doe | Reuters", Kind.BYLINE),
        ("By The Associated Press", Kind.BYLINE),
        ("Jane Doe, The Associated Press", Kind.BYLINE),
        ("Jane Doe and John Roe, political reporters", Kind.BYLINE),
        ("Reporting by Jane Doe; Editing by John Roe", Kind.BYLINE),
        ("(Reporting by Jane Doe; Editing by John Roe.)", Kind.BYLINE),
        ("Jane Doe contributed to this report.", Kind.BYLINE),
        ("With files from Jane Doe", Kind.BYLINE),
        ("https://example.org/a/story", Kind.CONTACT),
        ("URL https://example.org/a/story", Kind.CONTACT),
        ("Email: jane.doe@example.org | Twitter: janedoe", Kind.CONTACT),
        ("Tel: +44 20 7946 0000", Kind.CONTACT),
        ("DATE/ AUTHOR 2024-05-05 10:00:00\tAUTHORS: Jane Doe", Kind.DATE),
        ("Sunday, May 5, 2024", Kind.DATE),
        ("Published: 5 May 2024, 10:15 BST", Kind.DATE),
        ("Published May 5, 2024 by Jane Doe", Kind.DATE),
        ("Updated 3:14 PM ET, Sun May 5, 2024", Kind.DATE),
    ],
)
def test_a_line_that_is_not_the_article_is_marked(words: str, kind: Kind) -> None:
    assert kind_of(words) is kind


def test_a_name_is_a_byline_only_near_the_ends() -> None:
    assert kind_of("By Jane Doe", at_edge=False) is None
    text = "\n\n".join([f"The river rose by {n} feet that day." for n in range(20)])
    middle = text.replace("by 10 feet that day.", "by 10 feet that day.\n\nBy Jane Doe")
    units = split_units(middle)
    assert find_boilerplate(middle, units) == [None] * len(units)


def test_dates_that_head_the_entries_of_a_chronicle_stay() -> None:
    text = "\n\n".join(f"May {n}, 2024\n\nThe river rose by {n} feet that day." for n in range(1, 9))
    units = split_units(text)
    assert find_boilerplate(text, units) == [None] * len(units)
    top = text.partition("May 2,")[0]
    assert find_boilerplate(top, split_units(top)) == [Kind.DATE, None]


@pytest.mark.parametrize(
    "words", ["![The bridge](bridge.jpg)", "<!-- note\nto self -->", "[1]: https://example.org"]
)
def test_markup_without_words_is_marked_in_markdown_only(words: str) -> None:
    units = split_units(words, markup=True)
    assert find_boilerplate(words, units, markup=True) == [Kind.MARKUP]
    assert kind_of(words) is not Kind.MARKUP


def test_a_long_line_takes_no_long_time() -> None:
    line = "(AP Photo/ REUTERS/ Jane Doe, via Image: Follow " * 400
    assert kind_of(line) is None
