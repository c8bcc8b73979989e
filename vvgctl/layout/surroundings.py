"""What the child process sees of the machine: as little as it starts with, so that all draw alike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHILD = Path(__file__).with_name("child.py")
FLAGS: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows no black window flashes by

# Without these Windows starts no process, and a Python built as a shared library does not find itself.
_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")

_FIXED = {
    # Relative to the folder of the font, where the child works: no path with å in it passes through C code.
    "FONTCONFIG_FILE": "fonts.conf",
    "FONTCONFIG_PATH": ".",
    "PANGOCAIRO_BACKEND": "fontconfig",  # on Windows the default sees only installed fonts
    "LC_ALL": "C",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def environment() -> dict[str, str]:
    """The child's environment."""
    return _FIXED | {name: os.environ[name] for name in _KEPT if name in os.environ}


def packages() -> list[str]:
    """Where this process would look for pygraphviz, and in that order."""
    return [path for path in sys.path if Path(path).is_absolute()]
