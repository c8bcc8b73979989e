"""A change to a structure: which files are edited, made and moved, and what each then holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from vvgctl.editing.file_change import FileChange
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.writing import rewritten
from vvgctl.messages import message as _
from vvgctl.source import Page, read_yaml
from vvgctl.source.edits import Edit
from vvgctl.structure import Structure


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change is to do to which files of a structure; edits name a file as it was called before."""

    edits: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)

    def __or__(self, other: Plan) -> Plan:
        """Both changes; edits of the same file one after the other."""
        names = {*self.edits, *other.edits}
        edits = {name: (*self.edits.get(name, ()), *other.edits.get(name, ())) for name in sorted(names)}
        return Plan(edits, {**self.made, **other.made}, {**self.moved, **other.moved})


def carried_out(plan: Plan, structure: Structure, folder: Path) -> tuple[FileChange, ...]:
    """What the plan makes of the files of a structure that was read from `folder`; nothing is written."""
    changes: list[FileChange] = []
    pages = {page.file: page for page in structure.pages}
    for name, text in plan.made.items():
        _must_be_free(folder, name)
        changes.append(FileChange(name, None, text.encode()))
    for name in sorted({*plan.edits, *plan.moved}):
        was = _as_read(name, pages.get(name), folder)
        now = rewritten(name, was, plan.edits.get(name, ()))
        new = plan.moved.get(name, name)
        if new != name:
            _must_be_free(folder, new)
            changes += [FileChange(name, was, None), FileChange(new, None, now, moved_from=name)]
        elif now != was:
            changes.append(FileChange(name, was, now))
    return tuple(changes)


def _as_read(name: str, read: Page | None, folder: Path) -> bytes:
    """The bytes of a file, which must still say what was read from it."""
    path = folder / name
    if path.is_symlink():
        raise CannotEditError(
            _("{file} is a link; put the file itself in its place, then try again", file=name)
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotEditError(
            _("{file} cannot be read: {reason}", file=name, reason=error.strerror or "")
        ) from None
    now = read_yaml(name, content).page
    if read is None or now is None or json.dumps(now.data) != json.dumps(read.data):
        raise CannotEditError(_("{file} was changed by somebody else meanwhile; try again", file=name))
    return content


def _must_be_free(folder: Path, name: str) -> None:
    """No file may be there already, also not one whose name differs only in capitals."""
    path = folder / name
    parent = path.parent
    same = (
        [one.name for one in parent.iterdir() if one.name.casefold() == path.name.casefold()]
        if parent.is_dir()
        else []
    )
    if same or path.is_symlink():
        there = PurePosixPath(name).with_name(same[0] if same else path.name).as_posix()
        raise CannotEditError(_("{file} is there already; nothing is overwritten", file=there))
