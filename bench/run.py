"""Measure vvgctl against its budgets: `make bench`.

`--quick` leaves out the large counties, `--write` keeps the table.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.county import write
from bench.diffing import changed, compare_times, diff_times
from bench.drawing import chart, drawing_times
from bench.loading import loading_times
from bench.processes import Cost, cost
from bench.rivals import rivals
from bench.table import Row, document, table

ROOT = Path(__file__).parent.parent
REAL = ROOT / "structure" / "vastra-gotaland"
VVGCTL = (sys.executable, "-m", "vvgctl")
LINTERS = "check-jsonschema + yamllint"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one minute: no county above 1,000 bodies")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    options = parser.parse_args()
    with TemporaryDirectory() as scratch:
        rows = list(_told(_rows(Path(scratch), options.quick)))
    print(table(rows))
    if options.write:
        (ROOT / "docs" / "performance.md").write_text(document(rows), encoding="utf-8")


def _rows(scratch: Path, quick: bool) -> Iterator[Row]:
    yield from _start_up(5 if quick else 21)
    yield from _real_structure(scratch, 3 if quick else 7)
    yield from _large_county(scratch, 1_000 if quick else 5_000)
    yield from _growth(scratch, (250, 1_000) if quick else (500, 20_000))
    yield from _chart(scratch, 3 if quick else 9)
    yield from _revision(scratch, 1_000 if quick else 5_000, 3 if quick else 7)
    yield from _diff(scratch, 1_000 if quick else 5_000, 3 if quick else 5)


def _start_up(runs: int) -> Iterator[Row]:
    nothing = cost([sys.executable, "-c", "pass"], runs=runs).seconds
    for option, budget in (("--version", 1.5), ("--help", 8)):
        ours = cost([*VVGCTL, option], runs=runs).seconds
        yield Row(f"`vvgctl {option}`", ours, nothing, "`python -c pass`", budget)


def _real_structure(scratch: Path, runs: int) -> Iterator[Row]:
    ours = _validated(REAL, runs)
    theirs = rivals(REAL, scratch, runs=(runs + 1) // 2)
    yield Row("validate Västra Götaland", ours.seconds, theirs.seconds, LINTERS, 1 / 4)


def _large_county(scratch: Path, bodies: int) -> Iterator[Row]:
    county = _county(scratch, bodies)
    ours = _validated(county, 3)
    theirs = rivals(county, scratch)
    yield Row(f"validate {bodies:,} bodies", ours.seconds, theirs.seconds, LINTERS, 1 / 15)
    yield Row(f"… its peak memory, {bodies:,} bodies", ours.megabytes, 400, "at most", 1, "MB")


def _growth(scratch: Path, sizes: tuple[int, int]) -> Iterator[Row]:
    few, many = sizes
    small, large = (_validated(_county(scratch, size), runs) for size, runs in ((few, 5), (many, 1)))
    each = f"{few:,} bodies, per 1,000"
    yield Row(
        f"validate {many:,} bodies, per 1,000",
        large.seconds * 1000 / many,
        small.seconds * 1000 / few,
        each,
        1.25,
    )


def _chart(scratch: Path, runs: int) -> Iterator[Row]:
    for bodies, times in ((60, runs), (1_000, (runs + 1) // 2)):
        ours, theirs = drawing_times(chart(_county(scratch, bodies), scratch), times)
        yield Row(f"chart of {bodies:,} bodies, from DOT to SVG", ours, theirs, "Graphviz alone", 1.5)


def _revision(scratch: Path, bodies: int, runs: int) -> Iterator[Row]:
    ours, files = loading_times(_county(scratch, bodies), runs)
    yield Row(f"load a git revision of {bodies:,} files", ours, files, "loading the working tree", 1.5)


def _diff(scratch: Path, bodies: int, runs: int) -> Iterator[Row]:
    county = _county(scratch, bodies)
    changed(county)
    diff, whole, load = diff_times(county, runs)
    yield Row(f"diff of two revisions, 5 % of {bodies:,} files changed", diff, load, "loading one", 1.5)
    validated = _validated(county, 1).seconds
    yield Row("… with all that follows from it", whole, validated, "validating one", 1)
    ours, theirs = compare_times(county)
    yield Row("… comparing alone, both read", ours, theirs, "DeepDiff on the same values", 1)


def _county(scratch: Path, bodies: int) -> Path:
    folder = scratch / f"county-{bodies}"
    if not folder.exists():
        write(folder, bodies)
    return folder


def _validated(structure: Path, runs: int) -> Cost:
    return cost([*VVGCTL, "validate", "--structure", structure, "--quiet"], runs=runs)


def _told(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows, each told as it comes: the whole takes minutes."""
    for row in rows:
        print(*filter(None, row.cells()), sep="; ", file=sys.stderr)
        yield row


if __name__ == "__main__":
    main()
