"""The site's settings, as MkDocs reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import SettingsError
from ..settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CONFIG = Path("mkdocs.yml")


def load_settings(config_file: Path) -> Settings:
    """Return the settings in *config_file*, read by MkDocs' own loader; raise `SettingsError`."""
    return load_config(config_file)[1]


def load_config(config_file: Path) -> tuple[MkDocsConfig, Settings]:
    """Return the settings of MkDocs in *config_file*, and ours in them; raise `SettingsError`."""
    from mkdocs.config import load_config as load  # noqa: PLC0415 - half a second
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - the same

    from ..plugin import NutgrafPlugin, settings_of  # noqa: PLC0415 - the same

    if not config_file.exists():
        raise SettingsError(
            f"{config_file}: is not there; expected the site's settings; run this in its folder"
        )
    try:
        config = load(str(config_file))
    except MkDocsException as error:
        raise SettingsError(f"{config_file}: {error}; run `mkdocs build` to see all of it") from error
    plugin = config.plugins.get("nutgraf")
    if not isinstance(plugin, NutgrafPlugin):
        raise SettingsError(f"{config_file}: lacks the plugin; expected `nutgraf` under `plugins:`; add it")
    return config, settings_of(config, plugin.config)
