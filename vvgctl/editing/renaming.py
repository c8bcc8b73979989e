"""A new name for a body from a day on, and where it is wished a new id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from vvgctl.editing.ids import PARTIES, check_file_name, check_free
from vvgctl.editing.mentions import another_id, mentions
from vvgctl.editing.plan import Plan
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import Value
from vvgctl.source.edits import Append, Edit, Put, Set
from vvgctl.structure import Structure
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import VagueDate, day_before, vague_date
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a body is to be called from a day on, by which decision; its short name where that changes too."""

    name: str
    start: str
    short: str | None = None
    by: str | None = None
    id: str | None = None

    @property
    def day(self) -> VagueDate:
        return vague_date(self.start)

    @property
    def day_before(self) -> str:
        """The last day of the old name, as vague as the first of the new one."""
        return str(VagueDate(day_before(self.day.earliest), day_before(self.day.latest)))

    def spell(self, value: str) -> dict[str, Value]:
        """The value as it is written in a list of values with dates."""
        begins: dict[str, Value] = {"value": value, "from": written(self.start)}
        return begins | ({"by": self.by} if self.by else {})


def written(day: str) -> Value:
    """A day as people write it in a file: a bare year is a number."""
    return int(day) if day.isdigit() and day[0] != "0" else day


def rename_plan(structure: Structure, body: Body, to: Renaming) -> tuple[Plan, tuple[Message, ...]]:
    """The plan, and what is worth saying beside it."""
    _check_day(body, to.day)
    file, data = body.where.page.file, body.where.value
    assert isinstance(data, dict)
    edits = [*_dated(data, "name", body.name, to.name, to), *_no_longer_only_also(data, body, to)]
    notes: list[Message] = []
    if to.short:
        edits += _dated(data, "short", body.short, to.short, to)
    elif short := body.short.known(to.day.latest):
        notes.append(_("the short name {short} is kept; --short changes it too", short=short))
    plan = Plan({file: tuple(edits)})
    return (plan | _another_id(structure, body, data, to.id) if to.id else plan), tuple(notes)


def _check_day(body: Body, day: VagueDate) -> None:
    there = existence(body)
    if there.start.earliest >= day.latest:
        raise CannotEditError(
            _(
                "{body} begins {start}, and has no name to change before that; write the name in its file",
                body=body.id,
                start=there.start,
            )
        )
    if there.end.latest < day.earliest:
        raise CannotEditError(
            _("{body} ended {end}; it cannot get a new name after that", body=body.id, end=there.end)
        )


def _dated(data: dict[str, Any], key: str, was: Dated[str], value: str, to: Renaming) -> list[Edit]:
    """The edits that end the value that holds, and begin another."""
    spell = to.spell(value)
    if key not in data:
        return [Put((), key, [spell], after=("name",))]
    if any(old.span.start.earliest >= to.day.earliest for old in was.spells):
        raise CannotEditError(
            _(
                "`{key}` in {file} changes on that day or later already; mend it there, or name a later day",
                key=key,
                file=was.where.page.file,
            )
        )
    if was.known(to.day.latest) == value:
        raise CannotEditError(_("{name} is what it is called already", name=value))
    if not (isinstance(data[key], list) and data[key]):
        return [Set((key,), [{"value": data[key], "until": written(to.day_before)}, spell])]
    ends = [
        _ended((key, n), data[key][n], to)
        for n, old in enumerate(was.spells)
        if old.span.end.latest >= to.day.earliest
    ]
    return [*ends, Append((key,), spell)]


def _ended(path: tuple[str, int], entry: dict[str, Any], to: Renaming) -> Edit:
    last = written(to.day_before)
    return (
        Set((*path, "until"), last)
        if "until" in entry
        else Put(path, "until", last, after=("from", "value", "name"))
    )


def _no_longer_only_also(data: dict[str, Any], body: Body, to: Renaming) -> list[Edit]:
    """The new name was perhaps in use before it was decided: that it was is kept, until it is the name."""
    edits: list[Edit] = []
    for n, other in enumerate(body.also_called):
        if other.name == to.name and other.span.end.latest >= to.day.earliest > other.span.start.earliest:
            path, entry = ("also_called", n), data["also_called"][n]
            if isinstance(entry, str):
                edits.append(Set(path, {"name": entry, "until": written(to.day_before)}))
            else:
                edits.append(_ended(path, entry, to))
    return edits


def _another_id(structure: Structure, body: Body, data: dict[str, Any], new: str) -> Plan:
    """Mend every mention, move the files that are named after the id, and keep the old id in `formerly`."""
    check_file_name(new)
    check_free(new, PARTIES, structure)
    home = body.where.page.file
    edits: dict[str, list[Edit]] = {home: _formerly(data, body.id)}
    if "id" in data:
        edits[home].append(Set(("id",), new))
    for place in reversed([*mentions(structure, body.id)]):  # what lies inside a key comes before the key
        edits.setdefault(place.page.file, []).append(another_id(place, new))
    files = [home]
    files += [meetings.where.page.file for meetings in structure.meetings_of.get(body.id, ())]
    mended = {file: tuple(made) for file, made in edits.items()}
    return Plan(mended, moved={file: _moved(file, body.id, new) for file in files})


def _moved(file: str, old: str, new: str) -> str:
    path = PurePosixPath(file)
    return path.with_name(new + path.name.removeprefix(old)).as_posix() if path.name.startswith(old) else file


def _formerly(data: dict[str, Any], old: str) -> list[Edit]:
    match data.get("formerly"):
        case None:
            return [Put((), "formerly", [old], after=("also_called", "short", "name"))]
        case list():
            return [Append(("formerly",), old)]
        case only:
            return [Set(("formerly",), [only, old])]
