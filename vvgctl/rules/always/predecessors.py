"""A body begins the day after the one that it replaces ended.

Where either day is only vaguely known, this cannot be checked.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dates import END, day_after
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for body in structure.bodies:
        for id in body.replaces:
            before: Body | None = structure.find(("body",), id)
            if before is not None:
                yield from _meet(before, body)


def _meet(before: Body, body: Body) -> Verdicts:
    start, end = existence(body).start, existence(before).end
    last = max(before.life, key=lambda life: life.span.end)
    if end.latest == end.earliest == END:
        yield Broken(
            last.where,
            _("{before} has no end, though {body} replaces it", before=before.id, body=body.id),
            _("write until: the day before {start}", start=start),
        )
    elif day_after(end.latest) < start.earliest or day_after(end.earliest) > start.latest:
        message = _(
            "{before} ends {end}, but {body}, which replaces it, begins {start}",
            before=before.id,
            end=end,
            body=body.id,
            start=start,
        )
        yield Broken(last.where / "until", message)
    elif not (start.exact and end.exact):
        yield CannotTell(
            last.where / "until",
            _("on which day did {before} end and {body} begin?", before=before.id, body=body.id),
        )


KEPT = """
bodies/board.yaml:
  replaces: old
  life: [{state: active, from: 2018-01-01}]
bodies/old.yaml:
  life: [{state: active, until: 2017-12-31}]
"""
BROKEN = (
    """
bodies/board.yaml:
  replaces: old
  life: [{state: active, from: 2018-01-01}]
bodies/old.yaml:
  life:
    - state: active
      until: 2018-12-31  # <-
""",
    """
bodies/board.yaml:
  replaces: old
  life: [{state: active, from: 2018-01-01}]
bodies/old.yaml:
  life: [{state: active}]  # <-
""",
)
UNKNOWN = """
bodies/board.yaml:
  replaces: old
  life: [{state: active, from: 2018-01-01}]
bodies/old.yaml:
  life:
    - state: active
      until: 2017  # <-
"""
