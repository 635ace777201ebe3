"""The MkDocs edge: bring the pages up to date under `serve`, check them under `build`.

`mkdocs build` never writes to `docs/`, so that what is published is what was committed: errors
stop it, stale pages warn (and `--strict` fails), notices inform.
"""

from __future__ import annotations

import logging
from html import unescape
from pathlib import Path
from typing import Literal

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig  # noqa: TC002
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files  # noqa: TC002
from mkdocs.structure.nav import Navigation  # noqa: TC002
from mkdocs.structure.pages import Page as MkDocsPage  # noqa: TC002
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext  # noqa: TC002

from .errors import GeneratorError
from .guard import active_html, active_title
from .inspecting import check
from .making import Loader, model_loader
from .navigation import navigation
from .publishing import Published, Site
from .publishing.addresses import public_address
from .publishing.shown import read_shown
from .report import Level, Report
from .settings import MODEL, TIME_LIMIT, Settings, limits, time_limit
from .site import generate

log = logging.getLogger(f"mkdocs.plugins.{__name__}")

NO_ADDRESS = (
    "the site's address is not known: there will be no feed and no canonical links, and the page for "
    "addresses that do not exist will be without style; run this as `SITE_URL=https://… mkdocs …`"
)

_TRUSTED = "trusted_html"
"""Key in a page's front matter by which the editor vouches for its HTML."""
_LEVELS = {Level.ERROR: logging.ERROR, Level.STALE: logging.WARNING, Level.NOTICE: logging.INFO}


class NutgrafConfig(base.Config):
    """The settings under `plugins: nutgraf:` in `mkdocs.yml`."""

    seeds_dir = c.Type(str, default="seeds")
    model = c.Type(str, default=MODEL)
    extracts = c.Choice(("sentences", "clauses"), default="sentences")
    copy_limits = c.Type(dict, default={})
    map = c.Type(bool, default=True)
    time_limit = c.Type(int, default=TIME_LIMIT)


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


class NutgrafPlugin(BasePlugin[NutgrafConfig]):
    """The plugin object, kept with its loaded model between the rebuilds of `mkdocs serve`."""

    def __init__(self) -> None:
        """Start as for `mkdocs build`."""
        super().__init__()
        self._serving = self._publishing = False
        self._loaders: dict[str, Loader] = {}
        self._published = Published(Site(name=""))

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note the command; that this method exists makes MkDocs keep the object between rebuilds."""
        self._serving = command == "serve"
        self._publishing = command == "gh-deploy"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have `mkdocs serve` watch the seeds; it cannot watch a folder that is not there."""
        try:
            seeds = settings_of(config, self.config).seeds_dir
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        if seeds.is_dir():
            config.watch.append(str(seeds))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate under `serve`, check otherwise; errors stop a build, but never a preview."""
        settings = settings_of(config, self.config)
        try:
            report = self._generate(settings) if self._serving else check(settings, publish=self._publishing)
        except (GeneratorError, OSError) as error:
            if not self._serving:
                raise PluginError(str(error)) from error
            log.error("%s", error)  # noqa: TRY400 - the message is for the person, not the stack
            return
        _tell(report)
        self._published = Published(site_of(config), read_shown(settings))
        errors = len(report.at(Level.ERROR))
        if errors and not self._serving:
            raise PluginError(
                f"nutgraf: {errors} {'error' if errors == 1 else 'errors'}, named above; nothing was built"
            )

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put the pages of each article in reading order, unless `mkdocs.yml` has a `nav:` of its own."""
        if config.nav is None:
            pages = [file for file in files.documentation_pages() if file.inclusion.is_in_nav()]
            titles = {page.src_uri: _title(page) for page in pages if page.name == "index"}
            config.nav = navigation((page.src_uri for page in pages), titles)
        return files

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs gives it by this name
    ) -> TemplateContext:
        """Tell the template what the page says of itself; no address where none is known."""
        if not site_of(config).url:
            page.canonical_url = None
        page.meta["nutgraf"] = self._published.about(page.file.src_uri, unescape(str(page.title or "")))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the files that go with the pages beside them."""
        if self._publishing and not site_of(config).url:
            log.warning(NO_ADDRESS)
        self._published.write(Path(config.site_dir))

    def on_page_content(self, html: str, /, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Refuse a page on which anything could act, unless its front matter says that it may."""
        if page.meta.get(_TRUSTED) is True:
            return html
        titled = active_title(str(page.title or ""))
        for problem in (*active_html(html), *([titled] if titled else [])):
            raise PluginError(
                f"{page.file.src_uri}: holds active HTML: {problem}; expected text; do write `&lt;` for `<`,"
                f" or put `{_TRUSTED}: true` into the page's front matter where you vouch for it"
            )
        return html

    def _generate(self, settings: Settings) -> Report:
        loader = self._loaders.setdefault(settings.model, model_loader(settings.model))
        return generate(settings, loader)


def _tell(report: Report) -> None:
    for finding in report.findings:
        log.log(_LEVELS[finding.level], "%s: %s", finding.where, finding.message)


def _title(page: File) -> str:
    """Return the title in the front matter of a page; the generator writes it safe for HTML."""
    return str(get_data(page.content_string)[1].get("title", ""))
