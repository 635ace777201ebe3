"""What a rule is said to need before it is tried stands in all that its pattern matches."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extractors.timexes import RULES
from generator.extractors.timing.rules import Rule

ARTICLES = sorted((Path(__file__).parent / "quality" / "articles").glob("*.txt"))
NEEDY = [r for r in RULES if r.needs.pattern]


@pytest.mark.parametrize("rule", NEEDY, ids=lambda r: r.needs.pattern[:20])
@settings(
    max_examples=40, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_what_matches_holds_what_the_rule_needs(rule: Rule, data: st.DataObject) -> None:
    text = "in " + data.draw(st.from_regex(rule.pattern.pattern, alphabet=st.characters(codec="latin-1")))
    assert all(rule.needs.search(m[0]) for m in rule.pattern.finditer(text))


def test_in_real_sentences_each_match_holds_what_its_rule_needs() -> None:
    matches = [
        (r, m[0])
        for path in ARTICLES
        for line in path.read_text(encoding="utf-8").splitlines()
        for r in NEEDY
        for m in r.pattern.finditer(line)
    ]
    assert len(matches) > 100
    assert all(r.needs.search(words) for r, words in matches)
