"""The MkDocs edge: bring the pages up to date under `serve`, check them under `build`.

`mkdocs build` never writes to `docs/`, so that what is published is what was committed: errors
stop it, stale pages warn (and `--strict` fails), notices inform.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.defaults import MkDocsConfig  # noqa: TC002
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files  # noqa: TC002
from mkdocs.structure.nav import Navigation  # noqa: TC002
from mkdocs.structure.pages import Page as MkDocsPage  # noqa: TC002
from mkdocs.utils.templates import TemplateContext  # noqa: TC002

from ..errors import GeneratorError
from ..publishing import Published, Site
from ..report import Level, Report
from ..settings import Settings
from ..shell.cache import user_cache
from ..shell.inspecting import Standing, stand
from .arranging import arrange, lead_back
from .config import NutgrafConfig, settings_of, site_of
from .preview import Preview
from .trust import Trust

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

__all__ = ["NutgrafPlugin", "settings_of", "site_of"]

log = logging.getLogger(f"mkdocs.plugins.{__name__}")

NO_ADDRESS = (
    "the site's address is not known: there will be no feed and no canonical links, and the page for "
    "addresses that do not exist will be without style; run this as `SITE_URL=https://… mkdocs …`"
)

_LEVELS = {Level.ERROR: logging.ERROR, Level.STALE: logging.WARNING, Level.NOTICE: logging.INFO}


class NutgrafPlugin(BasePlugin[NutgrafConfig]):
    """The plugin object, kept with its loaded model between the rebuilds of `mkdocs serve`."""

    def __init__(self) -> None:
        """Start as for `mkdocs build`."""
        super().__init__()
        self._serving = self._publishing = False
        self._dirty = False
        self.preview = Preview()
        self._trust = Trust()
        self._published = Published(Site(name=""))

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note the command; that this method exists makes MkDocs keep the object between rebuilds."""
        self._serving = command == "serve"
        self._publishing = command == "gh-deploy"
        self._dirty = dirty

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002 - MkDocs gives it by this name
    ) -> LiveReloadServer:
        """Load the model, now that the first page is up, and let the site outlive a build that fails."""
        root, site_dir = settings_of(config, self.config).root, Path(config.site_dir)
        self.preview.serve(server, root, None if self._dirty else site_dir)
        return server

    def on_shutdown(self) -> None:
        """Let the model that is being loaded come to an end."""
        self.preview.stop()

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
        self.preview.build_begins()
        settings = settings_of(config, self.config)
        try:
            standing = self._standing(settings)
        except (GeneratorError, OSError) as error:
            if not self._serving:
                raise PluginError(str(error)) from error
            log.error("%s", error)  # noqa: TRY400 - the message is for the person, not the stack
            return
        _tell(standing.report)
        self._published = Published(site_of(config), standing.shown)
        errors = len(standing.report.at(Level.ERROR))
        if errors and not self._serving:
            raise PluginError(
                f"nutgraf: {errors} {'error' if errors == 1 else 'errors'}, named above; nothing was built"
            )

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Refuse files that could act; put the pages of each article in reading order.

        `nav:` in `mkdocs.yml` has its own order.
        """
        settings = settings_of(config, self.config)
        self._trust.look_beside(files, settings.docs_dir, settings.root, self.config.trusted_files)
        if config.nav is None:
            arrange(files, config)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Have nothing lead from an article into the middle of another."""
        lead_back(nav)
        return nav

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
        self._trust.look(page, html, self.config.trusted_files)
        return html

    def _standing(self, settings: Settings) -> Standing:
        if self._serving:
            return self.preview.generated(settings)
        return stand(settings, publish=self._publishing, cache=user_cache())


def _tell(report: Report) -> None:
    for finding in report.findings:
        log.log(_LEVELS[finding.level], "%s: %s", finding.where, finding.message)
