"""A change that has been thought through: what it writes, and what would be wrong after it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vvgctl.check.always import Levels
from vvgctl.check.loading import Loaded
from vvgctl.check.validation import Asked, Validation
from vvgctl.editing.file_change import FileChange
from vvgctl.editing.plan import Plan, carried_out
from vvgctl.editing.trial import Same, new_errors, tried
from vvgctl.reports.look import Paint
from vvgctl.source.text import lines_of, visible
from vvgctl.structure import Structure

_AROUND = 3  # lines of context


@dataclass(frozen=True, slots=True)
class Change:
    """The files that change, the structure as it would then be read, and the errors that are new in it."""

    files: tuple[FileChange, ...]
    after: Loaded
    errors: Validation

    @property
    def structure(self) -> Structure:
        """The structure after the change; there is one where there are no errors of shape."""
        assert self.after.structure is not None
        return self.after.structure


def prepared(
    before: Loaded, folder: Path, plan: Plan, asked: Asked, levels: Levels, same: Same = str
) -> Change:
    """The change that a plan makes; CannotEditError where it cannot be made. Nothing is written."""
    assert before.structure is not None
    files = carried_out(plan, before.structure, folder)
    after = tried(folder, files)
    return Change(files, after, new_errors(before, after, asked, levels, same))


def difference(files: tuple[FileChange, ...], shown: str, paint: Paint) -> str:
    """What changes, line by line, as git shows it; `shown` is the folder as the reader would write it."""
    gone = {file.moved_from: file.name for file in files if file.moved_from}
    old = {file.name: file.before for file in files}
    return "".join(
        line
        for file in files
        if file.name not in gone
        for line in _of_file(file, old.get(file.moved_from or "", file.before), shown, paint)
    )


def _of_file(file: FileChange, before: bytes | None, shown: str, paint: Paint) -> Iterator[str]:
    folder = f"{shown}/" if shown else ""
    was = "/dev/null" if before is None else f"{folder}{file.moved_from or file.name}"
    now = "/dev/null" if file.after is None else f"{folder}{file.name}"
    yield paint(f"--- {was}", "bold") + "\n"
    yield paint(f"+++ {now}", "bold") + "\n"
    lines = difflib.unified_diff(_lines(before), _lines(file.after), n=_AROUND, lineterm="")
    for line in list(lines)[2:]:
        whole = line.removesuffix(_NO_END)
        colour = _COLOURS.get(whole[:1])
        yield (paint(visible(whole), colour) if colour else visible(whole)) + "\n"
        if whole != line:
            yield "\\ No newline at end of file\n"


_NO_END = "\0"  # marks a last line without an ending, which is then unlike the same line with one
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def _lines(content: bytes | None) -> list[str]:
    """The lines of a file without their endings; a reader of UTF-8 has read it before."""
    lines = lines_of((content or b"").decode("utf-8-sig"))
    last = lines.pop()
    return [*lines, last + _NO_END] if last else lines
