"""Explainers as JSON, and back.

The form is described in `schema/explainer.schema.json`.  It follows the data model field by
field: a stretch of text is `{"start", "end"}`, in code points of the article's text, and the `span`
of a finding is written as its own `start` and `end`.  Enumerations are their values, days
are ISO 8601, tuples are lists, what was not found is null.
"""

from __future__ import annotations

import hashlib
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from .model import Article, Explainer

SCHEMA = "nutgraf-explainer/1"
"""Name and version of the form; raised when a reader of the old one would misread the new one."""

Json: TypeAlias = dict[str, Any]

_FINDINGS = tuple(f.name for f in fields(Explainer) if f.name not in {"article", "model"})
# Of the article: what is said about it, but not its words and not the editor's corrections.
_ABOUT = tuple(f.name for f in fields(Article) if f.name not in {"slug", "text", "corrections"})


def to_json(explainer: Explainer, *, id: str | None = None, with_article: bool = False) -> Json:
    """Return *explainer* as what `json.dumps` takes; *id* instead of the slug where there is one.

    *with_article* adds the article itself, so that `from_json` needs nothing else.
    """
    article = explainer.article
    about = {name: _encode(getattr(article, name)) for name in _ABOUT}
    found = {name: _encode(getattr(explainer, name)) for name in _FINDINGS}
    head = {"schema": SCHEMA, "id": article.slug if id is None else id, "text_sha256": _sha256(article.text)}
    whole = {"article": _encode(article)} if with_article else {}
    return {**head, "model": explainer.model, **about, **found, **whole}


def error_to_json(id: str, message: str, *, text: str | None = None) -> Json:
    """Return the object of a text that could not be explained: empty lists, and *message* as `error`."""
    blank = to_json(Explainer(article=Article(slug=id, title="", text="", paragraphs=()), model=""))
    return {**blank, "text_sha256": None if text is None else _sha256(text), "error": message}


def from_json(value: Mapping[str, Any], article: Article | None = None) -> Explainer:
    """Return the Explainer of *value*, which `to_json` made.

    Without *article* the value must hold it.  Raises `ValueError` for another form, for an article with
    other words, and for anything that the data model does not allow.
    """
    if value.get("schema") != SCHEMA or "error" in value:
        raise ValueError(f"not an Explainer in the form {SCHEMA}")
    try:
        article = article or _decode(Article, value["article"])
        found = {name: _decode(_hints(Explainer)[name], value[name]) for name in _FINDINGS}
        if value["text_sha256"] != _sha256(article.text):
            raise ValueError("the Explainer belongs to another text")
        return Explainer(article=article, model=_decode(str, value["model"]), **found)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an Explainer in the form {SCHEMA}: {error}") from error


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _encode(value: object) -> Any:  # noqa: ANN401 - JSON is any of seven types
    """Return *value* in the terms of JSON."""
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if is_dataclass(value) and not isinstance(value, type):
        encoded: Json = {}
        for field in fields(value):
            inner = _encode(getattr(value, field.name))
            encoded.update(inner if field.name == "span" else {field.name: inner})
        return encoded
    return value


def _decode(kind: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    """Return *value* as the type *kind*; `ValueError`, `TypeError` or `KeyError` where it is not one."""
    if get_origin(kind) in {Union, types.UnionType}:
        (inner,) = (k for k in get_args(kind) if k is not type(None))
        return None if value is None else _decode(inner, value)
    if get_origin(kind) is tuple:
        return _decode_tuple(get_args(kind), value)
    if is_dataclass(kind):
        return _decode_record(kind, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return _decode_plain(kind, value)


def _decode_plain(kind: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    if kind is date:
        return date.fromisoformat(value)
    if kind is Decimal and type(value) in {int, float}:
        return Decimal(str(value))
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, got {value!r}")
    return value


def _decode_tuple(kinds: tuple[Any, ...], value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {value!r}")
    if kinds[-1] is Ellipsis:
        return tuple(_decode(kinds[0], item) for item in value)
    return tuple(_decode(kind, item) for kind, item in zip(kinds, value, strict=True))


def _decode_record(kind: Any, value: Any) -> Any:  # noqa: ANN401 - as above
    hints = _hints(kind)
    here = {"start": value["start"], "end": value["end"]} if "span" in hints else {}
    known = {*hints, *here} - ({"span"} if here else set())
    if set(value) != known:
        raise ValueError(f"{kind.__name__} has the fields {sorted(known)}, got {sorted(value)}")
    given = {name: here if here and name == "span" else value[name] for name in hints}
    return kind(**{name: _decode(hint, given[name]) for name, hint in hints.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
