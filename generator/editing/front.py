"""Front matter, merged key by key."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

_KEY = re.compile(r"""^(["']?)([^\s"'#:-][^"'#:]*?)\1\s*:(?:\s|$)""")

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one that MkDocs reads front matter with."""


def keys(front: str) -> dict[str, str]:
    """Return each key of the top level with its raw lines; what comes before the first one is under ""."""
    parts: dict[str, str] = {}
    key = ""
    for line in front.splitlines(keepends=True):
        if match := _KEY.match(line):
            key = match[2] if match[2] not in parts else key  # a second one belongs to what stands before it
        parts[key] = parts.get(key, "") + line
    return parts


def merge_front(mine: str, base: str | None, fresh: str | None) -> tuple[str, dict[str, str]]:
    """Return the merged front matter, and the fresh lines of each key that a person and the news changed.

    The person's value of such a key stays, and one that they took out stays out.  *base* and *fresh* are
    `None` where there is no such page.
    """
    if base is None or fresh is None or not mine:
        return mine, {}
    own, old, new = keys(mine), keys(base), keys(fresh)
    merged: dict[str, str] = {}
    waiting: dict[str, str] = {}
    for key, lines in own.items():
        was, now = old.get(key), new.get(key)
        if was is not None and alike(lines, was):
            unchanged = now is not None and alike(was, now)
            if left := lines if unchanged else renewed(lines, now or ""):
                merged[key] = left
            continue
        merged[key] = lines
        if now is not None and (was is None or not alike(now, was)) and not alike(now, lines):
            waiting[key] = now
    taken_out = (key for key in old if key not in own and key in new)
    waiting |= {key: new[key] for key in taken_out if not alike(new[key], old[key])}
    return "".join(_with_news(merged, old, new).values()), waiting


def with_key(front: str, key: str, lines: str) -> str:
    """Return *front* with other *lines* for *key*, which are put last where it is not there."""
    return "".join((keys(front) | {key: lines}).values())


def renewed(lines: str, now: str) -> str:
    """Return the fresh lines *now* of a key with the comments that a person wrote among its old *lines*."""
    comments = _comments(lines)
    if len(comments) == 1 and lines.count("\n") == now.count("\n") == 1:
        beside = f"{now.rstrip()}  {comments[0]}\n"
        return beside if alike(beside, now) else now + f"{comments[0]}\n"
    return now + "".join(f"{comment}\n" for comment in comments)


def _comments(lines: str) -> list[str]:
    """Return the comments in the lines of a key: what can be left out without changing its value."""
    found: list[str] = []
    rest = lines.splitlines(keepends=True) if "#" in lines else []
    for n, line in enumerate(rest):
        for match in _COMMENT.finditer(line):
            bare = [*rest[:n], line[: match.start()].rstrip() + "\n", *rest[n + 1 :]]
            if alike("".join(bare), lines):
                found.append(match[0].rstrip())
                break
    return found


def alike(a: str, b: str) -> bool:
    """Tell whether two stretches of front matter mean the same, however they are written."""
    if a == b:
        return True
    try:
        return bool(a.strip()) == bool(b.strip()) and yaml.safe_load(a) == yaml.safe_load(b)
    except (yaml.YAMLError, ValueError):
        return False


def _with_news(merged: Mapping[str, str], old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the keys with the new ones, each after the key that comes before it."""
    result = list(merged.items())
    before = None
    for key, lines in new.items():
        if key not in merged and key not in old:
            place = next((n for n, (k, _) in enumerate(result) if k == before), len(result) - 1)
            result.insert(place + 1, (key, lines))
        before = key if key in dict(result) else before
    return dict(result)
