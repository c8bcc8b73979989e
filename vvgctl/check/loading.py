"""From a folder to a structure: what is wrong with the files as files, and with their shape, comes out
first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, Misfit, kind_of, misfits
from vvgctl.source import Location, Page, Place, Reading, Trouble, collector_paused, read_folder
from vvgctl.structure import Part, Structure, build
from vvgctl.structure.building import Records


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading a structure: the structure, unless a file or a shape is wrong."""

    structure: Structure | None
    findings: tuple[Finding, ...]
    files: int


@dataclass(frozen=True)
class Kept:
    """What has been read of files, so that another reading of the same ones need not do it again."""

    readings: dict[tuple[str, str], Reading] = field(default_factory=dict)
    wrong: dict[Page, list[Finding]] = field(default_factory=dict)
    records: dict[Page, Records] = field(default_factory=dict)


def load(folder: Path, kept: Kept | None = None) -> Loaded:
    """Read every file of a structure's folder."""
    with collector_paused():
        return loaded(read_folder(folder, kept.readings if kept else None), kept)


def loaded(readings: Iterable[Reading], kept: Kept | None = None) -> Loaded:
    """What these files come to; rules are for a structure whose every file has its shape."""
    kept = kept or Kept()
    findings: list[Finding] = []
    pages: list[Page] = []
    parts: list[Part] = []
    for reading in readings:
        findings += map(of_trouble, reading.troubles)
        if reading.page is not None:
            pages.append(reading.page)
            findings += _part(reading.page, parts, kept.wrong)
    if not any(page.file == PATTERNS["structure"] for page in pages) and not findings:
        findings.append(_no_structure())
    failed = any(found.level == Level.ERROR for found in findings)
    structure = None if failed else build(parts, tuple(pages), known=kept.records)
    return Loaded(structure, tuple(findings), len(pages))


def _part(page: Page, parts: list[Part], known: dict[Page, list[Finding]]) -> list[Finding]:
    """Add the page to the parts of the structure, or say what is wrong with it."""
    kind = kind_of(page.file)
    if kind is None:
        return [_unknown_file(page)]
    if page not in known:
        known[page] = [of_misfit(one) for one in misfits(kind, page.data, Place(page))]
    if not known[page]:
        parts.append((kind, page.file, Place(page), page.data))
    return known[page]


def of_trouble(trouble: Trouble) -> Finding:
    """What is wrong with a file as a file, as a finding."""
    return Finding(
        trouble.code,
        Level(trouble.level),
        trouble.message,
        trouble.location,
        subject=trouble.location.file,
        anchor=trouble.location.file,
        line_text=trouble.line_text,
        shown_from=trouble.shown_from,
        fix=trouble.fix,
    )


def of_misfit(misfit: Misfit) -> Finding:
    """What is wrong with a shape, as a finding."""
    return finding(misfit.code, Level.ERROR, misfit.message, misfit.where, fix=misfit.fix)


def _unknown_file(page: Page) -> Finding:
    guess = closest(page.file, (pattern.replace("*", Path(page.file).stem) for pattern in PATTERNS.values()))
    message = _("vvgctl does not know what this file is")
    if guess:
        message = _("vvgctl does not know what this file is; did you mean {guess}?", guess=guess)
    fix = _("these have a place: {files}", files=tuple(PATTERNS.values()))
    return finding("unknown-file", Level.ERROR, message, Place(page), fix=fix)


def _no_structure() -> Finding:
    where = Location(PATTERNS["structure"], 1, 1, 1, 2)
    message = _("there is no structure.yaml here")
    fix = _("every structure has one, with its name and the words it uses: vvgctl schema structure")
    return Finding("no-structure", Level.ERROR, message, where, subject="structure", fix=fix)
