"""The lines of a history: when, what, the decision, the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.history.groups import Group, groups
from vvgctl.reports.history.telling import sentence_of
from vvgctl.reports.pages.sources import cited_at
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.history import Event
from vvgctl.structure.records.source import Sources


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and the events that it tells."""

    when: Said
    what: Said | str
    sources: tuple[Said | str, ...]
    group: Group

    @property
    def first(self) -> Event:
        return self.group[0]

    @property
    def cited(self) -> Sources:
        """Every citation, each once."""
        return tuple(dict.fromkeys(one for event in self.group for one in event.sources))


def lines(events: Iterable[Event], structure: Structure) -> list[Line]:
    """Events as lines, in their order."""
    return [_line(group, structure) for group in groups(events, structure)]


def _line(group: Group, structure: Structure) -> Line:
    cited = [one for event in group for one in event.sources]
    snapshot = Snapshot(structure, group[0].stands)
    sources = cited_at(cited, snapshot, phrases=False)
    return Line(InWords(group[0].day), sentence_of(group, structure), sources, group)


def known_through(structure: Structure) -> date | None:
    """The day until which the whole structure is known."""
    known = structure.about.known_through
    return date.fromisoformat(known) if known else None


def last_known(found: list[Line], known: date, *, after: bool = False) -> Said:
    """How far the structure is known, told before what is known all the same, or `after` everything."""
    if not any(is_later(line, known) for line in found):
        return _("Last known {day}; nothing later is known.", day=InWords(known))
    if after:
        return _("Last known {day}; of what came later only some is known.", day=InWords(known))
    return _("Last known {day}; of what came later only this is known:", day=InWords(known))


def is_later(line: Line, known: date) -> bool:
    """Whether it happened after the day until which the whole is known."""
    return not line.first.undated and line.first.stands > known
