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

Handled = tuple[Matter, Handler]


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that ever handle what is handled alone."""
    handled = structure.matters_of
    return (
        body
        for body in structure.bodies
        if any(matter.handled_alone for matter, _one in handled.get(body.id, ()))
    )


def breaks(structure: Structure, body: Body) -> Iterator[date]:
    """The days on which a kind of matter that it handles, or who handles it, changes."""
    for matter, _one in structure.matters_of.get(body.id, ()):
        yield from structure.breaks[("matter", matter.id)]


def check(body: BodyOnDay) -> Verdicts:
    alone, together = (list(_handled(body, alone=alone)) for alone in (True, False))
    if not (alone and together):
        return
    if body.exists is None:
        yield from unless_it_exists(body)
        return
    surely = [[one for one in some if _holds(*one, body)] for some in (alone, together)]
    if all(surely):
        message = _(
            "{body} handles matters of collaboration ({together}) and matters of a single party ({alone})",
            **_values(body, *surely),
        )
        yield Broken(surely[0][0][1].where, message, _("let each principal handle its own, or another body"))
    else:
        question = _("does {body} handle both {together} and {alone}?", **_values(body, alone, together))
        yield CannotTell(alone[0][1].where, question)


def _handled(body: BodyOnDay, *, alone: bool) -> Iterator[Handled]:
    """The matters of either sort that it handles, or may."""
    for matter, one in body.snapshot.structure.matters_of.get(body.id, ()):
        if matter.handled_alone == alone and matter.span.may_hold(body.day) and one.span.may_hold(body.day):
            yield matter, one


def _holds(matter: Matter, one: Handler, body: BodyOnDay) -> bool:
    return bool(matter.span.holds(body.day) and one.span.holds(body.day))


def _values(body: BodyOnDay, alone: list[Handled], together: list[Handled]) -> dict[str, object]:
    names = [tuple(dict.fromkeys(matter.name for matter, _one in some)) for some in (alone, together)]
    return {"body": body.label, "alone": names[0], "together": names[1]}


KEPT = """
bodies/board.yaml: {}
bodies/council.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - {id: own, name: Own matter, handled_alone: true, handled_by: [council]}
"""
BROKEN = (
    """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - id: own
    name: Own matter
    handled_alone: true
    handled_by:
      - board  # <-
""",
    """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - {id: new, name: New matter, handled_alone: true, handled_by: [{party: board, from: 2020..2021}]}
  - id: own
    name: Own matter
    handled_alone: true
    handled_by:
      - board  # <-
""",
)
UNKNOWN = (
    """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - id: own
    name: Own matter
    handled_alone: true
    handled_by:
      - {party: board, from: 2020..2021}  # <-
""",
    """
bodies/board.yaml: {}
matters.yaml:
  - {id: joint, name: Joint matter, handled_by: [board]}
  - id: own
    name: Own matter
    handled_alone: true
    from: 2020..2021
    handled_by:
      - {party: board, from: 2019}  # <-
""",
)
