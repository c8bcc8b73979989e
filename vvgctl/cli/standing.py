"""Which revision the files of the working tree are of, or were changed from."""

from __future__ import annotations

from pathlib import Path

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import RevisionError


def standing(folder: Path) -> Message | None:
    """The commit checked out and whether the files differ from it, or why git cannot say; else None."""
    from vvgctl.source.repository import repository
    from vvgctl.source.tree import tree
    from vvgctl.source.unchanged import unchanged

    try:
        there = repository(folder)
    except RevisionError as refused:
        return _("Revision unknown: {reason}.", reason=refused.message) if _in_git(folder) else None
    try:
        commit = there.commit("HEAD")
        held = tree(commit, there.prefix)
    except RevisionError:  # nothing is committed yet
        return None
    if not held.entries:
        return None
    day = commit.date
    revision = _("{commit} of {day}", commit=commit.short, day=day) if day else commit.short
    if unchanged(folder, held):
        return _("Revision {revision}.", revision=revision)
    return _("Files changed since revision {revision}.", revision=revision)


def _in_git(folder: Path) -> bool:
    """Whether a folder seems to lie in a repository, whatever git says, or where there is no git."""
    whole = folder.resolve()
    return any((one / ".git").exists() for one in (whole, *whole.parents))
