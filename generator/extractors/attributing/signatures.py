"""The name that signs a quotation after a dash, or stands before it as a label."""

from __future__ import annotations

from itertools import takewhile

from ...model import Span
from ...parsing.block_talks import label_before
from ...parsing.letters import signer
from ...parsing.marks import Quotation
from .claims import Source
from .scene import Scene

_DASHES = frozenset("―—–-")


def label(scene: Scene, q: Quotation) -> Source | None:
    """Return the label before words without marks, in a talk that stands in a block quote."""
    if q.span != q.inner:
        return None
    found = label_before(scene.parsed.article.text, scene.paragraph(q.span), q.inner)
    tokens = scene.parsed.tokens(found) if found is not None else []
    return Source(head=tokens[-1], span=found) if found is not None and tokens else None


def signature(scene: Scene, q: Quotation) -> Source | None:
    """Return the name that signs a quotation: “Never again.” — Jane Roe; of a letter, the name at its end.

    The dash may stand on the same line, on the next one, or alone at the head of the next paragraph.
    """
    article = scene.parsed.article
    if q.span == q.inner and (signed := signer(article.text, q.span.end)) is not None:
        return Source(head=scene.parsed.tokens(signed)[-1], span=signed)
    paragraph = scene.paragraph(q.span)
    line_end = article.text.find("\n", q.span.end)
    end = min(paragraph.end, line_end) if line_end >= 0 else paragraph.end
    if not article.text[q.span.end : end].strip():
        after = article.text[q.span.end :]
        end = q.span.end + len(after) - len(after.lstrip(" \t\n>"))
        stop = article.text.find("\n", end)
        end = stop if stop >= 0 else len(article.text)
    if end <= q.span.end:
        return None
    tokens = [t for t in scene.parsed.tokens(Span(q.span.end, end)) if not t.is_space and "/" not in t.text]
    tokens = tokens[1:] if tokens and tokens[0].idx < q.span.end else tokens
    tokens = [t for t in tokens if t.text != ">"]  # of a block quote
    if len(tokens) < 2 or tokens[0].text not in _DASHES or tokens[1].pos_ != "PROPN":  # noqa: PLR2004 - dash and name
        return None
    names = list(takewhile(lambda t: t.pos_ == "PROPN", tokens[1:]))
    return Source(head=names[-1], span=Span(names[0].idx, names[-1].idx + len(names[-1])))
