"""Which files are ours, by their names; and what is told of those that look like it but cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from vvgctl.messages import message as _
from vvgctl.source.csv_pages import read_csv
from vvgctl.source.text import visible
from vvgctl.source.trouble import Reading, Wrong, trouble_at
from vvgctl.source.yaml_pages import read_yaml

Reader = Callable[[str, bytes], Reading]

READERS: dict[str, Reader] = {".yaml": read_yaml, ".csv": read_csv}
_MEANT = re.compile(r"\.(?:ya?ml|csv)(?:\.txt)?$", re.IGNORECASE)


def meant(name: str) -> bool:
    """Whether a file is called as if it were one of ours."""
    return _MEANT.search(name) is not None


def hidden(name: str) -> bool:
    """Whether the path leads through a name that begins with a dot."""
    return name.startswith(".") or "/." in name


def badly_named(name: str) -> Wrong | None:
    """Why a file that is meant as one of ours is not read, if its name is to blame."""
    if PurePosixPath(name).suffix not in READERS:
        return _ending()
    return _file_name() if printable(name) != name else None


def reader(name: str) -> Reader:
    """What reads a file that is well named."""
    return READERS[PurePosixPath(name).suffix]


def troubled(name: str, wrong: Wrong) -> Reading:
    """The reading of a file that is not read."""
    return Reading(None, (trouble_at(printable(name), "", (1, 1, 2), wrong),))


def noted(name: str, wrong: Wrong) -> Reading:
    """The reading of what is left out rightly, but is worth knowing of."""
    return Reading(None, (trouble_at(printable(name), "", (1, 1, 2), wrong, "note"),))


def printable(name: str) -> str:
    """The name on one line, with replacements for what nobody can see."""
    return re.sub(r"[\t\n]", "\N{REPLACEMENT CHARACTER}", visible(name))


def _ending() -> Wrong:
    message = _("the file is left out because of its name, which must end in .yaml or .csv, in lower case")
    return Wrong("file-ending", message, _("rename it; Windows may hide the end of a name"))


def _file_name() -> Wrong:
    message = _("the name of the file holds characters that nobody can see")
    return Wrong("file-name", message, _("rename it"))


def unreadable() -> Wrong:
    """It is not there, or may not be read, or leads nowhere."""
    return Wrong(
        "unreadable",
        _("the file or folder cannot be read"),
        _("check that it is there and that you may read it"),
    )


def no_file() -> Wrong:
    """A pipe or a device."""
    message = _("this is no ordinary file (but a pipe or a device)")
    return Wrong("not-a-file", message, _("remove it"))


def link_outside() -> Wrong:
    """A link that leaves the folder."""
    message = _("this is a link to something outside the folder, and it is not followed")
    return Wrong("link-outside", message, _("put a copy in its place"))


def linked_folder() -> Wrong:
    """A link to a folder."""
    return Wrong(
        "linked-folder", _("this is a link to a folder, and it is not followed"), _("remove the link")
    )


def submodule() -> Wrong:
    """A folder whose files another repository holds."""
    message = _("this is a submodule: its files belong to another repository, and are not read at a revision")
    return Wrong("submodule", message)
