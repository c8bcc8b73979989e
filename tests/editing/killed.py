"""A change that is written in a process of its own, which is killed after its nth call to the system.

    python -m tests.editing.killed write|recover FOLDER N

It imports little, for it is started some hundred times. Killed before a call is the same as killed after the
one before.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from vvgctl.editing.file_change import FileChange
from vvgctl.editing.journal import recover, write

BEFORE = {"decisions.yaml": b"- old\n", "bodies/old.yaml": b"name: old\n", "matters.yaml": b"- kept\r\n"}
AFTER = {
    "decisions.yaml": b"- new\n",
    "bodies/new.yaml": b"name: new\n",
    "matters.yaml": b"- kept\r\n",
    "meetings/new-2024.yaml": b"body: new\n",
}
CHANGES = (
    FileChange("decisions.yaml", b"- old\n", b"- new\n"),
    FileChange("bodies/old.yaml", b"name: old\n", None),
    FileChange("bodies/new.yaml", None, b"name: new\n", moved_from="bodies/old.yaml"),
    FileChange("meetings/new-2024.yaml", None, b"body: new\n"),
)
CALLS = ("open", "fsync", "replace", "rename", "link", "unlink", "mkdir", "chmod")
KILLED = 9


class Counted:
    """A call to the system that ends the process when it is the last of so many."""

    left = 0

    def __init__(self, call: Any) -> None:
        self.call = call

    def __call__(self, *arguments: Any, **more: Any) -> Any:
        Counted.left -= 1
        this = Counted.left == 0
        try:
            return self.call(*arguments, **more)
        finally:
            if this:
                os._exit(KILLED)


if __name__ == "__main__":
    what, folder, number = sys.argv[1:]
    Counted.left = int(number)
    for name in CALLS:
        setattr(os, name, Counted(getattr(os, name)))
    if what == "write":
        write(Path(folder), CHANGES)
    else:
        recover(Path(folder))
    os._exit(0)
