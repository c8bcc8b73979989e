"""Loading a structure from the working tree, or from a git revision: a process of its own for each.

`python -m bench.loading FOLDER [REVISION]` loads it and nothing more.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.processes import cost, middle
from vvgctl.check.loading import load, loaded
from vvgctl.source import collector_paused

_IDENTITY = (
    "-c",
    "commit.gpgsign=false",
    "-c",
    "user.name=bench",
    "-c",
    "user.email=bench@localhost",
    "-c",
    "core.autocrlf=false",
)


def loading_times(folder: Path, runs: int) -> tuple[float, float]:
    """Seconds from the revision and from the working tree, in turns; the first of each does not count."""
    commit_all(folder, "A county")
    command = [sys.executable, "-m", "bench.loading", str(folder)]
    pairs = [(cost([*command, "HEAD"]), cost(command)) for _ in range(runs + 1)][1:]
    revision, files = (middle(costs) for costs in zip(*pairs, strict=True))
    return revision.seconds, files.seconds


def commit_all(folder: Path, message: str) -> None:
    """The folder as a commit of a repository; its objects are loose, which is slower than packed."""
    for arguments in (("init", "-q"), ("add", "."), (*_IDENTITY, "commit", "-q", "-m", message)):
        subprocess.run(["git", "-C", folder, *arguments], check=True)


def main(folder: str, revision: str | None = None) -> None:
    if revision is None:
        found = load(Path(folder))
    else:
        from vvgctl.source.repository import repository
        from vvgctl.source.tree import tree

        with collector_paused():
            around = repository(Path(folder))
            found = loaded(tree(around.commit(revision), around.prefix).read())
    assert found.structure is not None


if __name__ == "__main__":
    main(*sys.argv[1:])
