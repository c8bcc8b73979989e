"""Whether the files of a folder are still as a commit holds them."""

from __future__ import annotations

import os
from pathlib import Path

from vvgctl.source.folder import SHA1, blob_id, found_in
from vvgctl.source.naming import hidden, meant
from vvgctl.source.tree import LINK, Entry, Tree


def unchanged(folder: Path, tree: Tree) -> bool:
    """Whether it holds the same of what is read; line ends that git may have written are no change."""
    held = {path[len(tree.path) :]: entry for path, entry in tree.entries.items()}
    ours = {name for name in held if meant(name) and not hidden(name)}
    there = {name for name, _entry in found_in(folder) if meant(name)}
    try:
        return there == ours and all(_same(folder / name, held[name]) for name in there)
    except OSError:
        return False


def _same(path: Path, entry: Entry) -> bool:
    content = os.fsencode(path.readlink()) if entry.mode == LINK else path.read_bytes()
    written = (content, content.replace(b"\r\n", b"\n"))
    return entry.id in (blob_id(one, long=len(entry.id) > SHA1) for one in written)
