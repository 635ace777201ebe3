"""YAML as nodes with line numbers: plain mappings, lists and scalars, nothing that computes.

Nothing is constructed: a node stays text until a key says what it must be.  Anchors, aliases and
tags are refused, so that a small file stays small and no object is ever made from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import yaml

from ..errors import SeedError, is_obeyed

MAX_CHARACTERS = 64 * 1024
_MAX_DEPTH = 6


class Position(Protocol):
    """A place in YAML: the marks of the reader in Python, or of the one in C."""

    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A piece of YAML and where it stands."""

    text: str
    where: str
    """The file, as messages name it."""
    first_line: int = 1
    """Line of the file, from 1, on which the YAML starts."""

    def error(self, node: yaml.Node | None, message: str) -> SeedError:
        """Return the error with the line of *node*."""
        return self.error_at(node.start_mark if node else None, message)

    def error_at(self, mark: Position | None, message: str) -> SeedError:
        """Return the error with the line of *mark*, which counts from 0."""
        return SeedError(self.where, message, line=self.first_line + (mark.line if mark else 0))


def compose(source: Source) -> yaml.MappingNode | None:
    """Return the mapping that *source* is; `None` when it is empty.

    Raises `SeedError` for what is not YAML, not a mapping, too large or too deep, and for
    aliases, anchors and tags.
    """
    if len(source.text) > MAX_CHARACTERS:
        raise source.error(None, "is too large; expected at most 64 kB of metadata; shorten it")
    try:
        _refuse_tricks(source)
        node = yaml.compose(source.text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        what = (error.problem or "cannot be read").rstrip(".")
        message = f"is not YAML: {what}; expected `key: value` lines; put values that hold `: ` in quotes"
        raise source.error_at(error.problem_mark, message) from error
    except yaml.YAMLError as error:
        what = str(error).splitlines()[0]
        message = f"is not YAML: {what}; expected `key: value` lines; remove what is not text"
        raise source.error(None, message) from error
    if node is None:
        return None
    if not isinstance(node, yaml.MappingNode):
        raise source.error(node, "is not a mapping; expected `key: value` lines; name the key")
    return node


def entries(source: Source, node: yaml.Node, what: str) -> Iterator[tuple[str, yaml.ScalarNode, yaml.Node]]:
    """Yield key, its node and the value's node of a mapping; a key that comes twice is a `SeedError`."""
    if not isinstance(node, yaml.MappingNode):
        raise source.error(
            node, f"`{what}` is not a mapping; expected `key: value` lines; indent them below it"
        )
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise source.error(key, "a key is not a word; expected `key: value`; quote it")
        name = key.value
        if name in seen:
            first = source.first_line + seen[name]
            raise source.error(
                key, f"`{name}` comes twice, first on line {first}; expected it once; remove one"
            )
        seen[name] = key.start_mark.line
        yield name, key, value


def string(source: Source, node: yaml.Node, what: str) -> str:
    """Return a scalar as the text it is written with (`2024` too), trimmed; empty for null."""
    if not isinstance(node, yaml.ScalarNode):
        kind = "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"
        raise source.error(
            node, f"`{what}` is {kind}; expected text; write it on one line, in quotes if need be"
        )
    strange = next((c for c in node.value if is_obeyed(c) and not c.isspace()), None)
    if strange:
        message = f"`{what}` holds U+{ord(strange):04X}, which nobody sees; expected text; remove it"
        raise source.error(node, message)
    return "" if is_null(node) else " ".join(node.value.split())


def strings(source: Source, node: yaml.Node, what: str) -> tuple[str, ...]:
    """Return a list of texts; empty for null."""
    return tuple(_filled(source, item, what) for item in items(source, node, what))


def items(source: Source, node: yaml.Node, what: str) -> list[yaml.Node]:
    """Return the nodes of a list; empty for null."""
    if is_null(node):
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise source.error(node, f"`{what}` is not a list; expected `[one, two]`; put it in brackets")
    return list(node.value)


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield all scalars at and below *node*, keys too."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.CollectionNode):
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                yield from scalars(part)


def is_null(node: yaml.Node) -> bool:
    """Tell whether a key was left without a value."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _filled(source: Source, node: yaml.Node, what: str) -> str:
    text = string(source, node, what)
    if not text:
        raise source.error(node, f"an entry of `{what}` is empty; expected text; fill it in or remove it")
    return text


def _refuse_tricks(source: Source) -> None:
    """Raise on aliases, anchors, tags and deep nesting: found in the events, before any node is made."""
    depth = 0
    for event in yaml.parse(source.text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise source.error_at(
                event.start_mark, "has an anchor or alias (`&`, `*`); expected plain text; quote it"
            )
        if tag := getattr(event, "tag", None):
            raise source.error_at(event.start_mark, f"has a tag ({tag}); expected plain text; quote it")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise source.error_at(
                event.start_mark, "is nested too deeply; expected lists of names; flatten it"
            )
