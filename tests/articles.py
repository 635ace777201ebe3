"""Short articles for tests of the whole way from seed to page, and sites that hold them."""

from __future__ import annotations

from pathlib import Path

from generator.settings import Settings

BRIDGE = """Old bridge in Marlow closed after flood

The stone bridge in Marlow was closed on Monday after the river rose by two metres, the council said.

“We are seeing cracks in the second arch,” said Dana Whitfield, the county engineer. “Nobody should cross it.”

Whitfield did not say how long the repair would take.

The bridge was built in 1871 and was last repaired in 2009.

If the second arch fails, the town will lose its only road to the station, the council said.

It is unclear whether the insurer will pay for the repair.

“My shop lives from that road,” Peter Okafor, a baker, told reporters on Tuesday.

About 300 people live on the far bank, according to the council.
"""

FERRY = """Ferry to Brandsay stops for the winter

The ferry to Brandsay will stop on 1 November, the harbour board said on Friday.

“We have run out of money,” said Iris Lindqvist, who leads the board.

It is not known who will carry the mail.
"""


def site(root: Path, **texts: str) -> Settings:
    """Make a site below *root* with a seed of each of *texts*, in plain files."""
    for folder in ("docs", "seeds"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text("site_name: Test\nplugins:\n  - nutgraf\n", encoding="utf-8")
    for name, text in texts.items():
        (root / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        (root / "seeds" / f"{name}.yml").write_text("published: 2024-10-23\n", encoding="utf-8")
    return Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


def pages(settings: Settings) -> dict[str, str]:
    """Return all pages, by path below `docs/`."""
    return {
        path.relative_to(settings.docs_dir).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(settings.docs_dir.rglob("*.md"))
    }
