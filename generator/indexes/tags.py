"""Tags: the editor's, each with the articles that carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..items import Item, Page
from ..markdown import escape, slugify
from ..summary import Summary
from ._articles import LISTED, by_month, entry, long_page, newest_first

NAME = "tags"
TITLE = "Tags"


def render(summaries: Sequence[Summary]) -> Iterator[Item]:
    """Yield a section for each tag, in order of the alphabet; nothing when no article carries one."""
    tagged = _tagged(summaries)
    if tagged:
        yield Item(id="tags", text=f"# {TITLE} {{ #tags }}\n\nGiven by the editor.\n{{ .explainer-meta }}")
    for key, (name, several) in tagged.items():
        links = [entry(summary) for summary in several[:LISTED]]
        more = [f"- [All articles with this tag]({_path(key)}.md)"] if len(several) > LISTED else []
        yield Item(
            id=f"tag-{key}", text="\n".join([f"## {escape(name)} {{ #tag-{key} }}", "", *links, *more])
        )


def further(summaries: Sequence[Summary]) -> Iterator[Page]:
    """Yield a page for each tag of many articles."""
    for key, (name, several) in _tagged(summaries).items():
        if len(several) > LISTED:
            items = tuple(by_month(several, f"tagged-{key}", above="../"))
            yield long_page(_path(key), escape(name), f"tagged-{key}", "All articles with this tag.", items)


def _tagged(summaries: Sequence[Summary]) -> dict[str, tuple[str, list[Summary]]]:
    """Return key to name and articles of each tag."""
    tagged: dict[str, list[Summary]] = {}
    names: dict[str, str] = {}
    for summary in newest_first(summaries):
        for tag in dict.fromkeys(tag.strip() for tag in summary.tags):
            if key := slugify(f"tag {tag}").removeprefix("tag").lstrip("-"):
                names.setdefault(key, tag)
                several = tagged.setdefault(key, [])
                if not several or several[-1] is not summary:
                    several.append(summary)
    return {key: (names[key], tagged[key]) for key in sorted(tagged)}


def _path(key: str) -> str:
    return f"by-tag/{key}"
