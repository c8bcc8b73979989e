"""An edit tried on the real files, in memory: what is found then that was not found before.

A harmful edit is heard on the day that it is looked at; a harmless one brings nothing on any day. To look at
one day costs an eighth of looking at them all.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dateutil.relativedelta import relativedelta

from tests.statements.rows import Edit
from vvgctl.check.always import always_findings
from vvgctl.check.clauses import clause_results, findings_on
from vvgctl.check.finding import Finding, Level
from vvgctl.check.loading import loaded
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.snapshots import Snapshots
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.source import Page, Reading, read_folder, read_yaml
from vvgctl.source.naming import reader

FOLDER = Path(__file__).parents[2] / "structure" / "vastra-gotaland"
_TAKES_OVER = re.compile(r"^ +replaces: .*\n", re.MULTILINE)


@cache
def readings(*, replacing: bool = True) -> tuple[Reading, ...]:
    """The real files; without `replacing` no clause of a mandate takes over from another."""
    files = read_folder(FOLDER)
    return files if replacing else tuple(map(_for_itself, files))


def page(file: str) -> Page:
    """A file as it is."""
    return next(r.page for r in readings() if r.page is not None and r.page.file == file)


@cache
def untouched(today: date) -> Validation:
    return _on_any_day(readings(), today)


@cache
def untouched_on(day: date, *, replacing: bool = True) -> Validation:
    return _on(readings(replacing=replacing), day)


@dataclass(frozen=True, slots=True)
class Trial:
    """An edited page, and what is found with it in place."""

    edit: Edit
    page: Page
    validation: Validation
    before: Validation

    def new(self, findings: tuple[Finding, ...]) -> list[Finding]:
        """Those findings that the untouched files did not give."""
        before = {self._key(found, after=False) for found in everything(self.before)}
        return [found for found in findings if self._key(found, after=True) not in before]

    def line_of(self, text: str, file: str) -> int:
        """The line on which a text stands that occurs once."""
        lines = (self.page if file == self.edit.file else page(file)).text.splitlines()
        (number,) = (number for number, line in enumerate(lines, 1) if text in line)
        return number

    def _key(self, found: Finding, *, after: bool) -> Hashable:
        said = None if found.level == Level.UNKNOWN else found.message.id  # a file words its own questions
        return found.about, found.level, said, found.location.file, self._line(found, after=after)

    def _line(self, found: Finding, *, after: bool) -> int | None:
        """A finding's line, counted in the untouched file; None on the lines that were edited."""
        line = found.location.line
        if found.location.file != self.edit.file:
            return line
        first = page(self.edit.file).text.split(self.edit.replace)[0].count("\n") + 1
        length, was = self.edit.by.count("\n"), self.edit.replace.count("\n")
        last = first + (length if after else was)
        if first <= line <= last:
            return None
        return line - (length - was) if after and line > last else line


@cache
def tried(edit: Edit, *, replacing: bool = True) -> Trial:
    reading = reader(edit.file)(edit.file, edit.apply(page(edit.file).text).encode())
    assert reading.page is not None, [trouble.message.text("en") for trouble in reading.troubles]
    edited = tuple(_with(reading, readings(replacing=replacing)))
    if edit.gives is None:
        return Trial(edit, reading.page, _on_any_day(edited, edit.today), untouched(edit.today))
    before = untouched_on(edit.today, replacing=replacing)
    return Trial(edit, reading.page, _on(edited, edit.today), before)


def everything(validation: Validation) -> tuple[Finding, ...]:
    return validation.findings + validation.past + validation.aside


def broken(findings: tuple[Finding, ...]) -> set[str]:
    """The clauses and rules that are gone against, not those that only raise a question."""
    return {found.about for found in findings if found.level != Level.UNKNOWN}


def _with(edited: Reading, files: tuple[Reading, ...]) -> Iterator[Reading]:
    assert edited.page is not None
    for reading in files:
        same = reading.page is not None and reading.page.file == edited.page.file
        yield edited if same else reading


def _for_itself(reading: Reading) -> Reading:
    if reading.page is None or not reading.page.file.startswith("mandates/"):
        return reading
    return read_yaml(reading.page.file, _TAKES_OVER.sub("", reading.page.text).encode())


def _on_any_day(files: tuple[Reading, ...], today: date) -> Validation:
    return validate(loaded(files), Asked(today, today + relativedelta(years=2)), {})


def _on(files: tuple[Reading, ...], day: date) -> Validation:
    structure = loaded(files).structure
    assert structure is not None
    of_rules = always_findings(Snapshots(structure, day), {}, day, day)
    of_clauses = (found for result in clause_results(structure, day, day) for found in findings_on(result))
    found = [*(found for found in of_rules if found.holds(day)), *of_clauses]
    kept, aside = set_aside(found, structure.exceptions, day)
    return Validation(tuple(kept), aside=tuple(aside))
