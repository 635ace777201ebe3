"""What single values of metadata may be: a day, a web address, a language, whose the text is."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .yaml_nodes import Source, string

if TYPE_CHECKING:
    import yaml

RIGHTS = ("own", "licensed", "third-party")

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?")
_ENGLISH = re.compile(r"en(?:[-_][A-Za-z]{2})?")


def parse_day(words: str) -> date | None:
    """Return the day of `2024-10-23` or of `2024-10-23T09:30Z`; `None` for any other form."""
    match = _ISO.fullmatch(words)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def is_web_address(url: str) -> bool:
    """Tell whether *url* is an absolute http or https address with a host."""
    try:
        parts = urlsplit(url)
        port = parts.port  # a port that is no number raises
    except ValueError:
        return False
    plain = url.isprintable() and not re.search(r"[\s<>\"\\]", url)
    named = bool(parts.hostname) and port != 0 and "@" not in parts.netloc
    return plain and parts.scheme in {"http", "https"} and named


def day(source: Source, node: yaml.Node, what: str) -> date | None:
    """Return a day; `None` for null."""
    words = string(source, node, what)
    found = parse_day(words)
    if words and found is None:
        message = f"{words!r} is not a day; expected year-month-day, such as 2024-10-23; write it so"
        raise source.error(node, message)
    return found


def web_address(source: Source, node: yaml.Node, what: str) -> str:
    """Return a web address; empty for null."""
    url = string(source, node, what)
    if url and not is_web_address(url):
        message = f"{url!r} is not a web address; expected https://…; copy it from the browser"
        raise source.error(node, message)
    return url


def english(source: Source, node: yaml.Node, what: str) -> str:
    """Return English or one of its kinds, such as `en-GB`; empty for null."""
    language = string(source, node, what)
    if language and not _ENGLISH.fullmatch(language):
        message = f"language {language!r} is not supported; expected en; remove the article from the seeds"
        raise source.error(node, message)
    return language


def rights(source: Source, node: yaml.Node, what: str) -> str:
    """Return one of `RIGHTS`; empty for null."""
    whose = string(source, node, what)
    if whose and whose not in RIGHTS:
        message = f"rights {whose!r} are not known; expected {', '.join(RIGHTS)}; choose one of them"
        raise source.error(node, message)
    return whose
