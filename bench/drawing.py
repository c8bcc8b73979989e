"""A chart from DOT to bytes: by vvgctl, and by Graphviz alone.

As a program: the seconds that Graphviz takes for the DOT on standard input, start-up apart.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from vvgctl.layout import draw
from vvgctl.layout.font import FOLDER
from vvgctl.layout.surroundings import environment

_EMPTY = "digraph { a }"


def chart(structure: Path, scratch: Path) -> str:
    """The chart of a structure as DOT."""
    target = scratch / "chart.dot"
    what = ["render", "chart", "--structure", str(structure), "-o", str(target)]
    subprocess.run([sys.executable, "-m", "vvgctl", *what], check=True, capture_output=True)
    return target.read_text(encoding="utf-8")


def drawing_times(dot: str, runs: int) -> tuple[float, float]:
    """Seconds that vvgctl and that Graphviz takes, each without what an all but empty picture takes it."""
    alone = subprocess.run(
        [sys.executable, __file__, str(runs)],
        input=dot,
        capture_output=True,
        check=True,
        cwd=FOLDER,
        env=environment(),
        text=True,
    )
    return _beyond_empty(lambda text: draw(text, "svg"), dot, runs), float(alone.stdout)


def _beyond_empty(picture: Callable[[str], object], dot: str, runs: int) -> float:
    picture(_EMPTY)
    return _seconds(picture, dot, runs) - _seconds(picture, _EMPTY, runs)


def _seconds(picture: Callable[[str], object], dot: str, runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        picture(dot)
        times.append(time.perf_counter() - start)
    return median(times)


def _graphviz(dot: str) -> bytes:
    from pygraphviz import AGraph

    drawn: bytes = AGraph(string=dot).draw(prog="dot", format="svg")
    return drawn


if __name__ == "__main__":
    print(_beyond_empty(_graphviz, sys.stdin.read(), int(sys.argv[1])))
