"""Two revisions compared: by `vvgctl diff`, and their values by DeepDiff.

`python -m bench.diffing FOLDER vvgctl|deepdiff` compares HEAD~1 with HEAD and prints how long comparing took,
both having been read.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

from bench.loading import commit_all
from bench.processes import cost, middle
from vvgctl.check.loading import Kept, loaded
from vvgctl.source import Reading, collector_paused
from vvgctl.source.repository import repository
from vvgctl.source.tree import tree

VVGCTL = (sys.executable, "-m", "vvgctl", "diff", "HEAD~1", "HEAD", "--today", "2024-01-29")


def changed(folder: Path) -> None:
    """A further commit, in which every twentieth body has a name or a number otherwise."""
    for file in sorted((folder / "bodies").glob("*.yaml"))[::20]:
        text = file.read_text(encoding="utf-8")
        other = re.sub(r"at_least: ([0-9])", lambda found: f"at_least: {int(found[1]) + 1}", text, count=1)
        file.write_text(other if other != text else text.replace("name: ", "name: New ", 1), encoding="utf-8")
    commit_all(folder, "Five per cent")


def diff_times(folder: Path, runs: int) -> tuple[float, float, float]:
    """Seconds of a diff, of one with all that follows, and of loading one; in turns, after a first that does
    not count.
    """
    commands = (
        [*VVGCTL, "--structure", str(folder), "--no-consequences"],
        [*VVGCTL, "--structure", str(folder)],
        [sys.executable, "-m", "bench.loading", str(folder), "HEAD"],
    )
    turns = [[cost(command) for command in commands] for _ in range(runs + 1)][1:]
    diff, whole, load = (middle(costs).seconds for costs in zip(*turns, strict=True))
    return diff, whole, load


def compare_times(folder: Path) -> tuple[float, float]:
    """Seconds that comparing takes, ours and DeepDiff's, on values that have been read."""
    ours, theirs = (_told(folder, by) for by in ("vvgctl", "deepdiff"))
    return ours, theirs


def _told(folder: Path, by: str) -> float:
    command = [sys.executable, "-m", "bench.diffing", str(folder), by]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(folder: str, by: str) -> None:
    around, kept = repository(Path(folder)), Kept()
    with collector_paused():
        both = [tree(around.commit(name), around.prefix).read(kept.readings) for name in ("HEAD~1", "HEAD")]
        print(_ours(both, kept) if by == "vvgctl" else _theirs(both))


def _ours(both: list[tuple[Reading, ...]], kept: Kept) -> float:
    from datetime import date

    from vvgctl.diff.comparing import changes
    from vvgctl.structure import Snapshot

    first, second = (loaded(readings, kept).structure for readings in both)
    assert first is not None
    assert second is not None
    start, day = time.perf_counter(), date(2024, 1, 29)
    assert changes(Snapshot(first, day, day), Snapshot(second, day, day))
    return time.perf_counter() - start


def _theirs(both: list[tuple[Reading, ...]]) -> float:
    from deepdiff import DeepDiff

    first, second = ({one.page.file: one.page.data for one in readings if one.page} for readings in both)
    start = time.perf_counter()
    assert DeepDiff(first, second)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(*sys.argv[1:])
