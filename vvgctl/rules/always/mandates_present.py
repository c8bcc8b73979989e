"""Every body has a mandate, or the file says why not.

A mandate that a body names must be about that body.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts, not_known
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dated import Lacking, Unknown
from vvgctl.structure.records.mandate import Mandate
from vvgctl.structure.records.seat import BodyFilter

SUBJECT = "body"


def check(body: BodyOnDay) -> Verdicts:
    spell = body.body.mandate.spell(body.day)
    where = spell.where if spell else body.body.mandate.where
    match spell.value if spell else None:
        case None:
            yield Broken(where, _("nothing says which mandate {body} has", body=body.label))
        case Lacking(because=None):
            yield Broken(
                where,
                _("nothing says why {body} has no mandate", body=body.label),
                _("write mandate: {{none: the reason}}"),
            )
        case Unknown() as unknown:
            yield not_known(where, unknown, _("which mandate does {body} have?", body=body.label))
        case str() as id:
            mandate: Mandate | None = body.snapshot.structure.find(("mandate",), id)
            if mandate is not None and not _is_about(mandate, body):
                yield Broken(
                    where, _("the mandate {mandate} is not about {body}", mandate=id, body=body.label)
                )


def _is_about(mandate: Mandate, body: BodyOnDay) -> bool:
    if isinstance(mandate.on, BodyFilter):
        return body.fits(mandate.on) is not False
    return body.id in mandate.on


KEPT = """
bodies/board.yaml:
  mandate: {none: It is only prepared for}
"""
BROKEN = (
    """
bodies/board.yaml:
  mandate: none  # <-
""",
    """
bodies/board.yaml:
  mandate: other  # <-
bodies/group.yaml: {}
mandates/other.yaml:
  document: doc
  on: group
  in_force: {}
  clauses: []
""",
)
UNKNOWN = """
bodies/board.yaml:
  mandate: {unknown: "Which mandate does it have?", ask: [league]}  # <-
"""
