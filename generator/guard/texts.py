"""Titles and front matter: themes print them as they are, in the head and in the navigation of every page."""

from __future__ import annotations

import html
import re

_SHOWN = 60
_TAG = re.compile(r"<[A-Za-z/!?]")
# What MkDocs leaves in the title of a heading; without attributes, it cannot act.
_PLAIN = re.compile(r"</?(?:abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup|u)>")
_ESCAPED = re.compile(r"<!--.*?-->|<[^>]*>")
_REDIRECT = "redirect.html"
_OUT_OF_QUOTES = re.compile(r'"[^"]*[=>]')
"""What ends the attribute it is printed in, and goes on with another one or with an element."""


def active_title(title: str, *, stated: bool = False) -> str | None:
    """Return what is wrong with a page's title, `None` for a plain one.

    Themes print it as it is.  One that is not *stated* in the front matter, but taken from the heading, they
    also put into the page's head with its tags taken out and its escapes undone, where none may come of it.
    """
    undone = "" if stated else html.unescape(_ESCAPED.sub("", title))
    if _TAG.search(_PLAIN.sub("", title)) or _TAG.search(undone):
        return f"the title holds markup: {title:.{_SHOWN}}"
    if _OUT_OF_QUOTES.search(_PLAIN.sub("", title)):
        return f"the title holds an attribute: {title:.{_SHOWN}}"
    return None


def active_text(value: object, name: str) -> str | None:
    """Return what is wrong with what front matter says under *name*, at any depth; `None` for plain text.

    YAML knows more than text: whatever is no list and no mapping is looked at as a theme prints it.
    """
    if isinstance(value, dict):
        inner = (active_text(v, f"{name}.{k}") or active_text(k, name) for k, v in value.items())
        return next(filter(None, inner), None)
    if isinstance(value, list | tuple | set | frozenset):
        return next(filter(None, (active_text(inner, name) for inner in value)), None)
    text = str(value)
    if _TAG.search(text) or _OUT_OF_QUOTES.search(text):
        return f"`{name}` holds markup: {text:.{_SHOWN}}"
    return None


def active_template(value: object) -> str | None:
    """Return what is wrong with the template that front matter names, `None` for another one.

    The theme's own for redirects writes an address of the front matter into a script.
    """
    named = str(value).replace("\\", "/").rstrip("/").rpartition("/")[2].lower()
    return f"`template` names {value!s:.{_SHOWN}}, which leads elsewhere" if named == _REDIRECT else None
