"""What a change would mean, tried before anything is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from vvgctl.check.always import Levels
from vvgctl.check.finding import Finding, Level
from vvgctl.check.loading import Loaded, loaded
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.editing.file_change import FileChange
from vvgctl.source import Reading, collector_paused, read_folder, read_yaml

_CONTENT = re.compile(r"(?<=/)[0-9a-f]{8}(?=/|\Z)")  # stands for an item without an id

Same = Callable[[str], str]
"""The text of a finding from before, as the change would have it (with another id, for example)."""


def tried(folder: Path, changes: Iterable[FileChange]) -> Loaded:
    """The structure as it would be read after the changes."""
    with collector_paused():
        files = {_name(reading): reading for reading in read_folder(folder)}
        for change in changes:
            files.pop(change.name, None)
            if change.after is not None:
                files[change.name] = read_yaml(change.name, change.after)
        return loaded(files[name] for name in sorted(files))


def new_errors(before: Loaded, after: Loaded, asked: Asked, levels: Levels, same: Same = str) -> Validation:
    """The errors that a structure has after a change and had not before; also what is over by now counts."""
    new: list[Finding] = []
    if found := list(_errors(validate(after, asked, levels))):
        had = Counter(_key(one, same) for one in _errors(validate(before, asked, levels)))
        for one in found:
            key = _key(one, str)
            if had[key]:
                had[key] -= 1
            else:
                new.append(one)
    return Validation(tuple(new), files=after.files)


def renamed(ids: Mapping[str, str]) -> Same:
    """A text in which whole ids, and the names of files of meetings, are others."""
    if not ids:
        return str
    known = "|".join(map(re.escape, ids))
    words = re.compile(rf"(?<![a-z0-9_-])({known})(?![a-z0-9_-])|(?<=meetings/)({known})(?=-[0-9.])")
    return lambda text: words.sub(lambda found: ids[found[0]], text)


def _key(found: Finding, same: Same) -> tuple[str, ...]:
    """What makes it the same error; not its words or what its place holds, for a name there may change."""
    place = _CONTENT.sub("*", found.anchor)
    return same(found.about), same(found.subject), same(place), found.message.id


def _errors(validation: Validation) -> Iterator[Finding]:
    return (f for f in (*validation.findings, *validation.past) if f.level == Level.ERROR)


def _name(reading: Reading) -> str:
    return reading.page.file if reading.page else reading.troubles[0].location.file
