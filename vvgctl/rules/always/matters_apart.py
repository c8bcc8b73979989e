"""A body does not handle both matters of collaboration and matters that each principal handles alone.

A kind of matter is of the latter sort where `matters.yaml` says `handled_alone`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.evidence import unless_it_exists
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.work import Handler, Matter

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that ever handle what is handled alone."""
    ids = {
        handler.party for matter in structure.matters if matter.handled_alone for handler in _handlers(matter)
    }
    return (body for body in structure.bodies if body.id in ids)


def breaks(structure: Structure, body: Body) -> Iterator[date]:
    """The days on which a kind of matter, or who handles it, changes."""
    for matter in structure.matters:
        yield from structure.breaks[("matter", matter.id)]


def check(body: BodyOnDay) -> Verdicts:
    alone, together = (list(_handled(body, alone=alone)) for alone in (True, False))
    if not (alone and together):
        return
    if body.exists is None:
        yield from unless_it_exists(body)
        return
    values = {
        "body": body.label,
        "together": tuple(matter.name for matter, _one in together),
        "alone": tuple(matter.name for matter, _one in alone),
    }
    if all(one.span.holds(body.day) for _matter, one in (*alone, *together)):
        message = _(
            "{body} handles matters of collaboration ({together}) and matters of a single party ({alone})",
            **values,
        )
        yield Broken(alone[0][1].where, message, _("let each principal handle its own, or another body"))
    else:
        yield CannotTell(alone[0][1].where, _("does {body} handle both {together} and {alone}?", **values))


def _handled(body: BodyOnDay, *, alone: bool) -> Iterator[tuple[Matter, Handler]]:
    for matter in body.snapshot.structure.matters:
        if matter.handled_alone == alone and matter.span.may_hold(body.day):
            for one in _handlers(matter):
                if one.party == body.id and one.span.may_hold(body.day):
                    yield matter, one


def _handlers(matter: Matter) -> tuple[Handler, ...]:
    return matter.handled_by if isinstance(matter.handled_by, tuple) else ()


KEPT = """
bodies/board.yaml: {}
bodies/council.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - {id: own, name: Own matter, handled_alone: true, handled_by: [council]}
"""
BROKEN = """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - id: own
    name: Own matter
    handled_alone: true
    handled_by:
      - board  # <-
"""
UNKNOWN = """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - id: own
    name: Own matter
    handled_alone: true
    handled_by:
      - {party: board, from: 2020..2021}  # <-
"""
