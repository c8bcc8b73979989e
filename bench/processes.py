"""What a whole process costs: wall time, and peak memory as the system counts it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """Seconds and megabytes of a run, or the median of several; `runs` says of how many."""

    seconds: float
    megabytes: float
    runs: int = 1

    def __add__(self, other: Cost) -> Cost:
        """One after the other."""
        seconds, megabytes = self.seconds + other.seconds, max(self.megabytes, other.megabytes)
        return Cost(seconds, megabytes, min(self.runs, other.runs))


def cost(command: Sequence[str | Path], *, runs: int = 1, accepted: tuple[int, ...] = (0,)) -> Cost:
    """What it costs to run a command; another exit code than those accepted ends the measuring."""
    return middle([_once([str(part) for part in command], accepted) for _ in range(runs)])


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs."""
    return Cost(median(c.seconds for c in costs), median(c.megabytes for c in costs), len(costs))


def _once(command: list[str], accepted: tuple[int, ...]) -> Cost:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _pid, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command[:6])} …")
    return Cost(seconds, used.ru_maxrss * _BYTES_PER_UNIT / 2**20)
