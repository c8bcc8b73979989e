"""The table of what was measured, in the terminal and in `docs/performance.md`."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

HEADINGS = ("Work", "vvgctl", "Measured against", "Ratio", "Budget", "Verdict")


@dataclass(frozen=True)
class Row:
    """One measurement beside what it is measured against; the budget is on their ratio."""

    work: str
    ours: float
    theirs: float
    against: str
    budget: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    def cells(self) -> tuple[str, ...]:
        return (
            self.work,
            _figure(self.ours, self.unit),
            f"{self.against}: {_figure(self.theirs, self.unit)}",
            _times(self.ratio),
            f"≤ {_times(self.budget)}",
            "kept" if self.ratio <= self.budget else "**missed**",
        )


def table(rows: Iterable[Row]) -> str:
    """The rows as a table of Markdown, its columns in line."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    written = ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines]
    written.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(written) + "\n"


def document(rows: Iterable[Row]) -> str:
    """`docs/performance.md`."""
    day = datetime.now(UTC).date()
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return _DOCUMENT.format(day=day, system=system, python=python, table=table(rows))


def _figure(value: float, unit: str) -> str:
    if unit == "s" and value < 1:
        return f"{value * 1000:.3g} ms"
    return f"{value:.3g} {unit}"


def _times(ratio: float) -> str:
    return f"1/{1 / ratio:.3g}" if ratio < 0.5 else f"{ratio:.3g} ×"


_DOCUMENT = """\
# Performance

Written by `python bench/run.py --write` on {day}: {system}, {python}.
The budgets are those of the design. Times are wall times of whole processes, medians of several runs, one
after the other on the same machine.

{table}
- The generated counties come from `bench/county.py`: each body has a file of about 1.7 kB and changes on six
  scattered days; there are 290 principals, a division into 20 areas, four mandates, decisions, and meetings
  of each tenth body. Validating means every rule, in every period from the first change to two years ahead.
- check-jsonschema runs once for each kind of file, yamllint (relaxed) once. Each schema is one file here;
  with the schemas as they are, check-jsonschema is twenty times as slow. Neither knows of dates or clauses.
- The revision is the only commit of its repository, all objects loose; both sides end with the structure,
  each in a process of its own, in turns.
- The chart's time is what it takes beyond an all but empty picture, so that start-ups do not count.
"""
