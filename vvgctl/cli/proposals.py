"""Which proposals there are to lay over."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.places import structures
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.schema import kind_of

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit


def proposals_known(structure: str | None, commit: Commit | None) -> frozenset[str]:
    """The ids of the proposals of the structures meant, in the working tree or in a commit."""
    if commit is None:
        folders = (place.folder for place in structures(structure, every=structure is None))
        files = (f"proposals/{path.name}" for folder in folders for path in (folder / "proposals").glob("*"))
    else:
        from vvgctl.cli.revisions import trees

        found = trees(structure, commit, every=structure is None)
        files = (path.removeprefix(tree.path) for tree in found for path in tree.entries)
    return frozenset(PurePosixPath(file).stem for file in files if kind_of(file) == "proposal")


def no_proposal(id: str, known: Iterable[str], folder: str = "") -> CouldNotError:
    """No proposal has that id."""
    known = sorted(known)
    if guess := closest(id, known):
        return CouldNotError(_("there is no proposal “{id}”, did you mean “{guess}”?", id=id, guess=guess))
    if known:
        message = _("there is no proposal “{id}”; these are: {known}", id=id, known=tuple(known))
    elif folder:
        message = _("there is no proposal “{id}”: {folder} has none", id=id, folder=folder)
    else:
        message = _("there is no proposal “{id}”: there are none here", id=id)
    return CouldNotError(message)
