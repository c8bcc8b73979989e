"""Several files changed as one: a journal, kept while they are written, lets the next run finish or undo.

The journal is a hidden file in the structure's folder. It appears whole, and only then is the first file
touched; it goes when the last is done. Each file is written beside its place and then takes it in one step.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

from vvgctl.editing.alone import alone, being_written
from vvgctl.editing.disk import check_writable, current, publish, replace, settle, temporary, tidy
from vvgctl.editing.file_change import FileChange
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _
from vvgctl.schema import kind_of

JOURNAL = ".vvgctl-journal"
_VERSION = 1


class Recovered(StrEnum):
    """What became of a change that was interrupted."""

    FINISHED = "finished"
    UNDONE = "undone"


def write(folder: Path, changes: tuple[FileChange, ...]) -> None:
    """Make every change or none; CannotEditError says why none was made."""
    check_writable(folder, changes)
    with alone(folder):
        _check_unchanged(folder, changes)
        try:
            if not publish(folder / JOURNAL, _written(changes)):
                raise being_written()
        except OSError as error:
            raise _cannot(error) from None
        try:
            _forwards(folder, changes)
        except (OSError, CannotEditError) as error:
            _take_back(folder, changes)
            raise (_cannot(error) if isinstance(error, OSError) else error) from None
        (folder / JOURNAL).unlink(missing_ok=True)


def recover(folder: Path) -> Recovered | None:
    """Finish the change that an earlier run was interrupted in, or undo it; None where there is none."""
    if not any(folder.glob(f"{JOURNAL}*")):
        return None
    with alone(folder):
        tidy(folder / JOURNAL)
        changes = interrupted(folder)
        return _recovered(folder, changes) if changes is not None else None


def _recovered(folder: Path, changes: tuple[FileChange, ...]) -> Recovered:
    for change in changes:
        if (there := current(folder / change.name)) not in (change.before, change.after):
            raise _changed_since(change.name, gone=there is None)
    try:
        _forwards(folder, changes)
        outcome = Recovered.FINISHED
    except OSError:
        _take_back(folder, changes)
        outcome = Recovered.UNDONE
    (folder / JOURNAL).unlink(missing_ok=True)
    return outcome


def interrupted(folder: Path) -> tuple[FileChange, ...] | None:
    """The change that an earlier run did not finish; None where there is none."""
    path = folder / JOURNAL
    if not path.exists() and not path.is_symlink():
        return None
    try:
        if path.is_symlink():
            raise ValueError(JOURNAL)
        return tuple(_read(json.loads(current(path) or b"")))
    except (CannotEditError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CannotEditError(
            _(
                "{file} should tell of an interrupted change, but cannot be read; see with git what the "
                "files should hold, then delete it",
                file=JOURNAL,
            )
        ) from None


def _written(changes: tuple[FileChange, ...]) -> bytes:
    files = [
        {"name": change.name, "before": _encoded(change.before), "after": _encoded(change.after)}
        for change in changes
    ]
    return json.dumps({"version": _VERSION, "files": files}).encode()


def _read(journal: Any) -> Iterable[FileChange]:
    """The changes in a journal; anybody may have written it, so it may name only a structure's own files."""
    if journal["version"] != _VERSION:
        raise ValueError(journal["version"])
    seen: set[str] = set()
    for file in journal["files"]:
        name = file["name"]
        if not isinstance(name, str) or not name.isprintable() or "\\" in name or kind_of(name) is None:
            raise ValueError(name)
        if name in seen:
            raise ValueError(name)
        seen.add(name)
        yield FileChange(name, _decoded(file["before"]), _decoded(file["after"]))


def _encoded(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode()


def _decoded(written: str | None) -> bytes | None:
    return None if written is None else base64.b64decode(written, validate=True)


def _forwards(folder: Path, changes: tuple[FileChange, ...]) -> None:
    """Write what is new, then take away what is no more, so that nothing is ever only in the journal."""
    for change in sorted(changes, key=lambda change: change.after is None):
        there = current(folder / change.name)
        if there == change.after:
            _tidy(folder, change)
            continue
        if there != change.before:
            raise CannotEditError(
                _("{file} was changed by somebody else meanwhile; nothing is written", file=change.name)
            )
        replace(folder, change.name, change.after)
    for parent in {(folder / change.name).parent for change in changes}:
        settle(parent)


def _take_back(folder: Path, changes: tuple[FileChange, ...]) -> None:
    """Give back every file that was written, unless somebody has changed it since."""
    try:
        for change in changes:
            if change.before != change.after and current(folder / change.name) == change.after:
                replace(folder, change.name, change.before)
            _tidy(folder, change)
    except OSError:
        raise CannotEditError(
            _(
                "the change could be neither finished nor undone; see to it that the folder can be written "
                "in, then run the command again: it finishes or undoes the change first"
            )
        ) from None
    (folder / JOURNAL).unlink(missing_ok=True)


def _tidy(folder: Path, change: FileChange) -> None:
    temporary(folder / change.name).unlink(missing_ok=True)


def _check_unchanged(folder: Path, changes: Iterable[FileChange]) -> None:
    for change in changes:
        if current(folder / change.name) != change.before:
            raise CannotEditError(
                _("{file} was changed by somebody else meanwhile; nothing is written", file=change.name)
            )


def _changed_since(name: str, *, gone: bool) -> CannotEditError:
    message = _(
        "an earlier change was interrupted, and {file} has been changed since, so it can be neither finished "
        "nor undone; see with git what the files should hold, then delete {journal}",
        file=name,
        journal=JOURNAL,
    )
    if gone:
        message = _(
            "an earlier change was interrupted, and {file} has been deleted since, so it can be neither "
            "finished nor undone; see with git what the files should hold, then delete {journal}",
            file=name,
            journal=JOURNAL,
        )
    return CannotEditError(message)


def _cannot(error: OSError) -> CannotEditError:
    file = Path(str(error.filename or "")).name
    return CannotEditError(
        _("nothing is written; {file}: {reason}", file=file or JOURNAL, reason=error.strerror or "")
    )
