"""What stands in the way of publishing an article: holds, a copy meter over its limit; and overrides.

An override names one obstacle and gives a reason.  It stands in the article's `.yml`, so git keeps who wrote
it and when; every check for publication repeats it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from ..editing.base import Base
from ..model import COPY_METER
from ..reading.files import SIDECAR, SUFFIXES
from ..report import Finding, Level
from ..settings import LIMITS, Settings
from ..summary import Summary
from .copying import excess, measure


def check_holds(where: str, base: Base, *, publish: bool) -> Iterator[Finding]:
    """Yield what is held back until an editor has looked, and how to lift it; errors for *publish*."""
    if base.summary is None:
        return
    summary = Summary.from_json(base.summary)
    for place, message in summary.misses:
        yield Finding(level=Level.NOTICE, where=place, message=message)
    reasons = dict(summary.overrides)
    for id, message in summary.holds:
        if id in reasons:
            said = f"{_overridden(id, reasons[id])}: {message} It stays off the pages"
            yield Finding(level=Level.NOTICE, where=where, message=said)
            continue
        said = f"held back: {message} Lift it with `lift: [{id}]` in {_beside(where)}"
        if publish:
            said += f", or publish without it: `override: {{{id}: why}}`"
        yield Finding(level=Level.ERROR if publish else Level.NOTICE, where=where, message=said)


def check_copying(where: str, base: Base, settings: Settings, pages: Iterable[str]) -> Iterator[Finding]:
    """Yield whether *pages* reproduce more than the rights allow, unless the editor said why."""
    if base.summary is None:
        return
    summary = Summary.from_json(base.summary)
    limit = settings.limits.get(summary.rights, LIMITS["third-party"])
    over = excess(measure(base, pages), limit)
    if not over:
        return
    said = f"the pages reproduce {over} under `rights: {summary.rights}`"
    if reason := dict(summary.overrides).get(COPY_METER):
        yield Finding(level=Level.NOTICE, where=where, message=f"{_overridden(COPY_METER, reason)}: {said}")
        return
    ways = "delete or hide passages, or say `rights: own`, `rights: licensed` or"
    remedy = f"{ways} `override: {{{COPY_METER}: why}}` in {_beside(where)}"
    yield Finding(level=Level.ERROR, where=where, message=f"{said}; {remedy}")


def _beside(where: str) -> str:
    """Return the `.yml` beside the seed *where*; the seed may not be here, and its base be named instead."""
    seed = PurePath(where)
    return seed.with_suffix(SIDECAR).as_posix() if seed.suffix in SUFFIXES else f"the article's {SIDECAR}"


def _overridden(what: str, reason: str) -> str:
    return f"published all the same, `{what}` is overridden (“{reason}”)"
