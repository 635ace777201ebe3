"""Who *I* is where the narrator says it: the one author of the article."""

from __future__ import annotations

import re

from ...model import Entity, EntityKind
from .discourse import Referent
from .nominals import referent_of
from .scene import Scene

_SEVERAL = re.compile(r",|&|\band\b|\bas told to\b|\bwith\b", re.IGNORECASE)
_TWICE = 2
"""How often a narrator says *I*; once, it is rather the slip of a mark."""


def author_of(scene: Scene, entities: tuple[Entity, ...]) -> Referent | None:
    """Return the author who tells the article in the first person; `None` where it has none, or several.

    In an interview, *I* is whoever's turn it is.
    """
    article, parsed = scene.parsed.article, scene.parsed
    name = " ".join(article.author.split())
    if not name or _SEVERAL.search(name) or parsed.interview is not None:
        return None
    told = (t for p in article.paragraphs for t in parsed.tokens(p) if t.lower_ == "i" and t.tag_ == "PRP")
    if sum(t.i not in scene.inside for t in told) < _TWICE:
        return None
    same = (e for e in entities if e.kind is EntityKind.PERSON and e.name.casefold() == name.casefold())
    known = next(same, None)
    return (
        referent_of(known)
        if known is not None
        else Referent(key=f":{name.casefold()}:author", words=name, person=True, writes=True)
    )
