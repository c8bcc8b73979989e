"""Decisions that a timeline marks: those about its bodies, or that made a fact of theirs true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.timeline.bars import Bar
from vvgctl.reports.pages.lines import bracketed
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dates import BEGINNING, END, VagueDate
from vvgctl.structure.records.work import Decision

_ANY_DAY = VagueDate(BEGINNING, END)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision under its number, and the bodies that it concerns."""

    number: int
    decision: Decision
    bodies: frozenset[str]

    @property
    def dated(self) -> bool:
        """Whether anything is known of when."""
        return self.decision.date != _ANY_DAY


def decided(bars: Iterable[Bar], snapshot: Snapshot) -> tuple[Decided, ...]:
    """The decisions by day, the undated last."""
    shown = {bar.id for bar in bars}
    concerned = ((one, shown & _concerned(one, snapshot)) for one in snapshot.structure.decisions)
    found = sorted(((one, ids) for one, ids in concerned if ids), key=lambda pair: _in_order(pair[0]))
    return tuple(Decided(n, one, frozenset(ids)) for n, (one, ids) in enumerate(found, 1))


def told(one: Decided, snapshot: Snapshot) -> Said:
    """When, by whom, what, and with which effect."""
    decision = one.decision
    by = _("by whom is unknown") if isinstance(decision.by, Unknown) else snapshot.label(decision.by)
    says = decision.says
    what = bracketed(says, snapshot.label(decision.effect)) if decision.effect else says
    when = InWords(decision.date) if one.dated else _("unknown when, and therefore not marked")
    return _("{when}, {who}: {what}", when=when, who=by, what=what)


def days(found: Iterable[Decided]) -> Iterator[date]:
    """Every day on which one was taken, or may have been."""
    for one in found:
        day = one.decision.date
        yield from (end for end in (day.earliest, day.latest) if end not in (BEGINNING, END))


def _concerned(decision: Decision, snapshot: Snapshot) -> set[str]:
    """What it names as its subject, and the bodies that name it as the ground of a fact."""
    made = snapshot.structure.references_to.get(decision.id, ())
    owners = (one.owner for one in made if "decision" in one.to.kinds)
    return {*decision.about, *(id for kind, id in owners if kind == "body")}


def _in_order(decision: Decision) -> tuple[bool, date, date, str]:
    day = decision.date
    stands = day.latest if day.earliest == BEGINNING else day.earliest
    return day == _ANY_DAY, stands, day.latest, decision.id
