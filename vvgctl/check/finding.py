"""What a rule has to say about a place in the files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from vvgctl.messages import Message
from vvgctl.rules.verdict import Broken, CannotTell
from vvgctl.source import Location, Place, Spot, Value
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Sources


class Level(StrEnum):
    """How grave a finding is, the gravest first; `unknown` is a question, not a fault."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """A message at a place; `since` and `until` bound the days on which it holds, None where they do not.

    `sources` is what the files cite for what is found; a clause has its own.
    """

    rule: str
    level: Level
    message: Message
    location: Location
    subject: str
    anchor: str = ""
    line_text: str = ""
    shown_from: int = 1
    fix: Message | None = None
    ask: tuple[str, ...] = ()
    clause: Clause | None = None
    mandate: Mandate | None = None
    sources: Sources = ()
    since: date | None = None
    until: date | None = None
    place: Place | Spot | None = field(default=None, compare=False, repr=False)

    @property
    def about(self) -> str:
        """What it is filed under: the clause that is broken, else the rule."""
        return self.mandate.full_name(self.clause) if self.clause and self.mandate else self.rule

    @property
    def id(self) -> str:
        """A name that survives edits elsewhere in the file."""
        told = "\0".join(map(str, (self.about, self.subject, self.anchor, *self.message.identity)))
        return hashlib.sha256(told.encode()).hexdigest()[:8]

    def during(self, since: date | None, until: date | None) -> Finding:
        return replace(self, since=since, until=until)

    def holds(self, day: date) -> bool:
        return (self.since or day) <= day <= (self.until or day)

    def over_before(self, day: date) -> bool:
        return self.until is not None and self.until < day


def finding(
    rule: str, level: Level, message: Message, place: Place | Spot, subject: str | None = None, **more: Any
) -> Finding:
    """A finding at a place in a page, with the line that is shown."""
    location = place.location
    return Finding(
        rule,
        level,
        message,
        location,
        subject or subject_of(place),
        anchor="/".join(_anchor(place)),
        line_text=place.page.line_of(location),
        place=place,
        **more,
    )


def told(
    verdict: Broken | CannotTell, rule: str, level: Level, subject: str | None = None, **more: Any
) -> Finding:
    """What a rule answered, as a finding; what it cannot tell is a question, whatever the rule's level."""
    match verdict:
        case Broken(where, message, fix):
            return finding(rule, level, message, where, subject, fix=fix, **more)
        case CannotTell(where, question, ask):
            return finding(rule, Level.UNKNOWN, question, where, subject, ask=ask, **more)


def subject_of(place: Place | Spot) -> str:
    """The id of the record that a place lies in: the first id on the way to it, else the file's name."""
    for value in _on_the_way(place):
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            return str(value["id"])
    return PurePosixPath(place.page.file).stem


def _anchor(place: Place | Spot) -> Iterator[str]:
    """The way to a place, with items named by their id or content instead of their number."""
    yield place.page.file
    for key, value in zip(place.path, _on_the_way(place), strict=True):
        yield key if isinstance(key, str) else _name(value)
    if isinstance(place, Spot):
        yield place.text


def _on_the_way(place: Place | Spot) -> Iterator[Value]:
    """What each key of the path leads to."""
    return (Place(place.page, place.path[: n + 1]).value for n in range(len(place.path)))


def _name(item: Value) -> str:
    if isinstance(item, dict) and "id" in item:
        return str(item["id"])
    return hashlib.sha256(repr(_in_order(item)).encode(errors="replace")).hexdigest()[:8]


def _in_order(item: Value) -> object:
    """The same whatever the order in which its keys are written."""
    match item:
        case dict():
            return [(key, _in_order(item[key])) for key in sorted(item)]
        case list():
            return [_in_order(value) for value in item]
    return item
