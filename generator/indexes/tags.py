"""Tags: the editor's, each with the articles that carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..items import Item
from ..markdown import escape, slugify
from ..summary import Summary
from ._articles import headline, newest_first

NAME = "tags"
TITLE = "Tags"


def render(summaries: Sequence[Summary]) -> Iterator[Item]:
    """Yield a section for each tag, in order of the alphabet; nothing when no article carries one."""
    tagged: dict[str, list[Summary]] = {}
    names: dict[str, str] = {}
    for summary in newest_first(summaries):
        for tag in dict.fromkeys(tag.strip() for tag in summary.tags):
            if key := slugify(f"tag {tag}").removeprefix("tag").lstrip("-"):
                names.setdefault(key, tag)
                if summary not in tagged.setdefault(key, []):
                    tagged[key].append(summary)
    if tagged:
        yield Item(id="tags", text=f"# {TITLE} {{ #tags }}\n\nGiven by the editor.\n{{ .explainer-meta }}")
    for key in sorted(tagged):
        links = [f"- [{headline(summary)}]({summary.slug}/index.md)" for summary in tagged[key]]
        yield Item(id=f"tag-{key}", text="\n".join([f"## {escape(names[key])} {{ #tag-{key} }}", "", *links]))
