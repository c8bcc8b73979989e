"""All YAML and CSV files of a folder.

What looks like one of them but cannot be read as such is Trouble, never silently left out.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from vvgctl.messages import message as _
from vvgctl.source import not_allowed
from vvgctl.source.collector import collector_paused
from vvgctl.source.csv_pages import read_csv
from vvgctl.source.not_allowed import LARGEST_FILE
from vvgctl.source.text import visible
from vvgctl.source.trouble import Reading, Wrong, trouble_at
from vvgctl.source.yaml_pages import read_yaml

_READERS = {".yaml": read_yaml, ".csv": read_csv}
_MEANT = re.compile(r"\.(?:ya?ml|csv)(?:\.txt)?$", re.IGNORECASE)
_Entry = os.DirEntry[str]


def read_folder(root: Path) -> tuple[Reading, ...]:
    """Every file below `root` that ends in .yaml or .csv, sorted by path; not those hidden (.name)."""
    home = os.path.realpath(root)
    with collector_paused():
        found = sorted(_found(root), key=lambda pair: pair[0])
        readings = (_reading(name, entry, home) for name, entry in found)
        return tuple(reading for reading in readings if reading)


def _found(root: Path) -> Iterator[tuple[str, _Entry | None]]:
    """Path and entry of all that is not a folder; a folder that cannot be listed comes without an entry."""
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = [entry for entry in os.scandir(root / folder) if not entry.name.startswith(".")]
        except (OSError, ValueError):
            yield folder or ".", None
            continue
        for entry in entries:
            name = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.append(name)
            else:
                yield name, entry


def _reading(name: str, entry: _Entry | None, home: str) -> Reading | None:
    """What the entry holds; None if it is no concern of ours."""
    if entry is None:
        return _trouble(name, _unreadable())
    try:
        if entry.is_symlink() and (wrong := _link(entry, home)):
            return _trouble(name, wrong)
        return _file(name, entry) if _MEANT.search(name) else None
    except OSError:
        return _trouble(name, _unreadable())


def _file(name: str, entry: _Entry) -> Reading:
    path = Path(entry.path)
    reader = _READERS.get(path.suffix)
    if reader is None:
        return _trouble(name, _ending())
    if _printable(name) != name:
        return _trouble(name, _file_name())
    about = entry.stat()
    if not stat.S_ISREG(about.st_mode):
        return _trouble(name, _no_file())
    if about.st_size > LARGEST_FILE:
        return _trouble(name, not_allowed.too_large())
    with path.open("rb") as file:
        return reader(name, file.read())  # a number here would cost so much memory each time


def _link(entry: _Entry, home: str) -> Wrong | None:
    """What is wrong with a symbolic link; one to a file inside the folder is as good as the file."""
    is_folder = entry.is_dir()
    if not is_folder and not _MEANT.search(entry.name):
        return None
    target = os.path.realpath(entry.path)
    if os.path.commonpath([home, target]) != home:
        return _link_outside()
    return _linked_folder() if is_folder else None


def _trouble(name: str, wrong: Wrong) -> Reading:
    return Reading(None, (trouble_at(_printable(name), "", (1, 1, 2), wrong),))


def _printable(name: str) -> str:
    return re.sub(r"[\t\n]", "\N{REPLACEMENT CHARACTER}", visible(name))


def _unreadable() -> Wrong:
    return Wrong(
        "unreadable",
        _("the file or folder cannot be read"),
        _("check that it is there and that you may read it"),
    )


def _ending() -> Wrong:
    message = _("the file is left out because of its name, which must end in .yaml or .csv, in lower case")
    return Wrong("file-ending", message, _("rename it; Windows may hide the end of a name"))


def _file_name() -> Wrong:
    message = _("the name of the file holds characters that nobody can see")
    return Wrong("file-name", message, _("rename it"))


def _no_file() -> Wrong:
    return Wrong("not-a-file", _("this is no ordinary file (but a pipe or a device)"), _("remove it"))


def _link_outside() -> Wrong:
    message = _("this is a link to something outside the folder, and it is not followed")
    return Wrong("link-outside", message, _("put a copy in its place"))


def _linked_folder() -> Wrong:
    return Wrong(
        "linked-folder", _("this is a link to a folder, and it is not followed"), _("remove the link")
    )
