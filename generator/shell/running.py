"""One run over a site: which articles it has to look at, what it writes, and what it leaves at rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from ..editing import files, journal
from ..editing.base import Base, base_path
from ..editing.deciding import WAITS, remedy
from ..editing.locating import elsewhere, page_files
from ..editing.pictures import missing_pictures, plan_pictures
from ..editing.recording import base_items, records
from ..editing.records import read_base, read_pending, waits_as_recorded
from ..editing.update import Plan, plan, settle
from ..errors import GeneratorError, ModelNotReadyError, disk_error
from ..indexes import render_indexes
from ..items import Page
from ..reading import slug_of
from ..report import Level, Report, count
from ..settings import Settings
from ..shell import resting
from ..summary import Summary
from .fingerprints import REST, Moved, Seen, look, slug_or_rest
from .gathering import INDEX, standing
from .making import Made, digest
from .resting import Record

_ATTEMPTS = 3
"""At writing pages that somebody saves at the same time."""


@dataclass(slots=True, kw_only=True)
class Run:
    """One run, and what it comes to know."""

    settings: Settings
    report: Report
    seen: Seen
    at_rest: Mapping[str, Record]
    """The articles that need no look."""
    bases: dict[str, Base] = field(default_factory=dict)
    """Those of all others, as they are after the run, without items."""
    failed: set[str] = field(default_factory=set)
    written: dict[str, str | None] = field(default_factory=dict)
    """Path to the sha256 of what was put there; `None` for a file that was removed."""

    def is_current(self, seed: Path) -> bool:
        """Tell whether a seed needs no analysis, or can have none; settle its pages."""
        try:
            slug = slug_of(seed, seeds_dir=self.settings.seeds_dir)
            if slug in self.at_rest:
                return True
            kept = read_base(self.settings, slug)
            if kept is None:
                return False
            self._note(kept)
            fresh = kept.digest == digest(self.settings, seed) and not (kept.damaged or kept.doubled)
            whole = waits_as_recorded(kept, read_pending(self.settings, slug))
            if not (fresh and whole) or missing_pictures(self.settings, kept):
                return False
            self._note(self._write(partial(settle, self.settings, kept)))
        except (OSError, GeneratorError) as error:
            self._fail(seed, error)
        return True

    def take_over(self, seed: Path, made: Made | GeneratorError) -> None:
        """Write the pages of one seed."""
        try:
            if isinstance(made, GeneratorError):
                raise made
            self.report.explained += 1
            for where, message in made.notices:
                self.report.add(Level.NOTICE, where, message)
            new = not (self.settings.root / base_path(made.base.slug)).exists()
            self._note(self._write_pages(made.base, made.pages))
            if new:
                self.report.new.append(self._welcome(made.base))
        except (OSError, GeneratorError) as error:
            self._fail(seed, error)

    def _welcome(self, base: Base) -> str:
        """Return where the first pages of an article are, and where to see what an editor should know."""
        summary = Summary.from_json(base.summary) if base.summary else None
        remarks = len((*summary.holds, *summary.checks)) if summary else 0
        said = f"{self.settings.below(self.settings.docs_dir / base.slug)}/: new"
        return (
            f"{said}; {count(remarks, 'remark')} for you: `nutgraf status {base.slug}`" if remarks else said
        )

    def finish(self) -> Seen:
        """Bring the pages across articles up to date, note what is at rest; return how the site stands."""
        if self.at_rest.keys() == self.seen.groups.keys():
            return self.seen
        for slug in self.seen.groups.keys() - {*self.at_rest, *self.bases, REST}:  # their seeds are not here
            base = read_base(self.settings, slug)
            if base is not None:
                self._note(base)
        known = {slug: self._record(base) for slug, base in self.bases.items()}
        known |= {slug: record for slug, record in self.at_rest.items() if slug != REST}
        known = {slug: known[slug] for slug in sorted(known)}
        known[REST] = self._write_indexes(known)
        after = look(self.settings) if self.written else self.seen
        signed = {
            slug: replace(record, sign=sign)
            for slug, record in known.items()
            if slug not in self.failed
            and (sign := after.sign(slug, record.moved))
            and resting.as_written(slug, record.moved, self.seen, after, self.written)
        }
        resting.save(self.settings, signed)
        return after

    def _record(self, base: Base) -> Record:
        """Return what the pages across articles need of an article; without a sign."""
        summary = standing(self.settings, base)
        away = self._away(base)
        return Record(sign="", moved=away, summary=summary.to_json() if summary else None)

    def _away(self, base: Base) -> Moved:
        """Return where the pages of an article are that are not where they were generated."""
        return elsewhere(self.settings, page_files(self.settings, base))

    def _write_indexes(self, known: Mapping[str, Record]) -> Record:
        """Write the pages across articles, unless they are those of these articles and at rest."""
        source = files.digest(repr([(slug, r.moved, r.summary) for slug, r in known.items()]).encode())
        before = self.at_rest.get(REST)
        if before and before.summary and before.summary["source"] == source:
            return before
        pages = render_indexes([Summary.from_json(dict(r.summary)) for r in known.values() if r.summary])
        moved = {path: to for record in known.values() for path, to in record.moved.items()}
        rendered = files.digest(repr((pages, moved)).encode())
        made = {"source": source, "rendered": rendered}
        if before and before.summary and before.summary["rendered"] == rendered:
            return replace(before, summary=made)
        kept = read_base(self.settings, INDEX)
        moved |= self._away(kept) if kept else {}
        items = tuple(base_items(pages, None))
        base = self._write_pages(Base(slug=INDEX, pages=records(pages), items=items), pages, moved)
        return Record(sign="", moved=self._away(base), summary=made)

    def _write_pages(self, base: Base, pages: Sequence[Page], moved: Moved | None = None) -> Base:
        """Merge the pages with what is on disk and write them, with the base; return the base."""
        fronts = {page.path: page.front for page in base.pages}
        drawn = {i.picture.name: i.picture.svg for page in pages for i in page.items if i.picture}

        def make() -> Plan:
            made = plan(self.settings, base, fronts, read_base(self.settings, base.slug), moved)
            plan_pictures(self.settings, made, drawn)
            return made

        return self._write(make)

    def _write(self, make: Callable[[], Plan]) -> Base:
        """Plan and write, anew where somebody saved a page meanwhile; tell what a person should know."""
        report, root = self.report, self.settings.root
        planned, left = make(), list[Path]()
        for _ in range(_ATTEMPTS):
            left = journal.write(root, planned.files, planned.expected)
            written = [path for path in planned.files if path not in left]
            report.written += written
            report.replaced += [path for path in written if path in planned.edited]
            for path in written:
                content = planned.files[path]
                self.written[str(root / path)] = None if content is None else files.digest(content)
            if not left:
                break
            planned = make()
        else:
            report.add(
                Level.STALE, left[0], "saved by somebody again and again; run `nutgraf generate` once more"
            )
        for where, id_, event in planned.events:
            decide = f". {remedy(planned.base.slug, id_)}" if event in WAITS else ""
            report.add(Level.NOTICE, where, f"{event.value}{decide}")
        return planned.base

    def _note(self, base: Base) -> None:
        self.bases[base.slug] = replace(base, items=(), others=())

    def _fail(self, seed: Path, error: OSError | GeneratorError) -> None:
        """Tell what is wrong with a seed; nothing of its article is at rest."""
        told, where = disk_error(error) if isinstance(error, OSError) else error, self.settings.below(seed)
        if isinstance(told, ModelNotReadyError):
            self.report.add(Level.NOTICE, where, str(told))
        else:
            self.report.fail(told, where)
        self.failed.add(slug_or_rest(self.settings, seed))
