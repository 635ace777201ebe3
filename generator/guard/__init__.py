"""The guard of a build: what a site shows may not act.

Generated text is escaped; but people edit pages, paste into them, lay files beside them, and run
formatters that undo escapes.  So all is looked at once more as what it has become, and whatever is not
on the lists stops the build.  It is detection, not rewriting: what is published is what was meant.
"""

from __future__ import annotations

from .files import CHECKED, active_file
from .pages import active_html
from .texts import active_template, active_text, active_title

__all__ = ["CHECKED", "active_file", "active_html", "active_template", "active_text", "active_title"]
