"""A shared service has an assignment to manage it, and a decision on how it is used.

The assignment does not concern something else. What a source says is lacking is written `none` with that
source.
"""

from __future__ import annotations

from datetime import date

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated, Lacking, Unknown
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.service import Service

SUBJECT = "service"
LEVEL = "warning"


def check(service: Service, snapshot: Snapshot) -> Verdicts:
    told = _told(service, snapshot)
    if service.span.holds(snapshot.day):
        yield from told
    elif snapshot.day <= snapshot.today and any(told):
        values = {"party": snapshot.label(service.id), "day": snapshot.day}
        yield CannotTell(service.where, _("does {party} exist on {day}?", **values))


def _told(service: Service, snapshot: Snapshot) -> Verdicts:
    if service.span.may_hold(snapshot.day):
        name = snapshot.label(service.id)
        yield from _written(service.assignment, snapshot.day, _NOBODY.with_values(service=name), _WHO, name)
        yield from _about_it(service, snapshot, name)
        yield from _written(service.decision, snapshot.day, _NOTHING.with_values(service=name), _WHAT, name)


def _written(fact: Dated[str], day: date, lacking: Message, question: Message, name: object) -> Verdicts:
    spell = fact.spell(day)
    match spell.value if spell and spell.span.holds(day) else None:
        case Lacking(because=None) as value:
            yield Broken(value.where, lacking)
        case Lacking(because=because) as value:
            yield Broken(value.where, _("{fact}: {because}", fact=lacking, because=because))
        case None | Unknown() as value:
            where = spell.where if spell else fact.where
            yield not_known(where, value, question.with_values(service=name))


def _about_it(service: Service, snapshot: Snapshot, name: object) -> Verdicts:
    spell = service.assignment.spell(snapshot.day)
    if spell is None or not isinstance(spell.value, str) or not spell.span.holds(snapshot.day):
        return
    assignment: Assignment | None = snapshot.structure.find(("assignment",), spell.value)
    if assignment and assignment.concerns not in (None, service.id):
        values = {"about": assignment.about, "other": snapshot.label(assignment.concerns)}
        yield Broken(spell.where, _("“{about}” concerns {other}, not {service}", service=name, **values))


_NOBODY = _("nobody is charged with {service}")
_WHO = _("who is charged with {service}?")
_NOTHING = _("nothing is decided on how {service} is used")
_WHAT = _("what is decided on how {service} is used?")

KEPT = """
services.yaml:
  - {id: bus, name: Bus, assignment: run, decision: d1}
  - {id: tram, name: Tram, assignment: drive, decision: d1}
assignments.yaml:
  - {id: run, about: Run the bus, assigned_to: [league]}
  - {id: drive, about: Run the tram, concerns: tram, assigned_to: [league]}
decisions.yaml: [{id: d1, by: league, date: 2019, says: It is used by all}]
"""
BROKEN = (
    """
services.yaml:
  - id: bus
    name: Bus
    assignment: {none: nobody was asked, source: {document: doc}}  # <-
    decision: none  # <-
""",
    """
services.yaml:
  - id: bus
    name: Bus
    assignment: drive  # <-
    decision: d1
  - {id: tram, name: Tram, assignment: drive, decision: d1}
assignments.yaml: [{id: drive, about: Run the tram, concerns: tram, assigned_to: [league]}]
decisions.yaml: [{id: d1, by: league, date: 2019, says: It is used by all}]
""",
)
UNKNOWN = (
    """
services.yaml:
  - id: bus
    name: Bus
    assignment: {unknown: "Who runs it?", ask: [league]}  # <-
    decision:
      - {value: none, until: 2020-06..}  # <-
""",
    """
services.yaml:
  - {id: bus, name: Bus, from: 2020.., until: 2022, assignment: none, decision: none}  # <-
""",
)
