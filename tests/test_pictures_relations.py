"""Two columns and the lines between them: no line that was not given."""

from __future__ import annotations

import re

from generator.pictures import Relation, draw_relations

RELATIONS = [Relation("Ada", "Ben", 1), Relation("Ada", "Cy", 3), Relation("Ben", "Cy", 40)]


def test_each_pair_has_one_line_as_thick_as_its_weight_up_to_a_limit() -> None:
    svg = draw_relations(RELATIONS, ("Who", "Whom"), "Who speaks about whom")
    assert re.findall(r'class="bond" stroke-width="([\d.]+)"', svg) == ["1", "3", "6"]


def test_each_name_stands_once_in_a_column() -> None:
    svg = draw_relations(RELATIONS, ("Who", "Whom"), "Who speaks about whom")
    words = re.findall(r">([^<]+)</text>", svg)
    assert words == ["Who", "Whom", "Ada", "Ben", "Ben", "Cy"]


def test_a_line_runs_from_its_own_source_to_its_own_target() -> None:
    svg = draw_relations(RELATIONS, ("Who", "Whom"), "Who speaks about whom")
    names = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>(Ada|Ben|Cy)<', svg)
    left = {name: float(y) - 4 for x, y, name in names if float(x) < 180}
    right = {name: float(y) - 4 for x, y, name in names if float(x) > 180}
    ends = re.findall(r'd="M[\d.]+ ([\d.]+)C.* ([\d.]+)" class="bond"', svg)
    assert [(float(a), float(b)) for a, b in ends] == [(left[r.source], right[r.target]) for r in RELATIONS]
