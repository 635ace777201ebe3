"""Which articles the names mean that a person types after a command."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path

from ..errors import SettingsError
from ..reading import slug_of
from ..settings import Settings


def named(settings: Settings, names: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """Return the slugs that *names* mean, of those that are *known*; `SettingsError` for any other.

    A name is a slug, a seed, a folder of pages or one of the pages in it.
    """
    return frozenset(_slug(settings, name, known) for name in names)


def _slug(settings: Settings, name: str, known: Collection[str]) -> str:
    path, slug = Path(name).absolute(), name
    if settings.seeds_dir in path.parents:
        slug = slug_of(path, seeds_dir=settings.seeds_dir)
    elif settings.docs_dir in path.parents:
        below = path.relative_to(settings.docs_dir)
        folders = [folder.as_posix() for folder in (below, *below.parents)]
        slug = next((folder for folder in folders if folder in known), folders[0])
    if slug not in known:
        near = get_close_matches(slug, known, 1)
        expected = f"nearest is `{near[0]}`" if near else "`nutgraf status` alone lists those that there are"
        raise SettingsError(f"{name}: no article with pages has this name; {expected}")
    return slug
