"""The settings of a site, as they stand in `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig  # noqa: TC002

from ..publishing import Site
from ..publishing.addresses import public_address
from ..settings import MODEL, TIME_LIMIT, Settings, limits, time_limit


class NutgrafConfig(base.Config):
    """The settings under `plugins: nutgraf:` in `mkdocs.yml`."""

    seeds_dir = c.Type(str, default="seeds")
    model = c.Type(str, default=MODEL)
    extracts = c.Choice(("sentences", "clauses"), default="sentences")
    copy_limits = c.Type(dict, default={})
    map = c.Type(bool, default=True)
    time_limit = c.Type(int, default=TIME_LIMIT)
    trusted_files = c.ListOfItems(c.Type(str), default=[])


def settings_of(config: MkDocsConfig, plugin: NutgrafConfig) -> Settings:
    """Return the settings of the site that *config* describes."""
    root = Path(config.config_file_path).resolve().parent
    return Settings(
        root=root,
        docs_dir=Path(config.docs_dir).resolve(),
        seeds_dir=root / plugin.seeds_dir,
        model=plugin.model,
        map=plugin.map,
        extracts=plugin.extracts,
        limits=limits(plugin.copy_limits),
        time_limit=time_limit(plugin.time_limit),
    )


def site_of(config: MkDocsConfig) -> Site:
    """Return what metadata needs to know of the site that *config* describes."""
    return Site(
        name=config.site_name,
        description=config.site_description or "",
        url=public_address(config.site_url),
        directory_urls=config.use_directory_urls,
    )
