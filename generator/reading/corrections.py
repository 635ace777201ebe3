"""The editor's corrections: what the `.yml` of a seed puts right once, for all pages."""

from __future__ import annotations

from difflib import get_close_matches

import yaml

from ..model import EntityKind, SpeakerFix
from .yaml_nodes import Source, entries, is_null, items, string, strings

_PAIR = 2


def groups(source: Source, node: yaml.Node, what: str) -> tuple[tuple[str, ...], ...]:
    """Return lists of at least two names: `same: [[Jane Doe, Doe], [the Fund, IMF]]`."""
    found = []
    for item in items(source, node, what):
        if not isinstance(item, yaml.SequenceNode):
            raise source.error(
                item,
                f"`{what}` holds a single name; expected lists of names, `[[A, B], [C, D]]`; add brackets",
            )
        names = strings(source, item, what)
        if len(names) < _PAIR:
            raise source.error(
                item, f"a group of `{what}` has fewer than two names; expected `[A, B]`; add a name"
            )
        found.append(names)
    return tuple(found)


def kinds(source: Source, node: yaml.Node, what: str) -> tuple[tuple[str, str], ...]:
    """Return names with the kind that each really is: `kinds: {Washington: person}`."""
    if is_null(node):
        return ()
    known = [kind.value for kind in EntityKind]
    found = []
    for name, _, value in entries(source, node, what):
        kind = string(source, value, f"{what}.{name}")
        if kind not in known:
            near = get_close_matches(kind.lower(), known, 1)
            remedy = f"write {near[0]}" if near else "choose one of them"
            raise source.error(value, f"{name!r} cannot be a {kind!r}; expected {', '.join(known)}; {remedy}")
        found.append((name, kind))
    return tuple(found)


def overrides(source: Source, node: yaml.Node, what: str) -> tuple[tuple[str, str], ...]:
    """Return what is overridden, each with its reason: `override: {copy-meter: agreed on 12 March}`."""
    if is_null(node):
        return ()
    found = []
    for name, _, value in entries(source, node, what):
        reason = string(source, value, f"{what}.{name}")
        if not reason:
            raise source.error(
                value,
                f"`{what}.{name}` has no reason; expected one in words; say why, it is the record of it",
            )
        found.append((name, reason))
    return tuple(found)


def speakers(source: Source, node: yaml.Node, what: str) -> tuple[SpeakerFix, ...]:
    """Return who said what: a list of `{quote: words of it, speaker: name}`."""
    return tuple(_speaker(source, item, what) for item in items(source, node, what))


def _speaker(source: Source, node: yaml.Node, what: str) -> SpeakerFix:
    values = {}
    for key, key_node, value in entries(source, node, what):
        if key not in {"quote", "speaker"}:
            raise source.error(
                key_node, f"`{key}` is not known below `{what}`; expected `quote` and `speaker`; mend it"
            )
        values[key] = string(source, value, key)
    for key in ("quote", "speaker"):
        if not values.get(key):
            raise source.error(
                node, f"an entry of `{what}` has no `{key}`; expected `quote` and `speaker`; add it"
            )
    return SpeakerFix(quote=values["quote"], speaker=values["speaker"])
