"""All YAML and CSV files of a folder.

What looks like one of them but cannot be read as such is Trouble, never silently left out.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from vvgctl.source import naming, not_allowed
from vvgctl.source.collector import collector_paused
from vvgctl.source.naming import badly_named, meant, troubled
from vvgctl.source.not_allowed import LARGEST_FILE
from vvgctl.source.trouble import Kept, Reading, Wrong

_Entry = os.DirEntry[str]
SHA1 = 40
"""The digits of an id; those of SHA-256 are longer."""


def read_folder(root: Path, kept: Kept | None = None) -> tuple[Reading, ...]:
    """Every file below `root` that ends in .yaml or .csv, sorted by path; not those hidden (.name).

    What is `kept` of the same name and content is not read again.
    """
    home = os.path.realpath(root)
    with collector_paused():
        found = sorted(found_in(root), key=lambda pair: pair[0])
        readings = (_reading(name, entry, home, kept) for name, entry in found)
        return tuple(reading for reading in readings if reading)


def found_in(root: Path) -> Iterator[tuple[str, _Entry | None]]:
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


def _reading(name: str, entry: _Entry | None, home: str, kept: Kept | None) -> Reading | None:
    """What the entry holds; None if it is no concern of ours."""
    if entry is None:
        return troubled(name, naming.unreadable())
    try:
        if entry.is_symlink() and (wrong := _link(entry, home)):
            return troubled(name, wrong)
        return _file(name, entry, kept) if meant(name) else None
    except OSError:
        return troubled(name, naming.unreadable())


def _file(name: str, entry: _Entry, kept: Kept | None) -> Reading:
    if wrong := badly_named(name):
        return troubled(name, wrong)
    about = entry.stat()
    if not stat.S_ISREG(about.st_mode):
        return troubled(name, naming.no_file())
    if about.st_size > LARGEST_FILE:
        return troubled(name, not_allowed.too_large())
    with Path(entry.path).open("rb") as file:
        content = file.read()  # a number here would cost so much memory each time
    if kept is None:
        return naming.reader(name)(name, content)
    long = any(len(id) > SHA1 for _name, id in islice(kept, 1))
    key = name, blob_id(content, long=long)
    if key not in kept:
        kept[key] = naming.reader(name)(name, content)
    return kept[key]


def blob_id(content: bytes, *, long: bool) -> str:
    """The id that git has for a content, by the hash that the repository uses."""
    whole = b"blob %d\0%b" % (len(content), content)
    return (hashlib.sha256(whole) if long else hashlib.sha1(whole, usedforsecurity=False)).hexdigest()


def _link(entry: _Entry, home: str) -> Wrong | None:
    """What is wrong with a symbolic link; one to a file inside the folder is as good as the file."""
    is_folder = entry.is_dir()
    if not is_folder and not meant(entry.name):
        return None
    target = os.path.realpath(entry.path)
    if os.path.commonpath([home, target]) != home:
        return naming.link_outside()
    return naming.linked_folder() if is_folder else None
