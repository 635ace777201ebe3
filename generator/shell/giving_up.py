"""An article that took too long is not tried again at each run, as long as nothing about it changes.

That it was given up is kept where analyses are kept, by all that they depend on and the settings.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

from ..settings import Settings
from .cache import user_cache
from .time_limit import TimeLimitError, at_most
from .versions import analysed_by


@contextmanager
def tried(settings: Settings, digest: str, where: str) -> Iterator[None]:
    """Give what is inside the time that *settings* allow; raise `TimeLimitError` naming *where*.

    *digest* stands for the seed and all that is made of it.  What was given up is not tried again with
    as much time or less; its error is the same.
    """
    store, seconds, name = user_cache(), settings.time_limit, _name(settings, digest)
    given = store.value(name) if name else None
    if isinstance(given, int) and given >= seconds:
        raise TimeLimitError(where, seconds)
    try:
        with at_most(seconds, where):
            yield
    except TimeLimitError:
        if name:
            store.keep(name, seconds)
        raise


def _name(settings: Settings, digest: str) -> str | None:
    """Return the name of an entry; `None` where nothing is kept."""
    known = analysed_by(settings.model)
    if known is None:
        return None
    return hashlib.sha256(json.dumps(["given up", digest, *known]).encode()).hexdigest()
